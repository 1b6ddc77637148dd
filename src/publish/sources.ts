/**
 * The sources of a unit as they travel in its packages, so that whoever has a package can edit it: one
 * file of JSON, which nothing of a page loads. Photographs and recordings are not in it: it says of which of
 * the package's files each is made, and the author's own file, which may be ten times as large, stays at home.
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
import { printSlots } from '../reader/slots';

/** What the reader reads. An author's other notes stay out of packages. */
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
  /** By path, the name of the file in the package; packages of before had none. */
  recordings: v.optional(v.record(v.pipe(v.string(), v.check(isPhotoPath)), v.string()), {}),
});

type Carried = v.InferOutput<typeof schema>;

/** The text without which a file has no place: its lesson's, or the unit's. */
const ownerOf = (path: string): string =>
  path.includes('/') ? path.replace(/[^/]*$/, 'lesson.md') : 'unit.yaml';

/** A lesson that is left out of the unit is left out with its files. */
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
 * The file's text. New questions have their slots in it, which stay theirs. What slots.json keeps of the edition
 * that students have is 15 KB packed; a package is such an edition, so that it can do without.
 */
export const printSources = (sources: Sources, { unit, lessons, questions }: Slots): string => {
  const texts = [...sources.texts].filter(([path]) => isRead(path));
  const carried: Carried = {
    texts: sorted([...texts, ['slots.json', printSlots({ unit, lessons, questions })]]),
    photos: sorted(photosOf(sources)),
    recordings: sorted(recordingsOf(sources)),
  };
  return asciiScript(JSON.stringify(carried));
};

export interface PackageSources {
  readonly texts: Readonly<Record<string, string>>;
  readonly media: Media;
  /** Photographs and recordings whose files are not in this package: those of other lessons, where it is of one. */
  readonly missing: readonly string[];
}

/**
 * @param files of a package.
 * @returns undefined where it carries no sources. @throws where they cannot be read.
 */
export const readSources = (
  files: Readonly<Record<string, Uint8Array>>,
): PackageSources | undefined => {
  const bytes = Object.hasOwn(files, SOURCES) ? files[SOURCES] : undefined;
  if (bytes === undefined) return undefined;
  const { texts, photos, recordings } = v.parse(
    schema,
    JSON.parse(new TextDecoder().decode(bytes)),
  );
  const media = new Map<string, Prepared>();
  for (const [path, { width, height, files: parts }] of Object.entries(photos)) {
    const renditions = parts.flatMap(({ name, type, width: wide }) => {
      const there = Object.hasOwn(files, name) ? files[name] : undefined;
      return there === undefined ? [] : [{ type, width: wide, bytes: there }];
    });
    if (renditions.length === parts.length) media.set(path, { width, height, renditions });
  }
  for (const [path, name] of Object.entries(recordings)) {
    const there = Object.hasOwn(files, name) ? files[name] : undefined;
    if (there !== undefined) media.set(path, { recording: there });
  }
  const all = [...Object.keys(photos), ...Object.keys(recordings)];
  return { texts, media, missing: all.filter((path) => !media.has(path)) };
};
