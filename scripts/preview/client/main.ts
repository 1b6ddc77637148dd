/** The page that plays a package: launches it, watches it and lets go of it, as an LMS does. */
import { strings } from '#practice-strings';
import { plainValues } from '../rte/cmi';
import type { Launch } from '../session';
import { kinds } from './apis';
import { commitService } from './commit';
import type { Outcome } from './commit';
import { guard } from './guard';
import { createWatch } from './watch';

const words = strings.play;

const find = <T extends Element>(selector: string, kind: new () => T): T => {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
};

const { key = '', launch: launchUrl = '', home = '/' } = find('#play', HTMLElement).dataset;
const frame = find('#frame', HTMLIFrameElement);
const state = find('#state', HTMLElement);

const tell = (outcome: Outcome): void => {
  state.textContent = words[outcome](new Date().toTimeString().slice(0, 8));
  state.className = outcome === 'saved' || outcome === 'sent' ? '' : 'error';
};

/** Asked for by the page once it is there: what the page before sent while leaving is stored by then. */
const fetchLaunch = async (): Promise<Launch> => {
  const response = await fetch(`/launch${key}`, { method: 'POST' });
  if (!response.ok) throw new Error(words.launchRefused(response.status));
  return (await response.json()) as Launch;
};

const start = async (): Promise<void> => {
  const { standard, launch, cmi } = await fetchLaunch();
  const kind = kinds[standard];
  const service = commitService(`/commit${key}`, launch, tell);
  const api = await kind.create({
    lmsCommitUrl: '/commit',
    dataCommitFormat: 'flattened',
    autocommit: false,
    // Moodle makes an unset status `completed` at LMSFinish.
    autoCompleteLessonStatus: true,
    // The log shows every refusal: the console need not.
    logLevel: 'NONE',
    httpService: service,
  });
  api.loadFromFlattenedJSON({ ...cmi });
  service.start(plainValues(api.getFlattenedCMI()));
  const watch = createWatch(() => ({ ...cmiFromLms(cmi), ...api.getFlattenedCMI() }));
  const functions = guard(api, kind, watch.call);
  Object.defineProperty(window, kind.global, { value: functions });
  watch.paint();
  state.textContent = words.nothing;
  frame.addEventListener('load', () => {
    if (frame.contentWindow) service.watch(frame.contentWindow);
  });
  frame.src = launchUrl;
  find('#exit', HTMLButtonElement).addEventListener('click', leave);
};

/** scorm-again leaves the total time out of what it prints. */
const cmiFromLms = (cmi: Launch['cmi']): Launch['cmi'] =>
  Object.fromEntries(Object.entries(cmi).filter(([name]) => name.endsWith('.total_time')));

/** Unloads the frame alone first, so that the package says goodbye while this page still listens. */
const leave = (): void => {
  const go = (): void => location.assign(home);
  frame.addEventListener('load', go, { once: true });
  // A package may hold up its unloading; the learner gets home all the same.
  setTimeout(go, 2000);
  frame.src = 'about:blank';
};

for (const input of document.querySelectorAll<HTMLInputElement>('input[name=size]')) {
  input.addEventListener('change', () => {
    frame.dataset['size'] = input.value;
  });
}

find('#watch', HTMLInputElement).addEventListener('change', ({ target }) => {
  const shown = target instanceof HTMLInputElement && target.checked;
  find('.panel', HTMLElement).hidden = !shown;
  find('.stage', HTMLElement).classList.toggle('alone', !shown);
});

// A page brought back by the browser holds a package whose session has ended: launch it anew.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

start().catch((error: unknown) => {
  state.textContent = error instanceof Error ? error.message : String(error);
  state.className = 'error';
});
