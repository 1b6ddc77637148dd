/** The words of the teacher's book, in the language of a course. */
import { inLanguage } from '../../../src/strings/languages';
import { strings as de } from './de';
import { type BookWords, strings as english } from './en-GB';
import { strings as es } from './es';
import { strings as fr } from './fr';
import { strings as uk } from './uk';

export type { BookWords };

export const bookWordsOf = (language: string): BookWords =>
  inLanguage({ 'en-GB': english, de, es, fr, uk }, language);
