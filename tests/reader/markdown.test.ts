/** What is said of Markdown that lessons may not hold. */
import { describe, expect, test } from 'vitest';
import { block, files, front, problemsOf, told } from '../builders/lesson-files';

const svg = '<svg viewBox="0 0 1 1"></svg>';

describe('Markdown', () => {
  test('HTML', () => {
    expect(problemsOf('Some <b>text</b>.\n\n<div>\nx\n</div>').join('\n')).toMatchInlineSnapshot(`
      "10:6 Expected Markdown alone, got HTML. Delete the tag; if you mean the sign < itself, put a space behind it.
      10:13 Expected Markdown alone, got HTML. Delete the tag; if you mean the sign < itself, put a space behind it.
      12:1 Expected Markdown alone, got HTML. Delete the tag; if you mean the sign < itself, put a space behind it."
    `);
  });
  test('a rule', () => {
    expect(problemsOf('Text.\n\n---\n\nMore.').join('\n')).toMatchInlineSnapshot(
      `"12:1 Expected text, got a line across the page, which lessons do not hold. Delete it; a '## ' heading begins a new step."`,
    );
  });
  test('a heading by underlining', () => {
    expect(problemsOf('Text.\n---\n').join('\n')).toMatchInlineSnapshot(
      `"10:1 A line of --- or === below text makes a heading of it. Put an empty line between them, delete the line, or write the heading with ##."`,
    );
  });
  test('a # heading', () => {
    expect(problemsOf('# Title').join('\n')).toMatchInlineSnapshot(
      `"10:1 Expected no '# ' heading: the title in the front matter is one. Begin a step with '## '."`,
    );
  });
  test('a deep heading', () => {
    expect(problemsOf('#### Deep').join('\n')).toMatchInlineSnapshot(
      `"10:1 Expected '## ' for a step or '### ' inside a step, got '#### '."`,
    );
  });
  test('a heading in a quote', () => {
    expect(problemsOf('> ## x').join('\n')).toMatchInlineSnapshot(
      `"10:3 Expected a heading at the start of its line, got one inside a list or quote. Move it out."`,
    );
  });
  test('a heading twice', () => {
    expect(problemsOf('Text.\n\n## Start\n\nMore.').join('\n')).toMatchInlineSnapshot(
      `"12:1 Expected every heading of a lesson once, but line 9 has 'Start' already. Change one of them."`,
    );
  });
  test('a heading without words', () => {
    expect(problemsOf('Text.\n\n##\n\nMore.').join('\n')).toMatchInlineSnapshot(
      `"12:1 Expected a heading with words after '##', got none."`,
    );
  });
  test('a heading without text', () => {
    expect(problemsOf('Text.\n\n## Next\n').join('\n')).toMatchInlineSnapshot(
      `"12:1 Expected text or blocks below the heading 'Next', got none. Write some or delete the heading."`,
    );
  });
  test('a heading like a paragraph’s address', () => {
    expect(problemsOf('Text.\n\n## Start 1\n\nMore.').join('\n')).toMatchInlineSnapshot(
      `"12:1 The heading 'Start 1' has the same address as paragraph 1 below 'Start'. Change one of the headings."`,
    );
  });
  test('addresses kept apart', () => {
    expect(problemsOf('[x][y]\n\n[y]: https://a.b').join('\n')).toMatchInlineSnapshot(`
      "10:1 Expected a link with its address beside it, like [text](https://...), got an address kept apart. Move it to where it is used.
      12:1 Expected a link with its address beside it, like [text](https://...), got an address kept apart. Move it to where it is used."
    `);
  });
});

