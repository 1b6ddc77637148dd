/** The API of an LMS as a page sees it, whichever SCORM. */
export type Fn = (...args: string[]) => unknown;
export type Api = Record<string, Fn>;

/** The API whose every call goes by `call`, which is given the function's name, its arguments, and the function. */
export const intercepted = (
  api: object,
  call: (name: string, args: string[], fn: Fn) => unknown,
): Api =>
  Object.fromEntries(
    Object.entries<Fn>({ ...api }).map(([name, fn]) => [
      name,
      (...args: string[]) => call(name, args, fn),
    ]),
  );
