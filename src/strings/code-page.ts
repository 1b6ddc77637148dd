/** The 8-bit encoding in which Windows saves a text of a language, where nobody asks for UTF-8: Excel's plain CSV. */
import { type InEach, inLanguage } from './languages';

const all: InEach<string> = {
  'en-GB': 'windows-1252',
  de: 'windows-1252',
  es: 'windows-1252',
  fr: 'windows-1252',
  uk: 'windows-1251',
};

export const codePageOf = (language: string): string => inLanguage(all, language);
