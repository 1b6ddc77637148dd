/** Choices that can be dragged: where they stand, and which rows take one. */
import { Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Response } from '../../src/course/course';
import type { Row } from '../../src/kinds/kind';
import { PartList } from '../../src/kinds/PartList';
import type { Dragging } from '../../src/kinds/view';
import { strings } from '../../src/strings/en-GB/player';
import { StringsContext } from '../../src/ui/strings';
import { asked } from './guide';

type Bank = Parameters<Dragging['bank']>[0];

/** The question as shown, and what its choices to be dragged were given. */
const shown = (response: Response, judged?: readonly Row[]) => {
  const [, found] = asked.find(([name]) => name === 'guide-match') ?? [];
  if (!found) throw new Error('No such question in the guide.');
  const changes: Response[] = [];
  let bank: Bank | undefined;
  const drag: Dragging = {
    grip: () => null,
    bank: (props) => {
      bank = props;
      return h(Fragment, {}, 'To drag');
    },
  };
  const list = h(PartList, {
    spec: found.spec,
    rows: [
      { id: '1', text: 'Lenin' },
      { id: '2', text: 'Trotsky' },
    ],
    choices: [
      { id: 'a', text: 'Demanded a rising' },
      { id: 'b', text: 'Planned it' },
    ],
    response,
    change: (next) => changes.push(next),
    locked: false,
    judged,
    drag,
  });
  const html = renderToString(h(StringsContext.Provider, { value: strings }, list));
  if (!bank) throw new Error('Nothing to drag.');
  return { html, changes, bank };
};

const right = (id: string): Row => ({ id, right: true, chosen: true, given: 'a' });

test('choices come late, below the lists, which keep their place', () => {
  const { html } = shown([]);
  expect(html.indexOf('To drag')).toBeGreaterThan(html.lastIndexOf('</select>'));
});

test('every row that is not yet right takes a choice', () => {
  const { html, changes, bank } = shown([]);
  expect(html.match(/class="pair takes"/g)).toHaveLength(2);
  bank.drop('b', 1);
  expect(changes).toEqual([['', 'b']]);
});

test('a row that is right is no target: the first that takes a choice is the one below it', () => {
  const { html, changes, bank } = shown(['a', ''], [right('1')]);
  expect(html.match(/class="pair takes/g)).toHaveLength(1);
  bank.drop('b', 0);
  expect(changes).toEqual([['a', 'b']]);
});
