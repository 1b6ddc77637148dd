/** Days and times in words, by language. Each is made when it is first wanted. */
import { once } from './once';

/** 26 November 2026. */
export const dayIn = (language: string) =>
  once(() => new Intl.DateTimeFormat(language, { dateStyle: 'long' }));

/** 26 November 2026 at 14:05. */
export const dayAndTimeIn = (language: string) =>
  once(() => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }));

/** Thursday 26 November, of a moment at noon, UTC: the day that is meant, wherever the learner is. */
export const weekdayIn = (language: string) =>
  once(
    () =>
      new Intl.DateTimeFormat(language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      }),
  );
