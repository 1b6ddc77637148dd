/**
 * The Report: what is sent to the LMS. Status, score and completion are decided here and nowhere else,
 * and so is that none of them steps back; a tracker only puts them into its standard's words. Pure: the same
 * Progress gives the same Report. The standards that send statements derive their events from `state`
 * (events.ts); packages of the other standards do not contain that code.
 */
import type { Course, Lesson, Spec } from '../course/course';
import { lessonsOf, questionsOf } from '../course/course';
import { FULL, earned, settled } from '../course/policy';
import { remember } from '../course/remember';
import { kindOf } from '../kinds/register';
import type { Answer } from '../kinds/kind';
import type { Progress, Try } from './progress';
import { triesAt } from './progress';
import { triesOf } from './tries-of';

/** What the host itself says of the attempt at opening. */
export interface Reached {
  readonly completion?: 'completed';
  readonly success?: 'passed' | 'failed';
  /** Per cent. */
  readonly score?: number;
}

/** The moment of reporting: milliseconds since 1970, this session's id, and the number of this save. */
interface Moment {
  readonly at: number;
  readonly session: string;
  readonly save: number;
  /** No report steps back from this, except from `failed`. Absent where the learner has started fresh. */
  readonly reached?: Reached;
}

/** One column of the LMS's interactions report: the question, and its first try if there was one. */
export interface Interaction {
  readonly id: string;
  readonly type: Answer['type'];
  /** The question in words, where the package carries them. */
  readonly stem?: string;
  /** The lesson it belongs to; absent for a question that is no longer in the course. */
  readonly lesson?: string;
  readonly first?: {
    readonly response?: Answer;
    /** The right answers; any one of them is right. */
    readonly patterns: readonly Answer[];
    /** Share of the full mark, 0 to 1; absent where nothing is scored. */
    readonly share?: number;
    readonly at?: number;
    readonly took?: number;
  };
}

/**
 * A lesson as an objective. Score in per cent, absent where the lesson scores nothing; `progress` is
 * the share of its way, 0 to 1.
 */
export interface Objective {
  readonly id: string;
  readonly title: string;
  readonly score?: number;
  readonly progress: number;
  readonly started: boolean;
  readonly completed: boolean;
}

export interface Report {
  readonly completion: 'incomplete' | 'completed';
  readonly success: 'unknown' | 'passed' | 'failed';
  /** Both in one word, for a standard that has but one (SCORM 1.2). */
  readonly status: 'incomplete' | 'completed' | 'passed' | 'failed';
  /** Whole per cent; absent before the first answer. */
  readonly score?: number;
  /** Share of the way, 0 to 1. */
  readonly progress: number;
  /** Where the learner was: `lesson-id/step`, or ''. */
  readonly location: string;
  /** Seconds of this session. */
  readonly seconds: number;
  /** Seconds of all known sessions of the attempt. */
  readonly total: number;
  /** By column: see Course.columns. */
  readonly interactions: readonly Interaction[];
  readonly objectives: readonly Objective[];
  /** The number of this save. */
  readonly save: number;
  /** The Progress itself, to be written as the host can hold it: a suspend text or a document. */
  readonly state: Progress;
}

/** Whether a question counts for the score and for completion. */
export const scored = (spec: Spec): boolean => kindOf(spec).scored;

/** What the tries at some questions come to. */
interface Tally {
  /** Of the scored ones: the marks earned and to be had, in hundredths. */
  readonly got: number;
  readonly of: number;
  /** How many are scored, and how many of those need nothing more. */
  readonly scored: number;
  readonly settled: number;
  /** Whether one of those was tried. */
  readonly answered: boolean;
  /** Whether any was tried, scored or not. */
  readonly tried: boolean;
}

