/** The formats that are built, one small file each. */
import type { Format } from './format';
import { scorm12 } from './scorm12';

export const formats: readonly Format[] = [scorm12];
