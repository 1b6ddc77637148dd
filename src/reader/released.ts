/** The last edition that was given to students, as slots.json remembers it: what their answers mean. */
import { lessonsOf, placedQuestions, type QuestionText } from '../course/course';
import { plain } from '../course/inline';
import { own } from '../course/own';
import { memberOf } from './assemble';
import type { QuestionRead } from './blocks';
import { SLOTS } from './file-names';
import { lettersOf } from './letters';
import { sketch } from './sketch';
import {
  questionPath,
  addToSlots,
  NO_SLOTS,
  recordLists,
  type Released,
  type ReleasedQuestion,
  type Slots,
} from './slots';
import type { Unit, WrittenUnit } from './unit';

/** A question as it stands now. */
export interface CurrentQuestion {
  readonly file: string;
  readonly lesson: string;
  readonly read: QuestionRead;
  readonly text: QuestionText;
}

/** The questions by their entries in the list of slots. */
export const questionsNow = ({
  course,
  bodies,
  lessons,
}: WrittenUnit): [string, CurrentQuestion][] =>
  lessonsOf(course).flatMap((lesson) => {
    const body = own(bodies, lesson.id);
    const file = lessons.find(({ front }) => front.value.id === lesson.id);
    if (!body || !file) return [];
    return placedQuestions(lesson, body).flatMap(({ spec, text }): [string, CurrentQuestion][] => {
      const read = file.questions.find((one) => one.text.id === spec.id);
      const where = { file: file.file, lesson: lesson.id };
      return read ? [[questionPath(lesson.id, spec.id), { ...where, read, text }]] : [];
    });
  });

export const toReleased = ({ text }: CurrentQuestion): ReleasedQuestion => ({
  kind: text.kind,
  asks: sketch(plain(text.stem)),
  letters: Object.fromEntries([...lettersOf(text)].map(([letter, says]) => [letter, sketch(says)])),
});

const recordOf = (unit: Unit, slots: Slots): Released => ({
  version: unit.version,
  lists: recordLists(slots),
  questions: Object.fromEntries(
    questionsNow(unit.whole).map(([key, one]) => [key, toReleased(one)]),
  ),
});

/** The record with some questions as they stand now. */
const withMeant = (unit: Unit, record: Released, ids: readonly string[]): Released => {
  const now = new Map(questionsNow(unit.whole));
  return {
    ...record,
    questions: Object.fromEntries(
      Object.entries(record.questions).flatMap(([key, was]) => {
        if (!ids.includes(key.slice(key.indexOf('/') + 1))) return [[key, was]];
        const there = now.get(key);
        return there === undefined ? [] : [[key, toReleased(there)]];
      }),
    ),
  };
};

/** What the author says of an edit. */
export interface ReleaseOptions {
  /** The ids of stops that are meant. */
  readonly meant: readonly string[];
  /** The unit as it stands is given to students. */
  readonly release: boolean;
}

/** What slots.json is to say from now on. */
export const slotsAfter = (unit: Unit, { meant: ids, release }: ReleaseOptions): Slots => {
  const { lessons, released: record } = unit.written ?? NO_SLOTS;
  // With slots of another unit, or a name that no system knows, nobody has begun.
  const anew = ids.includes(SLOTS);
  // Of another unit no number is of use; a unit that was renamed keeps its own.
  const all = unit.whole.lessons;
  const shared = all.some(({ front }) => lessons.includes(front.value.id));
  const slots = anew && !shared ? addToSlots(NO_SLOTS, all.map(memberOf)) : unit.slots;
  const kept = record && !anew ? withMeant(unit, record, ids) : undefined;
  return {
    ...slots,
    unit: { id: unit.course.id, iri: unit.course.iri },
    released: release ? recordOf(unit, slots) : kept,
  };
};
