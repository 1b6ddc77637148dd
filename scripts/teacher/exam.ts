/** exam-papers.html: a paper in the style of each exam board, and the mark schemes after all of them. */
import { linesAlone } from '../../src/course/formula';
import { isQuestion } from '../../src/course/course';
import type { Block, QuestionOf } from '../../src/course/course';
import { authors } from '../../src/blocks/register/authors';
import type { Part } from '../../src/blocks/outline';
import type { Html } from '../../src/html/html';
import { html } from '../../src/html/html';
import type { Unit } from '../../src/reader';
import { type BookWords, bookWordsOf } from '../../src/strings';
import { practice } from './answers';
import { bookStyle } from './book';
import { forClass } from './sheets';
import { shell } from '../build/shell';
import { type Print, printer } from './picture';
import { partOf } from './sources';

type Paper = NonNullable<Unit['boards'][string]['paper']>;

/** A board's paper with the sources and questions that it names. */
interface BoardPaper {
  readonly board: string;
  readonly paper: Paper;
  readonly sources: readonly Html[];
  readonly questions: readonly QuestionOf<'essay'>[];
}

const sourceOf = (
  heading: string,
  block: Block,
  shown: (part: Part) => Part,
  print: Print,
): Html => {
  const outline = authors[block.is]?.outline?.(block);
  return html`<section class="source">
    <h4>${heading}</h4>
    ${outline?.parts.map((part) => partOf(shown(part), print))}
  </section>`;
};

const papersOf = ({ boards, course, bodies }: Unit, print: Print): BoardPaper[] => {
  const shown = forClass(course.language);
  const blocks = Object.values(bodies).flatMap(({ steps }) => steps.flatMap((step) => step.blocks));
  const find = (id: string): Block[] =>
    blocks.filter((block) => authors[block.is]?.source?.(block).id === id);
  const essays = blocks
    .filter(isQuestion)
    .flatMap(({ question }) => (question.form === 'essay' ? [question] : []));
  return Object.entries(boards).flatMap(([board, { paper }]) =>
    paper === undefined
      ? []
      : {
          board,
          paper,
          sources: Object.entries(paper.sources).flatMap(([heading, id]) =>
            find(id).map((block) => sourceOf(heading, block, shown, print)),
          ),
          questions: paper.questions.flatMap((id) => essays.filter((text) => text.id === id)),
        },
  );
};

/** The most lines that a printed page has room for. */
const MOST_LINES = 26;

/** Lines to write on: two for each mark, at most a page of them. */
const lines = (marks: number): Html =>
  html`<div class="lines">
    ${Array.from({ length: Math.min(MOST_LINES, marks * 2) }, () => html`<p></p>`)}
  </div>`;

/** The paper as students write it. */
const paperSection = (
  { board, paper, sources, questions }: BoardPaper,
  strings: BookWords,
  print: Print,
): Html =>
  html`<section class="exam">
    <h2>${strings.exam.paper(board)}</h2>
    <h3>${paper.title}</h3>
    <p class="facts">
      ${strings.exam.facts(
        paper.minutes,
        questions.reduce((sum, { marks }) => sum + marks, 0),
      )}
      ${paper.note}
    </p>
    <p class="facts">
      ${strings.papers.name} ____________________ ${strings.papers.group} ________
      ${strings.papers.date} ________
    </p>
    ${sources.length > 0 && html`<h3>${strings.exam.sources}</h3>`} ${sources}
    <h3>${strings.exam.questions}</h3>
    ${questions.map(
      ({ stem, figure, marks, exam }) =>
        html`<div class="ask">
          <p>
            <b>${exam?.number} ${stem}</b> <span class="facts">${strings.papers.marks(marks)}</span>
          </p>
          ${figure !== undefined && print(figure)} ${lines(marks)}
        </div>`,
    )}
  </section>`;

const schemeSection = ({ board, paper, questions }: BoardPaper, strings: BookWords): Html =>
  html`<section class="exam">
    <h2>${strings.exam.scheme(board)}</h2>
    <h3>${paper.title}</h3>
    ${questions.map((one) => practice(one, strings.practice))}
  </section>`;

/** The file, by its name; none where unit.yaml has no paper. */
export const examPapers = (unit: Unit): Readonly<Record<string, string>> => {
  const strings = bookWordsOf(unit.course.language);
  const print = printer(unit.media);
  const papers = papersOf({ ...unit, bodies: linesAlone(unit.bodies) }, print);
  if (papers.length === 0) return {};
  const title = strings.exam.title(unit.course.title);
  return {
    'exam-papers.html': shell({
      title,
      language: unit.course.language,
      style: bookStyle(),
      body: html`<header class="overview">
          <h1>${title}</h1>
          <p class="warning">${strings.exam.warning}</p>
        </header>
        <main>
          ${papers.map((one) => paperSection(one, strings, print))}
          ${papers.map((one) => schemeSection(one, strings))}
        </main>`,
    }),
  };
};
