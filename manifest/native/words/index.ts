/** The words of the native outputs, in the language of a course. */
import { inLanguage } from '../../../src/strings/languages';
import { words as de } from './de';
import { type NativeWords, words as english } from './en-GB';
import { words as es } from './es';
import { words as fr } from './fr';
import { words as uk } from './uk';

export type { NativeWords };

export const nativeWordsOf = (language: string): NativeWords =>
  inLanguage({ 'en-GB': english, de, es, fr, uk }, language);
