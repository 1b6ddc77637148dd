/** What SCORM 1.2 and SCORM 2004 share: finding the API object and calling it without surprises. */

/** The LMS's API object: functions by name, of strings (but some LMSs answer booleans or null). */
export type Api = Readonly<Record<string, (...args: string[]) => unknown>>;

/** How many windows up we look; Moodle nests few, but the standard sets no bound. */
const MOST_PARENTS = 500;

const inWindow = (win: Window | null, name: string): Api | undefined => {
  try {
    // A window of another origin throws here: it has no API that we could reach.
    const found = (win as unknown as Record<string, unknown> | null)?.[name];
    return typeof found === 'object' && found !== null ? (found as Api) : undefined;
  } catch {
    return undefined;
  }
};

const climb = (start: Window | null, name: string): Api | undefined => {
  let win = start;
  for (let steps = 0; win && steps < MOST_PARENTS; steps++) {
    const api = inWindow(win, name);
    if (api) return api;
    let parent: Window;
    try {
      parent = win.parent;
    } catch {
      return undefined;
    }
    if (parent === win) return undefined;
    win = parent;
  }
  return undefined;
};

const openerOf = (of: () => Window | null): Window | null => {
  try {
    return of()?.opener as Window | null;
  } catch {
    return null;
  }
};

/**
 * The API object of that name: in this window, its parents, then its opener and the opener's
 * parents (SCORM 1.2 RTE 3.3.6.1), then the opener of the page that we are a frame of. Windows of
 * another origin are stepped over.
 */
export const findApi = (self: Window, name: string): Api | undefined =>
  climb(self, name) ??
  climb(
    openerOf(() => self),
    name,
  ) ??
  climb(
    openerOf(() => self.top),
    name,
  );

/** Calls a function of the API; an answer of any type becomes text, a missing function or a throw ''. */
export const call = (api: Api, name: string, ...args: string[]): string => {
  try {
    const answer = api[name]?.(...args);
    return answer === null || answer === undefined ? '' : String(answer);
  } catch {
    return '';
  }
};

/** "true" in any of the shapes in which LMSs say it. */
export const yes = (answer: string): boolean => answer === 'true' || answer === '1';

const two = (n: number): string => String(n).padStart(2, '0');

/** Seconds as HHHH:MM:SS.ss (CMITimespan, SCORM 1.2 RTE 3.4.4). */
export const timespan = (seconds: number): string => {
  const hundredths = Math.min(Math.round(Math.max(0, seconds) * 100), 3599999999);
  const whole = Math.floor(hundredths / 100);
  const clock = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `${String(clock[0]).padStart(4, '0')}:${two(clock[1] ?? 0)}:${two(clock[2] ?? 0)}.${two(hundredths % 100)}`;
};

/** A moment as local HH:MM:SS (CMITime, SCORM 1.2 RTE 3.4.4). */
export const clock = (at: number): string => {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
};

/** Text in the character set of SCORM 1.2 (ISO 646), at most 255 characters. */
export const ascii255 = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '?')
    .slice(0, 255);
