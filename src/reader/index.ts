/**
 * The content reader: from the texts of a unit's files to its course, or to every problem in them. It
 * knows no file system, so that a browser reads as a build does.
 */
export { type Change, changesBetween } from './changes';
export { lessonCourse } from './part';
export {
  type Bytes,
  isPhoto,
  isRecording,
  type Media,
  namePhoto,
  type Prepared,
  recordingName,
} from './media';
export { isHidden } from './hidden';
export { formatProblem, type Problem } from './problem';
export type { Slots } from './slots';
export { type Files, type Problems, read, type Sources, type Unit } from './unit';

/** Whether a file of this name is part of a unit. */
export const isText = (name: string): boolean => /\.(md|yaml|json|svg|vtt)$/.test(name);
