/** unit.yaml with one more lesson; comments and everything else stay as they were written. */
import { isMap, isScalar, isSeq, parseDocument, Scalar, type YAMLMap, YAMLSeq } from 'yaml';
import { Refused } from '../refused';

const titleOf = (part: YAMLMap): string => {
  const title = part.get('title');
  return typeof title === 'string' ? title : '';
};

/** Whether a lesson, by its folder, is a quiz on those before it. */
type IsQuiz = (folder: string) => boolean;

/** The last lesson that is no quiz, after which a new one belongs; -1 where there is none. */
const lastTaught = (lessons: YAMLSeq, isQuiz: IsQuiz): number =>
  lessons.items.findLastIndex((one) => !(isScalar(one) && isQuiz(String(one.value))));

const lessonsOf = (part: YAMLMap | undefined): YAMLSeq | undefined => {
  const lessons = part?.get('lessons');
  return isSeq(lessons) ? lessons : undefined;
};

/**
 * The text of unit.yaml with a lesson more: after the others of its part, and before a quiz at its end.
 *
 * @param part the title of the part to add to; where left out, the last part that has a lesson which is no quiz.
 * @throws Refused where unit.yaml cannot be read, or has no such part.
 */
export const withLesson = (
  source: string,
  folder: string,
  isQuiz: IsQuiz,
  part?: string,
): string => {
  const doc = parseDocument(source, { schema: 'failsafe' });
  const parts = doc.get('parts');
  if (doc.errors.length > 0 || !isSeq(parts)) {
    throw new Refused(
      "unit.yaml cannot be read: mend what 'npm run check' or the workshop's list says of it, and try again.",
    );
  }
  const all = parts.items.filter(isMap);
  const taught = all.findLast((one) => lastTaught(lessonsOf(one) ?? new YAMLSeq(), isQuiz) >= 0);
  const chosen =
    part === undefined ? (taught ?? all.at(-1)) : all.find((one) => titleOf(one) === part);
  const lessons = lessonsOf(chosen);
  if (lessons === undefined) {
    const titles = all.map((one) => `"${titleOf(one)}"`).join(', ');
    throw new Refused(
      `Expected --part to be the title of a part (${titles}), got "${part ?? ''}".`,
    );
  }
  const at = lastTaught(lessons, isQuiz);
  const before = lessons.items[at];
  const end = isScalar(before) ? before.range?.[1] : undefined;
  if (lessons.flow === true || end === undefined) {
    lessons.items.splice(at + 1, 0, new Scalar(folder));
    return doc.toString({ lineWidth: 0, flowCollectionPadding: false });
  }
  // A line of its own under the one before it, so that nothing else of the file changes.
  const from = source.lastIndexOf('\n', end - 1) + 1;
  const indent = /^\s*/.exec(source.slice(from))?.[0] ?? '';
  const line = source.indexOf('\n', end);
  const under = line < 0 ? source.length : line;
  return `${source.slice(0, under)}\n${indent}- ${folder}${source.slice(under)}`;
};