describe('links', () => {
  test('an http link', () => {
    expect(problemsOf('Text [x](http://a.b)').join('\n')).toMatchInlineSnapshot(
      `"10:6 Expected a link to https://... or to glossary:word, got "http://a.b"."`,
    );
  });
  test('a script', () => {
    expect(problemsOf('[x](javascript:alert)').join('\n')).toMatchInlineSnapshot(
      `"10:1 Expected a link to https://... or to glossary:word, got "javascript:alert"."`,
    );
  });
  test('a misspelt word', () => {
    expect(problemsOf('[x](glossary:sovit)').join('\n')).toMatchInlineSnapshot(
      `"10:1 Expected a word of glossary.yaml after 'glossary:', got 'sovit'. Did you mean 'soviet'? Add the word there or change the link."`,
    );
  });
  test('a word near no other', () => {
    expect(problemsOf('[x](glossary:qqqqqqqq)').join('\n')).toMatchInlineSnapshot(
      `"10:1 Expected a word of glossary.yaml after 'glossary:', got 'qqqqqqqq'. The nearest are: coup, soviet. Add the word there or change the link."`,
    );
  });
  test('a space inside', () => {
    expect(problemsOf('[x](glossary: soviet)').join('\n')).toMatchInlineSnapshot(
      `"10:1 Expected a link like [word](glossary:word), got "[x](glossary: soviet)", which is not one. Write it without spaces between or inside the round brackets."`,
    );
  });
  test('a space between', () => {
    expect(problemsOf('[x] (glossary:soviet)').join('\n')).toMatchInlineSnapshot(
      `"10:1 Expected a link like [word](glossary:word), got "[x] (glossary:soviet)", which is not one. Write it without spaces between or inside the round brackets."`,
    );
  });
});

