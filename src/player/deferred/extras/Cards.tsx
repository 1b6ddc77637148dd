/** Flashcards, made from the glossary and the key points. Nothing about them is kept or scored. */
import { useState } from 'preact/hooks';
import type { Card, Extras } from '../../../course/course';
import { lessonsOf } from '../../../course/course';
import { shuffle } from '../../../course/shuffle';
import { stateOf } from '../../../progress/report';
import { usePlayer } from '../../context';
import { Rich } from '../../../ui/Rich';

const fromWords = ({ glossary }: Extras): Card[] =>
  Object.values(glossary).map(({ term, meaning }) => ({ front: term, back: meaning }));

/** Of lessons that were begun: what nobody has read yet is not to be remembered. */
const fromPoints = ({ lessons }: Extras, begun: readonly string[]): Card[] =>
  lessons.filter(({ id }) => begun.includes(id)).flatMap(({ cards }) => cards);

export const Cards = ({ extras }: { readonly extras: Extras }) => {
  const { course, state, strings } = usePlayer();
  const begun = lessonsOf(course)
    .filter((lesson) => stateOf(state.progress, lesson) !== 'new')
    .map(({ id }) => id);
  const words = strings.cards;
  const [pack, choose] = useState<'words' | 'points'>('words');
  const [round, setRound] = useState(0);
  const [at, setAt] = useState(0);
  const [turned, turn] = useState(false);
  const cards = shuffle(
    pack === 'words' ? fromWords(extras) : fromPoints(extras, begun),
    String(round),
  );
  const card = cards[at];
  const to = (next: number): void => {
    turn(false);
    if (next < cards.length) setAt(next);
    else {
      setRound(round + 1);
      setAt(0);
    }
  };
  return (
    <>
      <fieldset>
        <legend>{words.pack}</legend>
        <p class="options">
          {(['words', 'points'] as const).map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="pack"
                checked={pack === name}
                onChange={() => {
                  choose(name);
                  setAt(0);
                  turn(false);
                }}
              />
              <span>{words.packs[name]}</span>
            </label>
          ))}
        </p>
      </fieldset>
      {!card && <p>{words.none}</p>}
      {card && (
        <div class="card" aria-live="polite">
          <p class="label">{words.card(at + 1, cards.length)}</p>
          <p class="front">
            <Rich text={card.front} />
          </p>
          {turned && (
            <p class="back">
              <Rich text={card.back} />
            </p>
          )}
        </div>
      )}
      {card && (
        <p class="buttons">
          <button class="primary" onClick={() => (turned ? to(at + 1) : turn(true))}>
            {turned ? words.next : words.turn}
          </button>
        </p>
      )}
    </>
  );
};
