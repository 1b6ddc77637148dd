/** What a format of package must say of itself. */
import type { Course } from '../src/course/course';
import type { Edition } from './controlling';

export interface Format {
  /** Part of the zip's name. */
  readonly name: string;
  readonly title: string;
  /** The tracker that its player uses: a file below src/track. */
  readonly tracker: string;
  /** Where its pages may connect to: `connect-src` of the Content-Security-Policy. */
  readonly connect: string;
  /** Whether the course in its pages carries the questions' words, because the standard reports them. */
  readonly stems: boolean;
  /** Whether the one page holds everything, scripts and lessons too, so that it works as a lone file. */
  readonly inside?: boolean;
  /** Whether each lesson is a page of its own, with a progress of its own, in place of index.html. */
  readonly lessonPages?: boolean;
  /** The edition of SCORM whose controlling documents lie in its packages. */
  readonly edition?: Edition;
  /** What it adds to the notices of a package. */
  readonly notices?: readonly string[];
  /**
   * The files that make a folder of pages a package, by name. `files` lists what is already in it,
   * `version` and `licence` are those of the lessons.
   */
  files(
    course: Course,
    context: {
      readonly version: string;
      readonly licence: string;
      readonly files: readonly string[];
    },
  ): Readonly<Record<string, string>>;
}
