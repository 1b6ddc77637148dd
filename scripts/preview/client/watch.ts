/** The live table of values and the log of calls, painted once a frame however many calls there were. */
import { strings } from '#practice-strings';
import { changed, plainValues, sortedNames } from '../rte/cmi';
import type { Cmi } from '../rte/cmi';
import type { Call } from './guard';

const most = 200;

const element = (name: string, text: string, className = ''): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
};

const valueRow = (name: string, value: string, isNew: boolean): HTMLElement => {
  const row = document.createElement('tr');
  const head = element('th', name);
  head.setAttribute('scope', 'row');
  const cell = element('td', value);
  if (value.length > 255)
    cell.prepend(element('span', strings.play.characters(value.length), 'facts line'));
  if (isNew) {
    row.className = 'new';
    head.append(element('span', strings.play.changed, 'mark'));
  }
  row.append(head, cell);
  return row;
};

const shorten = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

const callItem = ({ name, args, result, error }: Call, n: number): HTMLElement => {
  const given = args.map((arg) => JSON.stringify(shorten(String(arg)))).join(', ');
  const item = element('li', `${n}. ${name}(${given}) → ${JSON.stringify(shorten(result))}`);
  if (error !== '0') {
    item.className = 'error';
    item.append(element('b', ` ${strings.play.error(error)}`));
  }
  return item;
};

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
};

/** `read` gives the values as they are now. */
export const createWatch = (read: () => Readonly<Record<string, unknown>>) => {
  const [values, log, count] = ['values', 'log', 'calls'].map(byId);
  let shown: Cmi | undefined;
  let waiting: HTMLElement[] = [];
  let calls = 0;

  const paint = (): void => {
    const now = plainValues(read());
    const fresh = changed(shown ?? now, now);
    if (!shown || Object.keys(fresh).length > 0) {
      const rows = sortedNames(now).map((name) =>
        valueRow(name, now[name] ?? '', Object.hasOwn(fresh, name)),
      );
      // What has just changed comes first: nobody has to look for it.
      const isNew = (row: HTMLElement): boolean => row.className === 'new';
      values?.replaceChildren(...rows.filter(isNew), ...rows.filter((row) => !isNew(row)));
      shown = now;
    }
    // The newest call stands on top.
    log?.prepend(...waiting.splice(0).reverse());
    while (log && log.childElementCount > most) log.lastElementChild?.remove();
    if (count) count.textContent = String(calls);
  };

  return {
    paint,
    call(call: Call): void {
      calls += 1;
      if (waiting.push(callItem(call, calls)) === 1) requestAnimationFrame(paint);
      waiting = waiting.slice(-most);
    },
  };
};
