/** What is told in English is marked as such, in a page of any language; what is translated is not. */
import { type ComponentChildren, Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { readQuestions } from '../../src/workshop/import/read';
import { Colours } from '../../src/workshop/page/Colours';
import { errorInWords } from '../../src/workshop/page/English';
import { ImportReport } from '../../src/workshop/page/Import';
import { unitYaml } from '../builders/lesson-files';

const html = (words: ComponentChildren): string => renderToString(h(Fragment, {}, words));

const refusal = (...bytes: readonly number[]): Promise<unknown> =>
  readQuestions('loaf.xlsx', Uint8Array.from(bytes), {}).catch((error: unknown) => error);

test('a refusal is in English, but for those that the page has in its own words', async () => {
  expect(html(errorInWords(await refusal(0xd0, 0xcf)))).toMatch(
    /^<span lang="en-GB">Expected a table .+ Nothing was changed\.<\/span>$/,
  );
  const broken = html(errorInWords(await refusal(0x50, 0x4b)));
  expect(broken).toContain('loaf.xlsx');
  expect(broken).not.toContain('lang=');
});

test('of an error only its own message is in English', () => {
  expect(html(errorInWords(new Error('No space.')))).toMatch(
    /^[^<]+<span lang="en-GB">No space\.<\/span>$/,
  );
});

test('of what an import did not understand, the place is in the page’s language', () => {
  const report = {
    name: 'loaf.csv',
    questions: 0,
    notes: [{ line: 3, message: 'Expected a table.' }],
  };
  const list = html(h(ImportReport, { report, close: () => undefined }));
  expect(list).toContain('<li>Line 3: <span lang="en-GB">Expected a table.</span></li>');
});

test('what the check says of a colour', () => {
  const files = { 'unit.yaml': `${unitYaml()}colours: {paper: '#777777'}\n` };
  expect(html(h(Colours, { files, edit: () => undefined }))).toMatch(
    /<p><span lang="en-GB">[^<]*#777777[^<]*<\/span><\/p><button/,
  );
});