/** Counted once for each record of tries, and remembered as long as that exists: one report asks six times. */
const tallies = remember((tries: Progress['tries']) =>
  remember((questions: readonly Spec[]): Tally => {
    const tally = { got: 0, of: 0, scored: 0, settled: 0, answered: false, tried: false };
    // One walk: with each answer all questions are counted anew.
    for (const spec of questions) {
      const made = triesAt({ tries }, spec.slot);
      tally.tried ||= made.length > 0;
      if (!scored(spec)) continue;
      tally.got += earned(made);
      tally.of += FULL;
      tally.scored += 1;
      tally.answered ||= made.length > 0;
      if (settled(spec, made)) tally.settled += 1;
    }
    return tally;
  }),
);

const tallyOf = ({ tries }: Progress, questions: readonly Spec[]): Tally =>
  tallies(tries)(questions);

/**
 * Whole per cent of the marks to be had, or nothing where there are none or no answer was given.
 * 100 only where every mark was earned, however many there are.
 */
export const scoreOf = (progress: Progress, questions: readonly Spec[]): number | undefined => {
  const { got, of, answered } = tallyOf(progress, questions);
  if (!answered) return undefined;
  return got === of ? 100 : Math.min(99, Math.round((100 * got) / of));
};

const allSettled = ({ settled, scored }: Tally): boolean => settled === scored;

/**
 * A lesson is done when it was read to its end and every scored question in it is settled. What was done once stays
 * done. `read` is asked first, so that an answer recounts the questions of those lessons alone that were read.
 */
export const lessonDone = (progress: Progress, { id, questions }: Lesson): boolean =>
  progress.done.includes(id) ||
  (progress.read.includes(id) && allSettled(tallyOf(progress, questions)));

/** Whether the learner has been in a lesson, and is through with it. */
export const stateOf = (progress: Progress, lesson: Lesson): 'new' | 'started' | 'done' => {
  if (lessonDone(progress, lesson)) return 'done';
  const started =
    progress.read.includes(lesson.id) ||
    progress.place?.lesson === lesson.id ||
    tallyOf(progress, lesson.questions).tried;
  return started ? 'started' : 'new';
};

/** The lessons that the learner has been in. */
export const openedLessons = (
  course: Pick<Course, 'outline'>,
  progress: Progress,
): readonly Lesson[] => lessonsOf(course).filter((lesson) => stateOf(progress, lesson) !== 'new');

export const courseDone = (course: Course, progress: Progress): boolean =>
  progress.done.includes(course.id) ||
  lessonsOf(course).every((lesson) => lessonDone(progress, lesson));

/** Everything now done, to be added to Progress.done so that it stays done in later editions. */
export const doneIds = (course: Course, progress: Progress): readonly string[] => [
  ...lessonsOf(course)
    .filter((lesson) => lessonDone(progress, lesson))
    .map(({ id }) => id),
  ...(courseDone(course, progress) ? [course.id] : []),
];

/**
 * Without a pass mark nobody passes or fails. With one, only a completed course is judged: a status
 * of passed before the end would make Moodle open the rest in review mode. Where nothing is scored there is no mark to
 * miss: whoever completes such a course has passed it, since an LMS may wait for that word alone.
 */
const judge = (course: Course, score: number, done: boolean): Report['success'] => {
  const { policy } = course;
  if (policy.passMark === undefined || !done) return 'unknown';
  if (score >= policy.passMark || !questionsOf(course).some(scored)) return 'passed';
  return policy.reportFailed ? 'failed' : 'unknown';
};

/**
 * Passed is for ever. A `failed` that the host has set by a mark of its own is not sent back: ILIAS would then not
 * judge a higher score (at LMSFinish it judges what is completed).
 */
const success = (judged: Report['success'], reached: Reached): Report['success'] =>
  reached.success === 'passed' ? 'passed' : judged;

/** The score does not fall below what the host has, not even by an edition with more questions. */
const highest = (score: number | undefined, reached: Reached): number | undefined =>
  score === undefined ? reached.score : Math.max(score, reached.score ?? 0);

