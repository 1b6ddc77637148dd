/**
 * What is announced when its words come or change. The element is on the page before them, or the first ones are not
 * heard. It has no role `status`: in place of its words, or of none, Orca reads "statusbar" of such a one in Firefox.
 */
export const live = { 'aria-live': 'polite', 'aria-atomic': true } as const;
