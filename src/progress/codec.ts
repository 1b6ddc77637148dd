/**
 * The suspend text: Progress as a short text for `cmi.suspend_data` (SCORM 1.2 RTE 3.4.4.2.1: at
 * most 4,096 characters, and that is what we plan for everywhere).
 *
 *     1.H<attempt, save>ccc.P<place, settings, review>ccc.R<read, done>ccc.Q<16 slots>ccc ...
 *
 * Chunks stand between full stops; each ends in three check characters over its own text, the
 * course's id and the version. A chunk that is damaged, cut, of another course or of a kind unknown to this version
 * is left out and the others are read. Questions are identified by their slot number alone.
 *
 * What is dropped, in this order, until the text fits: typed words; responses of later tries; all
 * responses; place, settings and review; the marks of tries before the best. The best mark of every question,
 * whether it is settled, and what is read and done always stay.
 * Times (`at`, `took`) and sessions are not in the text: the LMS has them in the interactions and
 * its total time, and the journal has them exactly.
 */
import type { Course, Lesson, Spec } from '../course/course';
import { lessonsOf, questionsOf } from '../course/course';
import { MOST_TRIES, earned } from '../course/policy';
import { remember } from '../course/remember';
import { check, reader, writer } from './bits';
import { type Level, LEVELS, readDetail, writeDetail } from './detail';
import { readReview, writeReview } from './review-text';
import type { Progress, SavedState, Try } from './progress';
import { begin, triesAt, tryKey } from './progress';
import { triesOf } from './tries-of';

export const LIMIT = 4096;
/** Longer than any text of ours; nothing longer is read. SCORM 2004's own limit is 64,000 (RTE 4.2.23). */
const LONGEST = 2 ** 16;
const VERSION = '1';
const SLOTS_A_CHUNK = 16;

/** The text of at most `limit` characters, with as much detail as fits. */
export const encode = (course: Course, progress: Progress, save: number, limit = LIMIT): string => {
  for (const level of LEVELS) {
    const text = encodeAt(course, progress, save, level);
    if (text.length <= limit) return text;
  }
  return encodeAt(course, progress, save, 5);
};

/** The text at one level of detail. */
export const encodeAt = (course: Course, progress: Progress, save: number, level: Level): string =>
  [
    VERSION,
    ...[
      `H${progress.attempt}.${save.toString(36)}`.replace('.', '~'),
      level < 4 ? placeChunk(course, progress) : '',
      ratchetChunk(course, progress),
      ...questionChunks(course, progress, level),
    ]
      .filter((chunk) => chunk.length > 1)
      .map((chunk) => chunk + seal(course, chunk)),
  ].join('.');

const SEAL = 3;

const seal = (course: Course, chunk: string): string =>
  check(`${VERSION} ${course.id} ${chunk}`, SEAL);

/**
 * Reads a suspend text. Never throws; whatever is not a text of this course gives an attempt of ''
 * with nothing in it.
 */
export const decode = (course: Course, text: unknown): SavedState => {
  const ours = typeof text === 'string' && text.length <= LONGEST;
  const [, ...chunks] = ours ? text.split('.') : [];
  let progress = begin('');
  const tries: Record<string, Try> = {};
  let save = 0;
  let whole = ours && (text === '' || text.startsWith(`${VERSION}.H`));
  for (const sealed of chunks) {
    const chunk = sealed.slice(0, -SEAL);
    const payload = chunk.slice(1);
    if (sealed.slice(-SEAL) !== seal(course, chunk)) whole = false;
    else if (chunk.startsWith('H')) {
      const [attempt = '', count = ''] = payload.split('~');
      progress = { ...progress, attempt };
      save = Number.parseInt(count, 36) || 0;
    } else if (chunk.startsWith('P')) progress = { ...progress, ...readPlace(course, payload) };
    else if (chunk.startsWith('R')) progress = { ...progress, ...readRatchets(course, payload) };
    else if (chunk.startsWith('Q')) Object.assign(tries, readTries(course, payload));
    else whole = false;
  }
  return { progress: { ...progress, tries }, save, whole };
};

const lessonBySlot = remember(
  (course: Course): ReadonlyMap<number, Lesson> =>
    new Map(lessonsOf(course).map((lesson) => [lesson.slot, lesson])),
);

