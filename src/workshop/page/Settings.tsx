/** What unit.yaml says of the whole unit, in fields. */
import { useId } from 'preact/hooks';
import { strings } from '#workshop-strings';
import { languageTags } from '../../strings/languages';
import { keysOf, listOf, setting, settingList, settingOf } from '../outline';
import type { Files } from '../work';
import { Colours } from './Colours';
import { TextField } from './TextField';
import type { Working } from './useWork';

interface Props {
  readonly files: Files;
  readonly edit: Working['edit'];
}

const OPTIONAL = ['certificate', 'records', 'quick-quiz', 'sources'] as const;

/** Which board's practice the packages have, where the unit is for more than one. */
const Board = ({ files, edit }: Props) => {
  const id = useId();
  const boards = keysOf(files, 'boards');
  const board = settingOf(files, ['board']);
  if (board === '' && boards.length < 2) return null;
  // A board that the unit has not is shown too, so that it can be mended here.
  const all = [...new Set([...boards, board].filter((one) => one !== ''))];
  return (
    <div class="field">
      <label for={id}>{strings.board}</label>
      <select
        id={id}
        value={board}
        aria-describedby={`${id}-help`}
        onChange={(event) => edit((texts) => setting(texts, ['board'], event.currentTarget.value))}
      >
        <option value="">{strings.allBoards}</option>
        {all.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <p class="help" id={`${id}-help`}>
        {strings.boardHelp}
      </p>
    </div>
  );
};

/** The words of a line, which commas part. */
const keywordsIn = (typed: string): string[] =>
  typed
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

const Tick = (props: {
  readonly label: string;
  readonly ticked: boolean;
  readonly set: (ticked: boolean) => void;
}) => (
  <label class="tick">
    <input
      type="checkbox"
      checked={props.ticked}
      onChange={(event) => props.set(event.currentTarget.checked)}
    />
    {props.label}
  </label>
);

export const Settings = ({ files, edit }: Props) => {
  const language = settingOf(files, ['language']);
  const languages = [...new Set([...languageTags, language].filter((one) => one !== ''))];
  const id = useId();
  const without = listOf(files, 'without');
  const field = (
    label: string,
    path: readonly string[],
    more: {
      readonly help?: string;
      readonly numeric?: boolean;
      readonly accepts?: () => boolean;
    } = {},
  ) => (
    <TextField
      label={label}
      value={settingOf(files, path)}
      {...more}
      set={(value) => edit((texts) => setting(texts, path, value))}
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
          onChange={(event) =>
            edit((texts) => setting(texts, ['language'], event.currentTarget.value))
          }
        >
          {languages.map((one) => (
            <option key={one} value={one}>
              {strings.languageName(one)}
            </option>
          ))}
        </select>
      </div>
      <Board files={files} edit={edit} />
      <Colours files={files} edit={edit} />
      {field(strings.licence, ['licence'])}
      <TextField
        label={strings.keywords}
        value={listOf(files, 'keywords').join(', ')}
        accepts={(typed) => keywordsIn(typed).length > 0}
        set={(typed) => edit((texts) => settingList(texts, 'keywords', keywordsIn(typed)))}
      />
      {field(strings.passMark, ['policy', 'passMark'], {
        help: strings.passMarkHelp,
        numeric: true,
        accepts: () => true,
      })}
      {field(strings.tries, ['policy', 'tries'], {
        help: strings.triesHelp,
        numeric: true,
        accepts: () => true,
      })}
      <Tick
        label={strings.reportFailed}
        ticked={settingOf(files, ['policy', 'reportFailed']) === 'true'}
        set={(ticked) =>
          edit((texts) => setting(texts, ['policy', 'reportFailed'], ticked ? 'true' : ''))
        }
      />
      {OPTIONAL.map((one) => (
        <Tick
          key={one}
          label={strings.has[one]}
          ticked={!without.includes(one)}
          set={(ticked) =>
            edit((texts) => {
              const others = listOf(texts, 'without').filter((other) => other !== one);
              return settingList(texts, 'without', ticked ? others : [...others, one]);
            })
          }
        />
      ))}
      <p class="help">{strings.otherSettings}</p>
    </details>
  );
};
