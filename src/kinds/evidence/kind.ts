/**
 * Pick the sentence of a source that shows something. An option's id is its sentence's number in
 * base 36, so that it stays a single character, as strict SCORM 1.2 wants (RTE 3.4.4.2.9).
 */
export { pickOne as kind } from '../pick';
