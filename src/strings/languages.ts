/**
 * The languages that the product speaks, and which of them a course gets: that of its own tag, else the same language of
 * another country (`en-US` gets `en-GB`).
 */

/**
 * The tags of the languages that a course can be in, each the name of its files. Whatever has words or marks for
 * each of them is typed by this list, so that nothing is forgotten when one is added.
 */
export const languageTags = ['en-GB', 'de', 'es', 'fr', 'uk'] as const;

type LanguageTag = (typeof languageTags)[number];

/** Something for each language. */
export type InEach<T> = Readonly<Record<LanguageTag, T>>;

/** The tag of that language; undefined where there is none. */
const tagFor = (language: string): LanguageTag | undefined => {
  const [plain = ''] = language.toLowerCase().split('-');
  return (
    languageTags.find((tag) => tag.toLowerCase() === language.toLowerCase()) ??
    languageTags.find((tag) => tag.split('-')[0] === plain)
  );
};

/** Whether a course can be in that language. */
export const hasWords = (language: string): boolean => tagFor(language) !== undefined;

/** The tag of a course's language, which the reader has checked. */
export const tagOf = (language: string): LanguageTag => tagFor(language) ?? 'en-GB';

/** What is the language's own. The reader has checked that there is some; else it is what English has. */
export const inLanguage = <T>(all: InEach<T>, language: string): T => all[tagOf(language)];
