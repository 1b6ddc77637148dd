/** The one question that only the learner can answer: are the answers in this browser wanted? */
import { useEffect, useRef } from 'preact/hooks';
import { usePlayer } from './context';

export const RecoveryPrompt = () => {
  const { state, session, strings } = usePlayer();
  const box = useRef<HTMLElement>(null);
  // A page that was reloaded stands where it stood: below the question, perhaps.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  const { offer } = state;
  if (!offer) return null;
  const { why, entry } = offer;
  const words = strings.ask[why === 'unsent' || why === 'damaged' ? 'goOn' : 'add'];
  return (
    <section ref={box} class="ask" role="alert" aria-labelledby="ask-title">
      <h2 id="ask-title">{words.title}</h2>
      <p>{strings.ask[why](entry.at)}</p>
      <p class="buttons">
        <button class="primary" onClick={() => void session.choose('go-on')}>
          {words.yes}
        </button>
        <button onClick={() => void session.choose('start-fresh')}>{words.no}</button>
      </p>
    </section>
  );
};
