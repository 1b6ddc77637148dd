/**
 * Whatever an author writes, it is a text in every output: no script, handler, style, link, frame or
 * refresh comes out that is not ours. A unit with hostile texts is made into every output, and
 * compared with the same unit with plain ones.
 */
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats } from '../../manifest/index';
import { outputs } from '../../manifest/native';
import { emptyParts } from '../builders/parts';
import { packages } from '../../src/publish/packages';
import { type Files, read, type Unit } from '../../src/reader';
import { book } from '../../scripts/teacher/book';
import { shell } from '../../scripts/build/shell';
import { unitForClass } from '../../scripts/teacher/report';
import { html } from '../../src/html/html';
import { everyKindFiles } from '../builders/native-unit';
import { parse } from '../native/xml';
import { block, unitYaml } from '../builders/lesson-files';
import { damaged, fuzz } from './fuzz';

/** Texts of the small unit that an author may write as they like; `T1` and so on in the blocks below. */
const places = [
  'A tiny unit',
  'For tests.',
  'MIT',
  'Only part',
  'explain it',
  'A council.',
  'A book (1917)',
  'Kerensky,',
  'He fell.',
  'First right',
  'It began.',
  'Wrote the April Theses',
  'In February.',
  'That is a date.',
  'Give two reasons.',
  'It names a reason.',
  'It just did.',
  'Too thin.',
  'A clerk',
  'a decree',
  ...Array.from({ length: 14 }, (_, at) => `T${at + 1}.`),
];

const blocks = [
  block('note', 'kind: book\ntitle: T1.\ntext: T2.'),
  block('keypoints', 'points:\n  - {ask: T3., point: T4.}\n  - {ask: Why so?, point: T5.}'),
  block('people', 'people:\n  - {name: T6., lived: T7., role: T8., text: T9.}'),
  block('diagram', 'title: T10.\npicture: a.svg\nalt: T11.\nparts:\n  - {name: T12., text: T13.}'),
].join('\n');

/** The unit's files with texts of one's own at their places, and some lines of prose. */
const unitOf = (texts: readonly string[], prose: string): Files => {
  const put = (source: string): string =>
    places.reduce((all, place, at) => {
      const text = JSON.stringify(texts[at % texts.length] ?? '');
      const after = place.endsWith(',') ? ',' : '';
      return all.replaceAll(
        new RegExp(`(?<=[:-] |\\{(?:text|ask): )${place.replace(/[.()]/g, '\\$&')}`, 'g'),
        () => text + after,
      );
    }, source);
  const files = everyKindFiles((source) => `${source}\n\n${prose}\n\n${blocks}`);
  return new Map(
    [...files, ['unit.yaml', unitYaml()] as const].map(([name, text]) => [
      name,
      name.endsWith('.svg') ? text : put(text),
    ]),
  );
};

/** In place of the player: no more than what a script needs to stand beside the lessons. */
const parts = {
  ...emptyParts,
  scripts: {
    code: { base: 'void 0;', player: 'void 0;', reading: 'void 0;', deferred: 'void 0;' },
    libraries: [],
  },
  style: { whole: 'p{margin:0}', deferred: 'p{margin:0}', of: () => 'p{margin:0}' },
};

/** Every file of every output, by output and name. */
const everything = (unit: Unit): ReadonlyMap<string, string> =>
  new Map([
    ...formats.flatMap((format) =>
      packages(unit, format, parts, ['unit']).flatMap(({ files }) =>
        Object.entries(files).map(([name, text]) => [`${format.name}/${name}`, text] as const),
      ),
    ),
    ...outputs(unit).flatMap(({ files }, at) =>
      Object.entries(files).map(([name, text]) => [`native-${at}/${name}`, text] as const),
    ),
    ['teacher/book.html', book(unit)] as const,
    [
      'teacher/class-report.html',
      shell({
        title: unit.course.title,
        language: 'en-GB',
        style: 'p{margin:0}',
        body: html`<div id="report"></div>`,
        data: { id: 'unit', value: unitForClass(unit) },
        inline: ['void 0;'],
      }),
    ] as const,
  ]);

interface Seen {
  /** Elements with the names of their attributes, each once. */
  readonly elements: ReadonlySet<string>;
  /** How many there are of what can run, style, load or lead away. */
  readonly counts: Readonly<Record<string, number>>;
}

const strong = [
  'script',
  'style',
  'link',
  'meta',
  'base',
  'iframe',
  'object',
  'embed',
  'form',
  'img',
];

