/**
 * The words of every language, a function for each part of the product. For the build, and for pages that speak
 * several languages: a player's script carries one language's `player.ts`, as `#strings`, its second one
 * `deferred.ts`, as `#deferred-strings`; the class report `report.ts`, as `#report-strings`, the
 * workshop `workshop.ts`, as `#workshop-strings`, and the practice LMS's `practice.ts`, as `#practice-strings`. Each
 * function names the languages itself: one table of whole languages would bring all their words into every page that
 * asks for a few.
 */
import type { NoticeWords } from '../html/notice';
import * as german from './de';
import * as english from './en-GB';
import type { BookWords } from './en-GB/book';
import type { DeferredStrings } from './en-GB/deferred';
import type { NativeWords } from './en-GB/native';
import type { NoteWords, RecordingWords, SourceWords, Strings } from './en-GB/player';
import type { PracticeWords } from './en-GB/practice';
import type { ReportWords } from './en-GB/report';
import type { StartWords } from './en-GB/start';
import type { SystemsWords, SystemWords } from './en-GB/systems';
import type { WorkshopWords } from './en-GB/workshop';
import * as spanish from './es';
import * as french from './fr';
import { inLanguage } from './languages';
import * as ukrainian from './uk';

export type {
  BookWords,
  NativeWords,
  PracticeWords,
  ReportWords,
  StartWords,
  SystemWords,
  WorkshopWords,
};

export const wordsOf = (language: string): Strings =>
  inLanguage(
    {
      'en-GB': english.strings,
      de: german.strings,
      es: spanish.strings,
      fr: french.strings,
      uk: ukrainian.strings,
    },
    language,
  );

/** The words of the last script's pages. */
export const deferredWordsOf = (language: string): DeferredStrings =>
  inLanguage(
    {
      'en-GB': english.deferredStrings,
      de: german.deferredStrings,
      es: spanish.deferredStrings,
      fr: french.deferredStrings,
      uk: ukrainian.deferredStrings,
    },
    language,
  );

/** What a page of a package says while its player has not started. */
export const noticeOf = (language: string): NoticeWords =>
  inLanguage(
    {
      'en-GB': english.notice,
      de: german.notice,
      es: spanish.notice,
      fr: french.notice,
      uk: ukrainian.notice,
    },
    language,
  );

/** What the build writes above a source and beside its facts. */
export const sourceWordsOf = (language: string): SourceWords =>
  inLanguage(
    {
      'en-GB': english.sourceWords,
      de: german.sourceWords,
      es: spanish.sourceWords,
      fr: french.sourceWords,
      uk: ukrainian.sourceWords,
    },
    language,
  );

/** What the build writes at the footnotes. */
export const noteWordsOf = (language: string): NoteWords =>
  inLanguage(
    {
      'en-GB': english.noteWords,
      de: german.noteWords,
      es: spanish.noteWords,
      fr: french.noteWords,
      uk: ukrainian.noteWords,
    },
    language,
  );

/** What the build writes beside a sound or a film. */
export const recordingWordsOf = (language: string): RecordingWords =>
  inLanguage(
    {
      'en-GB': english.recordingWords,
      de: german.recordingWords,
      es: spanish.recordingWords,
      fr: french.recordingWords,
      uk: ukrainian.recordingWords,
    },
    language,
  );

/** What question imports, the cartridge and the course backup say beside the author's words. */
export const nativeWordsOf = (language: string): NativeWords =>
  inLanguage(
    {
      'en-GB': english.native,
      de: german.native,
      es: spanish.native,
      fr: french.native,
      uk: ukrainian.native,
    },
    language,
  );

/** The words of the teacher's book and of the exam papers. */
export const bookWordsOf = (language: string): BookWords =>
  inLanguage(
    {
      'en-GB': english.book,
      de: german.book,
      es: spanish.book,
      fr: french.book,
      uk: ukrainian.book,
    },
    language,
  );

/** The words of the class report. */
export const reportWordsOf = (language: string): ReportWords =>
  inLanguage(
    {
      'en-GB': english.report,
      de: german.report,
      es: spanish.report,
      fr: french.report,
      uk: ukrainian.report,
    },
    language,
  );

/** The words of the practice LMS. */
export const practiceWordsOf = (language: string): PracticeWords =>
  inLanguage(
    {
      'en-GB': english.practice,
      de: german.practice,
      es: spanish.practice,
      fr: french.practice,
      uk: ukrainian.practice,
    },
    language,
  );

/** How a package is set in each system. */
export const systemsOf = (language: string): SystemsWords =>
  inLanguage(
    {
      'en-GB': english.systems,
      de: german.systems,
      es: spanish.systems,
      fr: french.systems,
      uk: ukrainian.systems,
    },
    language,
  );

/** What the start page of dist/ says beside the steps. */
export const startWordsOf = (language: string): StartWords =>
  inLanguage(
    {
      'en-GB': english.start,
      de: german.start,
      es: spanish.start,
      fr: french.start,
      uk: ukrainian.start,
    },
    language,
  );

/** The words of the workshop. */
export const workshopWordsOf = (language: string): WorkshopWords =>
  inLanguage(
    {
      'en-GB': english.workshop,
      de: german.workshop,
      es: spanish.workshop,
      fr: french.workshop,
      uk: ukrainian.workshop,
    },
    language,
  );
