/**
 * Before a lesson: a few questions on earlier ones, and key points of theirs. Offered and not forced;
 * loaded when they are asked for, since they stand in other lessons' files.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { deferredStrings } from '#deferred-strings';
import type { Lesson } from '../../course/course';
import { placedQuestions } from '../../course/course';
import { usePlayer } from '../context';
import { Loading } from '../Loading';
import { Practised } from '../Practised';
import { opensWithRecall, recalledCards, recalledQuestions, type Recalled } from './recall';
import { Rich } from '../../ui/Rich';

export const Recall = ({ lesson }: { readonly lesson: Lesson }) => {
  const { course, state } = usePlayer();
  const [drawn, setDrawn] = useState<readonly Recalled[]>();
  const heading = useRef<HTMLHeadingElement>(null);
  const turned = useRef(false);
  useLayoutEffect(() => {
    if (turned.current) heading.current?.focus();
  }, [drawn]);
  const turn = (to: readonly Recalled[] | undefined): void => {
    turned.current = true;
    setDrawn(to);
  };
  if (state.phase !== 'ready' || !opensWithRecall(course, lesson)) return null;
  const words = deferredStrings.recall;
  return (
    <section class="recall" aria-labelledby="recall-title">
      <h2 id="recall-title" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      {drawn && <p>{words.about}</p>}
      {drawn && <Drawn lesson={lesson} drawn={drawn} />}
      <p class="buttons">
        {drawn ? (
          <button onClick={() => turn(undefined)}>{words.stop}</button>
        ) : (
          <button onClick={() => turn(recalledQuestions(course, lesson, state.progress))}>
            {words.start}
          </button>
        )}
      </p>
    </section>
  );
};

const Drawn = ({
  lesson,
  drawn,
}: {
  readonly lesson: Lesson;
  readonly drawn: readonly Recalled[];
}) => {
  const { course, state, content, strings } = usePlayer();
  const extras = content.extras();
  const bodies = drawn.map((one) => content.body(one.lesson.id));
  const missing = [extras, ...bodies].filter((one) => typeof one === 'string');
  if (typeof extras === 'string' || missing.length > 0) {
    return <Loading state={missing.includes('failed') ? 'failed' : 'loading'} />;
  }
  const { attempt } = state.progress;
  const cards = recalledCards(course, lesson, extras, attempt, drawn.length);
  const words = deferredStrings.recall;
  if (drawn.length + cards.length === 0) return <p>{words.none}</p>;
  return (
    <>
      {drawn.map((one, at) => {
        const body = bodies[at];
        const item =
          typeof body === 'object' &&
          placedQuestions(one.lesson, body).find(({ spec }) => spec.id === one.spec.id);
        return (
          item && (
            <Practised
              key={one.spec.id}
              lesson={one.lesson}
              item={item}
              label={strings.question(at + 1, drawn.length)}
            />
          )
        );
      })}
      {cards.length > 0 && <h3>{words.points}</h3>}
      {cards.map(({ front, back }) => (
        <details key={front}>
          <summary>
            <Rich text={front} />
          </summary>
          <p>
            <Rich text={back} />
          </p>
        </details>
      ))}
    </>
  );
};
