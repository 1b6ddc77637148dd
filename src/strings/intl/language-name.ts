/** The names of languages in one of them: of `fr`, in German, Französisch. */
import { once } from './once';

export const languageNameIn = (language: string): ((of: string) => string) => {
  const names = once(() => new Intl.DisplayNames(language, { type: 'language' }));
  return (of) => {
    try {
      return names().of(of) ?? of;
    } catch {
      // No tag of a language: an author can write anything there.
      return of;
    }
  };
};
