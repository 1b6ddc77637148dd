/** Before the live stories: the packages, built anew, with an edited edition beside them. */
export { default } from '../e2e/setup';
