/** What is chosen and not yet checked: which try of which question a draft belongs to. */
import { expect, test } from 'vitest';
import { draftOf, dropDraft } from '../../src/player/draft';
import type { Session } from '../../src/player/session';
import { ask } from '../builders/courses';

const sessionWith = (notes: Map<string, string>): Session =>
  ({
    note: (name: string) => notes.get(name) ?? '',
    writeNote(name: string, text: string) {
      if (text === '') notes.delete(name);
      else notes.set(name, text);
    },
  }) as Session;

const spec = ask('choice', 3);
const draft = { response: ['b'], took: 4 };

test('a draft is of one try at one question with these options', () => {
  const session = sessionWith(new Map([['draft 3.1 122', JSON.stringify(draft)]]));
  expect(spec.fingerprint).toBe(122);
  expect(draftOf(session, spec, 0)).toEqual(draft);
  // The second try begins with what was checked; an edited question begins anew.
  expect(draftOf(session, spec, 1)).toBeUndefined();
  expect(draftOf(session, { ...spec, fingerprint: 7 }, 0)).toBeUndefined();
});

test('once checked it is gone', () => {
  const notes = new Map([['draft 3.1 122', JSON.stringify(draft)]]);
  dropDraft(sessionWith(notes), spec, 0);
  expect(notes.size).toBe(0);
});

test.each(['', 'null', '[]', '{"response":"b"}', 'no JSON'])('%j is no draft', (text) => {
  expect(draftOf(sessionWith(new Map([['draft 3.1 122', text]])), spec, 0)).toBeUndefined();
});
