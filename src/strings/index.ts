/**
 * The languages that the player speaks. For the build alone: a player's script carries one of them,
 * as `#strings`, and its second one `#deferred-strings`.
 */
import type { NoticeWords } from '../html/notice';
import * as german from './de';
import * as germanDeferred from './deferred/de';
import type { DeferredStrings } from './deferred/en-GB';
import * as englishDeferred from './deferred/en-GB';
import * as spanishDeferred from './deferred/es';
import * as frenchDeferred from './deferred/fr';
import * as ukrainianDeferred from './deferred/uk';
import type { RecordingWords, SourceWords, Strings } from './en-GB';
import * as english from './en-GB';
import * as spanish from './es';
import * as french from './fr';
import { type InEach, inLanguage } from './languages';
import * as ukrainian from './uk';

interface Language {
  readonly strings: Strings;
  readonly deferredStrings: DeferredStrings;
  readonly notice: NoticeWords;
  readonly sourceWords: SourceWords;
  readonly recordingWords: RecordingWords;
}

const languages: InEach<Language> = {
  'en-GB': { ...english, ...englishDeferred },
  de: { ...german, ...germanDeferred },
  es: { ...spanish, ...spanishDeferred },
  fr: { ...french, ...frenchDeferred },
  uk: { ...ukrainian, ...ukrainianDeferred },
};

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
