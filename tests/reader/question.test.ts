/** What is said of a question that is not as it should be. */
import { describe, expect, test } from 'vitest';
import { block, choice, problemsOf, question } from '../builders/lesson-files';

describe('keys', () => {
  test('a misspelt key', () => {
    expect(problemsOf(choice({ stem: 'stm: Why?' })).join('\n')).toMatchInlineSnapshot(
      `"15:1 'stm' is not a key of a choice question. Did you mean 'stem'? The keys are: kind, id, stem, figure, see, lesson, tries, sure, options, answer."`,
    );
  });
  test('a misspelt key of an option', () => {
    expect(
      problemsOf(choice({ a: '  a: {text: Yes, wy: Right.}' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"17:18 'wy' is not a key of 'options > a' in a choice question. Did you mean 'why'? The keys are: text, figure, why, misconception."`,
    );
  });
  test('a key that is near no other', () => {
    expect(problemsOf(choice({ end: 'zebra: x' })).join('\n')).toMatchInlineSnapshot(
      `"20:1 'zebra' is not a key of a choice question. The keys are: kind, id, stem, figure, see, lesson, tries, sure, options, answer."`,
    );
  });
  test('two unknown keys are both told', () => {
    expect(problemsOf(choice({ stem: 'stm: Why?', end: 'sea: start' })).join('\n'))
      .toMatchInlineSnapshot(`
      "15:1 'stm' is not a key of a choice question. Did you mean 'stem'? The keys are: kind, id, stem, figure, see, lesson, tries, sure, options, answer.
      20:1 'sea' is not a key of a choice question. Did you mean 'see'? The keys are: kind, id, stem, figure, see, lesson, tries, sure, options, answer."
    `);
  });
  test('no right answer', () => {
    expect(problemsOf(choice({ answer: '' })).join('\n')).toMatchInlineSnapshot(
      `"13:1 Expected 'answer' in a choice question, got none. Say which is right, like 'answer: a'."`,
    );
  });
  test('an answer that is no option', () => {
    expect(problemsOf(choice({ answer: 'answer: e' })).join('\n')).toMatchInlineSnapshot(
      `"19:9 Expected 'answer' to be the letter of the right option (a, b), got "e"."`,
    );
  });
  test('an answer that every object has', () => {
    expect(problemsOf(choice({ answer: 'answer: constructor' })).join('\n')).toMatchInlineSnapshot(
      `"19:9 Expected 'answer' to be the letter of the right option (a, b), got "constructor"."`,
    );
  });
  test('no reason', () => {
    expect(problemsOf(choice({ a: '  a: {text: Yes}' })).join('\n')).toMatchInlineSnapshot(
      `"17:3 Expected 'why' in 'options > a' in a choice question, got none. Give the reason that the student reads, like 'why: No. He was in hiding.'"`,
    );
  });
  test('no kind', () => {
    expect(problemsOf(choice({ kind: '' })).join('\n')).toMatchInlineSnapshot(
      `"12:1 Expected 'kind' to be a kind of question (choice, choices, evidence, gap, hotspot, match, number, order, practice, sort), got none."`,
    );
  });
  test('a misspelt kind', () => {
    expect(problemsOf(choice({ kind: 'kind: chioce' })).join('\n')).toMatchInlineSnapshot(
      `"14:7 Expected 'kind' to be a kind of question (choice, choices, evidence, gap, hotspot, match, number, order, practice, sort), got "chioce". Did you mean 'choice'?"`,
    );
  });
  test('an empty stem', () => {
    expect(problemsOf(choice({ stem: 'stem:' })).join('\n')).toMatchInlineSnapshot(
      `"15:6 Expected some text for 'stem', got nothing."`,
    );
  });
  test('an id with capitals', () => {
    expect(problemsOf(choice({ id: 'id: My Question' })).join('\n')).toMatchInlineSnapshot(
      `"13:5 Expected an id of 2 to 40 small letters, digits and hyphens that begins with a letter, got "My Question"."`,
    );
  });
  test('too many tries', () => {
    expect(problemsOf(choice({ end: 'tries: 9' })).join('\n')).toMatchInlineSnapshot(
      `"20:8 Expected a whole number from 1 to 3, got "9"."`,
    );
  });
  test('sure that is not true', () => {
    expect(problemsOf(choice({ end: 'sure: yes' })).join('\n')).toMatchInlineSnapshot(
      `"20:7 Expected true (or leave 'sure' out), got "yes"."`,
    );
  });
  test('options as a list', () => {
    expect(
      problemsOf(choice({ a: '  - {text: Yes, why: R}', b: '  - {text: No, why: W}' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"17:3 Expected lines of the form 'key: value' in 'options', got a list. Leave out the '- ' and write a key and a colon before each entry."`,
    );
  });
  test('options as a text', () => {
    expect(
      problemsOf(choice({ options: 'options: none', a: '', b: '' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"16:10 Expected lines of the form 'key: value' in 'options', got "none"."`,
    );
  });
  test('one option', () => {
    expect(problemsOf(choice({ b: '' })).join('\n')).toMatchInlineSnapshot(
      `"16:1 Expected at least 2 entries below 'options', got 1."`,
    );
  });
  test('a capital letter', () => {
    expect(problemsOf(choice({ b: '  B: {text: No, why: W}' })).join('\n')).toMatchInlineSnapshot(
      `"18:3 Expected a single small letter (a, b, c ...) before the colon, got "B"."`,
    );
  });
  test('two options alike', () => {
    expect(
      problemsOf(choice({ b: '  b: {text: Yes, why: Wrong.}' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"18:6 Expected every option to read differently, but a and b are the same. Change one of them."`,
    );
  });
  test('an id twice', () => {
    expect(
      problemsOf(
        choice() +
          '\n' +
          question(
            'id: one\nkind: choice\nstem: Why?\noptions:\n  a: {text: Y, why: R}\n  b: {text: N, why: R}\nanswer: a',
          ),
      ).join('\n'),
    ).toMatchInlineSnapshot(
      `"25:5 Expected every id once in the unit, but the question at lessons/01-first/lesson.md:13 is called 'one' already. Give the newer of the two another id."`,
    );
  });
});

describe('see', () => {
  test('no such heading', () => {
    expect(problemsOf(choice({ end: 'see: strat/1' })).join('\n')).toMatchInlineSnapshot(
      `"20:6 'see' leads nowhere: no heading of the lesson has the slug "strat". The nearest are: start."`,
    );
  });
  test('no such paragraph', () => {
    expect(problemsOf(choice({ end: 'see: start/2' })).join('\n')).toMatchInlineSnapshot(
      `"20:6 'see' leads nowhere: the section 'start' has 1 paragraph or list, so expected start/1, got "start/2"."`,
    );
  });
  test('no number', () => {
    expect(problemsOf(choice({ end: 'see: start/one' })).join('\n')).toMatchInlineSnapshot(
      `"20:6 'see' leads nowhere: the section 'start' has 1 paragraph or list, so expected start/1, got "start/one"."`,
    );
  });
  test('no such lesson', () => {
    expect(problemsOf(choice({ end: 'lesson: frist' })).join('\n')).toMatchInlineSnapshot(
      `"20:9 Expected 'lesson' to be the id of a lesson of the unit, got 'frist'. Did you mean 'first'? The lessons are: first."`,
    );
  });
});

describe('plain text', () => {
  test('a link in a stem', () => {
    expect(
      problemsOf(choice({ stem: 'stem: "Why [Soviet](glossary:soviet)?"' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"15:7 Expected plain text here, got "[Soviet](glossary:soviet)". Write the words alone."`,
    );
  });
  test('emphasis in a stem', () => {
    expect(problemsOf(choice({ stem: 'stem: Why *now*?' })).join('\n')).toMatchInlineSnapshot(
      `"15:7 Expected plain text here, got "*now*". Leave the stars out."`,
    );
  });
});

describe('kinds', () => {
  test('a gap whose answer can never be typed', () => {
    const gap = (answer: string) =>
      problemsOf(
        block(
          'question',
          `id: gap\nkind: gap\nstem: Fill.\ntext: The [1].\ngaps:\n  1: {answer: ${answer}, why: x}`,
        ),
      ).join('\n');
    expect(gap('"!"')).toBe('');
    for (const nothing of ['""', '"  "', '"\u200b"']) {
      expect(gap(nothing)).toBe("16:15 Expected some text for 'answer', got nothing.");
    }
    expect(gap('"\u0301"')).toBe(
      `16:15 Expected a word that can be typed, got "\u0301", which holds no letter, figure or sign that is seen. Write another, or give a 'bank'.`,
    );
    expect(gap(`b, accept: [c, ${'long'.repeat(20)}]`)).toBe(
      "16:30 Expected at most 60 characters, as many as can be typed into a gap, got 80. Shorten it, or give a 'bank'.",
    );
  });
  test('gaps, text and bank that disagree', () => {
    expect(
      problemsOf(
        question(
          'id: gap\nkind: gap\nstem: Fill.\ntext: The [1] of [3].\ngaps:\n  1: {answer: a, why: x}\n  2: {answer: b, why: x}\nbank: [a, c, c]',
        ),
      ).join('\n'),
    ).toMatchInlineSnapshot(`
      "16:7 Expected the text to hold the gaps [1], [2] once each and in order, got [1], [3].
      20:7 Expected every word of the bank once, got "c" twice. A word may fill several gaps.
      20:7 Expected the bank to hold the answer of every gap, but it lacks "b"."
    `);
  });
  test.each([
    ['où', 'ou'],
    ['Polish', 'polish'],
    ['CO', 'Co'],
    ['well,', 'well'],
    ['m²', 'm2'],
  ])('words of a bank that are marked alike: %s and %s', (one, other) => {
    const bank = (words: string): string[] =>
      problemsOf(
        question(
          `id: gap\nkind: gap\nstem: Fill.\ntext: The [1].\ngaps:\n  1: {answer: "${one}", why: x}\nbank: [${words}]`,
        ),
      );
    expect(bank(`c, "${one}", "${other}"`)).toEqual([
      `19:7 Expected no two words of the bank that are marked alike, got "${one}" and "${other}": accents, capitals and the signs around a word do not count. Leave one of them out, or ask with kind: choice.`,
    ]);
    // A word that stands there twice is told as that alone.
    expect(bank(`"${one}", "${one}"`)).toEqual([
      `19:7 Expected every word of the bank once, got "${one}" twice. A word may fill several gaps.`,
    ]);
    expect(bank(`"${one}", "-3", "3"`)).toEqual([]);
  });
  test('typed variants beside a bank', () => {
    expect(
      problemsOf(
        question(
          'id: gap\nkind: gap\nstem: Fill.\ntext: The [1].\ngaps:\n  1: {answer: a, accept: [b], why: x}\nbank: [a, c]',
        ),
      ).join('\n'),
    ).toMatchInlineSnapshot(
      `"18:3 Expected 'accept' in a gap that is typed, but this question has a bank to choose from. Delete 'accept' or 'bank'."`,
    );
  });
  test('pairs with a number left out', () => {
    expect(
      problemsOf(
        question(
          'id: match\nkind: match\nstem: Match.\npairs:\n  1: {left: a, right: b, why: x}\n  3: {left: c, right: d, why: x}',
        ),
      ).join('\n'),
    ).toMatchInlineSnapshot(`"17:3 Expected the numbers 1, 2, 3 ... without a gap, got 1, 3."`);
  });
  test('pairs with the same right side', () => {
    expect(
      problemsOf(
        question(
          'id: match\nkind: match\nstem: Match.\npairs:\n  1: {left: a, right: b, why: x}\n  2: {left: c, right: b, why: x}',
        ),
      ).join('\n'),
    ).toMatchInlineSnapshot(
      `"17:3 Expected every 'right' once, got "b" twice. Where several belong together, use kind: sort."`,
    );
  });
  test.each([
    ["Lenin's", 'Lenin’s'],
    ['1914-1918', '1914–1918'],
  ])('words that read alike on the page: %s and %s', (one, other) => {
    expect(
      problemsOf(
        question(
          `id: gap\nkind: gap\nstem: Fill.\ntext: The [1].\ngaps:\n  1: {answer: "${one}", why: x}\nbank: ["${one}", "${other}", c]`,
        ),
      ),
    ).toEqual([
      `19:7 Expected no two words of the bank that are marked alike, got "${one}" and "${other}": accents, capitals and the signs around a word do not count. Leave one of them out, or ask with kind: choice.`,
    ]);
    expect(
      problemsOf(
        question(
          `id: match\nkind: match\nstem: Match.\npairs:\n  1: {left: a, right: "${one}", why: x}\n  2: {left: c, right: "${other}", why: x}`,
        ),
      ),
    ).toEqual([
      `17:3 Expected every 'right' once, got "${other}" twice. Where several belong together, use kind: sort.`,
    ]);
  });
  test('an item in no category', () => {
    expect(
      problemsOf(
        question(
          'id: sort\nkind: sort\nstem: S.\ncategories: {a: A, b: B}\nitems:\n  1: {text: x, in: c, why: x}\n  2: {text: y, in: a, why: x}',
        ),
      ).join('\n'),
    ).toMatchInlineSnapshot(
      `"18:3 Expected every item's 'in' to be one of the categories a, b, got "c"."`,
    );
  });
  test('choices with one letter', () => {
    expect(
      problemsOf(
        question(
          'id: some\nkind: choices\nstem: S.\noptions:\n  a: {text: x, why: x}\n  b: {text: y, why: x}\n  c: {text: z, why: x}\nanswer: a',
        ),
      ).join('\n'),
    ).toMatchInlineSnapshot(
      `"20:9 Expected a list for 'answer' (a line beginning with '- ' for each entry, or [a, b]), got "a"."`,
    );
  });
  test('choices with a list of one', () => {
    expect(
      problemsOf(
        question(
          'id: some\nkind: choices\nstem: S.\noptions:\n  a: {text: x, why: x}\n  b: {text: y, why: x}\n  c: {text: z, why: x}\nanswer: [a]',
        ),
      ).join('\n'),
    ).toMatchInlineSnapshot(
      `"20:9 Expected 'answer' to list two or more of the letters a, b, c, like [a, c], got [a]."`,
    );
  });
});

describe('evidence', () => {
  const source = block(
    'source',
    'id: letter\ntitle: T\nwords: own\nfrom: x\nwho: x\nwhen: x\nparagraphs:\n  - sentences: [One., Two.]',
  );
  const about = (id: string, n: number, answer: string): string =>
    `${source}\n${question(`id: pick\nkind: evidence\nstem: Which?\nsource: ${id}\noptions:\n  1: {why: x}\n  ${n}: {why: y}\nanswer: ${answer}`)}`;
  test('no such source', () => {
    expect(problemsOf(about('sauce', 2, '1')).join('\n')).toMatchInlineSnapshot(
      `"27:9 Expected 'source' to be the id of a source block in this lesson, got "sauce". The lesson has: letter."`,
    );
  });
  test('no such sentence', () => {
    expect(problemsOf(about('letter', 7, '1')).join('\n')).toMatchInlineSnapshot(
      `"30:3 Expected the number of a sentence of 'letter', which has 2 sentences, got 7."`,
    );
  });
  test('an answer that is no number', () => {
    expect(problemsOf(about('letter', 2, 'x')).join('\n')).toMatchInlineSnapshot(
      `"31:9 Expected a number, like 3, or a list of numbers, like [3, 7], for 'answer', got "x"."`,
    );
  });
  test('a lesson without sources', () => {
    expect(
      problemsOf(about('letter', 2, '1').replace(source, '')).join('\n'),
    ).toMatchInlineSnapshot(
      `"17:9 Expected 'source' to be the id of a source block in this lesson, got "letter". The lesson has no source block."`,
    );
  });
  test('a broken source is told alone', () => {
    expect(
      problemsOf(about('letter', 2, '1').replace('title: T', 'titel: T')).join('\n'),
    ).toMatchInlineSnapshot(
      `"12:1 'titel' is not a key of a source block. Did you mean 'title'? The keys are: id, title, words, from, who, when, where, for whom, mood, why, leaves out, to know, figure, paragraphs."`,
    );
  });
});
