/**
 * What an object used as a map holds under a name that comes from outside (an author, an LMS, a file).
 * Plain reading would also find what every object has: `constructor`, `toString`, `__proto__`.
 */
export const own = <T>(of: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;
