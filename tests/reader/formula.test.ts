/** Formulas in TeX: MathML in the prose and in the texts of blocks, plain text wherever there is room for no more. */
import { describe, expect, test } from 'vitest';
import { isProse } from '../../src/course/course';
import { formulaOf } from '../../src/reader/formula';
import {
  block,
  built,
  choice,
  files,
  lesson,
  problemsOf,
  told,
  unitYaml,
} from '../builders/lesson-files';

const htmlOf = (text: string): string => {
  const unit = built(files(lesson(text)));
  const blocks = unit.bodies['first']?.steps[0]?.blocks ?? [];
  return blocks.flatMap((one) => (isProse(one) ? one.html : [])).join('');
};

/** The line of plain text that stands for a formula of a question. */
const lineOf = (tex: string): string =>
  Object.keys(
    built(files(lesson(choice({ stem: `stem: 'Is $${tex.replaceAll("'", "''")}$ it?'` })))).course
      .formulas ?? {},
  ).join(' | ');

describe('in the prose', () => {
  test('a formula in a sentence', () => {
    expect(htmlOf('So $x^2 + a_1$ it is.')).toBe(
      '<p id="start-1">So <math><mrow><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msub><mi>a</mi><mn>1</mn></msub></mrow></math> it is.</p>',
    );
  });

  test('marks of Markdown inside it are TeX, and quotation marks primes', () => {
    expect(htmlOf('So $a*b*c_{1}$')).not.toContain('<em>');
    expect(htmlOf("So $f'(x)$.")).toContain('′');
  });

  test.each(['$$\\frac{1}{2}$$', '$$\n\\frac{1}{2}\n$$'])(
    'a formula of its own line: %j',
    (tex) => {
      expect(htmlOf(tex)).toContain(
        '<math display="block" tabindex="0"><mfrac><mn>1</mn><mn>2</mn></mfrac></math>',
      );
    },
  );

  test('no style, class or link comes into the page', () => {
    const html = htmlOf('$\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}$ and $\\vec{v}$');
    expect(html).toContain('<mtable>');
    expect(html).not.toMatch(/style=|class=|href=/);
  });

  test.each([
    'from $5 to $6',
    'US$ and A$ are dollars',
    'the price is \\$5 and \\$6',
    'between $5-$10',
  ])('sums of money are no formulas: %s', (text) => {
    expect(problemsOf(text)).toEqual([]);
    expect(htmlOf(text)).not.toContain('<math');
  });

  test('what TeX does not know is told at its place', () => {
    expect(problemsOf('Half is $\\fra{1}{2}$.')).toEqual([
      '10:9 Expected a formula in TeX, got "\\fra{1}{2}": Unsupported function name: \\fra.',
    ]);
    expect(problemsOf('Red is $\\color{red}x$.')).toEqual([
      '10:8 Expected a formula that pages can show, got "\\color{red}x", which has a colour or a tag.',
    ]);
    expect(problemsOf('Gone is $\\cancel{x}$.')).toEqual([
      '10:9 Expected a formula that pages can show, got "\\cancel{x}", which has a frame or a line through it.',
    ]);
    expect(problemsOf('Empty is $\\phantom{x}y$.')).toEqual([
      '10:10 Expected a formula that pages can show, got "\\phantom{x}y", which has room for signs that nobody sees.',
    ]);
  });
});

