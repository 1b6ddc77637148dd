/** The language of the practice LMS: that of the course which it plays. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PracticeWords } from '../../src/strings';
import { practiceWordsOf } from '../../src/strings';
import type { Library } from './packages';
import { shelve } from './shelf';
import { courseIn } from './unit';

/**
 * As the first package on the shelf has it; English where none is ours, and where the packages cannot be
 * listed: a page that tells of that needs words, too.
 */
export const languageOf = (library: Library): string => {
  try {
    for (const { main } of shelve(library.list())) {
      const course = courseIn(main);
      if (course) return course.language;
    }
  } catch {
    // What was asked for lists them, too, and tells of it.
  }
  return 'en-GB';
};

/** Of the page that is being shown. */
export const Language = createContext('en-GB');

export const useLanguage = (): string => useContext(Language);

export const useWords = (): PracticeWords => practiceWordsOf(useLanguage());
