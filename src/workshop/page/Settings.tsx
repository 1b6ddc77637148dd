/** What unit.yaml says of the whole unit, in fields. */
import { useId } from 'preact/hooks';
import { playerLanguages } from '../../strings';
import { setting, settingOf } from '../outline';
import { strings } from '../strings';
import type { Edits, Files } from '../work';
import { TextField } from './TextField';

export const Settings = ({
  files,
  edit,
}: {
  readonly files: Files;
  readonly edit: (edits: Edits) => void;
}) => {
  const language = settingOf(files, ['language']);
  const languages = [...new Set([...playerLanguages, language].filter((one) => one !== ''))];
  const id = useId();
  const field = (
    label: string,
    path: readonly string[],
    more: { readonly help?: string; readonly numeric?: boolean; readonly empty?: boolean } = {},
  ) => (
    <TextField
      label={label}
      value={settingOf(files, path)}
      {...(more.help !== undefined && { help: more.help })}
      {...(more.numeric && { numeric: true })}
      set={(value) => {
        if (value !== '' || more.empty) edit(setting(files, path, value));
      }}
    />
  );
  return (
    <details>
      <summary>{strings.unit}</summary>
      {field(strings.title, ['title'])}
      {field(strings.description, ['description'])}
      {field(strings.version, ['version'], { help: strings.versionHelp })}
      <div class="field">
        <label for={id}>{strings.language}</label>
        <select
          id={id}
          value={language}
          onChange={(event) => edit(setting(files, ['language'], event.currentTarget.value))}
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {strings.languageName(one)}
            </option>
          ))}
        </select>
      </div>
      {field(strings.passMark, ['policy', 'passMark'], {
        help: strings.passMarkHelp,
        numeric: true,
        empty: true,
      })}
    </details>
  );
};
