/**
 * Students' answers depend on ids, letters and kinds. Where an edit would change what answers mean that exist
 * already, the check stops and says so.
 */
import { own } from '../course/own';
import { placeOfRow } from './blocks';
import { SLOTS, UNIT } from './file-names';
import { letterChange, lettersOf } from './letters';
import { type FilePosition, type Problem, problem, sortProblems, start } from './problem';
import { type CurrentQuestion, questionsNow, toReleased } from './released';
import { looksLike, saysTheSame } from './sketch';
import type { Released, ReleasedQuestion } from './slots';
import { likelyMeant, quoted } from './suggest';
import type { Unit } from './unit';

/** A change that is to be meant; `id` is what the author names to say so. */
interface ReleaseStop extends Problem {
  readonly id: string;
}

const meantBy = (id: string): string => `If it is meant, run: npm run check -- --meant ${id}`;

const identityStops = (unit: Unit): ReleaseStop[] => {
  const { written, unitFile, course, root } = unit;
  const stop = (file: string, place: FilePosition, message: string): ReleaseStop[] => [
    { ...problem(`${root}/${file}`, place, message), id: SLOTS },
  ];
  if (written === undefined) {
    return stop(
      SLOTS,
      start,
      `Expected the file that says which answers belong to which question, got no such file. If students have begun with this unit, bring back the last good copy: with a new one, their answers would come under other questions. If nobody has begun, run: npm run check -- --meant ${SLOTS}`,
    );
  }
  const { unit: owner, lessons } = written;
  const strange =
    lessons.length > 0 &&
    unit.whole.lessons.every(({ front }) => !lessons.includes(front.value.id));
  const whose = owner === undefined ? 'another unit' : `the unit ${quoted(owner.id)}`;
  if (owner === undefined ? strange : owner.id !== course.id && owner.iri !== course.iri) {
    return stop(
      SLOTS,
      start,
      `Expected the numbers of the questions of ${quoted(course.id)}, got those of ${whose}. Answers would come under other questions. Bring back this unit's own file. If the unit is a new one, begin anew with: npm run check -- --meant ${SLOTS}`,
    );
  }
  if (owner === undefined || (owner.id === course.id && owner.iri === course.iri)) return [];
  if (owner.iri === course.iri) {
    return stop(
      UNIT,
      unitFile.yaml.at(['iri']),
      `Expected an iri of the unit's own, got that of ${whose}, whose ${SLOTS} this is. Two units with one iri are one course to every learning record store: answers to one would be counted in the other. Give the new unit another iri. If it is the same unit with another id, whoever has begun begins anew. ${meantBy(SLOTS)}`,
    );
  }
  return stop(
    UNIT,
    unitFile.yaml.at(['iri']),
    `Expected the iri of the last edition, ${owner.iri}, got ${course.iri}. To every learning record store the unit would be another course: whoever has begun begins anew, and what was recorded stays with the old one. Give it its old iri again; a new unit needs an id of its own as well. ${meantBy(SLOTS)}`,
  );
};

/** Of the new questions of the lesson the one that most likely is this one under another id. */
const renamed = (
  was: ReleasedQuestion,
  id: string,
  added: readonly CurrentQuestion[],
): CurrentQuestion | undefined => {
  const near = likelyMeant(
    id,
    added.map(({ text }) => text.id),
  );
  return added.find((one) => {
    const now = toReleased(one);
    if (now.kind !== was.kind) return false;
    return one.text.id === near || looksLike(was.asks, now.asks);
  });
};

const questionStop = (
  { version, questions }: Released,
  key: string,
  current: ReadonlyMap<string, CurrentQuestion>,
): ReleaseStop | undefined => {
  const was = own(questions, key);
  if (was === undefined) return undefined;
  const [lesson = '', id = ''] = key.split('/');
  const there = current.get(key);
  const at = (one: CurrentQuestion, place: FilePosition, message: string): ReleaseStop => ({
    ...problem(one.file, place, `${message} ${meantBy(id)}`),
    id,
  });
  if (there === undefined) {
    const added = [...current]
      .filter(([other, one]) => one.lesson === lesson && own(questions, other) === undefined)
      .map(([, one]) => one);
    const like = renamed(was, id, added);
    return (
      like &&
      at(
        like,
        like.read.yaml.at(['id']),
        `Expected the question '${id}' of the last edition (${version}), got none, but '${like.text.id}', which is like it. What students answered to '${id}' would count no longer, and they would be asked '${like.text.id}' afresh. If it is the same question, give it its old id again.`,
      )
    );
  }
  const { yaml } = there.read;
  const is = toReleased(there);
  const change = letterChange(
    { kind: was.kind, letters: new Map(Object.entries(was.letters)) },
    { kind: is.kind, letters: new Map(Object.entries(is.letters)) },
    saysTheSame,
  );
  if (change === undefined) return undefined;
  if (change.is === 'another kind') {
    return at(
      there,
      yaml.at(['kind']),
      `Expected '${id}' to be of the kind '${was.kind}' as in the last edition (${version}), got '${is.kind}'. Marks stay, but answers are not shown again, and reports would have answers of two kinds in one column. Give the new question an id of its own.`,
    );
  }
  const letters = change.letters.join(', ');
  if (change.is === 'letters gone') {
    return at(
      there,
      yaml.at([there.read.author.list]),
      `Expected ${letters} in '${id}' as in the last edition (${version}), got none. Marks stay, but answers are not shown again, and reports cannot say what was chosen. Put ${letters} back, or give the question with other options an id of its own.`,
    );
  }
  const now = lettersOf(there.text);
  const says = change.letters.map((letter) => `${letter}: ${quoted(now.get(letter) ?? '')}`);
  const first = there.text.rows.find((row) => change.letters.includes(row.id));
  return at(
    there,
    first ? placeOfRow(there.read, first) : yaml.at([there.read.author.list]),
    `Expected ${letters} in '${id}' to say what the last edition (${version}) says there, got ${says.join(', ')}. Marks stay, but answers are not shown again, and reports would count them as answers to the new text. If it says something else, give it a letter of its own.`,
  );
};

/** Everything that would change what answers mean that students may have given. */
export const releaseStops = (unit: Unit): ReleaseStop[] => {
  const record = unit.written?.released;
  const now = new Map(questionsNow(unit.whole));
  return sortProblems([
    ...identityStops(unit),
    ...(record === undefined
      ? []
      : Object.keys(record.questions).flatMap((key) => questionStop(record, key, now) ?? [])),
  ]);
};
