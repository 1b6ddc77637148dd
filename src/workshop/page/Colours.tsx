/** The colours that unit.yaml sets, with what the check says of them. */
import { useId } from 'preact/hooks';
import { strings } from '#workshop-strings';
import { COLOUR, theme } from '../../course/palette';
import { live } from '../../ui/live';
import { wrongColour } from '../../reader/colours';
import { isSet, setting, settingOf } from '../outline';
import type { Files } from '../work';
import { English } from './English';
import type { Working } from './useWork';

const KEYS = ['accent', 'paper', 'ink'] as const;

export const Colours = ({
  files,
  edit,
}: {
  readonly files: Files;
  readonly edit: Working['edit'];
}) => {
  const id = useId();
  const set = (key: string, value: string): void =>
    edit((texts) => setting(texts, ['colours', key], value));
  const given = Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = settingOf(files, ['colours', key]);
      return COLOUR.test(value) ? [[key, value.toLowerCase()] as const] : [];
    }),
  );
  const wrong = wrongColour(given);
  return (
    <fieldset class="colours">
      <legend>{strings.colours}</legend>
      {KEYS.map((key) => (
        <div key={key} class="colour">
          <input
            id={`${id}-${key}`}
            type="color"
            value={given[key] ?? theme[key]}
            aria-describedby={wrong?.key === key ? `${id}-wrong` : undefined}
            onChange={(event) => set(key, event.currentTarget.value)}
          />
          <label for={`${id}-${key}`}>{strings.colour[key]}</label>
        </div>
      ))}
      <div {...live}>
        {wrong && (
          <div id={`${id}-wrong`} class="wrong">
            <p>
              <English>{wrong.message}</English>
            </p>
            {wrong.near !== undefined && (
              <button type="button" onClick={() => set(wrong.key, wrong.near ?? '')}>
                {strings.nearColour(wrong.near)}
              </button>
            )}
          </div>
        )}
      </div>
      <button
        type="button"
        disabled={!isSet(files, 'colours')}
        onClick={() => edit((texts) => setting(texts, ['colours'], ''))}
      >
        {strings.ownColours}
      </button>
    </fieldset>
  );
};