describe('pictures', () => {
  test('no such file', () => {
    expect(problemsOf('![A map](map.svg)').join('\n')).toMatchInlineSnapshot(
      `"10:1 Expected the picture map.svg in the folder lessons/01-first, got no such file. The folder holds no pictures."`,
    );
  });
  test('another name', () => {
    expect(
      problemsOf('![A map](mpa.svg)', { '01-first/map.svg': svg }).join('\n'),
    ).toMatchInlineSnapshot(
      `"10:1 Expected the picture mpa.svg in the folder lessons/01-first, got no such file. Did you mean 'map.svg'? The folder has: map.svg."`,
    );
  });
  test('no picture', () => {
    expect(problemsOf('![A map](map.tif)').join('\n')).toMatchInlineSnapshot(
      `"10:1 Expected the name of a picture beside the lesson (small letters, digits and hyphens, then .svg, .png, .jpg, .webp, .avif or .gif), got "map.tif"."`,
    );
  });
  test('no text', () => {
    expect(
      problemsOf('![](map.svg)', { '01-first/map.svg': svg }).join('\n'),
    ).toMatchInlineSnapshot(
      `"10:1 Expected a text that tells what the picture shows, got none. Write it between the square brackets: ![...](map.svg)."`,
    );
  });
  test('not alone', () => {
    expect(
      problemsOf('See ![A map](map.svg) x', { '01-first/map.svg': svg }).join('\n'),
    ).toMatchInlineSnapshot(
      `"10:5 Expected the picture alone in its paragraph, got text beside it. Put an empty line before and after it."`,
    );
  });
  test('a diagram without its file', () => {
    expect(
      problemsOf(
        block('diagram', 'title: T\npicture: no.svg\nalt: x\nparts:\n  - {name: a, text: b}'),
      ).join('\n'),
    ).toMatchInlineSnapshot(
      `"12:10 Expected the picture no.svg in the folder lessons/01-first, got no such file. The folder holds no pictures."`,
    );
  });
  test('an unsafe SVG', () => {
    expect(
      problemsOf('![A map](map.svg)', {
        '01-first/map.svg':
          '<svg viewBox="0 0 1 1" width="3" onload="x()">\n<script>x</script>\n<style>a{}</style><foreignObject/>\n<rect style="fill:red" class="f-rd" fill="a b"/>\n<use href="http://x.y/#a"/><path d="url(http://x)"/>\n<a>1</a></svg>',
      }).join('\n'),
    ).toMatchInlineSnapshot(`
      "lessons/01-first/map.svg:1:24 Expected the <svg> without 'width', so that it fits every screen, got one. Delete it and keep the viewBox.
      lessons/01-first/map.svg:1:34 Expected no event handlers in a picture, got 'onload'. Delete it.
      lessons/01-first/map.svg:2:1 Expected drawing elements alone, got <script>. The elements are: svg, g, path, rect, circle, ellipse, line, polyline, polygon, text, tspan, title, desc, defs, use, clipPath, symbol, linearGradient, radialGradient, stop.
      lessons/01-first/map.svg:3:1 Expected no <style> in a picture but the line that gives the classes their colours, got another. The line is: <style>.f-paper,.t-inv{fill:#fffaf0}.f-ink,.t{fill:#1c1917}.f-red{fill:#b3201a}.f-sand{fill:#e6d8b8}.f-grey{fill:#857c70}.f-deep{fill:#5b1512}.s-paper{stroke:#fffaf0}.s-ink{stroke:#1c1917}.s-red{stroke:#b3201a}.s-sand{stroke:#e6d8b8}.s-grey{stroke:#857c70}.t,.t-inv{font-family:Arial,sans-serif}</style>
      lessons/01-first/map.svg:3:19 Expected drawing elements alone, got <foreignObject>. The elements are: svg, g, path, rect, circle, ellipse, line, polyline, polygon, text, tspan, title, desc, defs, use, clipPath, symbol, linearGradient, radialGradient, stop.
      lessons/01-first/map.svg:4:7 Expected no 'style' in a picture, got one. Use the class names for colours and attributes such as stroke-width for the rest.
      lessons/01-first/map.svg:4:24 'f-rd' is not a class for pictures. Did you mean 'f-red'? The classes are: f-paper, f-ink, f-red, f-sand, f-grey, f-deep, s-ink, s-red, s-paper, s-grey, s-sand, t, t-inv.
      lessons/01-first/map.svg:4:37 Expected a colour like #b3201a, or one of the theme through a class, like class="f-red", got fill="a b".
      lessons/01-first/map.svg:5:6 Expected no link to another file in a picture, got "http://x.y/#a". Draw it inside the picture.
      lessons/01-first/map.svg:5:34 Expected numbers and words in 'd', got "url(http://x)". Delete what is no part of the drawing.
      lessons/01-first/map.svg:6:1 Expected drawing elements alone, got <a>. The elements are: svg, g, path, rect, circle, ellipse, line, polyline, polygon, text, tspan, title, desc, defs, use, clipPath, symbol, linearGradient, radialGradient, stop."
    `);
  });
  test('no picture', () => {
    expect(problemsOf('Text', { '01-first/map.svg': 'hello' }).join('\n')).toMatchInlineSnapshot(
      `"lessons/01-first/map.svg:1:1 Expected an SVG picture, got a file without <svg>."`,
    );
  });
  test('a sign that XML must have escaped', () => {
    expect(
      problemsOf('Text', {
        '01-first/map.svg': '<svg viewBox="0 0 1 1">\n<g>1 < 2</g></svg>',
      }).join('\n'),
    ).toMatchInlineSnapshot(
      `"lessons/01-first/map.svg:2:7 Expected a picture in well-formed XML, got one that its reader stops at: disallowed character in tag name. Mend the tag, or write &lt; and &amp; for the signs < and & themselves."`,
    );
  });
  test('tags that cross', () => {
    expect(
      problemsOf('Text', { '01-first/map.svg': '<svg viewBox="0 0 1 1"><g></svg>' }).join('\n'),
    ).toMatchInlineSnapshot(
      `"lessons/01-first/map.svg:1:32 Expected a picture in well-formed XML, got one that its reader stops at: unexpected close tag. Mend the tag, or write &lt; and &amp; for the signs < and & themselves."`,
    );
  });
  test('no end', () => {
    expect(
      problemsOf('Text', { '01-first/map.svg': '<svg viewBox="0 0 1 1"><g/>' }).join('\n'),
    ).toMatchInlineSnapshot(
      `"lessons/01-first/map.svg:1:27 Expected a picture in well-formed XML, got one that its reader stops at: unclosed tag: svg. Mend the tag, or write &lt; and &amp; for the signs < and & themselves."`,
    );
  });
  test('no viewBox', () => {
    expect(
      problemsOf('Text', { '01-first/map.svg': '<svg></svg>' }).join('\n'),
    ).toMatchInlineSnapshot(
      `"lessons/01-first/map.svg:1:1 Expected a viewBox on the <svg>, got none. Add one, like viewBox="0 0 100 70"."`,
    );
  });
  test('another root', () => {
    expect(problemsOf('Text', { '01-first/map.svg': '<g/>' }).join('\n')).toMatchInlineSnapshot(
      `"lessons/01-first/map.svg:1:1 Expected the picture to begin with <svg>, got <g>."`,
    );
  });
  test('loose attributes and two roots', () => {
    expect(
      problemsOf('Text', { '01-first/map.svg': '<svg viewBox="0 0 1 1" foo=bar></svg><g/>' }).join(
        '\n',
      ),
    ).toMatchInlineSnapshot(
      `"lessons/01-first/map.svg:1:28 Expected a picture in well-formed XML, got one that its reader stops at: unquoted attribute value. Mend the tag, or write &lt; and &amp; for the signs < and & themselves."`,
    );
  });
});

