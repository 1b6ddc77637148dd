/** What of a build is not in the course's language. The build says so; nobody finds an English page by surprise. */

const nameOf = (language: string): string =>
  new Intl.DisplayNames('en-GB', { type: 'language' }).of(language) ?? language;

const plain = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** @param language of the course, as `unit.yaml` has it. */
export const languageNotes = (language: string): string[] => {
  if (plain(language) === 'en') return [];
  return [
    `The guide, and what the workshop says of mistakes and keys, have no words in ${nameOf(language)}: they are in English.`,
  ];
};