describe('in a question', () => {
  const unit = built(
    files(
      lesson(
        choice({
          stem: "stem: 'What is $\\frac{1}{2}$ of $x^2$?'",
          a: "  a: {text: '$x^2/2$', why: Right.}",
        }),
      ),
    ),
  );
  const [, asked] = unit.bodies['first']?.steps[0]?.blocks ?? [];

  test('its text has a line for it, and the course the MathML of that line', () => {
    expect(asked).toMatchObject({
      question: {
        stem: 'What is \u20631⁄2\u2063 of \u2063x²\u2063?',
        rows: [{ text: '\u2063x²/2\u2063' }, { text: 'No' }],
      },
    });
    expect(unit.course.formulas).toEqual({
      '1⁄2': '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>',
      'x²': '<math><msup><mi>x</mi><mn>2</mn></msup></math>',
      'x²/2': '<math><mrow><msup><mi>x</mi><mn>2</mn></msup><mi>/</mi><mn>2</mn></mrow></math>',
    });
  });

  test('an LMS is told the line', () => {
    expect(unit.course.outline[0]?.lessons[0]?.questions[0]?.stem).toBe('What is 1⁄2 of x²?');
  });

  test.each([
    ['E = mc^2', 'E = mc²'],
    ['\\frac{a + b}{2}', '(a + b)⁄2'],
    ['\\sqrt{x^2 + 1}', '√(x² + 1)'],
    ['\\sqrt[3]{8}', '³√8'],
    ['x_{n+1}', 'x_(n + 1)'],
    ['\\text{H}_2\\text{O}', 'H₂O'],
    ['10^{-3}', '10⁻³'],
    ['2 \\times 3 \\le 6', '2 × 3 ≤ 6'],
    ['3\\,\\mathrm{m}', '3 m'],
    ['\\frac{a}{b}c', '(a⁄b)c'],
    ['\\frac{a}{bc}', 'a⁄(bc)'],
    ['c\\frac{a}{b}', 'c(a⁄b)'],
    ['\\dfrac{a}{b}c', '(a⁄b)c'],
    ['\\frac{2x}{3y}', '(2x)⁄(3y)'],
    ['\\frac{12}{3} + 1', '12⁄3 + 1'],
    ['2\\frac{1}{2}', '2 1⁄2'],
    ['2\\frac{1}{2} + 1', '2 1⁄2 + 1'],
    ['2\\frac{1}{2}x', '2(1⁄2)x'],
    ['\\frac{1}{2}\\,\\mathrm{km}', '1⁄2 km'],
    ['\\sqrt{2}x', '√2x'],
    ['\\sqrt{2x}', '√(2x)'],
    ['x\\sqrt[3]{8}', 'x(³√8)'],
    ['x^3\\sqrt{8}', 'x³√8'],
    ['\\binom{n}{k}', '(n over k)'],
    ['(\\frac{n}{k})', '(n⁄k)'],
    ['\\left(\\frac{a}{b}\\right)^2', '(a⁄b)²'],
    ['\\frac{a^2}{b}', '(a²)⁄b'],
    ['{ab}^2', '(ab)²'],
    ['(ab)^2', '(ab)²'],
    ['x^{ab}', 'x^(ab)'],
    ['90^\\circ', '90°'],
    ["f'(x)", 'f′(x)'],
    ["f''(x)", 'f′′(x)'],
  ])('%s is %s', (tex, line) => {
    expect(lineOf(tex)).toBe(line);
  });

  test('what is typed or chosen from a list can be none', () => {
    const gap = block(
      'question',
      "id: one\nkind: gap\nstem: Fill it.\ntext: 'It is [1].'\ngaps:\n  1: {answer: '$x^2$', why: So it is.}\n",
    );
    expect(problemsOf(`Text.\n\n${gap}`)).toEqual([
      '18:15 Expected words or figures that can be typed or chosen, got the formula "$x^2$". Write it with signs, like x².',
    ]);
  });

  test('a fault is told at its place', () => {
    expect(problemsOf(choice({ stem: "stem: 'Is it $\\fra{1}$?'" }))).toEqual([
      '15:7 Expected a formula in TeX, got "\\fra{1}": Unsupported function name: \\fra.',
    ]);
  });

  test.each(['\\quad', '\\,', '{}', '\\text{ }'])('one that shows nothing is told: %s', (tex) => {
    const message = `Expected a formula that can be seen, got "${tex}", which shows nothing. Write a sign into it, or delete it.`;
    expect(problemsOf(choice({ stem: `stem: 'Is it a $${tex}$ b?'` }))).toEqual([
      `15:7 ${message}`,
    ]);
    expect(problemsOf(`So $${tex}$ it is.`)).toEqual([`10:4 ${message}`]);
  });

  test('two formulas of one line are told, wherever they stand', () => {
    const pair = (a: string, b: string): string[] =>
      problemsOf(choice({ stem: `stem: 'Is it $${a}$?'`, a: `  a: {text: '$${b}$', why: No.}` }));
    expect(pair('\\frac{a}{b}', '\\dfrac{a}{b}')).toEqual([
      '17:13 Expected formulas that plain text can tell apart, but "\\dfrac{a}{b}" and "\\frac{a}{b}" at lessons/01-first/lesson.md:15 are both "a⁄b" there. Write both alike, or change one.',
    ]);
    expect(pair('\\frac{a}{b}c', '\\frac{a}{bc}')).toEqual([]);
    expect(pair('\\sqrt{2}x', '\\sqrt{2x}')).toEqual([]);
    expect(pair('\\binom{n}{k}', '(\\frac{n}{k})')).toEqual([]);
  });

  test('the same formula may stand in a sentence and on a line of its own', () => {
    const text = choice({ stem: "stem: 'Is it $$\\sum_{i=1}^n i$$ or $\\sum_{i=1}^n i$?'" });
    expect(problemsOf(text)).toEqual([]);
  });

  test('keys reach a formula of its own line', () => {
    const { formulas } = built(files(lesson(choice({ stem: "stem: 'Is it $$x^2$$?'" })))).course;
    expect(formulas).toEqual({
      'x²': '<math display="block" tabindex="0"><msup><mi>x</mi><mn>2</mn></msup></math>',
    });
  });
});

