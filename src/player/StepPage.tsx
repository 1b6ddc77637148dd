/** One step of a lesson: its text, pictures and questions. */
import { Fragment } from 'preact';
import type { Block, Body, Lesson } from '../course/course';
import { rulesOf } from '../course/questions';
import { triesAt } from '../progress/progress';
import { BlockView } from '../blocks/BlockView';
import { BoardChoice, isKnown, isOther, useBoard } from './BoardChoice';
import { usePlayer } from './context';
import { Question } from './Question';
import type { QuestionProps } from './Question';
import { PracticeView } from '../questions/practice/View';
import { quiet, useAttempt } from './tries';
import { useTerms, WordCard } from './WordCard';

/** A question of the attempt: its tries are kept. */
export const Kept = (props: Omit<QuestionProps, 'tries' | 'quiet' | 'label'>) => {
  const { state, strings } = usePlayer();
  const tries = useAttempt(props.spec);
  const scored = props.lesson.questions.filter((spec) => rulesOf(spec).scored);
  return (
    <Question
      {...props}
      tries={tries}
      label={strings.question(scored.indexOf(props.spec) + 1, scored.length)}
      quiet={quiet(props.lesson, (spec) => triesAt(state.progress, spec.slot))}
    />
  );
};

/** Where the practice questions of a step begin, and whose they are. */
const practiceOf = (blocks: readonly Block[]) => ({
  first: blocks.findIndex((block) => block.is === 'question' && block.question.kind === 'practice'),
  boards: blocks.flatMap((block) =>
    block.is === 'question' && block.question.kind === 'practice' ? [block.question.board] : [],
  ),
});

export const StepPage = (props: {
  readonly lesson: Lesson;
  readonly body: Body;
  readonly step: number;
}) => {
  const { lesson, body } = props;
  const { strings } = usePlayer();
  const terms = useTerms(body.glossary);
  const step = body.steps[props.step];
  const board = useBoard();
  if (!step) return null;
  const practice = practiceOf(step.blocks);
  return (
    <section class="step" aria-labelledby={step.id} onClick={terms.open}>
      {props.step === 0 && (
        <div class="aims">
          <h2>{strings.aims}</h2>
          <ul>
            {body.aims.map((aim) => (
              <li key={aim}>{aim}</li>
            ))}
          </ul>
        </div>
      )}
      <h2 id={step.id} tabIndex={-1}>
        {step.title}
      </h2>
      {step.blocks.map((block, at) => {
        if (block.is !== 'question') return <BlockView key={at} block={block} />;
        const { question } = block;
        const spec = lesson.questions.find(({ id }) => id === question.id);
        if (!spec) return null;
        if (question.kind !== 'practice') {
          return <Kept key={spec.id} lesson={lesson} spec={spec} text={question} />;
        }
        return (
          <Fragment key={spec.id}>
            {at === practice.first && practice.boards.some(isKnown) && <BoardChoice id="board" />}
            {at === practice.first &&
              board &&
              practice.boards.every((of) => isOther(board, of)) && (
                <p role="status">{strings.practice.other(board)}</p>
              )}
            {!isOther(board, question.board) && <PracticeView spec={spec} text={question} />}
          </Fragment>
        );
      })}
      <WordCard {...terms} />
    </section>
  );
};
