/** Sort items into categories: for each item the letter of a category. */
export { pairRules as kind } from '../parts';
