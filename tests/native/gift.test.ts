/** GIFT: what is written, and that no text of an author is taken for a sign of the format. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gift } from '../../manifest/native/gift';
import { quizzesOf } from '../../manifest/native/questions';
import { everyKind } from '../builders/native-unit';
import { quizzes } from '../builders/native-questions';

const blocksOf = (text: string): string[] => text.trimEnd().split('\n\n');

/** The question that a block holds: its answers by their sign, and their texts as Moodle reads them. */
const read = (block: string) => {
  const [comment = '', ...rest] = block.split('\n');
  const found = /^::((?:\\.|[^\\:])*)::\[html\]((?:\\.|[^\\{}])*) \{\n([\s\S]*)\n\}$/.exec(
    rest.join('\n'),
  );
  if (!found) throw new Error(`No question: ${block}`);
  const [, name = '', text = '', inside = ''] = found;
  const bare = (one: string): string => one.replace(/\\(.)/g, '$1');
  const lines = inside.split('\n').map((line) => line.trim());
  // A sign alone says that the answers are numbers.
  const answers = lines.filter((line) => !line.startsWith('####') && line !== '#');
  return {
    comment,
    name: bare(name),
    text: bare(text),
    answers: answers.map((line) => {
      const [, sign = '', weight = '', body = ''] =
        /^([=~])(%-?\d{1,2}\.?\d*%)?((?:\\.|[^\\])*)$/.exec(line) ?? [];
      // What is not escaped ends the text.
      const [answer = '', why] = body.split(/(?<=(?:^|[^\\])(?:\\\\)*)#/);
      return { sign: sign + weight, text: bare(answer), why: bare(why ?? '') };
    }),
    general: bare(lines.find((line) => line.startsWith('####'))?.slice(4) ?? ''),
  };
};

const text = gift(quizzesOf(everyKind()));
const questions = blocksOf(text)
  .filter((block) => !block.startsWith('$CATEGORY'))
  .map(read);
const named = (id: string) => {
  const found = questions.find(({ name }) => name.startsWith(`${id}: `));
  if (!found) throw new Error(`No ${id}.`);
  return found;
};

describe('the questions', () => {
  test('are there part by part, by their ids, without practice', () => {
    expect(questions.map(({ comment }) => /\[id:([^\]]+)\]/.exec(comment)?.[1])).toEqual([
      'tiny.k-choice',
      'tiny.k-choices',
      'tiny.k-order',
      'tiny.k-match',
      'tiny.k-match-two.1',
      'tiny.k-match-two.2',
      ...['1', '2', '3', '4'].map((n) => `tiny.k-sort.${n}`),
      ...['1', '2'].map((n) => `tiny.k-gap.${n}`),
      ...['1', '2'].map((n) => `tiny.k-typed.${n}`),
      'tiny.k-hotspot',
      'tiny.k-number',
      'tiny.k-evidence',
    ]);
    expect(text).toMatch(/^\$CATEGORY: \$course\$\/top\/A tiny unit\/01 First\n\n/);
  });

  test('of one right answer say which', () => {
    const { answers } = named('k-choice');
    expect(answers.filter(({ sign }) => sign === '=')).toHaveLength(1);
    expect(answers.every(({ why }) => why !== '')).toBe(true);
  });

  test('of a number give itself, its range, and the reason of a number that is wrong', () => {
    expect(named('k-number').answers).toEqual([
      { sign: '=%0%', text: '12:0', why: 'That was before.' },
      { sign: '=', text: '13:0', why: 'Right by the calendar.' },
      { sign: '=', text: '12.5..14', why: 'Right by the calendar.' },
    ]);
    expect(text).toMatch(/::k-number.* \{\n\t#\n\t=/);
  });

  test('of several right answers weigh them, and the wrong ones against them', () => {
    const signs = named('k-choices').answers.map(({ sign }) => sign);
    expect(new Set(signs)).toEqual(new Set(['~%33.33333%', '~%-33.33333%']));
    expect(signs.filter((sign) => sign === '~%33.33333%')).toHaveLength(3);
  });

  test('of an order match each event with its place, in no telling order', () => {
    const places = named('k-order').answers.map(({ text: one }) => one.split(' -> ')[1] ?? '');
    expect([...places].sort()).toEqual(['1st', '2nd', '3rd', '4th'].slice(0, places.length));
    expect(places).not.toEqual([...places].sort());
  });

  // Moodle shows the right side of a pair without what it takes for tags.
  test('of pairs keep a sign for less and what looks like an entity', () => {
    const unit = everyKind((lesson) =>
      lesson.replace(/(id: k-match\n[\s\S]*?right: )[^,]*,/, "$1'<5 % &lt; & more -> less',"),
    );
    const made = blocksOf(gift(quizzesOf(unit))).find((one) => one.includes('::k-match\\: ')) ?? '';
    expect(read(made).answers.map(({ text: one }) => one.replace(/^.*? -> /, ''))).toContain(
      '&lt;5 % &amp;lt; & more -> less',
    );
  });

  test('that are typed take every variant, and an asterisk as an asterisk', () => {
    expect(named('k-typed 1').answers.map(({ text: one }) => one)).toEqual([
      'Zürich',
      'Zurich',
      'Zuerich',
    ]);
    const [first, second] = named('k-typed 2').answers;
    expect(first?.text).toBe('50% \\* {cut} ~ #1 = \\ }');
    expect(second?.text).toBe('a\\*b');
  });
});

test('whatever an author writes, each question stays one, with all its answers', () => {
  fc.assert(
    fc.property(quizzes, (all) => {
      const made = blocksOf(gift(all)).filter((block) => !block.startsWith('$CATEGORY'));
      const count = all.quizzes
        .flatMap((quiz) => quiz.questions)
        .map(({ model }) => {
          if (model.form === 'essay') return 0;
          if (model.form === 'blanks') return model.rows.length;
          return model.form === 'pairs' && (model.shared || model.choices.length < 3)
            ? model.rows.length
            : 1;
        })
        .reduce((sum, n) => sum + n, 0);
      // Texts that are too long for Moodle's own matching are asked part by part.
      expect(made.length).toBeGreaterThanOrEqual(count);
      for (const block of made) {
        const question = read(block);
        expect(question.answers.length).toBeGreaterThan(0);
        for (const { sign } of question.answers) expect(sign).toMatch(/^[=~]/);
        expect(question.text).not.toMatch(/<(script|img)/);
      }
    }),
  );
});