const specBySlot = remember(
  (course: Course): ReadonlyMap<number, Spec> =>
    new Map(questionsOf(course).map((spec) => [spec.slot, spec])),
);

/** In the order in which they are written, and read. */
const SETTINGS = ['size', 'space', 'font', 'theme', 'board', 'at'] as const;

const placeChunk = (course: Course, progress: Progress): string => {
  const { place, settings } = progress;
  const lesson = place && lessonsOf(course).find(({ id }) => id === place.lesson);
  const out = writer();
  out.bits(lesson ? 1 : 0, 1);
  if (place && lesson) for (const n of [lesson.slot, place.step, place.at]) out.number(n);
  out.bits(settings ? 1 : 0, 1);
  if (settings) for (const name of SETTINGS) out.number(settings[name]);
  // A package that was built before there was a review reads no further than this.
  writeReview(out, progress);
  return `P${out.text()}`;
};

const readPlace = (
  course: Course,
  payload: string,
): Pick<Progress, 'place' | 'settings' | 'review' | 'rounds'> => {
  const from = reader(payload);
  const out: { -readonly [K in 'place' | 'settings']?: Progress[K] } = {};
  if (from.bits(1) === 1) {
    const [slot, step, at] = [from.number(), from.number(), from.number()];
    const lesson = lessonBySlot(course).get(slot);
    if (lesson) out.place = { lesson: lesson.id, step, at };
  }
  if (from.bits(1) === 1) {
    out.settings = {
      size: from.number(),
      space: from.number(),
      font: from.number(),
      theme: from.number(),
      board: from.number(),
      at: from.number(),
    };
  }
  return { ...out, ...readReview(from) };
};

/** Two bits a lesson by slot (read, done), after one for the course itself. */
const ratchetChunk = (course: Course, { read, done }: Progress): string => {
  const out = writer();
  out.bits(done.includes(course.id) ? 1 : 0, 1);
  const lessons = lessonBySlot(course);
  for (let slot = 0; slot <= Math.max(...lessons.keys(), 0); slot++) {
    const id = lessons.get(slot)?.id ?? '';
    out.bits(read.includes(id) ? 1 : 0, 1);
    out.bits(done.includes(id) ? 1 : 0, 1);
  }
  return `R${out.text()}`;
};

const readRatchets = (course: Course, payload: string): Pick<Progress, 'read' | 'done'> => {
  const from = reader(payload);
  const read: string[] = [];
  const done: string[] = from.bits(1) === 1 ? [course.id] : [];
  const lessons = lessonBySlot(course);
  for (let slot = 0; !from.ended; slot++) {
    const lesson = lessons.get(slot);
    const [isRead, isDone] = [from.bits(1), from.bits(1)];
    if (lesson && isRead === 1) read.push(lesson.id);
    if (lesson && isDone === 1) done.push(lesson.id);
  }
  return { read: read.sort(), done: done.sort() };
};

/**
 * How a try's mark is written, in three bits. Nothing follows FULL_MARK or SHOWN; any other list of a question's
 * tries ends in END. After OTHER stands the mark in seven bits. UNKNOWN: that try is not in this copy. SHOWN_ON: "Show
 * me" with more tries after it, as two joined copies may have it.
 */
const END = 0;
const FULL_MARK = 1;
const HALF_MARK = 2;
const NO_MARK = 3;
const SHOWN = 4;
const OTHER = 5;
const UNKNOWN = 6;
const SHOWN_ON = 7;

const symbol = (made: Try, isLast: boolean): number => {
  if (made.response === null) return isLast ? SHOWN : SHOWN_ON;
  return made.mark === 100
    ? FULL_MARK
    : made.mark === 50
      ? HALF_MARK
      : made.mark === 0
        ? NO_MARK
        : OTHER;
};

/** The questions of one chunk that were tried, and their tries. `number`: of the chunk. */
interface Block {
  readonly number: number;
  readonly specs: readonly Spec[];
  readonly tries: readonly Try[];
}

/** In order. Grouped once for each record of tries, and remembered as long as that exists. */
const blocksOf = remember((course: Course) =>
  remember((tries: Progress['tries']): readonly Block[] => {
    const blocks = new Map<number, { specs: Spec[]; tries: Try[] }>();
    for (const spec of questionsOf(course)) {
      const tried = triesAt({ tries }, spec.slot);
      if (tried.length === 0) continue;
      const number = Math.floor(spec.slot / SLOTS_A_CHUNK);
      const block = blocks.get(number) ?? { specs: [], tries: [] };
      block.specs.push(spec);
      block.tries.push(...tried);
      blocks.set(number, block);
    }
    return [...blocks]
      .map(([number, block]) => ({ number, ...block }))
      .sort((a, b) => a.number - b.number);
  }),
);

