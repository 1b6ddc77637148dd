import { describe, expect, it } from 'vitest';
import { contentUrl } from '../../scripts/preview/content-url';
import { csv } from '../../src/classroom/csv';
import { link } from '../../scripts/preview/link';
import { html } from '../../src/html/html';
import { tidyName } from '../../scripts/preview/learners';
import { clock, duration, secondsOfDuration } from '../../scripts/preview/rte/time';
import { secondsOfTimespan, timespan } from '../../scripts/preview/rte/time';

describe('csv', () => {
  it('quotes after RFC 4180 and ends every line with CRLF', () => {
    expect(
      csv([
        ['a,b', 'say "x"', 'two\nlines'],
        [1, undefined, ''],
      ]),
    ).toBe('"a,b","say ""x""","two\nlines"\r\n1,,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1'])(
    'keeps %j from running as a formula',
    (text) => {
      expect(csv([[text]]).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  // Where a comma parts decimals, Excel parts cells by semicolons, and sees no quote that begins inside of one.
  it.each([
    ['x;=1+1', `"x;'=1+1"`],
    ['x; -1', `"x; '-1"`],
    ['x;"=1+1"', `"x;""'=1+1"""`],
    ['x\t@y', `"x\t'@y"`],
    ['x\n=1', `"x\n'=1"`],
    ['x;y', '"x;y"'],
    ['1 = 1; 2-1', '"1 = 1; 2-1"'],
  ])('keeps %j in one cell, and from running behind another separator', (text, cell) => {
    expect(csv([['Ann', text]])).toBe(`Ann,${cell}\r\n`);
  });

  it('leaves numbers alone', () => {
    expect(csv([[-5, 0.5]])).toBe('-5,0.5\r\n');
  });
});

describe('html', () => {
  it('shows what is put in as text, and a template as it is', () => {
    const name = `<img src=x onerror="alert('1')">&`;
    expect(html`<p title="${name}">${html`<b>${name}</b>`}</p>`.text).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;"><b>&lt;img src=x ' +
        'onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</b></p>',
    );
  });

  it('joins lists, and shows nothing for false and undefined, but 0 for 0', () => {
    expect(html`${['a', html`<i>b</i>`]}${false}${undefined}${0}`.text).toBe('a<i>b</i>0');
  });

  it('escapes a query', () => {
    expect(link('/play', { package: 'a&b.zip', attempt: 1 })).toBe(
      '/play?package=a%26b.zip&attempt=1',
    );
  });

  it('escapes the zip and keeps the query of a launch file', () => {
    expect(contentUrl('a b#1.zip', 'x y/i%20n.html?a=1')).toBe(
      '/content/a%20b%231.zip/x%20y/i%20n.html?a=1',
    );
  });
});

describe('names and times', () => {
  it('makes a typed name one line without control characters', () => {
    expect(tidyName(' A\u0000\n\u202EB  ')).toBe('A B');
    expect(tidyName('x'.repeat(100))).toHaveLength(80);
    // Each family is one sign for who reads it, and seven code points.
    const family = '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}';
    expect(tidyName(family.repeat(100))).toBe(family.repeat(80));
    expect(tidyName('e\u0301'.repeat(100))).toBe('e\u0301'.repeat(80));
    expect(tidyName('\u200D \u200C')).toBe('');
  });

  it('reads and writes SCORM 1.2 time spans', () => {
    expect(secondsOfTimespan('0001:02:03.50')).toBe(3723.5);
    expect(secondsOfTimespan('nonsense')).toBe(0);
    expect(timespan(3723.5)).toBe('01:02:03.50');
    expect(timespan(0.1 + 0.2)).toBe('00:00:00.30');
    expect(timespan(360000)).toBe('100:00:00');
  });

  it('reads and writes SCORM 2004 durations, and time for people', () => {
    expect(secondsOfDuration('P1DT1H1M1.5S')).toBe(90061.5);
    expect(secondsOfDuration('P1Y')).toBe(0);
    expect(duration(3723.5)).toBe('PT1H2M3.50S');
    expect(clock(59.9)).toBe('0:01:00');
  });
});
