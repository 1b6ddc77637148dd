/** Common Cartridge 1.1: modules, pages without script, and quizzes of allowed kinds. */
import { describe, expect, test } from 'vitest';
import { commoncartridge } from '../../manifest/native/commoncartridge';
import { quizzesOf } from '../../manifest/native/questions';
import { everyKind } from '../builders/native-unit';
import { parse, seen } from './xml';

const unit = everyKind();
const files = commoncartridge(unit, quizzesOf(unit)).files;
const manifest = parse(files['imsmanifest.xml'] ?? '');
const quiz = parse(files['quizzes/tiny_first_quiz.xml'] ?? '');
const page = files['pages/first.html'] ?? '';

describe('the manifest', () => {
  test('is of version 1.1 throughout', () => {
    expect(manifest.one('metadata/schemaversion').text).toBe('1.1.0');
    expect(manifest.all('resources/resource').map((one) => one.attr('type'))).toEqual([
      'webcontent',
      'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
      'webcontent',
      'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
    ]);
    expect(Object.values(files).join('')).not.toMatch(/ccv1p[023]/);
  });

  test('has a module for each lesson with its page and its quiz', () => {
    const titles = manifest
      .all('organizations/organization/item/item')
      .map((module) => module.all('title|item/title').map(({ text }) => text));
    expect(titles).toEqual([
      ['First', 'First', 'First: questions'],
      ['A tiny unit', 'Glossary', 'A tiny unit: exam practice'],
    ]);
  });

  test('lists every file once, and its items lead to resources', () => {
    const listed = manifest.all('.//file').map((file) => file.attr('href'));
    expect([...listed, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort());
    const ids = manifest.all('resources/resource').map((one) => one.attr('identifier'));
    for (const one of manifest.all('.//item[@identifierref]')) {
      expect(ids).toContain(one.attr('identifierref'));
    }
    const all = manifest.all('.//*[@identifier]').map((one) => one.attr('identifier'));
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('quizzes', () => {
  const profiles = new Set([
    'cc.multiple_choice.v0p1',
    'cc.multiple_response.v0p1',
    'cc.fib.v0p1',
    'cc.essay.v0p1',
  ]);

  test('every item is of a profile that the standard allows, and sets its score at once', () => {
    for (const item of quiz.all('.//item')) {
      const [label, entry] = item.all('itemmetadata//qtimetadatafield/*').map(({ text }) => text);
      expect([label, profiles.has(entry ?? '')]).toEqual(['cc_profile', true]);
      for (const set of item.all('.//setvar')) expect(set.attr('action')).toBe('Set');
    }
  });

  test('what has parts is asked part by part; ordering is left out', () => {
    const titles = quiz.all('.//item').map((item) => item.attr('title'));
    expect(titles).toEqual([
      'k-choice',
      'k-choices',
      ...['1', '2', '3'].map((n) => `k-match ${n}`),
      ...['1', '2'].map((n) => `k-match-two ${n}`),
      ...['1', '2', '3', '4'].map((n) => `k-sort ${n}`),
      ...['1', '2'].map((n) => `k-gap ${n}`),
      ...['1', '2'].map((n) => `k-typed ${n}`),
      'k-hotspot',
      'k-evidence',
    ]);
    const idents = quiz.all('.//item').map((item) => item.attr('ident'));
    expect(new Set(idents).size).toBe(idents.length);
  });

  test('a part has its right answer', () => {
    const item = quiz.one('.//item[@title="k-sort 2"]');
    const right = item.one('.//respcondition[setvar]//varequal').text;
    const label = item.one(`.//response_label[@ident="${right}"]//mattext`).text;
    expect(seen(item.one('presentation/material/mattext').text)).toContain('palace was stormed');
    expect(seen(label)).toBe('October');
  });
});

describe('practice', () => {
  test('essays weigh nothing', () => {
    const essays = parse(files['quizzes/tiny_unit_practice.xml'] ?? '').all('.//item');
    expect(
      essays.map((item) => item.all('itemmetadata//qtimetadatafield/*').map(({ text }) => text)),
    ).toEqual([['cc_profile', 'cc.essay.v0p1', 'cc_weighting', '0', 'qmd_computerscored', 'No']]);
  });
});

describe('pages', () => {
  test('have one title, that of the system which shows them', () => {
    for (const one of [page, files['pages/_glossary.html'] ?? '']) {
      expect(one).not.toContain('<h1');
      expect(one.match(/<title>/g)).toHaveLength(1);
    }
  });

  test('stand beside that of the words, though a lesson has its name', () => {
    const named = everyKind((text) => text.replace('id: first', 'id: glossary'));
    const made = commoncartridge(named, quizzesOf(named)).files;
    expect(made['pages/glossary.html']).toContain('Nobody slept for fear.');
    expect(made['pages/_glossary.html']).not.toContain('Nobody slept for fear.');
  });

  test('hold the reading, its sources and the words, and no script', () => {
    for (const words of [
      'Nobody slept for fear.',
      'A book (1917)',
      'A council.',
      'They were afraid.',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).toContain('<em>cold</em>');
    expect(page).not.toMatch(/<script|<svg|\son\w+=|style=/);
    expect(page).not.toContain('Who said');
  });

  test('show pictures from files of their own, with their text alternative', () => {
    expect(page).toContain('src="../pictures/first-1.svg"');
    expect(page).toContain('alt="A small drawing of &#8220;a &lt; b&#8221;"');
    const svg = parse(files['pictures/first-1.svg'] ?? '');
    expect(svg.name).toBe('svg');
    expect(files['pictures/first-1.svg']).toContain('xmlns="http://www.w3.org/2000/svg"');
  });

  test('every link inside a page leads somewhere in it', () => {
    for (const [, id = ''] of page.matchAll(/href="#([^"]*)"/g)) {
      expect(page).toContain(`id="${id}"`);
    }
  });
});
