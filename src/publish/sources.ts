/**
 * The sources of a unit as its packages have them, so that whoever has a package can edit it: one file of JSON,
 * which no page loads. Photographs and recordings are not in it again. It names the files of the package that
 * were made of each; the author's own file, which may be ten times as large, is not in the package.
 */
import * as v from 'valibot';
import { asciiScript } from '../html/ascii';
import { SOURCES } from '../package/names';
import {
  type Media,
  namePhoto,
  type Prepared,
  recordingName,
  type Slots,
  type Sources,
} from '../reader';
import { SLOTS, UNIT } from '../reader/file-names';
import { printSlots } from '../reader/slots';

/** Whether the reader reads this text. Other files of an author, such as notes, stay out of packages. */
const isRead = (path: string): boolean =>
  /^(?:unit\.yaml|glossary\.yaml|slots\.json|[^/]+\.svg|[^/]+\/(?:lesson\.md|[^/]+\.(?:svg|vtt)))$/.test(
    path,
  );

const isPhotoPath = (path: string): boolean => /^(?:[^/]+\/)?[^/]+$/.test(path);

const file = v.strictObject({
  name: v.string(),
  type: v.picklist(['image/webp', 'image/jpeg', 'image/png']),
  width: v.number(),
});

const schema = v.strictObject({
  texts: v.record(v.pipe(v.string(), v.check(isRead)), v.string()),
  photos: v.record(
    v.pipe(v.string(), v.check(isPhotoPath)),
    v.strictObject({ width: v.number(), height: v.number(), files: v.array(file) }),
  ),
  /** By path, the name of the file in the package. Older packages have no such key. */
  recordings: v.optional(v.record(v.pipe(v.string(), v.check(isPhotoPath)), v.string()), {}),
});

type Carried = v.InferOutput<typeof schema>;

/** The text that a picture or recording belongs to: that of its lesson, or unit.yaml. */
const ownerOf = (path: string): string =>
  path.includes('/') ? path.replace(/[^/]*$/, 'lesson.md') : UNIT;

/** The photographs and recordings of the lessons that are in the unit; those of a lesson that is left out are not. */
const carriedMedia = ({ texts, media }: Sources): [string, Prepared][] =>
  [...media].filter(([path]) => texts.has(ownerOf(path)));

const nameIn = (path: string): string => path.slice(path.indexOf('/') + 1);

const photosOf = (sources: Sources): [string, Carried['photos'][string]][] =>
  carriedMedia(sources).flatMap(([path, made]) => {
    if (!('renditions' in made)) return [];
    const { width, height, files } = namePhoto(nameIn(path), made);
    return [[path, { width, height, files: [...files] }]];
  });

const recordingsOf = (sources: Sources): [string, string][] =>
  carriedMedia(sources).flatMap(([path, made]) =>
    'recording' in made ? [[path, recordingName(nameIn(path), made.recording)]] : [],
  );

const sorted = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * The text of the file of sources. New questions have their slots in it, so that they keep them. The record in
 * slots.json of the edition that students have (15 KB packed) is left out: the package itself is that edition.
 */
export const printSources = (sources: Sources, { unit, lessons, questions }: Slots): string => {
  const texts = [...sources.texts].filter(([path]) => isRead(path));
  const carried: Carried = {
    texts: sorted([...texts, [SLOTS, printSlots({ unit, lessons, questions })]]),
    photos: sorted(photosOf(sources)),
    recordings: sorted(recordingsOf(sources)),
  };
  return asciiScript(JSON.stringify(carried));
};

interface PackageSources {
  readonly texts: Readonly<Record<string, string>>;
  readonly media: Media;
  /** Photographs and recordings whose files are not in this package: those of other lessons, where it is of one. */
  readonly missing: readonly string[];
}

/**
 * The sources that a package has with it.
 *
 * @param files those of the package, by name.
 * @returns undefined where it has no sources. @throws where they are damaged, or of another shape.
 */
export const readSources = (
  files: Readonly<Record<string, Uint8Array>>,
): PackageSources | undefined => {
  const bytesOf = (name: string): Uint8Array | undefined =>
    Object.hasOwn(files, name) ? files[name] : undefined;
  const bytes = bytesOf(SOURCES);
  if (bytes === undefined) return undefined;
  const { texts, photos, recordings } = v.parse(
    schema,
    JSON.parse(new TextDecoder().decode(bytes)),
  );
  const media = new Map<string, Prepared>();
  for (const [path, { width, height, files: parts }] of Object.entries(photos)) {
    const renditions = parts.flatMap(({ name, type, width: wide }) => {
      const found = bytesOf(name);
      return found === undefined ? [] : [{ type, width: wide, bytes: found }];
    });
    if (renditions.length === parts.length) media.set(path, { width, height, renditions });
  }
  for (const [path, name] of Object.entries(recordings)) {
    const recording = bytesOf(name);
    if (recording !== undefined) media.set(path, { recording });
  }
  const all = [...Object.keys(photos), ...Object.keys(recordings)];
  return { texts, media, missing: all.filter((path) => !media.has(path)) };
};
