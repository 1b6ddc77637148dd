/** The packages as a teacher thinks of them: the unit, then its lessons, each once in several formats. */
import { formats } from '../../manifest';
import { isOfUnit, nameWithout } from '../../manifest/output-name';
import type { Package } from './packages';

export interface Shelved {
  /** In the format that is played here first; the others beside it. */
  readonly main: Package;
  readonly others: readonly Package[];
}

const whatOf = ({ name, format }: Package): string =>
  format ? nameWithout(format.name, name) : name;

/** What can be played comes first, then the formats in the order of the manifest. */
const rank = ({ format, manifest }: Package): number => {
  const place = format ? formats.indexOf(format) : formats.length;
  const first = format?.name === 'scorm12' ? -1 : place;
  return (manifest ? 0 : 100) + first;
};

const isUnit = ({ main: { name, format } }: Shelved): boolean =>
  format !== undefined && isOfUnit(format.name, name);

export const shelve = (packages: readonly Package[]): Shelved[] => {
  const groups = new Map<string, Package[]>();
  for (const pack of packages) {
    const what = whatOf(pack);
    groups.set(what, [...(groups.get(what) ?? []), pack]);
  }
  const shelved = [...groups.values()].flatMap((group): Shelved[] => {
    const [main, ...others] = group.sort((a, b) => rank(a) - rank(b));
    return main ? [{ main, others }] : [];
  });
  const place = (one: Shelved): number => (one.main.manifest ? (isUnit(one) ? 0 : 1) : 2);
  return shelved.sort((a, b) => place(a) - place(b));
};
