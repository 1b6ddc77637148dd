/** One made-up student's attempt at a package: their tries, marked by the player's own rules. */
import type { ClassUnit } from '../../../src/classroom/unit';
import type { Course } from '../../../src/course/course';
import { lessonsOf } from '../../../src/course/course';
import { markTry, settled } from '../../../src/course/policy';
import type { Progress } from '../../../src/progress/progress';
import { addTry, begin, ratchet, triesAt } from '../../../src/progress/progress';
import type { Report } from '../../../src/progress/report';
import { doneIds, report } from '../../../src/progress/report';
import { openTracker } from '../../../src/track/scorm12';
import type { OpenTracker } from '../../../src/track/tracker';
import { ability, chance, knows, wrongAnswer } from './answers';

/** A Monday morning in term; each student began within the half hour. */
const MONDAY = Date.UTC(2026, 0, 12, 9);

/** How many of the package's lessons a student got through: most all, some a part, a few none. */
const lessonsDone = (learner: string, of: number): number => {
  const luck = chance(`${learner} keeps on`);
  if (luck < 0.07) return 0;
  return luck < 0.3 ? Math.max(1, Math.floor(of * (luck + 0.2))) : of;
};

/** What the student did; nothing where they never began. */
const play = (course: Course, unit: ClassUnit, learner: string): Progress | undefined => {
  const lessons = lessonsOf(course);
  const enough = lessonsDone(learner, lessons.length);
  if (enough === 0) return undefined;
  let at = MONDAY + Math.floor(chance(`${learner} begins`) * 1800) * 1000;
  const from = at;
  let progress = begin(`sample-${learner}-${course.id}`);
  for (const lesson of lessons.slice(0, enough)) {
    for (const asked of unit.asked.filter((one) => one.lesson === lesson.id)) {
      const { spec } = asked;
      for (let n = 1; !settled(spec, triesAt(progress, spec.slot)); n++) {
        const seed = `${learner} ${spec.id} ${n}`;
        const right = n === 1 ? knows(asked, learner) : chance(`${seed} learns`) < 0.65;
        const response = right ? spec.key : wrongAnswer(asked, seed);
        const took = 8 + Math.floor(chance(`${seed} took`) * (50 - 15 * ability(learner)));
        at += took * 1000;
        const mark = markTry(spec, triesAt(progress, spec.slot), response);
        progress = addTry(progress, { question: spec.slot, n, mark, response, at, took });
      }
    }
    at += Math.round(lesson.minutes * 30_000);
    progress = ratchet(progress, 'read', [lesson.id]);
  }
  const sessions = { '1': Math.round((at - from) / 1000) };
  const place = { lesson: lessons[enough - 1]?.id ?? '', step: 0, at: Math.round(at / 1000) };
  const told = { ...progress, sessions, place };
  return ratchet(told, 'done', doneIds(course, told));
};

const open: OpenTracker = openTracker;

/** Just enough of a SCORM 1.2 LMS to take down what the real tracker tells it. */
const listen = (course: Course, told: Report): Record<string, string> => {
  const values: Record<string, string> = {};
  const yes = (): string => 'true';
  const API = {
    LMSInitialize: yes,
    LMSGetValue: (name: string): string => values[name] ?? '',
    LMSSetValue: (name: string, value: string): string => {
      values[name] = value;
      return 'true';
    },
    LMSCommit: yes,
    LMSFinish: yes,
    LMSGetLastError: (): string => '0',
  };
  const tracker = open({ API } as unknown as Window, course);
  void tracker.open();
  while (tracker.idle(told)) continue;
  void tracker.close(told);
  return values;
};

/** The values that an LMS has of the attempt; nothing where the student never began. */
export const sampleValues = (
  course: Course,
  unit: ClassUnit,
  learner: string,
): Record<string, string> | undefined => {
  const progress = play(course, unit, learner);
  if (!progress) return undefined;
  return listen(course, report(course, progress, { at: MONDAY, session: '1', save: 1 }));
};
