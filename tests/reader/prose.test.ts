/** What prose may hold beside paragraphs and lists, as it stands in a page. */
import { expect, test } from 'vitest';
import { isProse } from '../../src/course/course';
import { built, files, lesson, problemsOf } from '../builders/lesson-files';

/** The prose of a lesson's only step. */
const shown = (text: string): string => {
  const { steps } = built(files(lesson(`\n${text}\n`))).bodies['first'] ?? { steps: [] };
  const [block] = steps[0]?.blocks ?? [];
  return block && isProse(block) ? block.html.replaceAll('\n', '') : '';
};

test.each([
  [
    'a table',
    '| Year | Harvest "so" | |\n|:--|--:|:-:|\n| 1917 | *54* | [a soviet](glossary:soviet) |',
    '<div class="table" id="start-1" role="group" aria-label="Year, Harvest “so”" tabindex="0"><table><thead><tr><th scope="col">Year</th><th class="right" scope="col">Harvest “so”</th><td class="center"></td></tr></thead><tbody><tr><td>1917</td><td class="right"><em>54</em></td><td class="center"><a href="#word-soviet" class="term" data-term="soviet">a soviet</a></td></tr></tbody></table></div>',
  ],
  [
    'definitions',
    'Rye\n: A *grain*.\n: Also a town.\n\nMalt\n: Grain that has sprouted.',
    '<dl id="start-1"><dt>Rye</dt><dd>A <em>grain</em>.</dd><dd>Also a town.</dd><dt>Malt</dt><dd>Grain that has sprouted.</dd></dl>',
  ],
  ['struck out', 'Bread ~~rose~~ fell.', '<p id="start-1">Bread <del>rose</del> fell.</p>'],
  [
    'below and above the line',
    'H~2~O, *10^2^ m*, about ~5 to ~6.',
    '<p id="start-1">H<sub>2</sub>O, <em>10<sup>2</sup> m</em>, about ~5 to ~6.</p>',
  ],
  [
    'a sign with a backslash before it',
    'H\\~2\\~O, 10\\^2\\^ m, \\~\\~old\\~\\~, \\[^1], [\\^1\\], *a \\~5~*.',
    '<p id="start-1">H~2~O, 10^2^ m, ~~old~~, [^1], [^1], <em>a ~5~</em>.</p>',
  ],
  [
    'a sign with a backslash before a mark',
    'About \\~5 to ~6~, ~~a \\~ b~~ and x^\\*^.',
    '<p id="start-1">About ~5 to <sub>6</sub>, <del>a ~ b</del> and x<sup>*</sup>.</p>',
  ],
  [
    'a sign by its number, and a space by its name',
    '&#126;5&#126; and &#94;2^ &amp; ~5&nbsp;or&nbsp;~6',
    '<p id="start-1">~5~ and ^2^ &#x26; ~5\u00a0or\u00a0~6</p>',
  ],
  [
    'a colon with a backslash before it',
    'Rye\n\\: no grain.\n\nMalt\n: ~2~ and \\~3\\~\n\n\\: So.',
    '<p id="start-1">Rye: no grain.</p><dl id="start-2"><dt>Malt</dt><dd><sub>2</sub> and ~3~</dd></dl><p id="start-3">: So.</p>',
  ],
  [
    'code in a sentence and as a block',
    'Type `a < "b"`.\n\n```code python\nif a < b:\n    print("it")\n```',
    '<p id="start-1">Type <code>a &#x3C; "b"</code>.</p><pre><code>if a &#x3C; b:    print("it")</code></pre>',
  ],
  [
    'a block as it is written',
    '````code markdown\n```question\nid: one\n```\n```note\n```\n````\n\nSo.',
    '<pre><code>```questionid: one``````note```</code></pre><p id="start-1">So.</p>',
  ],
  [
    'a link to another site',
    'See [the archive](https://a.example/b).',
    '<p id="start-1">See <a href="https://a.example/b" rel="noopener noreferrer" target="_blank">the archive</a>.</p>',
  ],
  [
    'a paragraph from right to left',
    'السلام والأرض والخبز!\n\nPeace: السلام.',
    '<p dir="rtl" id="start-1">السلام والأرض والخبز!</p><p id="start-2">Peace: السلام.</p>',
  ],
])('%s', (_, text, html) => expect(shown(text)).toBe(html));

test('a mistake inside is told at its place', () => {
  expect(problemsOf('Water is H~2~O, and [x](glossary:sovit).')).toEqual([
    "10:21 Expected a word of glossary.yaml after 'glossary:', got 'sovit'. Did you mean 'soviet'? Add the word there or change the link.",
  ]);
  expect(problemsOf('| a |\n|---|\n| <b>c</b> |')).toEqual(
    ['12:3', '12:7'].map(
      (at) =>
        `${at} Expected Markdown alone, got HTML. Delete the tag; if you mean the sign < itself, put a space behind it.`,
    ),
  );
  expect(problemsOf('Rye\n: ![A map](map.svg)').join('\n')).toContain(
    '11:3 Expected the picture alone in its paragraph',
  );
  expect(problemsOf('- ![A map](map.svg)').join('\n')).toContain(
    '10:3 Expected the picture alone in its paragraph',
  );
});

test('words that no page would show, and a link that nobody would see', () => {
  const more = { '01-first/loaf.svg': '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>' };
  expect(problemsOf('![A loaf](loaf.svg "Bread in 1917")', more)).toEqual([
    '10:1 Expected the picture\'s file alone in the round brackets, got "Bread in 1917" behind it, which no page shows. Write it into the paragraph below, or delete it.',
  ]);
  expect(problemsOf('A [](glossary:soviet) met.')).toEqual([
    '10:3 Expected words in the square brackets of the link to glossary:soviet, got none. Write those that students read.',
  ]);
});
