/** What goes into each package: the unit's, and one for each lesson. Pure: names and texts. */
import type { Documents, Edition } from '../../manifest/controlling';
import type { Format } from '../../manifest/format';
import type { Body, Course, Extras } from '../course/course';
import { lessonsOf } from '../course/course';
import { own } from '../course/own';
import { withBytes } from '../html/photo';
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

/** The part of a unit that packages are made of: plain data, which can be sent to a worker. */
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
  /** Files that are no texts: photographs. */
  readonly media: Bytes;
}

/** The player of one tracker in one language: minified code. */
export interface PlayerScripts {
  /** What a page starts with. */
  readonly player: string;
  /** What a lesson's page starts with too, and what others load in an idle moment (src/player/reading). */
  readonly reading: string;
  /** What is loaded in an idle moment after them (src/player/deferred). */
  readonly deferred: string;
  /** What of others is in them. */
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

/** The lesson that a course of one begins with. */
const onlyBody = (course: Course, bodies: Readonly<Record<string, Body>>): Body | undefined => {
  const [only, ...others] = lessonsOf(course);
  return only && others.length === 0 ? own(bodies, only.id) : undefined;
};

/** The pages of a package, each a Course of its own: one for all, or one for each lesson. */
const entries = (
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

/** The files that the texts of a package name. */
const namedIn = (texts: readonly string[], media: Bytes): Bytes =>
  Object.fromEntries(
    Object.entries(media).filter(([name]) => texts.some((text) => text.includes(name))),
  );

const content = (
  whole: Course,
  unit: Publishable,
  format: Format,
  { scripts, style, engine, documents }: Parts,
  sources: string | undefined,
): Pick<Package, 'files' | 'media'> => {
  const { slots, licence, version } = unit;
  // A lone file carries its photographs in itself.
  const { bodies, extras, shown } = format.inside
    ? withBytes({ bodies: unit.bodies, extras: unit.extras, shown: whole }, unit.media)
    : { ...unit, shown: whole };
  const course = format.stems ? shown : withoutStems(shown);
  const alone = onlyBody(course, bodies);
  const files = {
    ...writePackage({
      pages: entries(course, slots, format).map(([name, shown]) => {
        const first = onlyBody(shown, bodies);
        const view = prerender(shown, first ? { [first.id]: first } : {}, wordsOf(shown.language));
        const css = format.inside ? style.whole : style.of(view);
        const own = lookStyle(unit);
        return { name, course: shown, html: view.html, style: css + own };
      }),
      bodies: lessonsOf(course).flatMap(({ id }) => own(bodies, id) ?? []),
      extras: alone ? extrasOf(extras, alone) : extras,
      player: {
        player: scripts.player,
        reading: scripts.reading,
        deferred: scripts.deferred,
        style: style.deferred,
      },
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
  // A lone page needs no photograph beside it; who edits it does.
  const photographed = [
    ...lessonsOf(course).map(({ id }) => JSON.stringify(own(unit.bodies, id))),
    ...[whole.poster, whole.logo].flatMap((html) => html ?? []),
  ];
  const media = format.inside && sources === undefined ? {} : namedIn(photographed, unit.media);
  const carried = { ...files, ...(sources !== undefined && { [SOURCES]: sources }) };
  const listed = [...Object.keys(carried), ...Object.keys(media)].sort();
  return {
    files: {
      ...carried,
      ...(format.edition && documents[format.edition]),
      ...format.files(course, { version, licence, files: listed }),
    },
    media,
  };
};

/**
 * The packages of one format, each made when it is asked for: a course may have more of them than memory holds.
 * @param wanted ids of lessons, or `unit`; all where absent.
 */
export function* eachPackage(
  unit: Publishable,
  format: Format,
  parts: Parts,
  wanted?: readonly string[],
): Generator<Package, void> {
  const { course, slots } = unit;
  // Those of the whole unit, in a package of one lesson too: its questions may lead to other lessons.
  const sources = unit.sources && printSources(unit.sources, slots);
  const isWanted = (of: string): boolean => wanted?.includes(of) ?? true;
  const make = (part: string, shown: Course): Package => ({
    name: [course.id, part, format.name, unit.version].join('-'),
    ...content(shown, unit, format, parts, sources),
  });
  if (isWanted('unit')) yield make('unit', course);
  for (const [at, { id }] of lessonsOf(course).entries()) {
    if (isWanted(id)) {
      yield make(`${String(at + 1).padStart(2, '0')}-${id}`, lessonCourse(course, id, slots));
    }
  }
}

/** The packages that `eachPackage` makes one by one, as a list. */
export const packages = (...of: Parameters<typeof eachPackage>): Package[] => [
  ...eachPackage(...of),
];
