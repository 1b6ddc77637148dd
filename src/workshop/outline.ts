/**
 * The parts and lessons of unit.yaml, and changes to them. A change is made in the text's own tree, so that
 * comments and the author's way of writing stay.
 */
import { type Document, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { UNIT } from '../reader/file-names';
import { frontValue, withFrontValue } from './front';
import { LEFT_OUT } from './sources';
import { setUnder, textOf, treeOf } from './tree';
import type { Edits, Files } from './work';

export interface LessonRow {
  readonly folder: string;
  readonly title: string;
}

interface PartRow {
  readonly title: string;
  readonly lessons: readonly LessonRow[];
}

interface Outline {
  readonly parts: readonly PartRow[];
  readonly leftOut: readonly LessonRow[];
}

const titleOf = (files: Files, path: string, folder: string): string =>
  frontValue(files[path] ?? '', 'title') ?? folder;

const partsIn = (tree: Document): YAMLMap[] => {
  const parts = tree.get('parts');
  return isSeq(parts) ? parts.items.filter(isMap) : [];
};

const lessonsIn = (part: YAMLMap): YAMLSeq | undefined => {
  const lessons = part.get('lessons');
  return isSeq(lessons) ? lessons : undefined;
};

const lessonsAt = (parts: readonly YAMLMap[], at: number): YAMLSeq | undefined => {
  const part = parts[at];
  return part && lessonsIn(part);
};

const namesIn = (lessons: YAMLSeq | undefined): string[] =>
  (lessons?.items ?? []).flatMap((item) => (isScalar(item) ? [String(item.value)] : []));

/** What unit.yaml lists, as far as it can be read, and what is left out. */
export const outlineOf = (files: Files): Outline => ({
  parts: partsIn(treeOf(files[UNIT] ?? '')).map((part) => ({
    title: String(part.get('title') ?? ''),
    lessons: namesIn(lessonsIn(part)).map((folder) => ({
      folder,
      title: titleOf(files, `${folder}/lesson.md`, folder),
    })),
  })),
  leftOut: Object.keys(files)
    .flatMap((path) => /^left-out\/([^/]+)\/lesson\.md$/.exec(path)?.[1] ?? [])
    .sort()
    .map((folder) => ({ folder, title: titleOf(files, `${LEFT_OUT}${folder}/lesson.md`, folder) })),
});

/**
 * A change of unit.yaml's tree. No edit where the file cannot be read, or where the tree stays as it was: the text
 * would only be written in another way.
 */
const edited = (files: Files, act: (tree: Document) => void): Edits => {
  const tree = treeOf(files[UNIT] ?? '');
  const { contents, errors } = tree;
  if (errors.length > 0 || (contents !== null && !isMap(contents))) return {};
  const before = textOf(tree);
  act(tree);
  const after = textOf(tree);
  return after === before ? {} : { [UNIT]: after };
};

/** Sets a value under its keys; '' deletes it, and the key above it where nothing else stands under that. A text that stands where a mapping is needed is replaced. */
export const setting = (files: Files, path: readonly string[], value: string): Edits =>
  edited(files, (tree) => {
    const [first = ''] = path;
    if (value !== '') {
      setUnder(tree, path, value);
    } else if (tree.hasIn(path)) tree.deleteIn(path);
    const parent = tree.get(first);
    if (path.length > 1 && isMap(parent) && parent.items.length === 0) tree.delete(first);
  });

/** Whether a key stands in unit.yaml, whatever stands under it. */
export const isSet = (files: Files, key: string): boolean => treeOf(files[UNIT] ?? '').has(key);

/** The value under some keys, or ''. */
export const settingOf = (files: Files, path: readonly string[]): string => {
  const value: unknown = treeOf(files[UNIT] ?? '').getIn(path);
  return typeof value === 'string' ? value : '';
};

/** The keys of what stands under a key of unit.yaml. */
export const keysOf = (files: Files, key: string): string[] => {
  const value = treeOf(files[UNIT] ?? '').get(key);
  return isMap(value) ? value.items.map((pair) => String(pair.key)) : [];
};

/** What stands in a list of unit.yaml. */
export const listOf = (files: Files, key: string): string[] => {
  const list = treeOf(files[UNIT] ?? '').get(key);
  return isSeq(list)
    ? list.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : []))
    : [];
};

/** Sets a list of unit.yaml; an empty one deletes its key. */
export const settingList = (files: Files, key: string, values: readonly string[]): Edits =>
  edited(files, (tree) => {
    if (values.length === 0) tree.delete(key);
    else tree.set(key, tree.createNode(values, { flow: true }));
  });

export const renamePart = (files: Files, part: number, title: string): Edits =>
  edited(files, (tree) => partsIn(tree)[part]?.set('title', title));

/** The lesson's title stands in its own front matter. */
export const renameLesson = (files: Files, folder: string, title: string): Edits => {
  const path = `${folder}/lesson.md`;
  const text = withFrontValue(files[path] ?? '', 'title', title);
  return text === undefined ? {} : { [path]: text };
};

const withoutEmpty = (tree: Document): void => {
  const parts = tree.get('parts');
  if (!isSeq(parts)) return;
  parts.items = parts.items.filter((part) => !isMap(part) || namesIn(lessonsIn(part)).length > 0);
};

/** Moves a lesson one place up (-1) or down (+1), at the edge of a part into the next part. A part that is left empty is deleted. */
export const moveLesson = (files: Files, folder: string, by: -1 | 1): Edits =>
  edited(files, (tree) => {
    const parts = partsIn(tree);
    const at = parts.findIndex((part) => namesIn(lessonsIn(part)).includes(folder));
    const here = lessonsAt(parts, at);
    if (!here) return;
    const from = namesIn(here).indexOf(folder);
    const to = from + by;
    const inPart = to >= 0 && to < here.items.length;
    const other = lessonsAt(parts, at + by);
    if (!inPart && !other) return;
    const [item] = here.items.splice(from, 1);
    if (inPart) here.items.splice(to, 0, item);
    else if (by > 0) other?.items.unshift(item);
    else other?.items.push(item);
    withoutEmpty(tree);
  });

const movedFiles = (files: Files, from: string, to: string): Edits =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(from))
      .flatMap(([path, text]) => [
        [path, undefined] as const,
        [to + path.slice(from.length), text] as const,
      ]),
  );

/** Takes a lesson out of unit.yaml, and moves its texts to where the reader does not look. */
export const leaveOut = (files: Files, folder: string): Edits => ({
  ...edited(files, (tree) => {
    for (const part of partsIn(tree)) {
      const lessons = lessonsIn(part);
      if (!lessons) continue;
      lessons.items = lessons.items.filter((item) => !isScalar(item) || item.value !== folder);
    }
    withoutEmpty(tree);
  }),
  ...movedFiles(files, `${folder}/`, `${LEFT_OUT}${folder}/`),
});

/** Takes a lesson that was left out in again, at the end of the last part. */
export const takeIn = (files: Files, folder: string): Edits => ({
  ...edited(files, (tree) => {
    const last = partsIn(tree).at(-1);
    const lessons = last && lessonsIn(last);
    lessons?.add(tree.createNode(folder));
  }),
  ...movedFiles(files, `${LEFT_OUT}${folder}/`, `${folder}/`),
});
