/** One made-up student's attempt at a package: their tries, marked by the player's own rules. */
import type { ClassUnit } from '../../../src/classroom/unit';
import type { Course } from '../../../src/course/course';
import { lessonsOf } from '../../../src/course/course';
import { markTry, settled } from '../../../src/course/policy';
import { kindOf } from '../../../src/kinds/register';
import type { Progress } from '../../../src/progress/progress';
import { addTry, begin, ratchet, triesAt } from '../../../src/progress/progress';
import type { Report } from '../../../src/progress/report';
import { doneIds, report } from '../../../src/progress/report';
import { createTracker as openScorm12 } from '../../../src/track/scorm/dialect12';
import { createTracker as openScorm2004 } from '../../../src/track/scorm/dialect2004';
import type { CreateTracker } from '../../../src/track/tracker';
import type { Standard } from '../rte';
import { ability, chance, knowsAnswer, wrongAnswer } from '../../../src/classroom/sample/answers';

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
        const right = n === 1 ? knowsAnswer(asked, learner) : chance(`${seed} learns`) < 0.65;
        const response = right ? spec.correctResponse : wrongAnswer(asked, seed);
        const took = 8 + Math.floor(chance(`${seed} took`) * (50 - 15 * ability(learner)));
        at += took * 1000;
        const mark = markTry(kindOf(spec).credit(spec, response), triesAt(progress, spec.slot));
        progress = addTry(progress, { question: spec.slot, n, mark, response, at, took });
      }
    }
    at += Math.round(lesson.minutes * 30_000);
    progress = ratchet(progress, 'read', [lesson.id]);
  }
  const sessions = { '1': Math.round((at - from) / 1000) };
  const place = { lesson: lessons[enough - 1]?.id ?? '', step: 0, at: Math.round(at / 1000) };
  const played = { ...progress, sessions, place };
  return ratchet(played, 'done', doneIds(course, played));
};

interface World {
  readonly open: CreateTracker;
  /** The name of the API object, and what its functions' names begin with. */
  readonly api: string;
  readonly prefix: string;
}

const worlds: Readonly<Record<Standard, World>> = {
  scorm12: { open: openScorm12, api: 'API', prefix: 'LMS' },
  scorm2004: { open: openScorm2004, api: 'API_1484_11', prefix: '' },
};

/** Just enough of an LMS to take down what the real tracker tells it. */
const listen = async ({ open, api, prefix }: World, course: Course, sent: Report) => {
  const values: Record<string, string> = {};
  const yes = (): string => 'true';
  const functions = {
    Initialize: yes,
    GetValue: (name: string): string => values[name] ?? '',
    SetValue: (name: string, value: string): string => {
      values[name] = value;
      return 'true';
    },
    Commit: yes,
    [prefix === '' ? 'Terminate' : 'Finish']: yes,
    GetLastError: (): string => '0',
  };
  const named = Object.entries(functions).map(([name, of]) => [`${prefix}${name}`, of] as const);
  const page: Partial<Document> = { visibilityState: 'visible' };
  const self: Partial<Window> = { document: page as Document, addEventListener: () => undefined };
  Object.assign(self, { [api]: Object.fromEntries(named) });
  const tracker = open(self as Window, course);
  await tracker.open();
  while (tracker.idle(sent) === 'more') continue;
  await tracker.close(sent, 'all');
  return values;
};

/** The values that an LMS has of the attempt; nothing where the student never began. */
export const sampleValues = async (
  course: Course,
  unit: ClassUnit,
  learner: string,
  standard: Standard,
): Promise<Record<string, string> | undefined> => {
  const progress = play(course, unit, learner);
  if (!progress) return undefined;
  const sent = report(course, progress, { at: MONDAY, session: '1', save: 1 });
  return listen(worlds[standard], course, sent);
};
