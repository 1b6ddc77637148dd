import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createObjectParser } from '../../src/classroom/read/objects';
import type { Unreadable } from '../../src/classroom/read/problem';
import { events } from '../../src/progress/events';
import { begin, addTry } from '../../src/progress/progress';
import { report } from '../../src/progress/report';
import { eventFacts, verb } from '../../src/track/lrs/statements';
import { read, unit, whole } from '../builders/class-record';

const statement = (who: string, question: string, response: string, at = 1): object => ({
  actor: {
    objectType: 'Agent',
    name: `Name ${who}`,
    account: { homePage: 'https://x.example', name: who },
  },
  verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
  object: { id: `https://tiny.example/unit/first/${question}` },
  result: { response },
  timestamp: `2026-01-01T00:00:0${at}Z`,
});

const all = [
  statement('a', 'q-choice', 'a', 2),
  statement('a', 'q-choice', 'b', 1),
  statement('a', 'q-choices', 'a[,]c'),
  statement('a', 'q-sort', '1[.]a[,]2[.]a'),
  statement('b', 'q-gap', 'soviet[,]Petrograd, the city'),
  {
    ...statement('b', '', ''),
    object: { id: 'https://tiny.example/unit' },
    verb: { id: 'x/completed' },
  },
];

const faultOf = async (text: string): Promise<string> => {
  const failed: unknown = await read(text).catch((error: unknown) => error);
  return (failed as Unreadable).fault;
};

describe('an export of statements', () => {
  it('is read as a list, as an LRS answers, and line by line; the earliest answer counts', async () => {
    const shapes = [
      JSON.stringify(all),
      JSON.stringify({ more: '', statements: all }, null, 2),
      all.map((one) => JSON.stringify(one)).join('\n'),
    ];
    for (const text of shapes) {
      const { record } = await read(text);
      const [a, b] = record.pupils;
      expect(a?.name).toBe('Name a');
      expect(a?.answers.map((given) => given?.credit)).toEqual([
        0,
        1,
        undefined,
        0.5,
        undefined,
        undefined,
      ]);
      expect(b?.answers[4]?.credit).toBe(1);
      expect([a?.done, b?.done]).toEqual([false, true]);
    }
  });

  it('is read as far as it goes when it was cut', async () => {
    const text = JSON.stringify(all);
    const { record, notes } = await read(text.slice(0, text.length - 150));
    expect(notes[0]?.cut).toBe(true);
    expect(record.pupils).toHaveLength(2);
  });

  it('is what our own packages tell', async () => {
    const progress = unit.asked.reduce(
      (before, { spec }) =>
        addTry(before, {
          question: spec.slot,
          n: 1,
          mark: 100,
          response: spec.correctResponse,
          at: 1,
        }),
      begin('n'),
    );
    const told = report(whole.course, progress, { at: 1, session: 's', save: 1 });
    const statements = eventFacts(
      whole.course,
      told,
      events(whole.course, told.state),
      () => undefined,
    ).map((fact) => ({
      actor: { mbox: 'mailto:ann@example.com' },
      verb: verb(fact.verb),
      object: fact.object,
      result: fact.result,
      timestamp: '2026-01-01T00:00:00Z',
    }));
    const { record } = await read(JSON.stringify(statements));
    expect(record.pupils.map(({ name }) => name)).toEqual(['ann@example.com']);
    expect(record.pupils[0]?.answers.map((given) => given?.credit)).toEqual([1, 1, 1, 1, 1, 1]);
    expect([...record.lessons]).toEqual(['first', 'second']);
  });

  it('is refused with its reason', async () => {
    expect(await faultOf('{"a": {"b": 1}}')).toBe('noStatements');
    expect(await faultOf('[1, 2]')).toBe('noStatements');
    expect(await faultOf('{"a": nonsense}')).toBe('json');
    expect(await faultOf('[{"actor": ')).toBe('json');
    const other = JSON.stringify(all)
      .replaceAll('tiny.example/unit', 'maths.example')
      .replaceAll('/q-', '/m-');
    expect(await faultOf(other)).toBe('otherCourse');
    const sequel = JSON.stringify(all)
      .replaceAll('tiny.example/unit', 'tiny.example/unit-two')
      .replaceAll('/q-', '/m-');
    expect(await faultOf(sequel)).toBe('otherCourse');
  });

  it('gives back every object of any list, wherever the pieces are cut', () => {
    const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(objects, fc.boolean(), fc.integer({ min: 1, max: 50 }), (list, wrapped, size) => {
        const text = JSON.stringify(wrapped ? { more: '', statements: list } : list);
        const found: unknown[] = [];
        const pieces = createObjectParser((value) => found.push(value));
        for (let at = 0; at < text.length; at += size) pieces.push(text.slice(at, at + size));
        expect(pieces.end()).toBe('whole');
        expect(found).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
  });
});
