/** The first text of a list that stands there twice. */
export const twiceIn = (all: readonly string[]): string | undefined =>
  all.find((one, at) => all.indexOf(one) !== at);
