/**
 * Where a page launched by an LRS or a cmi5 LMS may connect to: the endpoint is only known at launch,
 * and a policy that stands in the page cannot name it. Any host of these two schemes, then; http is
 * for an LRS in the school's own network or on this very machine (browsers block it from https pages).
 */
export const anyLrs = 'https: http:';
