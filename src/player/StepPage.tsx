/** One step of a lesson: its text, pictures and questions. */
import type { Body, Lesson } from '../course/course';
import { rulesOf } from '../course/questions';
import { triesAt } from '../progress/progress';
import { BlockView } from '../blocks/BlockView';
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

export const StepPage = (props: {
  readonly lesson: Lesson;
  readonly body: Body;
  readonly step: number;
}) => {
  const { lesson, body } = props;
  const { strings } = usePlayer();
  const terms = useTerms(body.glossary);
  const step = body.steps[props.step];
  if (!step) return null;
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
      <h2 id={step.id}>{step.title}</h2>
      {step.blocks.map((block, at) => {
        if (block.is !== 'question') return <BlockView key={at} block={block} />;
        const { question } = block;
        const spec = lesson.questions.find(({ id }) => id === question.id);
        if (!spec) return null;
        return question.kind === 'practice' ? (
          <PracticeView key={spec.id} spec={spec} text={question} />
        ) : (
          <Kept key={spec.id} lesson={lesson} spec={spec} text={question} />
        );
      })}
      <WordCard {...terms} />
    </section>
  );
};
