/** The player's scripts: their budgets, for every tracker, and that they are classic scripts. */
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { formats } from '../../manifest';
import { classic } from '../../scripts/build/classic';
import { buildPlayer } from '../../scripts/build/player';

const KB = 1024;

const trackers = [...new Set(formats.map(({ tracker }) => tracker))];

describe.each(trackers)('the player for %s', (tracker) => {
  test('keeps the budget of code, raw and compressed', async () => {
    const { base, player, reading, deferred } = (await buildPlayer(tracker, 'en-GB')).code;
    // What a contents page waits for: nothing in it shows a lesson or a question. Responses that are shown only
    // where they can still be given took a fifth of a KB, a session in parts nine tenths, words in any letters
    // and large numbers a fifth. A session that ends before its attempt is decided, and a page that is shown again, a fifth.
    expect(Buffer.byteLength(base + player)).toBeLessThanOrEqual(85.5 * KB);
    // What the page itself carries: as much as a line of 1.6 Mbit/s brings until the first file can begin to come.
    expect(Buffer.byteLength(base)).toBeLessThanOrEqual(26 * KB);
    // What a lesson's page waits for: every kind of question and the tracker. The salted, slow key of a learner took half of a KB,
    // two more kinds of question one. Marks that go with a change, and what an answer lacks, one and a half,
    // a quiz that is handed in, and drafts, one more. How the review is kept and joined, half of one.
    // Formulas in questions, looked up as own keys, a quarter. Words that are buttons where their card is,
    // and drawings told in a paragraph, a tenth. Pictures of the unit and of questions, and footnotes, a fifth.
    // Where parts are dragged, a fifth (the rest of that is deferred), text beside its questions and saves that
    // wait for quiet, as much. What a report of a long course remembers from answer to answer, a fifth; two
    // scripts that are compressed apart, a third; a question that is drawn alone, a tenth. What the suspend text
    // remembers from answer to answer, a fifth. What a page carries itself is compressed apart: a third. A lesson that
    // comes in two halves, a tenth. Responses that can still be given, and drafts that outlive an absence, a quarter.
    // A session in parts, a third. Words in any letters, and large numbers, a tenth.
    expect(
      [base, player, reading].reduce((all, one) => all + gzipSync(one).length, 0),
    ).toBeLessThanOrEqual(44.3 * KB);
    // All of our code. Reading again, refusals one by one, promises and beacons took 4 KB; the second
    // store of the browser, what is joined and asked at opening, and absence another 6. Levels, what a
    // board does not ask, and questions on earlier lessons took 3,
    // two more kinds of question as much. What a learner who leaves is asked, and the way back, took 2,
    // where the focus goes when what had it is gone, and how a place in the text is heard, 1.
    // marks that go with a change, and what an answer lacks, 2; a quiz that is handed in, drafts of what is
    // not checked, and what a question is called 3.
    // Reading aloud with pause, pace, gaps and lists, and steps with names took 2.
    // Columns that are named with their lesson, a call at a time, 1.
    // The certificate took 2, the review 5, nine tenths of both in the last script.
    // One compressor alone, and no short names for functions of the language: 2, and none of them compressed.
    // The names of what a question offers and of its right response, written out, a quarter of one.
    // A unit's own picture on the posters and its logo, pictures of questions, and footnotes, one and a quarter.
    // Dragging took two, with the page that it brings along, the quick quiz and cards by lesson another one, text beside its questions a half.
    // Drawings on the posters, and what a report remembers, a half; a question that is drawn alone, a third;
    // a script of reading by itself, three quarters; a heading where a page is missing, and what a page asks of the
    // session once it has taken over, a fifth; an answer that is drawn in a task of its own, a tenth. What the suspend
    // text remembers from answer to answer, a half. A script more, and a database that is opened before it is used, a tenth.
    // A lesson that comes in two halves, a third. Responses that can still be given, and drafts that outlive an absence, a half.
    // The raised and lowered figures of units, a tenth. A session in parts, one. Words in any letters, and large
    // numbers, a fifth. A session that ends before its attempt is decided, and a page that is shown again, a tenth.
    expect(Buffer.byteLength(base + player + reading + deferred)).toBeLessThanOrEqual(139.2 * KB);
    // No script is a module, or asks for one.
    expect(base + player + reading + deferred).not.toMatch(/\b(import|export)\b\s*[{(*]/);
  });
});

describe('a module as a classic script', () => {
  test('gives what it exports and takes what it imports, under the names that are shared', () => {
    const window = {};
    const run = (code: string): unknown =>
      runInNewContext(classic(code, 'kit', 'first.js'), { window });
    run('const long=(n)=>n*2,plain="“é”";export{long as a,plain as b};');
    run('import{a as twice,b}from"./first.js";window.found=twice(21)+b;');
    expect(window).toMatchObject({ found: '42“é”' });
  });

  test('leaves no name of its own behind', () => {
    const world: Record<string, unknown> = { window: {} };
    runInNewContext(classic('var mine=1;export{mine as a};', 'kit', 'first.js'), world);
    expect(Object.keys(world)).toEqual(['window']);
  });

  test.each(['export default 1;', 'export*from"./x.js";', 'import*as x from"./x.js";'])(
    'does not take %s for something else',
    (code) => expect(() => classic(code, 'kit', 'first.js')).toThrow(/^Expected/),
  );
});
