/** The formats that are built, one small file each. */
import { cmi5 } from './cmi5';
import type { Format } from './format';
import { scorm12 } from './scorm12';
import { scorm2004 } from './scorm2004';
import { scorm2004third } from './scorm2004-3rd';
import { web } from './web';
import { xapi } from './xapi';

export const formats: readonly Format[] = [scorm12, scorm2004, scorm2004third, cmi5, xapi, web];
