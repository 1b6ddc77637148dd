/** One step of a lesson: its text, pictures and questions. */
import { Fragment } from 'preact';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Block, Body, Lesson, QuestionBlock } from '../course/course';
import { isQuestion } from '../course/course';
import { remember } from '../course/remember';
import { kindOf } from '../kinds/register';
import { triesAt } from '../progress/progress';
import { BlockView } from '../blocks/register/BlockView';
import { live } from '../ui/live';
import {
  BoardChoice,
  boardOf,
  isOther,
  boardsWithout,
  notAsked,
  useBoard,
  useBoards,
} from './BoardChoice';
import { PlayerContext, usePlayer } from './context';
import { Question } from './Question';
import type { QuestionProps } from './Question';
import { SelfMarked } from './SelfMarked';
import { useAttemptTries, withholdsReasons } from './tries';
import { notSaved } from './verdict';
import { WithWords } from './WordCard';

const scoredIn = remember((lesson: Lesson) =>
  lesson.questions.filter((spec) => kindOf(spec).scored),
);

/**
 * A question of the attempt: its tries are kept. It is drawn again only when one of the values listed below has changed,
 * and until then sees the player as it was: otherwise each answer would draw every question of the page again, and read
 * the draft of each from the browser's store.
 */
export const TrackedQuestion = (props: Omit<QuestionProps, 'tries' | 'withheld' | 'label'>) => {
  const player = usePlayer();
  const { state, strings, content } = player;
  const { lesson, spec, text } = props;
  const tries = useAttemptTries(spec);
  const scored = scoredIn(lesson);
  const label = strings.question(scored.indexOf(spec) + 1, scored.length);
  const withheld = withholdsReasons(lesson, (one) => triesAt(state.progress, one.slot));
  return useMemo(
    () => (
      <PlayerContext.Provider value={player}>
        <Question {...props} tries={tries} label={label} withheld={withheld} />
      </PlayerContext.Provider>
    ),
    [
      lesson,
      spec,
      text,
      label,
      withheld,
      state.phase,
      state.progress.attempt,
      state.phase === 'ready' && content.deferred(),
      // The way back into the text is known once all of the lesson is there.
      state.phase === 'ready' && typeof content.body(lesson.id),
      notSaved(state, tries.list.at(-1), strings),
      ...tries.list,
    ],
  );
};

/** The questions for the candidates of a board in a step, where they begin, and which boards they are for. */
const boardsOf = (blocks: readonly Block[]) => {
  const isExam = (block: Block): block is QuestionBlock =>
    isQuestion(block) && boardOf(block.question) !== undefined;
  const exam = blocks.filter(isExam).map(({ question }) => question);
  return {
    first: blocks.findIndex(isExam),
    exam,
    boards: exam.flatMap((text) => boardOf(text) ?? []),
  };
};

const isAsked = (block: Block): boolean => isQuestion(block) && kindOf(block.question).scored;

/** Text with the scored questions on it: on a wide screen they stand beside one another. */
interface Group {
  readonly text: readonly Block[];
  readonly asked: readonly Block[];
}

const groupsOf = (blocks: readonly Block[]): readonly Group[] =>
  blocks.reduce<readonly Group[]>((groups, block) => {
    const last = groups.at(-1) ?? { text: [], asked: [] };
    const before = groups.slice(0, -1);
    if (isAsked(block)) return [...before, { ...last, asked: [...last.asked, block] }];
    if (last.asked.length > 0) return [...groups, { text: [block], asked: [] }];
    return [...before, { ...last, text: [...last.text, block] }];
  }, []);

export const StepPage = (props: {
  readonly lesson: Lesson;
  readonly body: Body;
  readonly step: number;
}) => {
  const { lesson, body } = props;
  const { strings, state, content } = usePlayer();
  // Asked for only once the page has opened: what it opens with is needed before.
  const later = state.phase === 'ready' && content.deferred();
  const step = body.steps[props.step];
  const board = useBoard();
  const known = useBoards();
  if (!step) return null;
  const { first, exam, boards } = boardsOf(step.blocks);
  const absent = board === undefined ? [] : notAsked(board, exam);
  // The first words of a lesson stand before what can wait, so that a phone's first screen has them.
  const opening = props.step === 0 && (
    <Fragment key="opening">
      {typeof later === 'object' && <later.Recall key={lesson.id} lesson={lesson} />}
      <details class="aims">
        <summary>{strings.aims}</summary>
        <ul>
          {body.aims.map((aim) => (
            <li key={aim}>{aim}</li>
          ))}
        </ul>
      </details>
    </Fragment>
  );
  const shown = (block: Block): ComponentChildren => {
    const at = step.blocks.indexOf(block);
    if (!isQuestion(block)) return <BlockView key={at} block={block} />;
    const { question } = block;
    const spec = lesson.questions.find(({ id }) => id === question.id);
    if (!spec) return null;
    if (kindOf(spec).scored) {
      return <TrackedQuestion key={spec.id} lesson={lesson} spec={spec} text={question} />;
    }
    return (
      <Fragment key={spec.id}>
        {at === first && boards.some((one) => known.includes(one)) && <BoardChoice id="board" />}
        {at === first && (
          <p {...live}>
            {board &&
              boards.every((of) => isOther(board, of, known)) &&
              strings.practice.other(board)}
          </p>
        )}
        {at === first && board && absent.length > 0 && (
          <p class="note">{strings.practice.notAsked(board, absent.join('; '))}</p>
        )}
        {!board &&
          boardsWithout(question, known).map((other) => (
            <p key={other} class="note">
              {strings.practice.notIn(other)}
            </p>
          ))}
        {!isOther(board, boardOf(question), known) && <SelfMarked spec={spec} text={question} />}
      </Fragment>
    );
  };
  return (
    <section class="step" aria-labelledby={step.id}>
      <WithWords glossary={body.glossary}>
        <h2 id={step.id} tabIndex={-1}>
          {step.title}
        </h2>
        {groupsOf(step.blocks).map(({ text, asked }, nth) => {
          const parts = text.map(shown);
          if (nth === 0) parts.splice(1, 0, opening);
          return (
            <div key={nth} class={text.length > 0 && asked.length > 0 ? 'beside' : ''}>
              <div>{parts}</div>
              <div>{asked.map(shown)}</div>
            </div>
          );
        })}
      </WithWords>
    </section>
  );
};
