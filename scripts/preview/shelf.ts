/** The packages as a teacher thinks of them: the unit, then its lessons, each once in several formats. */
import { formats } from '../../manifest';
import type { Format } from '../../manifest/format';
import type { Package } from './packages';

export interface Shelved {
  /** In the format that is played here first; the others beside it. */
  readonly main: Package;
  readonly others: readonly Package[];
}

/** The longest first: one format's name may begin with another's. */
const byLength = [...formats].sort((a, b) => b.name.length - a.name.length);

/** The format that a build has put into the zip's name; undefined where the zip is none of ours. */
export const formatOf = ({ name }: Pick<Package, 'name'>): Format | undefined =>
  byLength.find((format) => name.includes(`-${format.name}-`));

const whatOf = (pack: Package): string => {
  const format = formatOf(pack);
  return format ? pack.name.replace(`-${format.name}-`, '-') : pack.name;
};

/** What can be played comes first, then the formats in the order of the manifest. */
const rank = (pack: Package): number => {
  const format = formatOf(pack);
  const place = format ? formats.indexOf(format) : formats.length;
  const first = format?.name === 'scorm12' ? -1 : place;
  return (pack.manifest ? 0 : 100) + first;
};

const isUnit = ({ main }: Shelved): boolean => /-unit-/.test(main.name);

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
