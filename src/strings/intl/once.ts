/**
 * Made when it is first wanted, and kept: to make a formatter of Intl takes a slow phone several
 * milliseconds, which a page that is being opened does not have.
 */
export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};
