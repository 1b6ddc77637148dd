/** SCORM 2004 for LMSs that take the 3rd Edition and no later one: same tracker, same files. */
import { scorm2004Format } from './scorm2004';

export const scorm2004third = scorm2004Format('scorm2004-3rd', '2004 3rd Edition');
