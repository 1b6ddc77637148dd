/** Parts of packages whose scripts and styles do not matter: all of them empty. */
import { controlling } from '../../scripts/build/controlling';
import { engine } from '../../scripts/build/notices';
import type { Parts } from '../../src/publish/packages';

export const emptyParts: Parts = {
  scripts: { code: { base: '', player: '', reading: '', deferred: '' }, libraries: [] },
  style: { of: () => '', deferred: '', whole: '' },
  engine: engine(),
  documents: controlling(),
};
