/**
 * QTI 2.1 in a reader that is not ours: qti-components, which knows QTI 3. The two differ in how elements
 * and attributes are written, which is turned here; how items are marked is the same.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { readZip } from '../../src/package/read';

const READER = 'node_modules/@citolab/qti-components/cdn/index.js';

/** What QTI takes from HTML keeps its name. */
const HTML: ReadonlySet<string> = new Set(['p', 'strong']);

const dashed = (name: string): string => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

const asQti3 = (xml: string): string =>
  xml
    .replace(/<\?xml.*?\?>/, '')
    .replace(/ (?:xmlns(?::xsi)?|xsi:schemaLocation)="[^"]*"/g, '')
    .replace(
      /<(\/?)([A-Za-z]+)([^>]*?)(\/?)>/g,
      (_, end, name: string, attributes: string, empty) => {
        const tag = HTML.has(name) ? name : `qti-${dashed(name)}`;
        const told = attributes.replace(/\s([A-Za-z]+)=/g, (__, key: string) => ` ${dashed(key)}=`);
        return `<${String(end)}${tag}${told}>${empty ? `</${tag}>` : ''}`;
      },
    );

interface Right {
  readonly identifier: string;
  readonly single: boolean;
  readonly values: readonly string[];
}

const rightIn = (xml: string): Right[] =>
  [
    ...xml.matchAll(
      /<responseDeclaration identifier="(\w+)" cardinality="(\w+)"[^>]*>\s*<correctResponse>([\s\S]*?)<\/correctResponse>/g,
    ),
  ].map(([, identifier = '', cardinality, values = '']) => ({
    identifier,
    single: cardinality === 'single',
    values: [...values.matchAll(/<value>([^<]*)<\/value>/g)].map(([, value = '']) => value),
  }));

/** As much of the reader's element as the story uses. */
interface Item extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
  readonly variables: readonly { readonly identifier: string; readonly value: unknown }[];
  updateResponseVariable(identifier: string, value: string | readonly string[]): void;
  processResponse(): void;
}

const items = (folder: string): (readonly [name: string, xml: string])[] => {
  const name = readdirSync(folder).find((file) => file.includes('-qti21-')) ?? 'no QTI 2.1';
  return Object.entries(readZip(readFileSync(`${folder}/${name}`)))
    .map(([file, bytes]) => [file, Buffer.from(bytes).toString('utf8')] as const)
    .filter(([, xml]) => /<assessmentItem\s/.test(xml));
};

for (const edition of ['dist', 'bread']) {
  test(`${edition}: a QTI reader gives the right answer all points, and an empty one none`, async ({
    page,
  }) => {
    await page.setContent('<!doctype html><title>Reader</title><main></main>');
    await page.addScriptTag({ content: readFileSync(READER, 'utf8'), type: 'module' });
    await page.waitForFunction(() => customElements.get('qti-assessment-item') !== undefined);
    const all = items(`.cache/e2e/${edition}/native`);
    expect(all.length).toBeGreaterThan(5);
    // All of them in one go: a browser on a busy machine is slow to be asked.
    const marked = await page.evaluate(
      async (given) => {
        const main = document.querySelector('main');
        /** SCORE and MAXSCORE of a fresh item, by the reader. */
        const mark = async (html: string, answers: readonly Right[]): Promise<string> => {
          if (main) main.innerHTML = html;
          const item = document.querySelector<Item>('qti-assessment-item');
          if (!item) throw new Error('Expected an item, got none.');
          await item.updateComplete;
          for (const { identifier, single, values } of answers) {
            item.updateResponseVariable(identifier, single ? (values[0] ?? '') : values);
          }
          item.processResponse();
          const value = (name: string): string =>
            String(item.variables.find(({ identifier }) => identifier === name)?.value);
          return `${value('SCORE')} of ${value('MAXSCORE')}`;
        };
        const found: [name: string, right: string, empty: string][] = [];
        for (const [name, html, right] of given) {
          found.push([name, await mark(html, right), await mark(html, [])]);
        }
        return found;
      },
      all.map(([name, xml]) => [name, asQti3(xml), rightIn(xml)] as const),
    );
    expect(marked).toEqual(
      all.map(([name, xml]) => {
        const points = xml.includes('<extendedTextInteraction') ? 0 : 1;
        return [name, `${points} of ${points}`, `0 of ${points}`];
      }),
    );
  });
}
