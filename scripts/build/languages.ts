/** What of a build is in English though the course is not. The build says so, so that no English page is a surprise. */

const nameOf = (language: string): string =>
  new Intl.DisplayNames('en-GB', { type: 'language' }).of(language) ?? language;

/** `en` of `en-GB`. */
const mainTag = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** Notes for whoever runs the build; none for a course in English. @param language the course's, as `unit.yaml` has it. */
export const languageNotes = (language: string): string[] => {
  if (mainTag(language) === 'en') return [];
  return [
    `The guide, and what the workshop says of mistakes and keys, have no words in ${nameOf(language)}: they are in English.`,
  ];
};
