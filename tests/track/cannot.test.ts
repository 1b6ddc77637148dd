/** What each standard cannot express is said beside its tracker, in sentences. */
import { expect, test } from 'vitest';
import * as cmi5 from '../../src/track/lrs/cmi5';
import * as xapi from '../../src/track/lrs/tincan';
import * as scorm12 from '../../src/track/scorm/dialect12';
import * as scorm2004 from '../../src/track/scorm/dialect2004';
import * as web from '../../src/track/web';

test.each(Object.entries({ scorm12, scorm2004, cmi5, xapi, web }))(
  '%s says what its standard cannot express',
  (_, { cannot }) => {
    expect(cannot.length).toBeGreaterThan(0);
    for (const sentence of cannot) expect(sentence).toMatch(/^[A-Z].{10,}\.$/);
  },
);
