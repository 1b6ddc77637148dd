/** Durations as the two SCORM versions write them, and as a person reads them. */

/** SCORM 1.2 CMITimespan `HHHH:MM:SS.SS`; what cannot be read counts as nothing. */
export const secondsOfTimespan = (text: string | undefined): number => {
  const found = /^(\d+):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/.exec(text ?? '');
  return found ? Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3]) : 0;
};

const two = (n: number): string => String(n).padStart(2, '0');

const parts = (seconds: number) => {
  // In hundredths, so that 0.1 + 0.2 does not print as 0.30000000000000004.
  const all = Math.round(seconds * 100);
  const rest = all % 100;
  const whole = (all - rest) / 100;
  return { h: Math.floor(whole / 3600), m: Math.floor(whole / 60) % 60, s: whole % 60, rest };
};

export const timespan = (seconds: number): string => {
  const { h, m, s, rest } = parts(seconds);
  return `${two(h)}:${two(m)}:${two(s)}${rest === 0 ? '' : `.${two(rest)}`}`;
};

/** ISO 8601, as SCORM 2004 has it; years and months have no fixed length and are not counted. */
export const secondsOfDuration = (text: string | undefined): number => {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text ?? '');
  if (!found) return 0;
  const [d, h, m, s] = found.slice(1).map((n) => Number(n ?? 0));
  return (d ?? 0) * 86400 + (h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0);
};

export const duration = (seconds: number): string => {
  const { h, m, s, rest } = parts(seconds);
  return `PT${h}H${m}M${s}${rest === 0 ? '' : `.${two(rest)}`}S`;
};

/** For people: `0:02:05`. */
export const clock = (seconds: number): string => {
  const { h, m, s } = parts(Math.round(seconds));
  return `${h}:${two(m)}:${two(s)}`;
};
