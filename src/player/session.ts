/**
 * One launch, from opening to leaving: the only place where Progress changes, and the only caller of
 * the tracker and the journal. Knows no screen; the world it needs (clock, timers, storage) is handed
 * in, so that the tests can run it through any sequence of faults.
 */
import type { Course } from '../course/course';
import { lessonsOf } from '../course/course';
import { MOST_TRIES, settled } from '../course/policy';
import { atPlace, nextTry, withReview, withSettings } from '../progress/changes';
import type { Progress } from '../progress/progress';
import { addTry, ratchet, triesAt } from '../progress/progress';
import { triesOf } from '../progress/tries-of';
import type { Tracker } from '../track/tracker';
import { createClock } from './session/clock';
import { createClosing } from './session/closing';
import { createKeeper } from './session/keeper';
import { createNotes } from './session/notes';
import { createOpening } from './session/opening';
import { createShown } from './session/shown';
import type { Session, World } from './session/types';

export type { Saving, Session, State, World } from './session/types';

export const createSession = (course: Course, tracker: Tracker, world: World): Session => {
  const shown = createShown();
  const clock = createClock(world.now);
  const ground = { course, tracker, world, shown, clock };
  const keeper = createKeeper(ground);
  const { saver, update } = keeper;
  const notes = createNotes(world.store, course);
  const progress = (): Progress => shown.state().progress;

  return {
    state: shown.state,
    subscribe: shown.subscribe,
    ...createOpening(ground, keeper),
    ...createClosing(ground, keeper),

    answer(spec, response, known) {
      const made = nextTry(progress(), { spec, response, known }, world.now());
      update(addTry(progress(), made), 'now');
      return made;
    },

    answerAll(answers) {
      // A second tap on the button that hands in, before the first is drawn, finds nothing open.
      const open = answers.filter(({ spec }) => !settled(spec, triesAt(progress(), spec.slot)));
      if (open.length === 0) return;
      const made = open.map((answered) => nextTry(progress(), answered, world.now()));
      update(made.reduce(addTry, progress()), 'now');
    },

    practised(spec, ticks) {
      const last = triesOf(progress(), spec).at(-1);
      // No record says what no ticks say. A point's sign stands for one point alone.
      if ((last?.response ?? []).join('') === ticks.join('')) return;
      const made = nextTry(progress(), { spec, response: ticks, known: {} }, world.now());
      if (made.n <= MOST_TRIES) update(addTry(progress(), made), 'later');
    },

    note: (what) => notes.read(progress().attempt, what),
    writeNote: (what, text) => notes.write(progress().attempt, what, text),

    read(lesson) {
      if (progress().read.includes(lesson)) return;
      update(ratchet(progress(), 'read', [lesson]), 'now');
    },

    place(lesson, step) {
      const { place } = progress();
      if (place?.lesson === lesson && place.step === step) return;
      if (!lessonsOf(course).some(({ id }) => id === lesson)) return;
      update(atPlace(progress(), lesson, step, world.now()), 'later');
    },

    settings(wanted) {
      update(withSettings(progress(), wanted, world.now()), 'later');
    },

    review(seen, rounds) {
      update(withReview(progress(), seen, rounds), 'later');
    },

    sync: keeper.sync,
    flush: () => void saver.saveNow(),

    visible(yes) {
      clock.visible(yes);
      if (!yes) saver.pageHidden();
      else if (keeper.writes() && saver.doubted()) update(progress(), 'now');
    },

    tick: clock.tick,
    touch: keeper.touch,
  };
};
