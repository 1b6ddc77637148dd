import { describe, expect, it } from 'vitest';
import { changed, plainValues, interactions, sortedNames } from '../../scripts/preview/rte/cmi';

describe('the flat values of an attempt', () => {
  it('keeps texts and numbers and leaves the empty lists of scorm-again out', () => {
    expect(plainValues({ a: 'x', b: 5, 'cmi.objectives': {}, c: null })).toEqual({
      a: 'x',
      b: '5',
    });
  });

  it('tells what changed, a value emptied too, and nothing for one that never was', () => {
    const before = { a: '1', b: '2', c: '3' };
    expect(changed(before, { a: '1', b: '', c: '4', d: '' })).toEqual({ b: '', c: '4' });
  });

  it('sorts interaction 2 before interaction 10 and hides empty values', () => {
    const cmi = { 'cmi.interactions.10.id': 'x', 'cmi.interactions.2.id': 'y', 'cmi.empty': '' };
    expect(sortedNames(cmi)).toEqual(['cmi.interactions.2.id', 'cmi.interactions.10.id']);
  });

  it('reads interactions of both SCORM versions', () => {
    const found = interactions({
      'cmi.interactions.10.id': 'q10',
      'cmi.interactions.10.learner_response': 'x',
      'cmi.interactions.2.id': 'q2',
      'cmi.interactions.2.type': 'choice',
      'cmi.interactions.2.student_response': 'a',
      'cmi.interactions.2.correct_responses.0.pattern': 'b',
      'cmi.interactions.2.correct_responses.1.pattern': 'c',
      'cmi.interactions.2.result': 'wrong',
      'cmi.interactions.2.latency': '00:00:05',
    });
    expect(found.map(({ n, response }) => [n, response])).toEqual([
      [2, 'a'],
      [10, 'x'],
    ]);
    expect(found[0]).toMatchObject({ id: 'q2', type: 'choice', right: 'b or c', result: 'wrong' });
  });
});
