/** One thing of a round: a card, of which the learner says whether they knew it, or a question. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { deferredStrings } from '#deferred-strings';
import type { Card, Lesson, Spec } from '../../../course/course';
import { placedQuestions } from '../../../course/course';
import { usePlayer } from '../../context';
import { Loading } from '../../Loading';
import { Practised } from '../ui/Practised';
import type { Item } from './deck';
import { Rich } from '../../../ui/Rich';

interface Ways {
  /** Whether it was known: to be kept at once. */
  rate(known: boolean): void;
  next(known: boolean): void;
}

const CardItem = ({ card, rate, next }: { readonly card: Card } & Ways) => {
  const [turned, turn] = useState(false);
  const back = useRef<HTMLParagraphElement>(null);
  // The button that turned it is gone.
  useLayoutEffect(() => {
    if (turned) back.current?.focus();
  }, [turned]);
  const words = deferredStrings.review;
  const say = (known: boolean): void => {
    rate(known);
    next(known);
  };
  return (
    <>
      <div class="card">
        <p class="front">
          <Rich text={card.front} />
        </p>
        {turned && (
          <p class="back" ref={back} tabIndex={-1}>
            <Rich text={card.back} />
          </p>
        )}
      </div>
      <p class="buttons">
        {turned ? (
          <>
            <button class="primary" onClick={() => say(true)}>
              {words.knew}
            </button>
            <button onClick={() => say(false)}>{words.knewNot}</button>
          </>
        ) : (
          <button class="primary" onClick={() => turn(true)}>
            {words.show}
          </button>
        )}
      </p>
    </>
  );
};

/** The first try says whether it was known; what comes after it is for learning. */
const QuestionItem = (props: { readonly lesson: Lesson; readonly spec: Spec } & Ways) => {
  const { content } = usePlayer();
  const [known, know] = useState<boolean>();
  const { lesson, spec, rate, next } = props;
  const body = content.body(lesson.id);
  if (typeof body === 'string') return <Loading state={body} />;
  const item = placedQuestions(lesson, body).find((one) => one.spec.id === spec.id);
  return (
    <>
      {item && (
        <Practised
          lesson={lesson}
          item={item}
          label={lesson.title}
          heard={({ n, mark }) => {
            if (n > 1) return;
            know(mark === 100);
            rate(mark === 100);
          }}
        />
      )}
      {(!item || known !== undefined) && (
        <p class="buttons">
          <button onClick={() => next(known === true)}>{deferredStrings.review.next}</button>
        </p>
      )}
    </>
  );
};

export const RoundItem = ({ item, ...ways }: { readonly item: Item } & Ways) => {
  const { lesson, card, spec } = item;
  if (card) return <CardItem card={card} {...ways} />;
  return spec ? <QuestionItem lesson={lesson} spec={spec} {...ways} /> : null;
};
