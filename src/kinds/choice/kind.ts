/** One right option out of several. */
export { pickOne as kind } from '../pick';
