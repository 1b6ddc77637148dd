/**
 * Whether a path is of something that a system keeps beside an author's files: `.git`, or the shadow `._lesson.md` that
 * a Mac writes on a stick. In the zips of a Mac the shadows lie in `__MACOSX`. Nothing of it is read.
 */
export const isHidden = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
