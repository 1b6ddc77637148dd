/** Reads the schemas that a SCORM package must have beside its manifest (manifest/controlling.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Documents, Edition } from '../../manifest/controlling';

const PACKAGER = 'node_modules/node-scorm-packager/lib/schemas/definitionFiles';
const SCORM12 = join(PACKAGER, 'scorm12edition');
const THIRD = join(PACKAGER, 'scorm20043rdedition');
const FOURTH = join(PACKAGER, 'scorm20044thedition');

/** The schemas of learning object metadata (IEEE 1484.12.3); their licence stands beside them. */
const LOM = 'manifest/schemas/lom';

/** No manifest of ours uses ADL's own elements for sequencing and navigation. */
const UNUSED = /^adl(nav|seq)_/;

const documentsIn = (folder: string): Documents =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !UNUSED.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        file.slice(folder.length + 1).replaceAll('\\', '/'),
        readFileSync(file, 'utf8'),
      ]),
  );

/** The schemas of IMS Simple Sequencing. They say the same in both editions; the copy of the 4th is shorter. */
const sequencing = (documents: Documents): Documents =>
  Object.fromEntries(Object.entries(documents).filter(([name]) => name.startsWith('imsss_')));

/** The schemas of each edition of SCORM: texts, by their names in a package. */
export const controlling = (): Readonly<Record<Edition, Documents>> => {
  const [lom, fourth] = [documentsIn(LOM), documentsIn(FOURTH)];
  return {
    '1.2': documentsIn(SCORM12),
    '2004 3rd Edition': { ...documentsIn(THIRD), ...sequencing(fourth), ...lom },
    '2004 4th Edition': { ...fourth, ...lom },
  };
};
