/** An invented class that has played the whole unit, so that a teacher sees a report before there is one. */
import { kindOf } from '../../kinds/register';
import { encode12 } from '../../track/response-patterns';
import type { Gatherer, Sure } from '../record';
import { createGatherer } from '../record';
import type { ReportedQuestion, ClassUnit } from '../unit';
import { chance, knowsAnswer, wrongAnswer } from './answers';

const STUDENTS = 30;
/** The share of students who never begin, of students who stop on the way, and of answers that are shown. */
const NEVER = 0.07;
const STOPS = 0.25;
const SHOWN = 0.04;

const sureOf = (right: boolean, seed: string): Sure => {
  const luck = chance(`${seed} sure`);
  const [certain, fairly] = right ? [0.5, 0.85] : [0.2, 0.6];
  if (luck < certain) return 3;
  return luck < fairly ? 2 : 1;
};

const answer = (into: Gatherer, key: string, asked: ReportedQuestion): void => {
  const { spec } = asked;
  const seed = `${key} ${spec.id}`;
  if (chance(`${seed} shown`) < SHOWN) return into.shown(key, spec.id);
  const right = knowsAnswer(asked, key);
  const response = right ? spec.correctResponse : wrongAnswer(asked, `${seed} 1`);
  const text = encode12(kindOf(spec).answer(spec, response));
  into.answer(key, spec.id, { text, when: 1, sure: sureOf(right, seed) });
};

/** @param nameOf the student's name by number, from 1. */
export const sampleClass = (unit: ClassUnit, nameOf: (n: number) => string): Gatherer => {
  const into = createGatherer(unit);
  for (const { id } of unit.lessons) into.lesson(id);
  for (let n = 1; n <= STUDENTS; n++) {
    const key = `s${String(n).padStart(2, '0')}`;
    const luck = chance(`${key} keeps on`);
    into.pupil(key, nameOf(n), { started: luck >= NEVER });
    if (luck < NEVER) continue;
    const share = luck < NEVER + STOPS ? 0.3 + luck : 1;
    const played = unit.asked.slice(0, Math.ceil(share * unit.asked.length));
    for (const asked of played) answer(into, key, asked);
  }
  return into;
};
