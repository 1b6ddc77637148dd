/**
 * A moment as hours and minutes of the 24 hour clock, 14:05, for the languages that write it so. It is
 * said while a page is being opened, and Intl's first formatter of times takes a slow phone 50
 * milliseconds: as long as all the rest of that.
 */
export const clock = (at: number): string => new Date(at).toTimeString().slice(0, 5);
