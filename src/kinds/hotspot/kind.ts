/** One right place out of several on a picture. */
export { pickOne as kind } from '../pick';
