/** What a backup holds, numbered: sections, activities and their files. */
import type { Course } from '../../src/course/course';
import { lessonsOf } from '../../src/course/course';
import { nativeWordsOf } from '../../src/strings';
import type { Stored } from './stored';

/** A lesson's SCORM package, as it is uploaded and as Moodle unpacks it. */
export interface MoodlePackage {
  /** The lesson's id. */
  readonly lesson: string;
  /** The lesson as a course of its own: its manifest's identifiers derive from it. */
  readonly course: Course;
  /** The zip's name, with its ending. */
  readonly name: string;
  readonly zip: Uint8Array;
  /** What is in the zip. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** A page that only teachers may see. */
export interface Handout {
  readonly title: string;
  /** The file's name. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface Module {
  /** Of the course module and of the activity: each has one. */
  readonly id: number;
  readonly context: number;
  readonly title: string;
  readonly section: number;
}

export type Activity = Module &
  (
    | { readonly is: 'scorm'; readonly intro: string; readonly made: MoodlePackage }
    | { readonly is: 'resource'; readonly handout: Handout }
  );

export interface Section {
  /** Its number in the course, which is its id here too. */
  readonly number: number;
  readonly title: string;
  readonly visible: boolean;
  readonly activities: readonly Activity[];
}

/** The course's own context; those of activities are counted on from it. */
export const COURSE_CONTEXT = 1;

export const folderOf = ({ is, id }: Activity): string => `activities/${is}_${id}`;

export const planOf = (
  course: Course,
  packages: readonly MoodlePackage[],
  handouts: readonly Handout[],
): Section[] => {
  const place = new Map(lessonsOf(course).map(({ id }, at) => [id, at + 1]));
  const module = (id: number, title: string, section: number): Module => ({
    id,
    context: COURSE_CONTEXT + id,
    title,
    section,
  });
  const parts = course.outline.map(({ title, lessons }, at): Section => ({
    number: at + 1,
    title,
    visible: true,
    activities: lessons.flatMap((lesson): Activity[] => {
      const made = packages.find((one) => one.lesson === lesson.id);
      if (!made) return [];
      const part = module(place.get(lesson.id) ?? 0, lesson.title, at + 1);
      return [{ ...part, is: 'scorm', intro: lesson.enquiry, made }];
    }),
  }));
  const last = parts.length + 1;
  const teachers: Section = {
    number: last,
    title: nativeWordsOf(course.language).teachers,
    visible: false,
    activities: handouts.map((handout, at): Activity => ({
      ...module(place.size + at + 1, handout.title, last),
      is: 'resource',
      handout,
    })),
  };
  return handouts.length === 0 ? parts : [...parts, teachers];
};

/** The files of an activity, as Moodle keeps them. */
export const storedOf = (activity: Activity): Stored[] => {
  const { context } = activity;
  if (activity.is === 'resource') {
    const { file, bytes } = activity.handout;
    return [{ context, component: 'mod_resource', area: 'content', item: 0, path: file, bytes }];
  }
  const { name, zip, files } = activity.made;
  const component = 'mod_scorm';
  return [
    { context, component, area: 'package', item: 0, path: name, bytes: zip },
    ...Object.entries(files).map(([path, bytes]) => ({
      context,
      component,
      area: 'content',
      item: 0,
      path,
      bytes,
    })),
  ];
};
