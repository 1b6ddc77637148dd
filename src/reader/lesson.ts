/** Reads one lesson: everything that can be said of it without the other files of the unit. */
import type { RootContent } from 'mdast';
import type { Source } from '../blocks/author';
import { authors } from '../blocks/register/authors';
import { isTeaching, type Teaching } from '../blocks/teaching/author';
import { proseOf } from '../blocks/prose';
import { own } from '../course/own';
import { type OtherRead, type QuestionRead, readBlock } from './blocks';
import { checkQuotes } from './quotes';
import { splitLesson, type Fence, linesOf, type Markdown } from './fences';
import type { FormulaRead } from './formula';
import { type Front, readFront } from './front';
import { createIllustrator } from './illustrate';
import { readMarkdown, type NameUse } from './markdown';
import type { Bytes, Media } from './media';
import { type Picture, picturesOf } from './pictures';
import { type Credit, creditsIn } from './credits';
import { type Note, type Problem, problem } from './problem';
import { recordingsOf } from './recordings';
import { type Paragraph, paragraphsOf } from './prose';
import type { Targets } from './cross-references';
import { checkSteps, type StepRead, stepsOf } from './steps';
import type { Yaml } from './yaml';

/** A block whose sentences questions can ask about. */
export interface SourceRead extends Source {
  readonly yaml: Yaml;
}

/** A text of the lesson, and the name of the block that it stands in. */
interface TextRead extends Paragraph {
  readonly block: string;
}

export interface LessonRead {
  readonly folder: string;
  /** The lesson file as it is printed in problems. */
  readonly file: string;
  /** Undefined when the front matter is broken. */
  readonly front?: Front;
  /** The drawing of its own poster, as HTML. */
  readonly poster?: string;
  readonly steps: readonly StepRead[];
  readonly questions: readonly QuestionRead[];
  readonly sources: readonly SourceRead[];
  readonly teaching?: Teaching;
  readonly terms: readonly NameUse[];
  readonly targets: Targets;
  /** The prose. */
  readonly paragraphs: readonly Paragraph[];
  /** The prose (its block is called `prose`) and every text of the blocks. */
  readonly texts: readonly TextRead[];
  readonly pictures: readonly Picture[];
  readonly credits: readonly Credit[];
  /** Of its blocks. */
  readonly formulas: readonly FormulaRead[];
  /** The files that its pages need beside them. */
  readonly bytes: Bytes;
  readonly problems: readonly Problem[];
}

/** How the pieces of a lesson are read: each depends on nothing but itself and the language. */
export interface PieceReaders {
  readonly markdown: typeof readMarkdown;
  readonly block: typeof readBlock;
}

const freshly: PieceReaders = { markdown: readMarkdown, block: readBlock };

/**
 * @param files the folder's texts by name; @param folder the folder as it is printed in problems;
 * @param media its photographs and recordings; @param language the unit's; @param read see `rememberReading`.
 */
export const readLesson = (
  files: ReadonlyMap<string, string>,
  folder: string,
  media: Media,
  language: string,
  read: PieceReaders = freshly,
): LessonRead => {
  const source = files.get('lesson.md') ?? '';
  const file = `${folder}/lesson.md`;
  const pieces = splitLesson(source);
  const notes: Note[] = [...pieces.notes];
  const steps = stepsOf(language);
  const terms: NameUse[] = [];
  const questions: QuestionRead[] = [];
  const sources: SourceRead[] = [];
  const nodes: RootContent[] = [];
  const texts: TextRead[] = [];
  const taught: Teaching[] = [];
  const pictures = picturesOf(files, media, folder);
  const recordings = recordingsOf(files, media, folder);
  const credits: Credit[] = [];
  const formulas: FormulaRead[] = [];
  let brokenSource = false;

  const front = pieces.front === undefined ? undefined : readFront(pieces.front);
  if (front !== undefined && 'notes' in front) notes.push(...front.notes);

  const illustrator = createIllustrator(pictures, recordings, notes);
  const shown = front === undefined || 'notes' in front ? undefined : front;
  const poster = shown?.value.poster;
  if (shown && poster !== undefined) {
    illustrator.checkPicture({ ...shown.yaml.at(['poster']), name: poster });
  }

  const markdown = (piece: Markdown): void => {
    const found = read.markdown(piece);
    notes.push(...found.notes);
    terms.push(...found.terms);
    found.pictures.forEach(illustrator.checkPicture);
    nodes.push(...found.nodes);
    for (const node of found.nodes) steps.prose(node, pictures.html);
  };

  const other = ({ author, block, yaml }: OtherRead, fence: Fence): void => {
    const place = { line: fence.line, column: 1 };
    if (isTeaching(block)) {
      if (taught.length > 0)
        notes.push({
          ...place,
          message: 'Expected one teaching block in a lesson, got a second one.',
        });
      const { is: _, ...teaching } = block;
      taught.push(teaching);
      return;
    }
    const source = author.source?.(block);
    if (source) sources.push({ ...source, yaml });
    steps.block(illustrator.filled(block, yaml, 'places' in block), place);
  };

  for (const piece of pieces.pieces) {
    if (piece.is === 'markdown') {
      markdown(piece);
      continue;
    }
    if (isCode(piece)) {
      if (piece.closed) steps.prose(codeOf(piece), pictures.html);
      else steps.block(proseOf(''), { line: piece.line, column: 1 });
      continue;
    }
    const made = read.block(piece, language);
    if (made.is === 'broken') {
      notes.push(...made.notes);
      if (own(authors, piece.name)?.source) brokenSource = true;
      // Broken as it is, the block still fills its step.
      steps.block(proseOf(''), { line: piece.line, column: 1 });
      continue;
    }
    terms.push(...made.terms);
    credits.push(...creditsIn(made.yaml.value, language));
    formulas.push(...made.formulas);
    texts.push(...made.texts.map((text) => ({ ...text, block: piece.name })));
    if (made.is === 'other') other(made, piece);
    else {
      const question = illustrator.question(made);
      questions.push(question);
      steps.block(question, { line: piece.line, column: 1 });
    }
  }
  steps.end();
  notes.push(...steps.notes);
  const last = { line: linesOf(source).length, column: 1 };
  notes.push(...checkSteps(steps, last, notes.length > 0));
  if (!brokenSource) {
    notes.push(...questions.flatMap((question) => checkQuotes(question, sources)));
  }
  const paragraphs = paragraphsOf(nodes);
  return {
    folder,
    file,
    ...(shown && { front: shown }),
    ...(poster !== undefined && { poster: pictures.html(poster, '') }),
    steps: steps.all,
    questions,
    sources,
    ...(taught[0] === undefined ? {} : { teaching: taught[0] }),
    terms,
    targets: steps.targets,
    paragraphs,
    texts: [...paragraphs.map((text) => ({ ...text, block: 'prose' })), ...texts],
    pictures: pictures.all,
    credits,
    formulas,
    bytes: { ...pictures.bytes, ...recordings.bytes },
    problems: [
      ...notes.map((note) => problem(file, note, note.message)),
      ...pictures.problems,
      ...recordings.problems,
    ],
  };
};

/** A block of code is shown as it stands, whatever language its second word names. */
const isCode = ({ name }: Fence): boolean => /^code(\s|$)/.test(name);

const codeOf = ({ source, line }: Fence): RootContent => {
  const place = { line, column: 1 };
  return { type: 'code', value: source, position: { start: place, end: place } };
};
