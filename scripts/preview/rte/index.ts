/** The run-time environments there are. Another one: its file, a line here and one in client/apis.ts. */
import type { Rte } from './rte';
import { scorm12 } from './scorm12';
import { scorm2004 } from './scorm2004';

export const rtes = { scorm12, scorm2004 } satisfies Record<string, Rte>;

export type Standard = keyof typeof rtes;

/** As Moodle does: what is not known as 2004 is taken for 1.2. */
export const standardOf = (schemaVersion: string): Standard =>
  /^(CAM 1\.3|2004 [34](rd|th) Edition)$/i.test(schemaVersion.trim()) ? 'scorm2004' : 'scorm12';
