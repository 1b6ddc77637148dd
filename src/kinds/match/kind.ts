/** Pairs: for each left side the letter of a right side. */
export { pairRules as kind } from '../parts';
