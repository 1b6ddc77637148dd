/** Flashcards, made from the glossary and the key points. Nothing about them is kept or scored. */
import { useState } from 'preact/hooks';
import type { Card, Extras } from '../../../course/course';
import { shuffle } from '../../../course/shuffle';
import { openedLessons } from '../../../progress/report';
import { usePlayer } from '../../context';
import { Rich } from '../../../ui/Rich';
import { LessonChoice } from '../ui/LessonChoice';

/** Of these lessons: what nobody has read yet is not to be remembered. A word that two of them explain comes once. */
const cardsOf = (
  pack: 'words' | 'points',
  { glossary, lessons }: Extras,
  ids: readonly string[],
): readonly Card[] => {
  const chosen = lessons.filter(({ id }) => ids.includes(id));
  if (pack === 'points') return chosen.flatMap(({ cards }) => cards);
  return [...new Set(chosen.flatMap(({ words }) => words))].flatMap((word) => {
    const found = glossary[word];
    return found ? [{ front: found.term, back: found.meaning }] : [];
  });
};

export const Cards = ({ extras }: { readonly extras: Extras }) => {
  const { course, state, strings } = usePlayer();
  const opened = openedLessons(course, state.progress);
  const words = strings.cards;
  const [pack, choosePack] = useState<'words' | 'points'>('words');
  const [scope, choose] = useState('');
  const [round, setRound] = useState(0);
  const [at, setAt] = useState(0);
  const [turned, turn] = useState(false);
  const ids = opened.map(({ id }) => id).filter((id) => scope === '' || id === scope);
  const cards = shuffle(cardsOf(pack, extras, ids), String(round));
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
                  choosePack(name);
                  turn(false);
                  setAt(0);
                }}
              />
              <span>{words.packs[name]}</span>
            </label>
          ))}
        </p>
      </fieldset>
      <LessonChoice
        id="cards-lesson"
        lessons={opened}
        chosen={scope}
        choose={(lesson) => {
          choose(lesson);
          turn(false);
          setAt(0);
        }}
      />
      {!card && <p>{words.none}</p>}
      {card && (
        // Not as a whole: of a card that is turned only its back is new.
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
