/** Parts of packages whose scripts and styles do not matter: all of them empty. */
import type { Parts } from '../../scripts/build/packages';

export const emptyParts: Parts = {
  scripts: { player: '', later: '', libraries: [] },
  style: { of: () => '', later: '', whole: '' },
};
