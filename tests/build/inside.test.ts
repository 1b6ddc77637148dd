/** The plain web package: one file that needs no other, under a policy that lets only its script run. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { web } from '../../manifest/web';
import { packages } from '../../src/publish/packages';
import { readUnit } from '../../scripts/shared/lessons';
import { emptyParts } from '../builders/parts';

const unit = readUnit('tests/fixtures/bread');
if ('problems' in unit) throw new Error('The fixture has problems.');

const scripts = {
  code: {
    base: 'let base;',
    player: 'let player;',
    reading: 'let reading;',
    deferred: 'document.title="</script><!--<script>";',
  },
  libraries: [],
};
const style = {
  of: () => 'a{color:red}',
  deferred: 'b{color:red}',
  whole: 'a{color:red}b{color:red}',
};
const made = packages(unit, web, { ...emptyParts, scripts, style });

test.each(made.map(({ name, files }) => [name, files] as const))('%s is one page', (_, files) => {
  expect(Object.keys(files)).toEqual(['index.html', 'notices.txt', 'sources.json']);
  const html = files['index.html'] ?? '';
  const [, inside = ''] = /<script>([\s\S]*)<\/script>\n<\/body>/.exec(html) ?? [];
  expect(inside).toContain('window.Lessons');
  expect(inside).toContain('window.Extras');
  expect(inside).toContain('let base;');
  expect(inside).toContain('let player;');
  expect(inside.trimEnd().endsWith('document.title="<\\/script><\\!--<script>";')).toBe(true);
  // Nothing in it ends the element, or makes a parser look for another end.
  expect(inside).not.toMatch(/<\/script|<!--/i);
  const hash = createHash('sha256').update(inside).digest('base64');
  expect(html).toContain(`script-src 'sha256-${hash}'`);
  expect(html).not.toMatch(/<script[^>]* src=/);
  expect(html).toContain('<style>a{color:red}b{color:red}@media screen{:root');
  expect(html).toMatch(/style-src 'sha256-[^' ]+';/);
});
