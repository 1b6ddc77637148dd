/**
 * The languages that the player speaks. For the build alone: a player's script carries one of them,
 * as `#strings`, and its second one `#deferred-strings`.
 */
import type { NoticeWords } from '../html/notice';
import type { RecordingWords, SourceWords, Strings } from './en-GB';
import * as german from './de';
import * as germanDeferred from './deferred/de';
import * as english from './en-GB';
import type { DeferredStrings } from './deferred/en-GB';
import * as englishDeferred from './deferred/en-GB';
import * as spanishDeferred from './deferred/es';
import * as frenchDeferred from './deferred/fr';
import * as ukrainianDeferred from './deferred/uk';
import * as spanish from './es';
import * as french from './fr';
import { inLanguage, nameFor } from './languages';
import * as ukrainian from './uk';

interface Language {
  readonly strings: Strings;
  readonly deferredStrings: DeferredStrings;
  readonly notice: NoticeWords;
  readonly sourceWords: SourceWords;
  readonly recordingWords: RecordingWords;
}

const languages: Readonly<Record<'en-GB' | 'de' | 'es' | 'fr' | 'uk', Language>> = {
  'en-GB': { ...english, ...englishDeferred },
  de: { ...german, ...germanDeferred },
  es: { ...spanish, ...spanishDeferred },
  fr: { ...french, ...frenchDeferred },
  uk: { ...ukrainian, ...ukrainianDeferred },
};

/** The names of the files of this folder: the languages that a player can be built for. */
export const playerLanguages: readonly string[] = Object.keys(languages);

export const hasWords = (language: string): boolean =>
  nameFor(playerLanguages, language) !== undefined;

/** The file of this folder for a course's language, which the reader has checked. */
export const wordsFile = (language: string): string =>
  nameFor(playerLanguages, language) ?? 'en-GB';

const languageOf = (language: string): Language => inLanguage(languages, language);

export const wordsOf = (language: string): Strings => languageOf(language).strings;

/** The words of the second script's pages. */
export const deferredWordsOf = (language: string): DeferredStrings =>
  languageOf(language).deferredStrings;

/** What a page of a package says while its player has not started. */
export const noticeOf = (language: string): NoticeWords => languageOf(language).notice;

/** What the build writes above a source and beside its facts. */
export const sourceWordsOf = (language: string): SourceWords => languageOf(language).sourceWords;

/** What the build writes beside a sound or a film. */
export const recordingWordsOf = (language: string): RecordingWords =>
  languageOf(language).recordingWords;
