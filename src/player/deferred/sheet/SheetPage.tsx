/** A whole lesson on one page, to revise from and to print. Gives no answer away that is still open. */
import type { Lesson } from '../../../course/course';
import { isQuestion } from '../../../course/course';
import { triesAt } from '../../../progress/progress';
import { BlockView } from '../../../blocks/register/BlockView';
import { boardOf, isOther, useBoard, useBoards } from '../../BoardChoice';
import { usePlayer } from '../../context';
import { Link } from '../../Link';
import { Loading } from '../../Loading';
import { withholdsReasons } from '../../tries';
import { WithWords } from '../../WordCard';
import { PrintButton } from '../ui/PrintButton';
import { SheetQuestion } from './SheetQuestion';

export const SheetPage = ({ lesson }: { readonly lesson: Lesson }) => {
  const { state, content, strings } = usePlayer();
  const body = content.body(lesson.id);
  const board = useBoard();
  const boards = useBoards();
  // The questions of a quiz are not shown before it is handed in.
  const held = withholdsReasons(lesson, (spec) => triesAt(state.progress, spec.slot));
  return (
    <article class="page sheet">
      <WithWords glossary={typeof body === 'string' ? {} : body.glossary}>
        <h1 tabIndex={-1}>{lesson.title}</h1>
        <p class="enquiry">{lesson.enquiry}</p>
        <p class="buttons">
          <PrintButton primary />
          <Link class="button" to={{ page: 'lesson', lesson: lesson.id, step: 0 }}>
            {strings.sheet.back}
          </Link>
        </p>
        {typeof body === 'string' ? (
          <Loading state={body} />
        ) : (
          body.steps.map((step) => (
            <section key={step.id} class="step" aria-labelledby={step.id}>
              <h2 id={step.id}>{step.title}</h2>
              {step.blocks.map((block, at) => {
                if (!isQuestion(block)) return <BlockView key={at} block={block} />;
                const { question } = block;
                const spec = lesson.questions.find(({ id }) => id === question.id);
                if (!spec || held || isOther(board, boardOf(question), boards)) return null;
                return <SheetQuestion key={at} spec={spec} text={question} />;
              })}
            </section>
          ))
        )}
      </WithWords>
    </article>
  );
};
