/** Every word at its place in a table of words: functions are called with small numbers and with larger ones. */
export const saidIn = (value: unknown, at = ''): [string, string][] => {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') {
    const say = value as (...given: unknown[]) => unknown;
    // Some take a list of words, and some a text.
    if (
      /\.(?:bank|accept|changes\.(?:compared|joined|left)|conflict|list|unused|missing)$/.test(at)
    ) {
      return [[at, String(say(['x', 'y']))]];
    }
    if (at.includes('.faults.')) {
      return [
        [`${at} of one`, String(say('response'))],
        [`${at} of another`, String(say('x'))],
      ];
    }
    return [
      [`${at} of few`, String(say(1, 2, 3, 4))],
      [`${at} of many`, String(say(5, 7, 9, 11))],
    ];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => saidIn(inner, `${at}.${key}`));
};