describe('where none can stand', () => {
  const message = (found: string): string =>
    `Expected plain words here, got a formula (${found}), which only the text and the blocks of a lesson hold. Write it with signs, like x², or a dollar sign of its own as \\$.`;
  const sound = lesson(choice());

  test('the front matter', () => {
    expect(told(files(sound.replace('title: First', () => "title: 'On $x^2$'")))).toEqual([
      `3:8 ${message('$x^2$')}`,
    ]);
    expect(told(files(sound.replace('explain it', () => "'explain $x$'")))).toEqual([
      `6:5 ${message('$x$')}`,
    ]);
  });

  test('unit.yaml', () => {
    const yaml = unitYaml().replace('A tiny unit', () => "'On $$x$$'");
    expect(told(files(sound, { 'unit.yaml': yaml }))).toContain(
      `lessons/unit.yaml:3:8 ${message('$$x$$')}`,
    );
  });

  test('the glossary', () => {
    const yaml = "square: {term: Square, meaning: 'It is $x^2$.'}\n";
    expect(told(files(sound, { 'glossary.yaml': yaml }))).toEqual([
      `lessons/glossary.yaml:1:33 ${message('$x^2$')}`,
    ]);
  });
});

describe('a dollar sign with a backslash', () => {
  test.each([
    ['It costs \\$5 or \\$6', 'It costs $5 or $6'],
    ['It costs \\$5', 'It costs $5'],
    ['Pay \\$5 for $x$', 'Pay $5 for \u2063x\u2063'],
  ])('is one in a block: %s', (written, shown) => {
    const unit = built(files(lesson(choice({ stem: `stem: ${written}` }))));
    expect(unit.bodies['first']?.steps[0]?.blocks[1]).toMatchObject({ question: { stem: shown } });
  });

  test('and in a title', () => {
    const source = lesson(choice()).replace('title: First', () => 'title: From \\$5 to \\$6');
    expect(built(files(source)).course.outline[0]?.lessons[0]?.title).toBe('From $5 to $6');
  });
});

test('fractions in fractions, however deep, come to an end', () => {
  const deep = Array.from({ length: 40 }).reduce<string>((tex) => `\\frac{${tex}}{2}+1`, 'x');
  const made = formulaOf(deep, false);
  expect('text' in made && made.text).toBe(`${'('.repeat(39)}x${'⁄2 + 1)'.repeat(39)}⁄2 + 1`);
});
