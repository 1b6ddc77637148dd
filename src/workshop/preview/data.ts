/** What the preview's page is given, and where it stands. */
import type { Body, Extras } from '../../course/course';

export interface PreviewData {
  readonly bodies: Readonly<Record<string, Body>>;
  readonly extras: Extras;
  /** The address of the step to begin at, or ''. */
  readonly place: string;
  /** The CSS of the unit's own colours (publish/look.ts). */
  readonly style: string;
}

/** What the preview has in place of a build's name. */
export const PREVIEW = 'preview';

/** The id of the element that holds the data. */
export const LESSONS = 'lessons-data';

/** Whether a value is the address of a step: `#/lesson-id/3`. */
export const isPlace = (value: unknown): value is string =>
  typeof value === 'string' && /^#\/[a-z0-9-]+\/[1-9]\d*$/.test(value);