/** Share of the way: scored questions that are settled and lessons that are read, each counting one. */
const way = (lessons: readonly Lesson[], progress: Progress): number => {
  const counts = lessons.map(({ questions }) => tallyOf(progress, questions));
  const sum = (of: 'scored' | 'settled') => counts.reduce((all, one) => all + one[of], 0);
  const read = lessons.filter(({ id }) => progress.read.includes(id)).length;
  return (sum('settled') + read) / (sum('scored') + lessons.length);
};

/** What is sent of the first try at a question. */
const first = remember((spec: Spec) =>
  remember((made: Try): NonNullable<Interaction['first']> => {
    const rules = kindOf(spec);
    const { response } = made;
    return {
      patterns: rules.patterns(spec),
      ...(response && { response: rules.answer(spec, response) }),
      ...(rules.scored && { share: made.mark / FULL }),
      ...(made.at !== undefined && { at: made.at }),
      ...(made.took !== undefined && { took: made.took }),
    };
  }),
);

/** `spec` is absent for a question that is no longer in the course. */
interface Column {
  readonly named: Interaction;
  readonly spec?: Spec;
}

/** The columns of a course as they are before anybody has answered. */
const columnsOf = remember((course: Course): readonly Column[] => {
  const found = new Map(
    lessonsOf(course).flatMap((lesson) =>
      lesson.questions.map((spec) => [spec.slot, { spec, lesson: lesson.id }] as const),
    ),
  );
  return course.columns.map((slot) => {
    const here = found.get(slot);
    // A retired question keeps its column; nothing of it is known but its name.
    if (!here) return { named: { id: course.retired[slot] ?? `retired-${slot}`, type: 'choice' } };
    const { spec, lesson } = here;
    const { type } = kindOf(spec).answer(spec, spec.correctResponse);
    return { spec, named: { id: spec.id, type, ...(spec.stem && { stem: spec.stem }), lesson } };
  });
});

const interactionsOf = remember((course: Course) =>
  remember((tries: Progress['tries']): readonly Interaction[] =>
    columnsOf(course).map(({ named, spec }) => {
      const made = spec && triesOf({ tries }, spec)[0];
      return spec && made?.n === 1 ? { ...named, first: first(spec)(made) } : named;
    }),
  ),
);

const objective = (progress: Progress, lesson: Lesson): Objective => {
  const state = stateOf(progress, lesson);
  const score = scoreOf(progress, lesson.questions);
  return {
    id: lesson.id,
    title: lesson.title,
    ...(score !== undefined && { score }),
    progress: state === 'done' ? 1 : way([lesson], progress),
    started: state !== 'new',
    completed: state === 'done',
  };
};

/** What is to be sent to an LMS of this Progress at this moment. */
export const report = (course: Course, progress: Progress, now: Moment): Report => {
  const { reached = {} } = now;
  const done = courseDone(course, progress);
  const score = highest(scoreOf(progress, questionsOf(course)), reached);
  const completed = done || reached.completion === 'completed';
  const judged = success(judge(course, score ?? 0, done), reached);
  // One word: with a pass mark a course that is done and not passed stays incomplete. And a `failed` of the host does
  // not say that all was done: Moodle judges whatever score it has at the end of a session.
  const over =
    (reached.completion === 'completed' && reached.success !== 'failed') ||
    (done && course.policy.passMark === undefined);
  return {
    completion: completed ? 'completed' : 'incomplete',
    success: judged,
    status: judged !== 'unknown' ? judged : over ? 'completed' : 'incomplete',
    ...(score !== undefined && { score }),
    progress: done ? 1 : way(lessonsOf(course), progress),
    location: progress.place ? `${progress.place.lesson}/${progress.place.step}` : '',
    seconds: progress.sessions[now.session] ?? 0,
    total: Object.values(progress.sessions).reduce((sum, seconds) => sum + seconds, 0),
    interactions: interactionsOf(course)(progress.tries),
    objectives: lessonsOf(course).map((lesson) => objective(progress, lesson)),
    save: now.save,
    state: progress,
  };
};