/** Reads a page as loosely as the loosest browser would. */
const inHtml = (page: string): Seen => {
  const scripts: string[] = [];
  const bare = page.replace(
    /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1\s*>/gi,
    (_, name: string, attributes: string, inside: string) => {
      expect(inside).not.toContain('<!--');
      if (name === 'script' && attributes.includes('json')) JSON.parse(inside);
      else if (name === 'script') scripts.push(inside);
      return `<${name}${attributes}>`;
    },
  );
  // No text inside of one ends it.
  expect(page.match(/<\/script/gi) ?? []).toHaveLength(bare.match(/<script\b/gi)?.length ?? 0);
  // A text that became code would call what is not there.
  for (const script of scripts) runInContext(script, createContext({ window: {} }));
  const elements = new Set<string>();
  const counts: Record<string, number> = {};
  const tags =
    /<([A-Za-z!?][^\s/>]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?|\s*\/)*)\s*>|<\/[a-zA-Z]+\d?\s*>/g;
  const rest = bare.replace(tags, (_, name?: string, attributes = '') => {
    if (name === undefined) return '';
    const called = name.toLowerCase();
    const keys = [...attributes.matchAll(/\s([^\s"'<>/=]+)(?:="([^"]*)")?/g)];
    elements.add(
      [called, ...keys.map(([, key = '']) => key).sort((a, b) => (a < b ? -1 : 1))].join(' '),
    );
    if (strong.includes(called)) counts[called] = (counts[called] ?? 0) + 1;
    for (const [, key = '', value = ''] of keys) {
      expect(key).not.toMatch(/^on|^style$|^srcdoc$|^formaction$/i);
      if (/^(href|src|action)$/i.test(key)) {
        expect(value).toMatch(/^(|#[\w/-]*|data:,|[\w./-]+\.(js|svg|html)(#[\w-]*)?)$/);
      }
    }
    return '';
  });
  expect(rest.match(/<[A-Za-z!/?][^]{0,60}/g) ?? []).toEqual([]);
  return { elements, counts };
};

const inXml = (text: string): Seen => {
  const elements = new Set(
    parse(text)
      .all('//*')
      .map((one) => one.name),
  );
  expect(text).not.toMatch(/<!DOCTYPE|<!ENTITY|<\?xml-stylesheet/i);
  return { elements, counts: {} };
};

const seenIn = (name: string, text: string): Seen | undefined => {
  if (name.endsWith('.html')) return inHtml(text);
  if (/\.(xml|svg)$/.test(name)) return inXml(text);
  if (name.endsWith('.js')) runInContext(text, createContext({ window: {} }));
  return undefined;
};

const unite = (files: ReadonlyMap<string, string>): ReadonlyMap<string, Seen> =>
  new Map(
    [...files].flatMap(([name, text]) => {
      const seen = seenIn(name, text);
      // A build's files lie in a folder that is named by what is in them.
      return seen ? [[name.replace(/\/build-?[^/]*\//, '/'), seen] as const] : [];
    }),
  );

const unitFrom = (texts: readonly string[], prose: string): Unit | undefined => {
  const made = read(unitOf(texts, prose));
  return 'problems' in made ? undefined : made;
};

const plainUnit = unitFrom(
  places.map((_, at) => `Plain words ${at}`),
  'Prose with *stress*.',
);

/** What may come of the marks that an author has: stress, and a word of the glossary (its address is checked). */
const MARKS = ['em', 'a href', 'strong', 'ol', 'ul', 'li', 'br', 'code', 'sup', 'span class'];

const pieces = fc.constantFrom(
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<!--',
  '--!><img src=x onerror=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '" onmouseover="alert(1)" x="',
  '<style>*{display:none}</style>',
  '<meta http-equiv=refresh content=0;url=//x>',
  '<link rel=stylesheet href=//x>',
  '<base href=//x>',
  '<a href=javascript:alert(1)>x</a>',
  ']]>',
  '<![CDATA[',
  '<?xml-stylesheet href="x"?>',
  '<!DOCTYPE x>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script>',
  '${alert(1)}',
  '`+alert(1)+`',
  '\\"+alert(1)+\\"',
  '\u2028alert(1)',
  '\u2029',
  '*stress*',
  '[word](javascript:alert(1))',
  '[soviet](glossary:soviet)',
  '![x](http://x/y.svg)',
  '__proto__',
  '\ud83d',
);

const text = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => `w${all.join(' ')}`);

const assertOurs = (unit: Unit, plain: ReadonlyMap<string, Seen>): void => {
  for (const [name, { elements, counts }] of unite(everything(unit))) {
    const known = plain.get(name);
    const strange = [...elements].filter(
      (one) => !known?.elements.has(one) && !MARKS.includes(one),
    );
    expect([name, strange]).toEqual([name, []]);
    expect([name, counts]).toEqual([name, known?.counts]);
  }
};

/**
 * The unit with its plain words changed, past the reader: what it refuses today must be as harmless in
 * the outputs. Markup that the reader makes stays as it is.
 */
const withTexts = <T>(value: T, texts: readonly string[]): T => {
  const put = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') {
      if (key === 'html' || key === 'svg') return one;
      return one.replace(/Plain words (\d+)/g, (_, n) => texts[Number(n) % texts.length] ?? '');
    }
    if (Array.isArray(one)) return one.map((item: unknown) => put(item, ''));
    if (typeof one !== 'object' || one === null) return one;
    if (one instanceof Map) return new Map([...one].map(([name, item]) => [name, put(item, '')]));
    return Object.fromEntries(Object.entries(one).map(([name, item]) => [name, put(item, name)]));
  };
  return put(value, '') as T;
};

test('hostile texts in every place, though no reader had refused them', () => {
  if (!plainUnit) throw new Error('The plain unit has problems.');
  const plain = unite(everything(plainUnit));
  fuzz(10, fc.array(text, { minLength: 1, maxLength: places.length }), (texts) => {
    assertOurs(withTexts(plainUnit, texts), plain);
  });
});

test('hostile texts in every place that an author fills', () => {
  if (!plainUnit) throw new Error('The plain unit has problems.');
  const plain = unite(everything(plainUnit));
  let made = 0;
  fuzz(10, fc.array(text, { minLength: 1, maxLength: 2 }), (texts) => {
    const unit = unitFrom(texts, 'Prose with *stress*.');
    if (!unit) return;
    made += 1;
    assertOurs(unit, plain);
  });
  expect(made).toBeGreaterThan(0);
});

test('hostile prose is refused, or is text', () => {
  if (!plainUnit) throw new Error('The plain unit has problems.');
  const plain = unite(everything(plainUnit));
  let made = 0;
  const prose = damaged(
    'A council met, *in haste*, in the [Soviet](glossary:soviet) hall.',
    pieces,
  );
  fuzz(20, prose, (source) => {
    const unit = unitFrom(['Plain words'], source);
    if (!unit) return;
    made += 1;
    assertOurs(unit, plain);
  });
  expect(made).toBeGreaterThan(0);
});
