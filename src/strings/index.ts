/**
 * The languages that the player speaks. For the build alone: a player's script carries one of them,
 * as `#strings`.
 */
import type { Strings } from './en-GB';
import { strings as english } from './en-GB';
import { strings as ukrainian } from './uk';

const languages: Readonly<Record<string, Strings>> = { 'en-GB': english, uk: ukrainian };

/** The file of this folder for a course's language: its own, that of the language alone, or English. */
export const wordsFile = (language: string): string => {
  const [plain = ''] = language.toLowerCase().split('-');
  const names = Object.keys(languages);
  return (
    names.find((name) => name.toLowerCase() === language.toLowerCase()) ??
    names.find((name) => name.split('-')[0] === plain) ??
    'en-GB'
  );
};

export const wordsOf = (language: string): Strings => languages[wordsFile(language)] ?? english;