describe('front matter and steps', () => {
  test('text before the first heading', () => {
    expect(
      told(files(`${front()}\nText first.\n\n## Start\n\nText.`)).join('\n'),
    ).toMatchInlineSnapshot(
      `"9:1 Expected a '## ' heading, which begins the first step, before the first text or block, got none."`,
    );
  });
  test('an empty lesson', () => {
    expect(told(files(front())).join('\n')).toMatchInlineSnapshot(
      `"8:1 Expected a lesson with at least one step (a '## ' heading and text below it), got nothing."`,
    );
  });
  test('an empty file', () => {
    expect(told(files('')).join('\n')).toMatchInlineSnapshot(
      `"1:1 Expected the file to begin with front matter (a line of '---', the lesson's id, title and so on, and another line of '---'), got none."`,
    );
  });
  test('no front matter', () => {
    expect(told(files('## Start\n\nText.')).join('\n')).toMatchInlineSnapshot(
      `"1:1 Expected the file to begin with front matter (a line of '---', the lesson's id, title and so on, and another line of '---'), got none."`,
    );
  });
  test('front matter that is not closed', () => {
    expect(told(files('---\nid: x\n')).join('\n')).toMatchInlineSnapshot(
      `"1:1 The front matter that opens here is not closed. Add a line of '---' after its last key."`,
    );
  });
  test('empty front matter', () => {
    expect(told(files('---\n---\n## Start\nText')).join('\n')).toMatchInlineSnapshot(
      `"1:1 Expected front matter with the keys id, title, enquiry, aims and sources, got none. Write them between the two lines of ---."`,
    );
  });
  test('a misspelt key', () => {
    expect(
      told(files(`${front('first', 'quizz: true\n')}\n## Start\nText`)).join('\n'),
    ).toMatchInlineSnapshot(
      `"7:1 'quizz' is not a key of the front matter. Did you mean 'quiz'? The keys are: id, title, enquiry, aims, sources, poster, quiz."`,
    );
  });
  test('a lesson that is called as the whole unit is', () => {
    expect(told(files(`${front('unit')}\n## Start\nText`))).toEqual([
      `2:5 Expected an id that is this lesson's alone, got "unit", which names the packages of the whole unit. Write another, like "lesson-unit".`,
    ]);
  });
  test('quiz that is not true', () => {
    expect(
      told(files(`${front('first', 'quiz: yes\n')}\n## Start\nText`)).join('\n'),
    ).toMatchInlineSnapshot(`"7:7 Expected true (or leave 'quiz' out), got "yes"."`);
  });
  test('a title with a colon', () => {
    expect(
      told(
        files(front().replace('title: First', 'title: First: a start') + '\n## Start\nText'),
      ).join('\n'),
    ).toMatchInlineSnapshot(
      `"3:13 The value of 'title' holds a colon followed by a space, which begins a new key in YAML. Wrap the whole value in double quotes: "First: a start"."`,
    );
  });
});
