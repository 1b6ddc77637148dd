/** What is due today, in rounds of five minutes, and when to come back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { deferredStrings } from '#deferred-strings';
import type { Course, Extras } from '../../../course/course';
import { lessonsOf } from '../../../course/course';
import type { Progress } from '../../../progress/progress';
import {
  afterRound,
  dayOf,
  dueOf,
  moved,
  nextDue,
  noonOf,
  streakOn,
} from '../../../progress/review';
import { usePlayer } from '../../context';
import { Loading } from '../../Loading';
import type { Item } from './deck';
import { deckOf, minutesOf, roundOf } from './deck';
import { RoundItem } from './RoundItem';

const today = (): number => dayOf(Date.now(), new Date().getTimezoneOffset());

const hasRecords = ({ without }: Pick<Course, 'without'>): boolean => !without?.includes('records');

interface Round {
  readonly items: readonly Item[];
  readonly at: number;
  readonly known: number;
  /** The best round before this one. */
  readonly best: number;
}

/** The best round and the days in a row, where the unit has them and there are any. */
const Records = ({ progress }: { readonly progress: Progress }) => {
  const { course } = usePlayer();
  const { rounds } = progress;
  const words = deferredStrings.review;
  if (!hasRecords(course) || !rounds) return null;
  const streak = streakOn(progress, today());
  return (
    <p class="note">
      {words.best(rounds.best)} {streak > 1 && words.streak(streak)}
    </p>
  );
};

const Reviewed = ({ extras }: { readonly extras: Extras }) => {
  const { course, state, session } = usePlayer();
  const { progress } = state;
  const words = deferredStrings.review;
  const [scope, choose] = useState('');
  const [round, setRound] = useState<Round>();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led on is gone: go on at the new heading.
  const turned = useRef(false);
  useLayoutEffect(() => {
    if (turned.current) heading.current?.focus();
  }, [round]);
  const turn = (to: Round | undefined): void => {
    turned.current = true;
    setRound(to);
  };

  const day = today();
  const deck = deckOf(course, extras, progress);
  const chosen = deck.filter(({ lesson }) => scope === '' || lesson.id === scope);
  const review = progress.review ?? {};
  const keys = chosen.map(({ key }) => key);
  const due = dueOf(keys, review, day).flatMap(
    (key) => chosen.find((one) => one.key === key) ?? [],
  );
  const again = due.filter(({ key }) => review[key]).length;
  const drawn = roundOf(due, `${progress.attempt} ${day} ${due.length}`);
  const begin = (): void =>
    turn({ items: drawn, at: 0, known: 0, best: progress.rounds?.best ?? 0 });

  const item = round?.items[round.at];
  if (round && item) {
    const told = (known: boolean): void =>
      session.review({ [item.key]: moved(review[item.key], known, day) });
    const next = (known: boolean): void => {
      const to = { ...round, at: round.at + 1, known: round.known + (known ? 1 : 0) };
      if (to.at === round.items.length && hasRecords(course)) {
        session.review({}, afterRound(session.state().progress, to.known, day));
      }
      turn(to);
    };
    return (
      <>
        <h2 ref={heading} tabIndex={-1}>
          {words.item(round.at + 1, round.items.length)}
        </h2>
        <RoundItem key={item.key} item={item} told={told} next={next} />
        <p class="buttons">
          <button onClick={() => turn(undefined)}>{words.stop}</button>
        </p>
      </>
    );
  }

  const coming = nextDue(keys, review, day);
  const lessons = lessonsOf(course).filter(({ id }) => deck.some(({ lesson }) => lesson.id === id));
  return (
    <>
      {round ? (
        <h2 ref={heading} tabIndex={-1}>
          {words.knewOf(round.known, round.items.length)}
        </h2>
      ) : (
        <p>{words.about}</p>
      )}
      {round && hasRecords(course) && round.known > round.best && round.best > 0 && (
        <p>{words.newBest}</p>
      )}
      <Records progress={progress} />
      {deck.length === 0 && <p>{words.none}</p>}
      {lessons.length > 1 && (
        <p class="find">
          <label for="review-lesson">{words.which}</label>
          <select
            id="review-lesson"
            value={scope}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">{words.all}</option>
            {lessons.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </p>
      )}
      {deck.length > 0 && (
        <div role="status">
          <p class="tally">
            {due.length === 0 ? words.nothing : words.due(again, due.length - again)}
          </p>
          {coming && <p>{words.comeBack(noonOf(coming.day), coming.count)}</p>}
        </div>
      )}
      {due.length > 0 && (
        <p class="buttons">
          <button class="primary" onClick={begin}>
            {words.start(minutesOf(drawn))}
          </button>
        </p>
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
