/** How a launch is closed, and taken up again where nothing was ended with a host. */
import { BEGUN } from '../../persistence/entry';
import type { SessionParts, Keeper } from './keeper';
import type { Saving, Session, State } from './types';

export const createClosing = (
  { tracker, world, screen }: SessionParts,
  keeper: Keeper,
): Pick<Session, 'close' | 'onBeforeClose' | 'resume'> => {
  const { state, change } = screen;
  const { saver } = keeper;
  const tasks = new Set<() => void>();
  /** What the closed page shows again when it is resumed; nothing where its session with a host is over. */
  let left: Pick<State, 'phase' | 'saving'> | undefined;

  const savingOf = (stored: boolean, kept: boolean, unloading: boolean): Saving => {
    if (!keeper.hasHost() || !stored || !world.online()) return keeper.unsent(kept);
    return unloading ? 'sent' : 'saved';
  };

  const endWithTime = (): void => void tracker.close(keeper.report(state().progress), 'time');

  /** @param ready false after a long absence: then only the time is sent. */
  const end = (ready: boolean, unloading: boolean): void => {
    const all = ready && keeper.hasHost() && saver.unsaved();
    const { progress, kept } = all
      ? keeper.record(state().progress)
      : keeper.rewrite(state().progress);
    // After a failed save everything is sent again in two commits, for which a page that unloads has no time.
    if (all && saver.failing() && !unloading && world.online()) {
      saver.send(progress);
      void tracker.save();
    }
    // An end without a text would look like an attempt that cannot be read: nothing was begun.
    const begun = !saver.unacknowledged().includes(BEGUN);
    const stored = (begun || ready) && tracker.close(keeper.report(progress), all ? 'all' : 'time');
    const ended = (yes: boolean): void => {
      const saving = savingOf(yes && ready, kept, unloading);
      if (saving === 'saved' && all) {
        saver.confirm(progress);
        keeper.rewrite(progress);
      }
      keeper.show({ phase: 'closed', progress, saving, stuck: false });
    };
    if (typeof stored === 'boolean') ended(stored);
    else {
      change({ phase: 'closed', progress, saving: 'saving', stuck: false });
      void stored.then(ended);
    }
  };

  return {
    onBeforeClose(task) {
      tasks.add(task);
      return () => {
        tasks.delete(task);
        task();
      };
    },

    close(unloading = false) {
      if (state().phase === 'closed') return;
      for (const task of tasks) task();
      saver.stop();
      const { phase, saving, mode } = state();
      // Before the attempt is decided nothing was begun with SCORM. In cmi5 the session was (7.1.2), and must end (9.3.8).
      const undecided = phase === 'ask' || phase === 'opening';
      if (undecided && !tracker.readsOnce) endWithTime();
      const over = phase !== 'ask' || tracker.ended?.() === true;
      const ends = keeper.hasHost() && mode === 'normal' && over;
      left = phase === 'opening' || ends ? undefined : { phase, saving };
      change({ resumable: left !== undefined });
      const ready = keeper.writes();
      if (ready || state().phase === 'away') {
        end(ready, unloading);
        return;
      }
      if (state().phase === 'ready') endWithTime();
      // Before anybody knows what the host has, nothing may be called saved.
      change({ phase: 'closed', saving: 'off' });
    },

    resume() {
      if (state().phase === 'closed' && left) change(left);
    },
  };
};
