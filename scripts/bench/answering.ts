/** An answer in the unit: what it takes, and whether it can be lost. */
import type { Unit } from '../../src/reader';
import { lessonsOf, placedQuestions, questionsOf } from '../../src/course/course';
import { shapeOf } from '../../src/course/model';
import { encode } from '../../src/progress/codec';
import type { Answered, ChoiceQuestion } from './answer';
import { answer, risk } from './answer';
import { answeredTwice } from './attempt';
import { figure, median } from './figures';
import { longRows } from './opening';
import type { Bench, Stage } from './stage';

/** How many answers are given and followed by the death of the page. */
const deaths = ({ short }: Bench): number => (short ? 2 : 8);

/** The unit's questions with one right option, each with its step. */
const choices = ({ bodies, course }: Unit): ChoiceQuestion[] =>
  lessonsOf(course).flatMap((lesson) => {
    const body = bodies[lesson.id];
    if (lesson.quiz || !body) return [];
    return placedQuestions(lesson, body)
      .filter(({ text }) => shapeOf(text) === 'one option')
      .map(({ spec, step }) => ({ id: spec.id, hash: `#/${lesson.id}/${step + 1}` }));
  });

/** Characters of the suspend text of a learner who put every question right at the second try. */
const suspendOfAll = ({ course }: Unit): number =>
  encode(course, answeredTwice(questionsOf(course)), 99).length;

export const answering: Stage = {
  name: 'answering a question',
  async run(bench) {
    const { unit, host, whole, rounds, say } = bench;
    const answers: Answered[] = [];
    for (const question of choices(unit).slice(0, rounds)) {
      const one = await answer(await bench.browser(), host, whole.files, question);
      answers.push(one);
      const verdict = Math.round(one.toVerdict);
      say(`an answer (${question.id}): ${one.calls} LMS calls, ${verdict} ms to the verdict`);
    }
    const all = questionsOf(unit.course).length;
    const middle = (field: keyof Omit<Answered, 'longTasks'>): number =>
      median(answers.map((one) => one[field]));
    return [
      {
        title: 'An answer, on the slow processor',
        rows: [
          { 'of an answer': 'LMS calls', is: figure(middle('calls')) },
          { 'of an answer': 'commits', is: figure(middle('commits')) },
          { 'of an answer': 'click to verdict', is: figure(middle('toVerdict'), 'ms') },
          {
            'of an answer': 'suspend text, one question answered',
            is: figure(middle('suspend'), 'characters'),
          },
          {
            'of an answer': `suspend text, all ${all} answered in two tries`,
            is: figure(suspendOfAll(unit), 'characters'),
          },
        ],
      },
      { title: 'Long tasks of an answer', rows: longRows(answers, 'an answer in the unit') },
    ];
  },
};

export const risking: Stage = {
  name: 'killing the page at its verdict',
  async run(bench) {
    const { unit, host, whole, launch, say } = bench;
    const questions = choices(unit).slice(0, deaths(bench));
    const dead = await risk(launch, host, whole.files, unit.course, questions);
    say(`of ${dead.answers} answers whose page was killed at the verdict ${dead.lost} are gone`);
    return [
      {
        title: `${dead.answers} answers whose page is killed at the verdict`,
        rows: [
          { answers: 'in memory alone at the verdict', are: figure(dead.memory) },
          { answers: 'gone afterwards', are: figure(dead.lost) },
        ],
      },
    ];
  },
};
