/** How the learner likes the page. Kept with the progress. */
import { usePlayer } from '../context';
import { useBoards } from '../BoardChoice';
import type { Setting } from '../settings';
import { choices, defaults } from '../settings';
import { hasVoice } from '../voice';

export const SettingsPage = () => {
  const { state, session, strings } = usePlayer();
  const now = { ...defaults, ...state.progress.settings };
  const boards = useBoards();
  const { board } = strings.settings;
  const all = [
    ...(Object.keys(choices) as Setting[]).map((key) => ({ key, ...strings.settings[key] })),
    ...(boards.length > 0
      ? [{ key: 'board' as const, name: board.name, choices: [board.all, ...boards] }]
      : []),
  ];
  return (
    <section class="page settings">
      <h1 tabIndex={-1}>{strings.pages.settings}</h1>
      {!hasVoice(window) && <p class="note">{strings.aloud.none}</p>}
      {all.map(({ key, name, choices: names }) => (
        <fieldset key={key}>
          <legend>{name}</legend>
          <p class="options">
            {names.map((choice, at) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={key}
                  checked={now[key] === at}
                  onChange={() => session.settings({ ...now, [key]: at })}
                />
                <span>{choice}</span>
              </label>
            ))}
          </p>
        </fieldset>
      ))}
    </section>
  );
};
