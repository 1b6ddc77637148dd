/** How the learner likes the page. Kept with the progress. */
import { usePlayer } from '../context';
import type { Setting } from '../settings';
import { choices, defaults } from '../settings';
import { hasVoice } from '../voice';

export const SettingsPage = () => {
  const { state, session, strings } = usePlayer();
  const now = { ...defaults, ...state.progress.settings };
  return (
    <section class="page settings">
      <h1 tabIndex={-1}>{strings.pages.settings}</h1>
      {!hasVoice(window) && <p class="note">{strings.aloud.none}</p>}
      {(Object.keys(choices) as Setting[]).map((name) => (
        <fieldset key={name}>
          <legend>{strings.settings[name].name}</legend>
          <p class="options">
            {choices[name].map((choice, at) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={name}
                  checked={now[name] === at}
                  onChange={() => session.settings({ ...now, [name]: at })}
                />
                <span>{strings.settings[name].choices[at]}</span>
              </label>
            ))}
          </p>
        </fieldset>
      ))}
    </section>
  );
};
