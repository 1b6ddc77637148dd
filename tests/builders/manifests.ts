/** Courses and XML for the manifests' tests. */
import { XmlDocument } from 'libxml2-wasm';
import type { XmlElement } from 'libxml2-wasm';
import type { Course } from '../../src/course/course';
import { ask, courseOf, lesson } from './courses';

export const course = (more: Partial<Course> = {}): Course => ({
  ...courseOf([]),
  title: 'War & “peace” <1917>',
  outline: [
    { title: 'One', lessons: [lesson(0, [ask('choice', 0)]), lesson(1, [])] },
    { title: 'Two', lessons: [lesson(2, [ask('order', 1)])] },
  ],
  columns: [0, 1],
  ...more,
});

/** Elements by an XPath in which the document's namespace is `m`. */
export const finder = (text: string, namespace: string) => {
  const xml = XmlDocument.fromString(text);
  return {
    root: xml.root,
    all: (path: string): XmlElement[] => xml.root.find(path, { m: namespace }) as XmlElement[],
  };
};

export const attr = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attr(name)?.value;
