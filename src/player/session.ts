/**
 * One launch, from opening to leaving: this and its parts (session/) are the only place where Progress changes, and the
 * only callers of the tracker and the journal. They know no screen; the world they need (clock, timers, storage) is handed
 * in, so that the tests can run them through any sequence of faults.
 */
import type { Course } from '../course/course';
import { lessonsOf } from '../course/course';
import { MOST_TRIES, settled } from '../course/policy';
import { atPlace, nextTry, withReview, withSettings } from '../progress/changes';
import type { Progress, Try } from '../progress/progress';
import { addTry, ratchet, triesAt } from '../progress/progress';
import { triesOf } from '../progress/tries-of';
import type { Tracker } from '../track/tracker';
import { createClock } from './session/clock';
import { createClosing } from './session/closing';
import { createKeeper } from './session/keeper';
import { createNotes } from './session/notes';
import { createOpening } from './session/opening';
import { createStateStore } from './session/state-store';
import type { Answered, Session, World } from './session/types';

export type { Saving, Session, State, World } from './session/types';

export const createSession = (course: Course, tracker: Tracker, world: World): Session => {
  const screen = createStateStore();
  const clock = createClock(world.now);
  const parts = { course, tracker, world, screen, clock };
  const keeper = createKeeper(parts);
  const { saver, update } = keeper;
  const notes = createNotes(world.store, course);
  const progress = (): Progress => screen.state().progress;
  const tryOf = ({ spec, response, known }: Answered): Try => ({
    ...nextTry(triesAt(progress(), spec.slot), spec, response),
    at: world.now(),
    ...known,
  });

  return {
    state: screen.state,
    subscribe: screen.subscribe,
    ...createOpening(parts, keeper),
    ...createClosing(parts, keeper),

    answer(spec, response, known) {
      const made = tryOf({ spec, response, known });
      update(addTry(progress(), made), 'now');
      return made;
    },

    answerAll(answers) {
      // A second tap on the button that hands in, before the first is drawn, finds nothing open.
      const open = answers.filter(({ spec }) => !settled(spec, triesAt(progress(), spec.slot)));
      if (open.length === 0) return;
      update(open.map(tryOf).reduce(addTry, progress()), 'now');
    },

    practised(spec, ticks) {
      const last = triesOf(progress(), spec).at(-1);
      // No record yet means the same as no ticks. Each point's id is one sign, so the joined texts can be compared.
      if ((last?.response ?? []).join('') === ticks.join('')) return;
      const made = tryOf({ spec, response: ticks, known: {} });
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
