/** The end of a lesson: what was right, what to look at again, and a round of practice. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlacedQuestion, Body, Lesson } from '../../course/course';
import { placedQuestions, lessonsOf, questionsOf } from '../../course/course';
import { settled } from '../../course/policy';
import { kindOf } from '../../kinds/register';
import { triesAt } from '../../progress/progress';
import { scoreOf } from '../../progress/report';
import { usePlayer } from '../context';
import { HandIn } from './HandIn';
import { Link } from '../Link';
import { Practised } from './ui/Practised';
import { SeeLink } from '../SeeLink';
import { TrackedQuestion } from '../StepPage';

export const LessonEnd = ({ lesson, body }: { readonly lesson: Lesson; readonly body: Body }) => {
  const { course, state, strings } = usePlayer();
  const [round, setRound] = useState<readonly PlacedQuestion[]>();
  const heading = useRef<HTMLHeadingElement>(null);
  const practise = (items: readonly PlacedQuestion[] | undefined): void => {
    turned.current = true;
    setRound(items);
  };
  const all = placedQuestions(lesson, body).filter(({ spec }) => kindOf(spec).scored);
  const tries = (item: PlacedQuestion) => triesAt(state.progress, item.spec.slot);
  const open = all.filter((item) => !settled(item.spec, tries(item)));
  const missed = all.filter(
    (item) => settled(item.spec, tries(item)) && (tries(item)[0]?.mark ?? 0) < 100,
  );
  const score = scoreOf(state.progress, lesson.questions);
  const whole = scoreOf(state.progress, questionsOf(course));
  const done = open.length === 0;
  const toHandIn = lesson.quiz && !done && state.mode !== 'review';
  // The button that handed in, or began or ended a round, is gone with it: go on at the new heading, by its new name.
  const turned = useRef(false);
  useLayoutEffect(() => {
    if (!turned.current) return;
    turned.current = false;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [round, toHandIn]);
  // What is still to be answered is not given away, but in a review nothing is to be answered.
  const again = state.mode === 'review' ? all : all.filter((item) => !open.includes(item));

  if (round) {
    return (
      <section class="step" aria-labelledby="round-title">
        <h2 id="round-title" ref={heading} tabIndex={-1}>
          {strings.end.practise}
        </h2>
        <p class="banner">{strings.end.practising}</p>
        {round.map((item, at) => (
          <Practised
            key={item.spec.id}
            lesson={lesson}
            item={item}
            label={strings.question(at + 1, round.length)}
          />
        ))}
        <p class="buttons">
          <button onClick={() => practise(undefined)}>{strings.end.stop}</button>
        </p>
      </section>
    );
  }
  return (
    <section class="step end" aria-labelledby="end-title">
      <h2 id="end-title" ref={heading} tabIndex={-1}>
        {toHandIn ? strings.quiz.title : strings.end.title}
      </h2>
      {toHandIn && (
        <HandIn
          lesson={lesson}
          open={open}
          begin={() => {
            turned.current = true;
          }}
        />
      )}
      {(!lesson.quiz || done) && score !== undefined && (
        <p class="score">
          {lesson.quiz ? strings.end.quizScore(score) : strings.end.lessonScore(score)}
        </p>
      )}
      {lessonsOf(course).length > 1 && whole !== undefined && <p>{strings.end.unitScore(whole)}</p>}
      {(!lesson.quiz || done) && (
        <p class="tally">
          {strings.end.right(all.filter((item) => tries(item)[0]?.mark === 100).length, all.length)}
        </p>
      )}
      {open.length > 0 && !toHandIn && (
        <>
          <p>{strings.end.open(open.length)}</p>
          <StepLinks lesson={lesson} items={open} />
        </>
      )}
      {done && lesson.quiz && (
        <div class="reasons-at-end">
          {all.map((item) => {
            const kept = (
              <TrackedQuestion
                key={item.spec.id}
                lesson={lesson}
                spec={item.spec}
                text={item.text}
              />
            );
            // What was right is folded: what was missed is what there is to read.
            return missed.includes(item) ? (
              kept
            ) : (
              <details key={item.spec.id}>
                <summary>
                  {item.text.stem}
                  <span class="unseen">: {strings.isRight}</span>
                </summary>
                {kept}
              </details>
            );
          })}
        </div>
      )}
      {!lesson.quiz && missed.length > 0 && (
        <>
          <h3>{strings.end.again}</h3>
          <StepLinks lesson={lesson} items={missed} missed />
        </>
      )}
      {done && missed.length === 0 && <p>{strings.end.allRight}</p>}
      {again.length > 0 && (!lesson.quiz || done || again === all) && (
        <p class="buttons">
          {missed.length > 0 && (
            <button class="primary" onClick={() => practise(missed)}>
              {strings.end.second}
            </button>
          )}
          <button onClick={() => practise(again)}>{strings.end.practise}</button>
        </p>
      )}
      <h3>{strings.sources}</h3>
      <ul class="sources">
        {body.sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
    </section>
  );
};

/** Each question with the way to it and, where it was missed, to the paragraph that answers it. */
const StepLinks = (props: {
  readonly lesson: Lesson;
  readonly items: readonly PlacedQuestion[];
  readonly missed?: boolean;
}) => {
  const { strings } = usePlayer();
  const { lesson, items } = props;
  return (
    <ul class="again">
      {items.map(({ spec, text, step }) => (
        <li key={spec.id}>
          <Link to={{ page: 'lesson', lesson: lesson.id, step }}>{text.stem}</Link>
          {props.missed && (
            <p class="note">
              <SeeLink lesson={lesson} see={text.see}>
                {strings.end.inText}
                <span class="unseen">: {text.stem}</span>
              </SeeLink>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};
