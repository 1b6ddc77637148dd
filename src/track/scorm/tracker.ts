/** The tracker of SCORM, for both of its dialects. The names of the elements are in the dialect. */
import type { Course } from '../../course/course';
import { decode } from '../../progress/codec';
import { nothingSaved } from '../../progress/progress';
import type { Report } from '../../progress/report';
import type { Launch, Outcome, Tracker } from '../tracker';
import { launchWithout } from '../tracker';
import type { Connection, Element, Verdict } from './connection';
import { andThen, createConnection } from './connection';
import type { Dialect } from './dialect';
import { createElementCache } from './element-cache';
import { pause, waitForApi } from './find-api';
import { createInteractions } from './interactions';
import type { FoundAttempt } from './opening';
import { isNew, isOver, readAttempt } from './opening';
import { watchPage } from './page';

/** Milliseconds before what could not be read is read again. */
const MOMENT = 1000;

/** The tracker of one launch. `self` is the window in which the package runs. */
export const createScormTracker = (dialect: Dialect, self: Window, course: Course): Tracker => {
  const { names, vital } = dialect;
  const [status] = names.statuses;
  /** Whether the page is hidden or unloads. */
  const away = watchPage(self);
  let connection: Connection | undefined;
  let writable = false;
  let closed = false;
  /** Chamilo adds up all session times that it is sent, so it is sent only one, at the end. */
  let addsTimes = false;
  let scoreAtOpening: number | undefined;
  let unreadAndNew = false;

  const put = (element: Element): Verdict => {
    const verdict = connection?.set(element) ?? 'failed';
    const simpler = verdict === 'refused' && dialect.simpler?.(element);
    return simpler ? put(simpler) : verdict;
  };

  const cache = createElementCache(put);
  const interactions = createInteractions(cache, dialect.interactions);
  const objectives = dialect.createObjectives?.(cache, (name) => {
    const text = connection?.read(name);
    return text === '' && connection?.readFailed() ? undefined : text;
  });

  /** The connection while this launch may write to it. */
  const openLink = (): Connection | undefined => (writable && !closed ? connection : undefined);

  /** Each element goes by itself; what is refused for good is no failure unless it is vital. */
  const sendCore = (report: Report): boolean => {
    const elements = dialect.core(course, report);
    const verdicts = new Map(elements.map((element) => [element[0], cache.set(element)]));
    return (
      ![...verdicts.values()].includes('failed') &&
      vital.every((group) => {
        const sent = group.flatMap((name) => verdicts.get(name) ?? []);
        return sent.length === 0 || sent.includes('taken');
      })
    );
  };

  const send = (report: Report): boolean => {
    if (!openLink()) return false;
    const first = interactions.send(report);
    const second = objectives?.send(report.objectives) ?? true;
    // A page that is hidden may be thrown away without a word.
    if (away() && !addsTimes) cache.set(dialect.sessionTime(report.seconds));
    return sendCore(report) && first && second;
  };

  /** A page that is hidden or unloads gets no better answer than that its save is queued. */
  const isBelieved = (outcome: Outcome): boolean =>
    outcome === 'stored' || (outcome === 'queued' && away());

  const startWriting = async (
    { read }: Connection,
    { statuses, reached, suspendText, unread }: FoundAttempt,
  ): Promise<void> => {
    const count = async (list: string): Promise<number> =>
      Number.parseInt(String(await read(`cmi.${list}._count`)), 10) || 0;
    // An LMS may make objectives of its own, but nobody answers in an attempt before it has begun.
    const isFirst = !unread && suspendText === '' && isNew(statuses[0]);
    interactions.start(isFirst ? 0 : await count('interactions'));
    objectives?.start(await count('objectives'));
    const known = names.statuses.map((name, at) => [name, statuses[at] ?? ''] as const);
    cache.assume(known.filter(([, word]) => isOver(word)));
    // First of all: an LMS may take a status that was never set for completed (Moodle's LMSFinish;
    // SCORM 2004 RTE 4.2.4).
    if (unread ? isNew(statuses[0]) : !reached.completion) cache.set([status, 'incomplete']);
    if (!unread && suspendText !== '') cache.set(dialect.exit);
  };

  /** SCORM 1.2 answers 101 to a second LMSInitialize, and to much else. */
  const isRunning = async ({ lastError, read }: Connection): Promise<boolean> =>
    lastError() === dialect.running && Boolean(await read(names.learner));

  const readSaved = async (link: Connection, attempt: FoundAttempt): Promise<Launch['saved']> => {
    if (attempt.unread) return { ...nothingSaved, whole: false, unread: true };
    const saved = decode(course, attempt.suspendText);
    if (!dialect.recoverTries || !writable || saved.progress.attempt === '') return saved;
    const progress = await dialect.recoverTries(
      course,
      saved.progress,
      async (name) => (await link.read(name)) ?? '',
      () => pause(self, 0),
    );
    const added = Object.keys(progress.tries).length > Object.keys(saved.progress.tries).length;
    return { ...saved, progress, ...(added && { recovered: true }) };
  };

  return {
    readsOnce: true,

    async open() {
      const found = await waitForApi(self, dialect.api);
      if (!found) return launchWithout('none');
      const link = createConnection(found, dialect.functions, (name) =>
        vital.flat().includes(name),
      );
      if (!(await link.initialize()) && !(await isRunning(link))) return launchWithout('refused');
      connection = link;
      addsTimes = 'olms' in found.win;
      let attempt = await readAttempt(link, dialect);
      if (attempt.unread || attempt.unsure) {
        await pause(self, MOMENT);
        attempt = await readAttempt(link, dialect);
      }
      const { mode, credit, learner, reached } = attempt;
      writable = mode === 'normal';
      scoreAtOpening = reached.score;
      unreadAndNew = attempt.unread && isNew(attempt.statuses[0]);
      if (writable) await startWriting(link, attempt);
      else if (dialect.browsed && mode === 'browse' && attempt.statuses[0] === 'not attempted') {
        // SCORM 1.2 RTE 3.4.4: the status of an attempt that was only looked at. Without it LMSFinish makes the
        // attempt completed: in Moodle 4.5 a student who pressed Preview has 0 marks and is done.
        cache.set([status, 'browsed']);
      }
      const saved = await readSaved(link, attempt);
      return { host: 'lms', mode, credit, ...(learner && { learner }), saved, reached };
    },

    assumeStored(report) {
      interactions.assume(report);
      objectives?.assume(report.objectives);
      // The suspend text carries a new number each time, the statuses were read from the LMS itself, and
      // what belongs to the score is there only if that score is.
      const there = report.score === scoreAtOpening ? /location|score|measure/ : /location/;
      cache.assume(dialect.core(course, report).filter(([name]) => there.test(name)));
    },

    send,

    waiting: (report) =>
      openLink() !== undefined &&
      (interactions.waiting(report) || (objectives?.waiting(report.objectives) ?? false)),

    idle(report) {
      if (!openLink()) return 'done';
      // Objectives first: the interactions name them.
      const first = objectives?.add(report.objectives) ?? 'done';
      return first === 'done' ? interactions.add(report) : first;
    },

    save() {
      const link = openLink();
      if (!link) return Promise.resolve('failed');
      const saved = andThen(cache.store(link.commit, dialect.decoy, away()), (outcome): Outcome => {
        // What was only queued is in doubt; after a good save all but what was set meanwhile is confirmed.
        if (outcome === 'queued') cache.invalidateUnconfirmed();
        return isBelieved(outcome) ? outcome : 'failed';
      });
      return Promise.resolve(saved);
    },

    invalidateUnconfirmed: cache.invalidateUnconfirmed,

    close(report, what) {
      if (!connection || closed) return false;
      const link = connection;
      if (!writable) {
        closed = true;
        return andThen(link.finish(), isBelieved);
      }
      cache.setRight();
      // What counts goes first: a slow LMS may not be given the time for all.
      const sent = what === 'time' || send(report);
      closed = true;
      cache.set(dialect.sessionTime(report.seconds));
      // Where nothing was begun and nothing could be read, nothing may look like an attempt at the next launch.
      if (!unreadAndNew) cache.set(dialect.exit);
      // What a failed save may have lost is known to be stored only after a good save.
      const known = !(dialect.decoy && cache.doubts);
      const committed = dialect.commitsAtEnd ? link.commit() : 'stored';
      return andThen(committed, (outcome) => {
        if (what === 'all') {
          // What no idle moment has added yet goes now, if an answer waits for it.
          while (objectives?.add(report.objectives) === 'more');
          while (interactions.waiting(report) && interactions.add(report) === 'more');
          objectives?.send(report.objectives);
          interactions.send(report);
        }
        return andThen(
          link.finish(),
          (end) => known && sent && isBelieved(outcome) && isBelieved(end),
        );
      });
    },
  };
};
