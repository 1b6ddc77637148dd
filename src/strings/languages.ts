/** Which of several languages a course is spoken to in: its own, or that of the language in another country. */

/** The name of that language; undefined where there is none. */
export const nameFor = (names: readonly string[], language: string): string | undefined => {
  const [plain = ''] = language.toLowerCase().split('-');
  return (
    names.find((name) => name.toLowerCase() === language.toLowerCase()) ??
    names.find((name) => name.split('-')[0] === plain)
  );
};

/** The words of that language. The reader has checked that there are some; else they are English. */
export const inLanguage = <T>(
  all: Readonly<Record<'en-GB', T>> & Readonly<Record<string, T>>,
  language: string,
): T => all[nameFor(Object.keys(all), language) ?? 'en-GB'] ?? all['en-GB'];
