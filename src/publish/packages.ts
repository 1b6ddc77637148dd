/** What goes into each package: the unit's, and one for each lesson. Pure: names and texts. */
import type { Documents, Edition } from '../../manifest/controlling';
import { fileName, lessonPart } from '../../manifest/output-name';
import { WHOLE } from '../course/fields';
import type { Format } from '../../manifest/format';
import type { Body, Course, Extras } from '../course/course';
import { lessonsOf } from '../course/course';
import { own } from '../course/own';
import { withBytes } from '../html/photo';
import type { Script } from '../package/names';
import { INDEX, lessonPage, NOTICES, SOURCES } from '../package/names';
import { writePackage } from '../package/write';
import { prerender } from '../player/prerender';
import { noticeOf, wordsOf } from '../strings';
import type { Bytes, Slots, Unit } from '../reader';
import { lessonCourse } from '../reader';
import { type Engine, type Library, noticesOf } from './notices';
import { printSources } from './sources';
import { lookStyle } from './look';
import type { PlayerStyle } from './style';

/** What packages need of a unit: plain data, which can be sent to a worker. */
export type Publishable = Pick<
  Unit,
  'course' | 'slots' | 'licence' | 'version' | 'colours' | 'bodies' | 'extras' | 'media' | 'sources'
>;

export const pickPublishable = (unit: Publishable): Publishable => {
  const { course, slots, licence, version, colours, bodies, extras, media, sources } = unit;
  return { course, slots, licence, version, colours, bodies, extras, media, sources };
};

export interface Package {
  /** The zip's name without its ending. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Files that are no texts: photographs and recordings, by name. */
  readonly media: Bytes;
}

/** The player of one tracker in one language: the minified code of each script. */
export interface PlayerScripts {
  readonly code: Readonly<Record<Script, string>>;
  /** The libraries whose code is in them, for the notices. */
  readonly libraries: readonly Library[];
}

/** What packages are made of beside the lessons: none of it changes with them. */
export interface Parts {
  readonly scripts: PlayerScripts;
  readonly style: PlayerStyle;
  readonly engine: Engine;
  readonly documents: Readonly<Record<Edition, Documents>>;
}

/** The extras of one lesson: its own words and points. */
const extrasOf = (extras: Extras, body: Body): Extras => ({
  glossary: body.glossary,
  lessons: extras.lessons.filter(({ id }) => id === body.id),
});

/** The course without the questions' words, for the formats that have no use for them. */
const withoutStems = (course: Course): Course => ({
  ...course,
  outline: course.outline.map((part) => ({
    ...part,
    lessons: part.lessons.map((lesson) => ({
      ...lesson,
      questions: lesson.questions.map(({ stem: _stem, ...spec }) => spec),
    })),
  })),
});

/** The lesson of a course that has one alone: its page begins with it. Others begin with the contents. */
const onlyBody = (course: Course, bodies: Readonly<Record<string, Body>>): Body | undefined => {
  const [only, ...others] = lessonsOf(course);
  return only && others.length === 0 ? own(bodies, only.id) : undefined;
};

/** The pages of a package, each a Course of its own: one for all, or one for each lesson. */
const pagesOf = (
  course: Course,
  slots: Slots,
  format: Format,
): readonly (readonly [string, Course])[] => {
  const lessons = lessonsOf(course);
  if (!format.lessonPages) return [[INDEX, course]];
  return lessons.map(({ id }) => [
    lessonPage(id),
    lessons.length === 1 ? course : lessonCourse(course, id, slots),
  ]);
};

/** The files whose names stand in these texts. */
const namedIn = (texts: readonly string[], media: Bytes): Bytes =>
  Object.fromEntries(
    Object.entries(media).filter(([name]) => texts.some((text) => text.includes(name))),
  );

/**
 * The files of one package.
 *
 * @param whole the course of the package: the unit's, or that of one lesson.
 * @param sources the text of its file of sources; undefined where the unit leaves it out.
 */
const content = (
  whole: Course,
  unit: Publishable,
  format: Format,
  { scripts, style, engine, documents }: Parts,
  sources: string | undefined,
): Pick<Package, 'files' | 'media'> => {
  const { slots, licence, version } = unit;
  // A lone file carries its photographs in itself.
  const {
    bodies,
    extras,
    course: pictured,
  } = format.inside
    ? withBytes({ bodies: unit.bodies, extras: unit.extras, course: whole }, unit.media)
    : { ...unit, course: whole };
  const course = format.stems ? pictured : withoutStems(pictured);
  const only = onlyBody(course, bodies);
  const files = {
    ...writePackage({
      pages: pagesOf(course, slots, format).map(([name, part]) => {
        const first = onlyBody(part, bodies);
        const view = prerender(part, first ? { [first.id]: first } : {}, wordsOf(part.language));
        const css = format.inside ? style.whole : style.of(view);
        return { name, course: part, html: view.html, style: css + lookStyle(unit) };
      }),
      bodies: lessonsOf(course).flatMap(({ id }) => own(bodies, id) ?? []),
      extras: only ? extrasOf(extras, only) : extras,
      player: { ...scripts.code, style: style.deferred },
      notice: noticeOf(course.language),
      connect: format.connect,
      inside: format.inside,
    }),
    [NOTICES]: noticesOf(
      { title: whole.title, licence },
      engine,
      scripts.libraries,
      format.notices,
    ),
  };
  // A lone file has its pictures inside; beside it they are only for whoever edits the unit from its sources.
  const textsWithPictures = [
    ...lessonsOf(course).map(({ id }) => JSON.stringify(own(unit.bodies, id))),
    ...[whole.poster, whole.logo].flatMap((html) => html ?? []),
  ];
  const media =
    format.inside && sources === undefined ? {} : namedIn(textsWithPictures, unit.media);
  const allTexts = { ...files, ...(sources !== undefined && { [SOURCES]: sources }) };
  const names = [...Object.keys(allTexts), ...Object.keys(media)].sort();
  return {
    files: {
      ...allTexts,
      ...(format.edition && documents[format.edition]),
      ...format.files(course, { version, licence, files: names }),
    },
    media,
  };
};

/**
 * The packages of one format: the unit's, then one of each lesson, in order. Each is made when it is asked for,
 * since all of them together may not fit into memory.
 * @param wanted ids of lessons, or `unit`; all where absent.
 */
export function* eachPackage(
  unit: Publishable,
  format: Format,
  parts: Parts,
  wanted?: readonly string[],
): Generator<Package, void> {
  const { course, slots } = unit;
  // Also a package of one lesson has the sources of the whole unit, since its questions may lead to other lessons.
  const sources = unit.sources && printSources(unit.sources, slots);
  const isWanted = (of: string): boolean => wanted?.includes(of) ?? true;
  const make = (part: string, whole: Course): Package => ({
    name: fileName({ course: course.id, part, format: format.name, version: unit.version }),
    ...content(whole, unit, format, parts, sources),
  });
  if (isWanted(WHOLE)) yield make(WHOLE, course);
  for (const [at, { id }] of lessonsOf(course).entries()) {
    if (isWanted(id)) {
      yield make(lessonPart(at, id), lessonCourse(course, id, slots));
    }
  }
}

/** The packages that `eachPackage` makes one by one, as a list. */
export const packages = (...of: Parameters<typeof eachPackage>): Package[] => [
  ...eachPackage(...of),
];
