/**
 * Before a lesson: a few things of earlier ones, by the review's schedule. Offered and not forced; loaded when
 * they are asked for, since they stand in other lessons' files.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { deferredStrings } from '#deferred-strings';
import type { Extras, Lesson } from '../../course/course';
import { moved } from '../../progress/review';
import { usePlayer } from '../context';
import { Loading } from '../Loading';
import { opensWithRecall, recalled } from './recalled';
import { Round } from './review/Round';
import { today } from './review/today';

export const Recall = ({ lesson }: { readonly lesson: Lesson }) => {
  const { course, state, content } = usePlayer();
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<string>();
  const extras = open ? content.extras() : 'loading';
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone. A round that is there has a heading of its own.
  const turned = useRef(false);
  useLayoutEffect(() => {
    if (turned.current && typeof extras === 'string') heading.current?.focus();
  }, [open, outcome]);
  if (state.phase !== 'ready' || !opensWithRecall(course, lesson, state.progress)) return null;
  const words = deferredStrings.recall;
  const turn = (to: boolean, sentence?: string): void => {
    turned.current = true;
    setOpen(to);
    setOutcome(sentence);
  };
  return (
    <section class="recall" aria-labelledby="recall-title">
      <h2 id="recall-title" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      {open && typeof extras === 'string' && <Loading state={extras} />}
      {open && typeof extras === 'object' && (
        <Recalled lesson={lesson} extras={extras} close={(sentence) => turn(false, sentence)} />
      )}
      {outcome && <p>{outcome}</p>}
      {!open && !outcome && (
        <p class="buttons">
          <button onClick={() => turn(true)}>{words.start}</button>
        </p>
      )}
    </section>
  );
};

const Recalled = (props: {
  readonly lesson: Lesson;
  readonly extras: Extras;
  /** `outcome` is how it went, or that there was nothing. */
  readonly close: (outcome?: string) => void;
}) => {
  const { course, state, session } = usePlayer();
  const day = today();
  // What is answered now changes what is due: what was drawn stays.
  const [items] = useState(() => recalled(course, props.lesson, props.extras, state.progress, day));
  const words = deferredStrings.recall;
  useLayoutEffect(() => {
    if (items.length === 0) props.close(words.none);
  }, []);
  if (items.length === 0) return null;
  return (
    <>
      <p>{words.about}</p>
      <Round
        items={items}
        heading="h3"
        stop={words.stop}
        rate={({ key, unscheduled }, known) => {
          const seen = moved(state.progress.review?.[key], known, day);
          if (!unscheduled) session.review({ [key]: seen });
        }}
        done={(known) => props.close(deferredStrings.review.knewOf(known, items.length))}
        stopped={() => props.close()}
      />
    </>
  );
};
