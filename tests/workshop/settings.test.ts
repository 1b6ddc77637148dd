/** The fields for what unit.yaml says: also for a value that it should not have. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Settings } from '../../src/workshop/page/Settings';
import { unitYaml } from '../builders/lesson-files';

/** The choices in the field for a board with the chosen one in brackets; nothing where there is no field. */
const boardsIn = (yaml: string): readonly string[] | undefined => {
  const files = { 'unit.yaml': `${unitYaml()}${yaml}` };
  const html = renderToString(h(Settings, { files, edit: () => undefined }));
  const [, options] = /<select[^>]*aria-describedby[^>]*>(.*?)<\/select>/.exec(html) ?? [];
  return options
    ?.match(/<option[^>]*>/g)
    ?.map((one) => (/value="([^"]*)"/.exec(one)?.[1] ?? '') + (/ selected/.test(one) ? ' *' : ''));
};

const boards = (...names: string[]): string =>
  `boards:\n${names.map((name) => `  ${name}: {forms: {}}\n`).join('')}`;

test('a unit for several boards can be for one, and a board that it has not is there to be mended', () => {
  expect(boardsIn(boards('AQA', 'Edexcel'))).toEqual([' *', 'AQA', 'Edexcel']);
  expect(boardsIn(`board: AQA\n${boards('AQA', 'Edexcel')}`)).toEqual(['', 'AQA *', 'Edexcel']);
  expect(boardsIn(`board: AQQ\n${boards('AQA', 'Edexcel')}`)).toEqual([
    '',
    'AQA',
    'Edexcel',
    'AQQ *',
  ]);
  expect(boardsIn(`board: AQQ\n${boards('AQA')}`)).toEqual(['', 'AQA', 'AQQ *']);
  expect(boardsIn('board: AQQ\n')).toEqual(['', 'AQQ *']);
  expect(boardsIn(boards('AQA'))).toBeUndefined();
  expect(boardsIn('')).toBeUndefined();
});
