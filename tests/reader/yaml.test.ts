/** The traps of YAML: each is told as what it means for the author. */
import { describe, expect, test } from 'vitest';
import { block, choice, problemsOf } from '../builders/lesson-files';

describe('traps', () => {
  test('a colon in a sentence', () => {
    expect(problemsOf(choice({ stem: 'stem: Think: why?' })).join('\n')).toMatchInlineSnapshot(
      `"15:12 The value of 'stem' holds a colon followed by a space, which begins a new key in YAML. Wrap the whole value in double quotes: "Think: why?"."`,
    );
  });
  test('a colon inside braces', () => {
    expect(
      problemsOf(choice({ a: '  a: {text: Yes: so, why: Right.}' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"17:16 The value of 'text' holds a colon followed by a space, which begins a new key in YAML. Wrap the whole value in double quotes: "Yes: so"."`,
    );
  });
  test('a colon in a list', () => {
    expect(problemsOf(block('hours', 'title: T\ntracks:\n  - Lenin: he said\ndays: []')).join('\n'))
      .toMatchInlineSnapshot(`
      "13:5 Expected a text for entry 1 of 'tracks', got "Lenin: ...", which is a key and a value in YAML. If it is a sentence with a colon, wrap it in double quotes.
      14:1 Expected at least one entry below 'days', got none."
    `);
  });
  test('two traps at once', () => {
    expect(
      problemsOf(choice({ stem: 'stem: Think: why?', b: '  b: {text: "No" way, why: W}' })).join(
        '\n',
      ),
    ).toMatchInlineSnapshot(`
      "15:12 The value of 'stem' holds a colon followed by a space, which begins a new key in YAML. Wrap the whole value in double quotes: "Think: why?".
      18:17 The value of 'text' goes on after its closing quotation mark ("). Wrap the whole value in double quotes and use single quotes inside: "'No' way"."
    `);
  });
  test('a list where one text is wanted', () => {
    expect(
      problemsOf(block('note', 'kind: book\ntitle: T\ntext:\n  - x')).join('\n'),
    ).toMatchInlineSnapshot(`"14:3 Expected one text for 'text', got a list."`);
  });
  test('a tab', () => {
    expect(
      problemsOf(choice({ a: '\ta: {text: Yes, why: Right.}' })).join('\n'),
    ).toMatchInlineSnapshot(`"17:1 Expected spaces, got a tab. Replace it by two spaces."`);
  });
  test('a quotation at the beginning', () => {
    expect(
      problemsOf(choice({ stem: 'stem: "All power" was what?' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"15:18 The value of 'stem' goes on after its closing quotation mark ("). Wrap the whole value in double quotes and use single quotes inside: "'All power' was what?"."`,
    );
  });
  test('quotes inside quotes', () => {
    expect(
      problemsOf(choice({ stem: 'stem: "He said "no" to it"' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"15:17 The value of 'stem' goes on after its closing quotation mark ("). Wrap the whole value in double quotes and use single quotes inside: "He said 'no' to it"."`,
    );
  });
  test('an apostrophe inside single quotes', () => {
    expect(
      problemsOf(choice({ stem: "stem: 'Kerensky's rule'" })).join('\n'),
    ).toMatchInlineSnapshot(
      `"15:17 The value of 'stem' goes on after its closing quotation mark ('). Wrap the whole value in double quotes and use single quotes inside: "'Kerensky's rule'"."`,
    );
  });
  test('an unclosed quotation', () => {
    expect(problemsOf(choice({ stem: 'stem: "All power' })).join('\n')).toMatchInlineSnapshot(
      `"15:7 The value of 'stem' opens with a quotation mark (") that is not closed on this line. Close it at the end of the value."`,
    );
  });
  test('an unclosed quotation inside braces', () => {
    expect(
      problemsOf(choice({ a: '  a: {text: "Yes, why: Right.}' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"17:13 The value of 'text' opens with a quotation mark (") that is not closed on this line. Close it at the end of the value."`,
    );
  });
  test('a comma inside braces', () => {
    expect(
      problemsOf(choice({ a: '  a: {text: Yes, indeed, why: Right.}' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"17:18 A comma inside { } or a missing colon cuts "indeed" off as a key without a value. Wrap a value that holds a comma in double quotes."`,
    );
  });
  test('a link inside braces', () => {
    const item = '{ask: Why?, point: A [coup](glossary:coup) came.}';
    expect(problemsOf(block('keypoints', `points:\n  - ${item}`)).join('\n')).toMatchInlineSnapshot(
      `"12:26 The value of 'point' holds [, which means something else inside { }. Wrap the whole value in double quotes: "A [coup](glossary:coup) came."."`,
    );
  });
  test('a link that begins a value inside braces', () => {
    const item = '{point: [Soviet](glossary:soviet) met, ask: Why?}';
    expect(problemsOf(block('keypoints', `points:\n  - ${item}`)).join('\n')).toMatchInlineSnapshot(
      `"12:13 The value of 'point' holds [, which means something else inside { }. Wrap the whole value in double quotes: "[Soviet](glossary:soviet) met"."`,
    );
  });
  test('no comma inside braces', () => {
    expect(
      problemsOf(choice({ a: '  a: {text: "Yes" why: "R"}' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"17:18 Expected a comma after the closing quotation mark of 'text', got none."`,
    );
  });
  test('an unclosed brace', () => {
    expect(
      problemsOf(choice({ a: '  a: {text: Yes, why: Right.' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"17:6 The { that opens here is not closed on this line. Close it with }."`,
    );
  });
  test('a key twice', () => {
    expect(problemsOf(choice({ end: 'stem: Again?' })).join('\n')).toMatchInlineSnapshot(
      `"20:1 Expected 'stem' once, but line 15 has it already. Delete one of the two, or rename it."`,
    );
  });
  test('an unindented line', () => {
    expect(
      problemsOf(choice({ stem: 'stem: Why did\nit happen?' })).join('\n'),
    ).toMatchInlineSnapshot(
      `"16:1 Expected lines of the form 'key: value', got "it happen?". If it goes on from the line above, indent it by two more spaces; if a line below it is indented too far, move that one back."`,
    );
  });
  test('a line indented by too little', () => {
    expect(problemsOf(choice({ b: ' b: {text: No, why: W}' })).join('\n')).toMatchInlineSnapshot(
      `"18:1 This line does not stand under the lines that it belongs to. Give lines of the same list or block the same number of spaces, and close every { and [."`,
    );
  });
  test('a line indented by too much', () => {
    expect(problemsOf(choice({ stem: 'stem: Why\n  more: x' })).join('\n')).toMatchInlineSnapshot(
      `"15:7 Expected lines of the form 'key: value', got "stem: Why". If it goes on from the line above, indent it by two more spaces; if a line below it is indented too far, move that one back."`,
    );
  });
  test('no space after the colon', () => {
    expect(problemsOf(choice({ stem: 'stem:Why' })).join('\n')).toMatchInlineSnapshot(
      `"15:6 Expected a space after the colon of 'stem', got none. Write 'stem: ...'."`,
    );
  });
  test('a value that begins with [', () => {
    expect(problemsOf(choice({ stem: 'stem: [1] was it?' })).join('\n')).toMatchInlineSnapshot(
      `"15:7 The value of 'stem' begins with [, which begins a list in YAML. Wrap the whole value in double quotes: "[1] was it?"."`,
    );
  });
  test('a value that begins with a link', () => {
    expect(
      problemsOf(block('note', 'kind: book\ntitle: T\ntext: [Soviet](glossary:soviet) met.')).join(
        '\n',
      ),
    ).toMatchInlineSnapshot(
      `"13:7 The value of 'text' begins with [, which begins a list in YAML. Wrap the whole value in double quotes: "[Soviet](glossary:soviet) met."."`,
    );
  });
  test('a value that begins with @', () => {
    expect(problemsOf(choice({ stem: 'stem: @home why?' })).join('\n')).toMatchInlineSnapshot(
      `"15:7 The value of 'stem' begins with @, which means something else in YAML. Wrap the whole value in double quotes: "@home why?"."`,
    );
  });
  test('a value that begins with emphasis', () => {
    expect(problemsOf(choice({ stem: 'stem: *Why* did' })).join('\n')).toMatchInlineSnapshot(
      `"15:7 The value of 'stem' begins with *, which means something else in YAML. Wrap the whole value in double quotes: "*Why* did"."`,
    );
  });
  test('a value that begins with *', () => {
    expect(problemsOf(choice({ stem: 'stem: *Why' })).join('\n')).toMatchInlineSnapshot(
      `"15:7 A value that begins with * means something else in YAML. Wrap the whole value in double quotes: "*Why"."`,
    );
  });
  test('a value that begins with &', () => {
    expect(problemsOf(choice({ stem: 'stem: & why' })).join('\n')).toMatchInlineSnapshot(
      `"15:7 The value of 'stem' begins with &, which means something else in YAML. Wrap the whole value in double quotes: "& why"."`,
    );
  });
  test('a value that begins with &c', () => {
    expect(problemsOf(choice({ stem: 'stem: &c why' })).join('\n')).toMatchInlineSnapshot(
      `"15:7 A value that begins with & means something else in YAML. Wrap the whole value in double quotes: "&c why"."`,
    );
  });
  test('a value that begins with %', () => {
    expect(problemsOf(choice({ stem: 'stem: %why' })).join('\n')).toMatchInlineSnapshot(
      `"15:7 The value of 'stem' begins with %, which means something else in YAML. Wrap the whole value in double quotes: "%why"."`,
    );
  });
  test('a line that begins with %', () => {
    expect(problemsOf(choice({ stem: '%stem: why' })).join('\n')).toMatchInlineSnapshot(
      `"15:1 This value begins with %, which means something else in YAML. Wrap the whole value in double quotes: "%stem: why"."`,
    );
  });
  test('a value that begins with !', () => {
    expect(problemsOf(choice({ stem: 'stem: !why now' })).join('\n')).toMatchInlineSnapshot(
      `"15:7 A value that begins with ! means something else in YAML. Wrap the whole value in double quotes: "!why now"."`,
    );
  });
  test('a value that begins with >', () => {
    expect(problemsOf(choice({ stem: 'stem: > why' })).join('\n')).toMatchInlineSnapshot(
      `"15:7 The value of 'stem' begins with >, which means something else in YAML. Wrap the whole value in double quotes: "> why"."`,
    );
  });
  test('a list on the line of its key', () => {
    expect(problemsOf(choice({ stem: 'stem: - why' })).join('\n')).toMatchInlineSnapshot(
      `"15:7 A list begins on the line below its key. Move "- why" to a line of its own, indented by two more spaces."`,
    );
  });
  test('a comment that eats the end', () => {
    expect(problemsOf(choice({ stem: 'stem: Order # 1' })).join('\n')).toMatchInlineSnapshot(
      `"15:13 Everything from ' #' on is left out by YAML. Wrap the whole value in double quotes, or delete "# 1"."`,
    );
  });
  test.each([
    ['times', String.raw`"What is $2 \times 3$?"`, 19],
    ['theta', String.raw`"Angle $\theta$?"`, 15],
    ['rightarrow', String.raw`"$2H_2 + O_2 \rightarrow 2H_2O$"`, 20],
    ['neq', String.raw`"$2 \neq 3$"`, 11],
    ['frac', String.raw`"Half is $\frac{1}{2}$"`, 17],
    ['alpha without a formula', String.raw`"the \alpha ray"`, 12],
  ])('a word of TeX inside double quotes: %s', (_, stem, column) => {
    expect(problemsOf(choice({ stem: `stem: ${stem}` }))).toEqual([
      `15:${column} Inside double quotes a backslash means something else in YAML. Leave it out or use single quotes around the value.`,
    ]);
  });
  test.each([
    ['two backslashes', String.raw`"What is $2 \\times 3$?"`],
    ['a new line', String.raw`"It costs $5\nor $6, \"or\" more"`],
  ])('a backslash that is meant: %s', (_, stem) => {
    expect(problemsOf(choice({ stem: `stem: ${stem}` }))).toEqual([]);
  });
  test('a backslash inside double quotes', () => {
    expect(problemsOf(choice({ stem: 'stem: "a \\q"' })).join('\n')).toMatchInlineSnapshot(
      `"15:10 Inside double quotes a backslash means something else in YAML. Leave it out or use single quotes around the value."`,
    );
  });
  test('a line of ---', () => {
    expect(problemsOf(choice({ stem: '---' })).join('\n')).toMatchInlineSnapshot(
      `"15:1 Expected one block, got a line of '---' or '...', which ends it. Leave that line out."`,
    );
  });
});

describe('blocks', () => {
  test('an empty block', () => {
    expect(problemsOf(block('note', '')).join('\n')).toMatchInlineSnapshot(
      `"10:1 Expected lines of the form 'key: value' in this note block, got nothing."`,
    );
  });
  test('a block of text', () => {
    expect(problemsOf(block('note', 'hello')).join('\n')).toMatchInlineSnapshot(
      `"10:1 Expected lines of the form 'key: value' in this note block, got "hello"."`,
    );
  });
  test('a block that is a list', () => {
    expect(problemsOf(block('note', '- hello')).join('\n')).toMatchInlineSnapshot(
      `"10:1 Expected lines of the form 'key: value' in this note block, got a list."`,
    );
  });
  test('an unclosed block before another', () => {
    expect(
      problemsOf('```question\nid: x\n\n' + block('note', 'kind: book\ntitle: T\ntext: x')).join(
        '\n',
      ),
    ).toMatchInlineSnapshot(
      `"10:1 The \`\`\`question block that opens here is not closed. Add a line of \`\`\` after its last line, before line 13, where the next block opens."`,
    );
  });
  test('an unclosed block with four backticks', () => {
    const note = block('note', 'kind: book\ntitle: T\ntext: x');
    expect(problemsOf('````code\nx\n```\n\n' + note)).toEqual([
      '10:1 The ````code block that opens here is not closed. Add a line of ```` after its last line, before line 14, where the next block opens.',
    ]);
    expect(problemsOf('````code\nx\n```\n\n' + note + '````code\ny\n````\n')).toEqual([
      '10:1 The ````code block that opens here is not closed. Add a line of ```` after its last line, before line 14, where the next block opens.',
    ]);
    expect(problemsOf('````code\nx\n')).toEqual([
      '10:1 The ````code block that opens here is not closed. Add a line of ```` after its last line, before the end of the file.',
    ]);
  });
  test('an unclosed block at the end', () => {
    expect(problemsOf('```note\nkind: book\n').join('\n')).toMatchInlineSnapshot(
      `"10:1 The \`\`\`note block that opens here is not closed. Add a line of \`\`\` after its last line, before the end of the file."`,
    );
  });
  test('a misspelt name', () => {
    expect(problemsOf(block('qestion', 'id: x')).join('\n')).toMatchInlineSnapshot(
      `"10:4 Expected the name of a block after \`\`\` (question, audio, diagram, hours, keypoints, map, note, people, picture, source, teaching, timeline, video), got "qestion". Did you mean 'question'? Code stands in a block that begins with \`\`\`code."`,
    );
  });
  test('no name', () => {
    expect(problemsOf(block('', 'id: x')).join('\n')).toMatchInlineSnapshot(
      `"10:4 Expected the name of a block after \`\`\` (question, audio, diagram, hours, keypoints, map, note, people, picture, source, teaching, timeline, video), got none. Code stands in a block that begins with \`\`\`code."`,
    );
  });
  test('code', () => {
    expect(problemsOf(block('js', 'x')).join('\n')).toMatchInlineSnapshot(
      `"10:4 Expected the name of a block after \`\`\` (question, audio, diagram, hours, keypoints, map, note, people, picture, source, teaching, timeline, video), got "js". Code stands in a block that begins with \`\`\`code."`,
    );
  });
  test('an indented block', () => {
    expect(problemsOf('- x\n\n  ```note\n  kind: book\n  ```\n').join('\n')).toMatchInlineSnapshot(
      `"12:1 Expected a block that begins with \`\`\` and its name at the very start of the line, got spaces before it. Move the whole block to the left."`,
    );
  });
  test('a note of no kind', () => {
    expect(
      problemsOf(block('note', 'kind: bok\ntitle: T\ntext: x')).join('\n'),
    ).toMatchInlineSnapshot(`"11:7 Expected book, dispute, extension or calendar, got "bok"."`);
  });
  test('strong in a note', () => {
    expect(
      problemsOf(block('note', 'kind: book\ntitle: T\ntext: A **x** b.')).join('\n'),
    ).toMatchInlineSnapshot(
      `"13:7 Expected *emphasis* with single stars here, got **. Use one star on each side."`,
    );
  });
  test('a web link in a note', () => {
    expect(
      problemsOf(block('note', 'kind: book\ntitle: T\ntext: A [x](http://x.y) b.')).join('\n'),
    ).toMatchInlineSnapshot(
      `"13:7 Expected text, *emphasis* or links like [word](glossary:word), got "[x](http://x.y)"."`,
    );
  });
  test('HTML in a note', () => {
    expect(
      problemsOf(block('note', 'kind: book\ntitle: T\ntext: A <b>x</b>.')).join('\n'),
    ).toMatchInlineSnapshot(
      `"13:7 Expected text, *emphasis* or links like [word](glossary:word), got "<b>"."`,
    );
  });
  test('a word that the glossary lacks', () => {
    expect(
      problemsOf(block('note', 'kind: book\ntitle: T\ntext: A [x](glossary:sovit) b.')).join('\n'),
    ).toMatchInlineSnapshot(
      `"13:7 Expected a word of glossary.yaml after 'glossary:', got 'sovit'. Did you mean 'soviet'? Add the word there or change the link."`,
    );
  });
  test('two teaching blocks', () => {
    expect(
      problemsOf(
        'Text.\n\n' +
          block(
            'teaching',
            'starter: a\nmisconceptions: [a]\ndiscussion: [a]\nextension: a\nsupport: a\neal: a',
          ).repeat(2),
      ).join('\n'),
    ).toMatchInlineSnapshot(`"20:1 Expected one teaching block in a lesson, got a second one."`);
  });
  test('a track that is not there', () => {
    expect(
      problemsOf(
        block(
          'hours',
          'title: T\ntracks: [A]\ndays:\n  - day: x\n    moments:\n      - {at: "1", track: B, text: c}',
        ),
      ).join('\n'),
    ).toMatchInlineSnapshot(`"14:3 Expected every 'track' to be one of A, got B."`);
  });
  test('a span that runs backwards', () => {
    expect(
      problemsOf(
        block(
          'timeline',
          'title: T\nevents:\n  - {date: 1914, text: c}\n  - {date: 1918/1914, text: c}',
        ),
      ).join('\n'),
    ).toMatchInlineSnapshot(
      `"14:12 Expected a span from an earlier date to a later one, got "1918/1914". Write the earlier one first, or one date alone."`,
    );
  });
  test('a calendar that nobody knows', () => {
    expect(
      problemsOf(
        block('timeline', 'title: T\ncalendar: mayan\nevents:\n  - {date: 1914, text: c}'),
      ).join('\n'),
    ).toMatchInlineSnapshot(
      `"12:11 Expected a calendar (gregorian, julian, islamic, persian, coptic, ethiopic), got "mayan"."`,
    );
  });
  test('a date in words', () => {
    expect(
      problemsOf(block('timeline', 'title: T\nevents:\n  - {date: 25 October, text: c}')).join(
        '\n',
      ),
    ).toMatchInlineSnapshot(
      `"13:12 Expected a date like 1999-12-31, 1999-12, 1999, 79 CE or 44 BCE, or two with a slash between for a span, got "25 October"."`,
    );
  });
});
