/**
 * Functions of the language that need no `this`. The build puts these names in the place of the longer
 * ones (vite.config.ts), which each stand a dozen times in the player's scripts.
 */
export const { entries, fromEntries, keys, values, hasOwn } = Object;
export const { parse, stringify } = JSON;
export const { floor, max, min, round } = Math;
export const { isArray } = Array;
