/** The one question that only the learner can answer: whose are the answers in this browser? */
import { useEffect, useRef } from 'preact/hooks';
import { usePlayer } from './context';

export const Ask = () => {
  const { state, session, strings } = usePlayer();
  const box = useRef<HTMLElement>(null);
  // A page that was reloaded stands where it stood: below the question, perhaps.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <section ref={box} class="ask" role="alert" aria-labelledby="ask-title">
      <h2 id="ask-title">{strings.ask.title}</h2>
      <p>{strings.ask.text(state.heldAt ?? 0)}</p>
      <p class="buttons">
        <button class="primary" onClick={() => void session.choose('go-on')}>
          {strings.ask.goOn}
        </button>
        <button onClick={() => void session.choose('start-fresh')}>{strings.ask.fresh}</button>
      </p>
    </section>
  );
};
