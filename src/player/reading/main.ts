/**
 * The script of reading. The page of a lesson starts with it; a contents page loads it in an idle moment, or
 * when a lesson is opened, so that it can be used while two fifths of the code are still to come.
 */
import { reading } from './reading';

window.Reading = reading;
