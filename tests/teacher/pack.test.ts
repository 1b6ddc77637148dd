import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { files } from '../../scripts/teacher';
import { cover } from '../../scripts/teacher/cover';
import { bookWordsOf } from '../../src/strings';
import { readUnit } from '../../scripts/shared/lessons';
import { htmlText } from '../../src/html/html';
import { formatProblem } from '../../src/reader';
import { isQuestion, lessonsOf, questionsOf } from '../../src/course/course';

const unit = readUnit('tests/fixtures/bread');
if ('problems' in unit) throw new Error(unit.problems.map(formatProblem).join('\n'));
const pack = await files(unit);
const book = pack['book.html'] ?? '';
const report = pack['class-report.html'] ?? '';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (page: string): string =>
  (/Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&#39;', "'");

describe("the teacher's pack", () => {
  it('stands alone: nothing inline but by its hash, nothing from elsewhere', () => {
    for (const page of [book, report]) {
      const policy = policyOf(page);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'none'");
      const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
      expect(policy).toContain(`style-src ${hashOf(style)}`);
      expect(page).not.toMatch(/ (style|onclick|src)=|<link[^>]+href="(?!data:,)/);
    }
    const script = /<script>([\s\S]*?)<\/script>/.exec(report)?.[1] ?? '';
    expect(policyOf(report)).toContain(`script-src ${hashOf(script)}`);
    expect(policyOf(book)).toContain("script-src 'none'");
    expect(report.match(/<\/script>/g)).toHaveLength(2);
  });

  it('has every question with its reasons, every plan and every mark point', () => {
    const shown = book
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    for (const { id } of questionsOf(unit.course)) {
      const question = Object.values(unit.bodies)
        .flatMap(({ steps }) => steps.flatMap(({ blocks }) => blocks))
        .flatMap((block) =>
          isQuestion(block) && block.question.id === id ? block.question : [],
        )[0];
      expect(shown, id).toContain(question?.stem);
      for (const { why, text } of question?.rows ?? []) {
        expect(shown, id).toContain(why);
        expect(shown, id).toContain(text);
      }
    }
    for (const { starter, support } of Object.values(unit.teaching)) {
      expect(shown).toContain(starter);
      expect(shown).toContain(support);
    }
  });

  it('says of a row that it is right only where another is wrong', () => {
    const tables = [...book.matchAll(/<table>(?:(?!<\/table>)[\s\S])*<\/table>/g)]
      .map(([table]) => table)
      .filter((table) => table.includes('Reason given to the student'));
    const judged = tables.filter((table) => table.includes('Right?'));
    expect(judged.length).toBeGreaterThan(0);
    expect(judged.length).toBeLessThan(tables.length);
    for (const table of judged) expect(table).toContain('<td class="verdict">Wrong</td>');
    for (const table of tables.filter((one) => !judged.includes(one))) {
      expect(table).not.toContain('class="verdict"');
    }
  });

  /** The sections of a lesson by the number that each has. */
  const partsOf = (lesson: number): ReadonlyMap<string, string> =>
    new Map(
      [...book.matchAll(/<section class="\w+" id="(?:cover|plan|answers|sources|organiser|quiz)-/g)]
        .map(({ index }, at, all) => book.slice(index, all[at + 1]?.index))
        .flatMap((text) => {
          const [, number = ''] = /<span class="facts">(\d+[A-F])<\/span>/.exec(text) ?? [];
          return number.startsWith(String(lesson)) ? [[number, text]] : [];
        }),
    );

  it('keeps the parts of a lesson together, and the contents lead to each by its number', () => {
    expect([...partsOf(1).keys()]).toEqual(['1A', '1B', '1C', '1E', '1F']);
    const contents = book.slice(0, book.indexOf('<main>'));
    for (const [number, text] of [1, 2, 3].flatMap((lesson) => [...partsOf(lesson)])) {
      const [, id = ''] = /id="([^"]+)"/.exec(text) ?? [];
      expect(contents, number).toMatch(new RegExp(`<a href="#${id}"\\s*>${number}<`));
    }
  });

  it('has no answer on what is copied for the class, and each in the key', () => {
    const reasons = Object.values(unit.bodies)
      .flatMap(({ steps }) => steps.flatMap(({ blocks }) => blocks))
      .flatMap((block) => (isQuestion(block) ? block.question.rows : []))
      .map(({ why }) => why)
      .filter((why) => why !== '');
    for (const lesson of [1, 2, 3]) {
      const parts = partsOf(lesson);
      for (const why of reasons) {
        expect(
          [...'DEF'].map((letter) => parts.get(`${lesson}${letter}`) ?? '').join(),
        ).not.toContain(why);
      }
    }
    expect(partsOf(1).get('1C')).toContain('The quiz, marked in a line each');
    expect(partsOf(1).get('1F')).toContain('Name ____');
  });

  it('tells who stands in what to do, with the lesson’s own question, starter and sheets', () => {
    const first = partsOf(1).get('1A') ?? '';
    const [lesson] = lessonsOf(unit.course);
    expect(first).toContain(lesson?.enquiry);
    expect(first).toContain(unit.teaching[lesson?.id ?? '']?.starter.slice(0, 30));
    expect(first).toContain('Copy for each student: 1E Organiser, 1F Quiz.');
    expect(first).toContain('mark them by 1C Answers and marks.');
  });

  it('tells who stands in of a quiz and of sheets only where there are some', () => {
    const [lesson] = lessonsOf(unit.course);
    const body = unit.bodies[lesson?.id ?? ''];
    if (!lesson || !body) throw new Error('Expected a lesson');
    const told = { lesson, body, n: 3, strings: bookWordsOf('en-GB') };
    const without = htmlText(cover(told, undefined, []));
    expect(without).toContain('Students open the lesson in their course');
    expect(without).not.toContain('Copy for each student');
    expect(without).not.toContain('Quiz on paper');
    const sheets = htmlText(cover(told, undefined, ['organiser']));
    expect(sheets).toContain('Copy for each student: 3E Organiser.');
    expect(sheets).toContain('Without devices they read the sheets.');
    expect(sheets).not.toContain('Quiz on paper');
  });

  it('puts nothing of the plans into what students get', () => {
    for (const { starter } of Object.values(unit.teaching)) {
      expect(JSON.stringify([unit.bodies, unit.course, unit.extras])).not.toContain(starter);
    }
  });
});
