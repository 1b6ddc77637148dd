/** Whatever a lesson says, it arrives as text in every format: not as markup, not as a placeholder. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockHtml } from '../../manifest/native/cartridge-blocks';
import { cartridgeItems } from '../../manifest/native/cartridge-items';
import { trusted } from '../../src/html/html';
import { moodlexml } from '../../manifest/native/moodlexml';
import type { Question } from '../../manifest/native/questions';
import { qti12 } from '../../manifest/native/qti12';
import { qti21 } from '../../manifest/native/qti21';
import { xml } from '../../manifest/xml';
import { quizzes, text } from '../builders/native-questions';
import { type El, legal, parse, seen, tags } from './xml';

const allowed = new Set(['div', 'p', 'strong', 'ul', 'ol', 'li']);

/** Every prompt is in the text; nothing but our own elements is. */
const holds = (html: string, { prompt }: Question): void => {
  expect(seen(html)).toContain(legal(prompt));
  expect(tags(html).filter((name) => !allowed.has(name))).toEqual([]);
};

const questionOf = (all: readonly Question[], id: string): Question => {
  const found = all.find((one) => id.endsWith(one.id));
  if (!found) throw new Error(`No question ${id}.`);
  return found;
};

describe('hostile text', () => {
  test('in Moodle XML', () => {
    fc.assert(
      fc.property(quizzes, (all) => {
        const asked = all.quizzes.flatMap(({ questions }) => questions);
        const read = parse(moodlexml(all)).all('question[@type!="category"]');
        expect(read).toHaveLength(asked.length);
        for (const one of read) {
          const question = questionOf(asked, one.one('idnumber').text);
          const html = one.one('questiontext/text').text;
          holds(html, question);
          const { model } = question;
          const marks = html.match(/\[\[\d+\]\]/g) ?? [];
          const embedded = html.match(/\{\d*:[A-Z]/g) ?? [];
          expect(html).not.toMatch(/@@|\$\$|\{#/);
          const type = one.attr('type');
          const parts = model.form === 'pairs' ? model.rows.length : 0;
          const gaps = model.form === 'blanks' ? model.rows.length : 0;
          expect(marks).toHaveLength(type === 'gapselect' ? parts + gaps : 0);
          expect(embedded).toHaveLength(type === 'cloze' ? gaps : 0);
          for (const node of one.all('.//*[@format="html"]/text')) {
            expect(tags(node.text).filter((name) => !allowed.has(name))).toEqual([]);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('in QTI 1.2', () => {
    fc.assert(
      fc.property(quizzes, (all) => {
        const asked = all.quizzes.flatMap(({ questions }) => questions);
        const items: El[] = Object.entries(qti12(all)).flatMap(([name, text]) => {
          const root = parse(text);
          return name.endsWith('quiz.xml') || name.endsWith('practice.xml')
            ? root.all('//item')
            : [];
        });
        expect(items).toHaveLength(asked.length);
        for (const item of items) {
          const question = questionOf(asked, item.attr('ident'));
          holds(item.one('presentation/material/mattext').text, question);
          for (const node of item.all('.//mattext[@texttype="text/html"]')) {
            expect(tags(node.text).filter((name) => !allowed.has(name))).toEqual([]);
          }
          // A blank's name stands in the text as often as there are blanks, whatever the author wrote.
          for (const name of item.all(
            'presentation/response_lid[starts-with(@ident,"response_gap")]/material/mattext',
          )) {
            const html = item.one('presentation/material/mattext').text;
            expect(html.split(`[${name.text}]`)).toHaveLength(2);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('in QTI 2.1', () => {
    fc.assert(
      fc.property(quizzes, (all) => {
        const asked = all.quizzes.flatMap(({ questions }) => questions);
        const items = Object.values(qti21(all).files)
          .map((text) => parse(text))
          .filter(({ name }) => name === 'assessmentItem');
        // Gaps that are typed are items of their own, each with the question's id and its number.
        const each = asked.map(({ model }) =>
          model.form === 'blanks' && model.bank.length === 0 ? model.rows.length : 1,
        );
        expect(items).toHaveLength(each.reduce((sum, n) => sum + n, 0));
        for (const item of items) {
          const question = questionOf(asked, item.attr('label').split(' ')[0] ?? '');
          expect(item.all('itemBody/p|itemBody//prompt').map(({ text }) => text)).toContain(
            legal(question.prompt),
          );
          expect(item.all('.//script|.//img')).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('in the items of a cartridge', () => {
    fc.assert(
      fc.property(quizzes, (all) => {
        for (const question of all.quizzes.flatMap(({ questions }) => questions)) {
          const items = parse(
            xml(['items', {}, ['none', {}], ...cartridgeItems(all.course, question)]),
          );
          for (const item of items.all('item')) {
            holds(item.one('presentation/material/mattext').text, question);
            for (const node of item.all('.//mattext')) {
              expect(tags(node.text).filter((name) => !allowed.has(name))).toEqual([]);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('in the pages of a cartridge', () => {
    const page = { language: 'en', picture: () => trusted(''), file: (name: string) => name };
    fc.assert(
      fc.property(text, text, (one, two) => {
        const note = { is: 'note', kind: 'book', title: one, text: two };
        const points = { is: 'keypoints', points: [{ ask: one, point: two }] };
        const person = { name: one, lived: two, role: one, text: two };
        const people = { is: 'people', people: [person] };
        const blocks = [note, points, people].map((block) => blockHtml(block, page));
        for (const block of blocks) {
          const known = ['div', 'aside', 'h3', 'p', 'ul', 'li', 'strong', 'em', 'a'];
          // A page is HTML: what XML forbids is of no concern there.
          const html = legal(block?.text ?? '');
          expect(tags(html).filter((name) => !known.includes(name))).toEqual([]);
          expect(seen(html)).toContain(legal(one));
        }
      }),
      { numRuns: 50 },
    );
  });
});
