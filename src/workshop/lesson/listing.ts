/** unit.yaml with one more lesson; comments and everything else stay as they were written. */
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { Refused } from '../refused';

const titleOf = (part: YAMLMap): string => {
  const title = part.get('title');
  return typeof title === 'string' ? title : '';
};

/** @param part the title of the part to add to; the last one where left out. @throws a sentence. */
export const withLesson = (source: string, folder: string, part?: string): string => {
  const doc = parseDocument(source, { schema: 'failsafe' });
  const parts = doc.get('parts');
  if (doc.errors.length > 0 || !isSeq(parts)) {
    throw new Refused(
      "unit.yaml cannot be read: mend what 'npm run check' or the workshop's list says of it, and try again.",
    );
  }
  const all = parts.items.filter(isMap);
  const chosen = part === undefined ? all.at(-1) : all.find((one) => titleOf(one) === part);
  const lessons = chosen?.get('lessons');
  if (!isSeq(lessons)) {
    const titles = all.map((one) => `"${titleOf(one)}"`).join(', ');
    throw new Refused(
      `Expected --part to be the title of a part (${titles}), got "${part ?? ''}".`,
    );
  }
  const last = lessons.items.at(-1);
  const end = isScalar(last) ? last.range?.[1] : undefined;
  if (lessons.flow === true || end === undefined || last === undefined) {
    lessons.add(folder);
    return doc.toString({ lineWidth: 0, flowCollectionPadding: false });
  }
  // A line of its own under the last one's, so that nothing else of the file changes.
  const from = source.lastIndexOf('\n', end - 1) + 1;
  const indent = /^\s*/.exec(source.slice(from))?.[0] ?? '';
  const line = source.indexOf('\n', end);
  const at = line < 0 ? source.length : line;
  return `${source.slice(0, at)}\n${indent}- ${folder}${source.slice(at)}`;
};
