/** What is due today, in rounds of five minutes, when to come back, and a quick quiz against oneself. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { deferredStrings } from '#deferred-strings';
import type { Extras } from '../../../course/course';
import { offers } from '../../../course/course';
import { openedLessons } from '../../../progress/report';
import type { Progress } from '../../../progress/progress';
import { afterQuiz, afterRound, moved, nextDue, noonOf, streakOn } from '../../../progress/review';
import { live } from '../../../ui/live';
import { usePlayer } from '../../context';
import { Loading } from '../../Loading';
import { LessonChoice } from '../ui/LessonChoice';
import type { Item, Quiz } from './deck';
import { deckOf, dueIn, minutesOf, quizOf, roundOf } from './deck';
import { Round } from './Round';
import { today } from './today';

interface Played {
  readonly what: 'review' | 'quiz';
  readonly items: readonly Item[];
  /** The best before. */
  readonly best: number;
  /** How many were known; not yet while it is played. */
  readonly known?: number;
}

/** The best rounds and the days in a row, where the unit has them and there are any. */
const Records = ({ progress }: { readonly progress: Progress }) => {
  const { course } = usePlayer();
  const { rounds } = progress;
  const words = deferredStrings.review;
  if (!offers(course, 'records') || !rounds) return null;
  const { best, quiz = 0 } = rounds;
  const streak = streakOn(progress, today());
  const records = [
    best > 0 && words.best(best),
    quiz > 0 && words.bestQuiz(quiz),
    streak > 1 && words.streak(streak),
  ].filter(Boolean);
  return records.length > 0 ? <p class="note">{records.join(' ')}</p> : null;
};

const Reviewed = ({ extras }: { readonly extras: Extras }) => {
  const { course, state, session } = usePlayer();
  const { progress } = state;
  const words = deferredStrings.review;
  const [scope, choose] = useState('');
  const [played, play] = useState<Played>();
  const start = useRef<HTMLHeadingElement>(null);
  const turned = useRef(false);
  const turn = (next?: Played): void => {
    turned.current = true;
    play(next);
  };
  // The button that led on is gone with what it ended: go on at the new beginning.
  useLayoutEffect(() => {
    if (turned.current) start.current?.focus();
    turned.current = false;
  }, [played]);

  const day = today();
  const { review = {}, rounds } = progress;
  if (played && played.known === undefined) {
    const isQuiz = played.what === 'quiz';
    return (
      <Round
        key={played.what}
        items={played.items}
        heading="h2"
        stop={words.stop}
        rate={({ key }, known) => {
          if (!isQuiz) session.review({ [key]: moved(review[key], known, day) });
        }}
        done={(known) => {
          if (offers(course, 'records')) {
            const after = isQuiz ? afterQuiz : afterRound;
            session.review({}, after(session.state().progress, known, day));
          }
          turn({ ...played, known });
        }}
        stopped={() => turn()}
      />
    );
  }

  const deck = deckOf(course, extras, progress);
  const chosen = deck.filter(({ lesson }) => scope === '' || lesson.id === scope);
  const keys = chosen.map(({ key }) => key);
  const due = dueIn(chosen, review, day);
  const again = due.filter(({ key }) => review[key]).length;
  const drawn = roundOf(due, `${progress.attempt} ${day} ${due.length}`);
  const coming = nextDue(keys, review, day);
  const quiz = offers(course, 'quick-quiz') ? quizOf(course, progress, scope) : undefined;
  // Drawn when it is begun: another quiz each time, and one alone.
  const begin = ({ draw }: Quiz): void => {
    const items = draw(`${progress.attempt} ${Date.now()}`);
    play({ what: 'quiz', items, best: rounds?.quiz ?? 0 });
  };
  return (
    <>
      {played?.known !== undefined ? (
        <h2 ref={start} tabIndex={-1}>
          {words.knewOf(played.known, played.items.length)}
        </h2>
      ) : (
        <p ref={start} tabIndex={-1}>
          {words.about}
        </p>
      )}
      {offers(course, 'records') &&
        played &&
        played.best > 0 &&
        (played.known ?? 0) > played.best && <p>{words.newBest}</p>}
      <Records progress={progress} />
      {deck.length === 0 && <p>{words.none}</p>}
      <LessonChoice
        id="review-lesson"
        lessons={openedLessons(course, progress)}
        chosen={scope}
        choose={choose}
      />
      {deck.length > 0 && (
        <div {...live}>
          <p class="tally">
            {due.length === 0 ? words.nothing : words.due(again, due.length - again)}
          </p>
          {coming && <p>{words.comeBack(noonOf(coming.day), coming.count)}</p>}
        </div>
      )}
      {due.length > 0 && (
        <p class="buttons">
          <button
            class="primary"
            onClick={() => play({ what: 'review', items: drawn, best: rounds?.best ?? 0 })}
          >
            {words.start(minutesOf(drawn))}
          </button>
        </p>
      )}
      {quiz && (
        <>
          <h2>{words.quiz}</h2>
          <p>{words.aboutQuiz}</p>
          <p class="buttons">
            <button onClick={() => begin(quiz)}>{words.startQuiz(quiz.length)}</button>
          </p>
        </>
      )}
    </>
  );
};

export const ReviewPage = () => {
  const { content, strings } = usePlayer();
  const extras = content.extras();
  return (
    <section class="page review">
      <h1 tabIndex={-1}>{strings.pages.review}</h1>
      {typeof extras === 'string' ? <Loading state={extras} /> : <Reviewed extras={extras} />}
    </section>
  );
};
