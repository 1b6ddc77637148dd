/** Elements of a Moodle backup: one for each column of a table. */
import type { Node } from '../xml';

export type Value = string | number | null;

/** What a backup has in place of nothing (backup/util/xml/xml_writer.class.php). */
const NULL = '$@NULL@$';

const field = (name: string, value: Value): Node => [
  name,
  {},
  value === null ? NULL : String(value),
];

export const fields = (values: Readonly<Record<string, Value>>): Node[] =>
  Object.entries(values).map(([name, value]) => field(name, value));

/** A moment that is always the same, so that a backup has the same bytes: that of the files in the zip. */
export const STAMP = 315_532_800;
