/** Gathers the steps of a lesson from its prose and blocks as they come. */
import type { Heading, RootContent } from 'mdast';
import { proseOf } from '../blocks/prose';
import type { Block } from '../course/course';
import { isProse } from '../course/course';
import type { QuestionRead } from './blocks';
import { isNote, notesOf } from './footnotes';
import { isCounted, proseHtml } from './html';
import { placeOf, textOf } from './nodes';
import type { PictureHtml } from './pictures';
import type { Note, FilePosition } from './problem';
import { slug } from './slug';
import { typeset } from './typography';

/** A question's block is made when the slots and the other lessons are known. */
export interface StepRead {
  readonly id: string;
  readonly title: string;
  readonly place: FilePosition;
  /** Of its heading: 2, or 1 where an author wrote `#`, which is refused; such a step need not have text. */
  readonly depth: number;
  readonly blocks: (Block | QuestionRead)[];
}

interface Steps {
  readonly all: readonly StepRead[];
  readonly targets: ReadonlyMap<string, number>;
  readonly notes: readonly Note[];
  readonly prose: (node: RootContent, picture: PictureHtml) => void;
  readonly block: (block: Block | QuestionRead, place: FilePosition) => void;
  /** After the last piece: its notes stand at the end of a step. */
  readonly end: () => void;
}

/** @param language whose quotation marks its text has. */
export const stepsOf = (language: string): Steps => {
  const all: StepRead[] = [];
  const targets = new Map<string, number>();
  const footnotes = notesOf(language);
  const { notes } = footnotes;
  let orphaned = false;

  const current = (place: FilePosition): StepRead | undefined => {
    const step = all.at(-1);
    if (step === undefined && !orphaned) {
      orphaned = true;
      const message =
        "Expected a '## ' heading, which begins the first step, before the first text or block, got none.";
      notes.push({ ...place, message });
    }
    return step;
  };

  const end = (): void => {
    const step = all.at(-1);
    const html = step === undefined ? '' : footnotes.end(step.id);
    if (html !== '') step?.blocks.push(proseOf(html));
  };

  const begin = (node: Heading): void => {
    end();
    const title = textOf(node).trim();
    const id = slug(title);
    const place = placeOf(node);
    if (id === '') {
      notes.push({ ...place, message: "Expected a heading with words after '##', got none." });
    }
    const before = all.find((step) => step.id === id && id !== '');
    if (before !== undefined) {
      const message = `Expected every heading of a lesson once, but line ${before.place.line} has '${before.title}' already. Change one of them.`;
      notes.push({ ...place, message });
    }
    targets.set(id, targets.get(id) ?? 0);
    all.push({ id, title: typeset(title, language), place, depth: node.depth, blocks: [] });
  };

  const prose: Steps['prose'] = (given, picture) => {
    // A '# ' heading is refused. As the first one it is meant for a step, later it would leave one empty.
    const node: RootContent =
      given.type === 'heading' && given.depth === 1 && all.length > 0
        ? { ...given, type: 'paragraph' }
        : given;
    if (node.type === 'heading' && node.depth <= 2) return begin(node);
    const step = current(placeOf(node));
    if (step === undefined) return;
    if (isNote(node)) {
      const [paragraph] = node.children;
      const html = paragraph ? proseHtml(paragraph, undefined, picture, language) : '';
      return footnotes.note({ label: node.identifier, place: placeOf(node), html });
    }
    footnotes.refer(node, step.id);
    const n = (targets.get(step.id) ?? 0) + 1;
    if (isCounted(node)) targets.set(step.id, n);
    const id = isCounted(node) ? `${step.id}-${n}` : undefined;
    const html = proseHtml(node, id, picture, language);
    const last = step.blocks.at(-1);
    const joined = last && isProse(last) ? last.html + html : undefined;
    if (joined !== undefined) step.blocks.pop();
    step.blocks.push(proseOf(joined ?? html));
  };

  const block: Steps['block'] = (made, place) => {
    current(place)?.blocks.push(made);
  };

  return { all, targets, notes, prose, block, end };
};

/** What is wrong with the steps as a whole. `end` is where a missing first step is reported. */
export const checkSteps = (
  { all, targets }: Pick<Steps, 'all' | 'targets'>,
  end: FilePosition,
  hasNotes: boolean,
): Note[] => {
  if (all.length === 0 && !hasNotes) {
    const message =
      "Expected a lesson with at least one step (a '## ' heading and text below it), got nothing.";
    return [{ ...end, message }];
  }
  const ids = new Map(all.map((step) => [step.id, step]));
  return all.flatMap((step) => {
    const notes: Note[] = [];
    if (step.blocks.length === 0 && step.depth > 1) {
      const message = `Expected text or blocks below the heading '${step.title}', got none. Write some or delete the heading.`;
      notes.push({ ...step.place, message });
    }
    for (let n = 1; n <= (targets.get(step.id) ?? 0); n++) {
      const other = ids.get(`${step.id}-${n}`);
      if (other === undefined) continue;
      const message = `The heading '${other.title}' has the same address as paragraph ${n} below '${step.title}'. Change one of the headings.`;
      notes.push({ ...other.place, message });
    }
    return notes;
  });
};