interface Written {
  readonly tries: readonly Try[];
  readonly chunk: string;
}

/** By level and block: the chunk that was last written, and the tries that it was written from. */
const lastWritten = remember<Course, Map<string, Written>>(() => new Map());

/** An answer changes one block: of a thousand questions the others are not written again. */
const questionChunks = (course: Course, progress: Progress, level: Level): string[] =>
  blocksOf(course)(progress.tries).map((block) => {
    const { number, tries } = block;
    const written = lastWritten(course);
    const key = `${level}.${number}`;
    const last = written.get(key);
    // A try never changes: the same ones give the same text.
    if (last?.tries.length === tries.length && tries.every((one, at) => one === last.tries[at])) {
      return last.chunk;
    }
    const chunk = questionChunk(progress, block, level);
    written.set(key, { tries, chunk });
    return chunk;
  });

const questionChunk = (progress: Progress, { number, specs }: Block, level: Level): string => {
  const out = writer();
  out.number(number);
  for (let at = 0; at < SLOTS_A_CHUNK; at++) {
    const spec = specs.find(({ slot }) => slot === number * SLOTS_A_CHUNK + at);
    if (!spec) {
      out.bits(END, 3);
      continue;
    }
    const tries = toFull(triesOf(progress, spec));
    writeMarks(out, spec, tries, level);
    writeDetail(out, spec, tries, level);
  }
  return `Q${out.text()}`;
};

/** The tries up to the first with the full mark. Two joined copies may hold more, which change nothing. */
const toFull = (tries: readonly Try[]): readonly Try[] => {
  const full = tries.findIndex(({ mark }) => mark === 100);
  return full < 0 ? tries : tries.slice(0, full + 1);
};

const writeMarks = (
  out: ReturnType<typeof writer>,
  spec: Spec,
  tries: readonly Try[],
  level: Level,
): void => {
  const last = tries.at(-1);
  // Once no try is left, the last one says that the question is settled; before that all marks are needed.
  const over = level === 5 && last && (last.response === null || last.n >= spec.tries);
  const best = tries.findLast(({ mark }) => mark === earned(tries));
  let n = 1;
  let word = END;
  for (const made of tries) {
    // A gap in the numbers: that try is not known here.
    for (; n < made.n; n++) out.bits(UNKNOWN, 3);
    const keep = !over || made === best || made === last;
    word = keep ? symbol(made, made === last) : UNKNOWN;
    out.bits(word, 3);
    if (word === OTHER) out.bits(made.mark, 7);
    n = made.n + 1;
  }
  if (word !== FULL_MARK && word !== SHOWN) out.bits(END, 3);
};

const readTries = (course: Course, payload: string): Record<string, Try> => {
  const from = reader(payload);
  const block = from.number();
  const out: Record<string, Try> = {};
  for (let at = 0; at < SLOTS_A_CHUNK; at++) {
    const slot = block * SLOTS_A_CHUNK + at;
    const marks = readMarks(from, slot);
    if (marks.length === 0) continue;
    const spec = specBySlot(course).get(slot);
    for (const made of readDetail(from, spec, marks)) {
      if (spec) out[tryKey(slot, made.n)] = made;
    }
  }
  return out;
};

const readMarks = (from: ReturnType<typeof reader>, question: number): Try[] => {
  const tries: Try[] = [];
  // One more than there can be tries, for END.
  for (let n = 1; n <= MOST_TRIES + 1; n++) {
    const word = from.bits(3);
    if (word === END) break;
    if (word === UNKNOWN) continue;
    if (word === SHOWN || word === SHOWN_ON) tries.push({ question, n, mark: 0, response: null });
    else tries.push({ question, n, mark: markOf(word, from) });
    if (word === FULL_MARK || word === SHOWN) break;
  }
  return tries;
};

const markOf = (word: number, from: ReturnType<typeof reader>): number => {
  if (word === OTHER) return Math.min(99, from.bits(7));
  return word === FULL_MARK ? 100 : word === HALF_MARK ? 50 : 0;
};
