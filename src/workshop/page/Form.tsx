/** A question in fields. What is set here is written into the lesson's text at once. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import { oneLine, type QuestionRow, valueOf, withValue } from '../form/edit';
import { emptyOf, type Field, formOf, type Named, nextKey, type Value } from '../form/fields';
import type { Path } from '../tree';
import { useDraft } from './useDraft';

interface At {
  readonly label: string;
  readonly needed: boolean;
  readonly path: Path;
  readonly value: Value | undefined;
  readonly set: (path: Path, value: Value | undefined) => void;
  /** What may be chosen here, by what is written for it. */
  readonly choices: (path: Path) => Readonly<Record<string, string>> | undefined;
}

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

const entriesOf = (value: Value | undefined): readonly (readonly [string, Value])[] =>
  typeof value === 'object' && !isList(value) ? Object.entries(value) : [];

const inside = (value: Value | undefined, key: string): Value | undefined =>
  entriesOf(value).find(([one]) => one === key)?.[1];

const labelOf = (key: string): string => strings.fields[key] ?? key;

const TextOf = ({ label, needed, path, value, set }: At) => {
  const id = useId();
  const text = typeof value === 'string' ? value : '';
  const draft = useDraft(text, (typed) => {
    const line = oneLine(typed);
    set(path, line === '' && !needed ? undefined : line);
  });
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} rows={1} {...draft} />
    </div>
  );
};

const ChoiceOf = (props: At & { readonly of: Readonly<Record<string, string>> }) => {
  const { label, path, value, set, of } = props;
  const id = useId();
  if (isList(value)) {
    return (
      <fieldset>
        <legend>{label}</legend>
        {Object.entries(of).map(([key, words]) => (
          <label key={key} class="tick">
            <input
              type="checkbox"
              checked={value.includes(key)}
              onChange={({ currentTarget: { checked } }) =>
                set(
                  path,
                  Object.keys(of).filter((one) => (one === key ? checked : value.includes(one))),
                )
              }
            />{' '}
            {words}
          </label>
        ))}
      </fieldset>
    );
  }
  const chosen = typeof value === 'string' ? value : '';
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={Object.hasOwn(of, chosen) ? chosen : ''}
        onChange={(event) => set(path, event.currentTarget.value)}
      >
        {!Object.hasOwn(of, chosen) && <option value="">{strings.choose}</option>}
        {Object.entries(of).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
};

const Tick = (props: At & { readonly word: string }) => {
  const { label, path, value, set, word } = props;
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={value === word}
        onChange={({ currentTarget }) => set(path, currentTarget.checked ? word : undefined)}
      />{' '}
      {label}
    </label>
  );
};

const AddEntry = (props: {
  readonly label: string;
  /** The author writes the key. */
  readonly written: boolean;
  readonly add: (key: string) => void;
}) => {
  const { label, written, add } = props;
  const id = useId();
  const [key, setKey] = useState('');
  const button = (
    <button
      type="button"
      onClick={() => {
        if (written && key.trim() === '') return;
        add(key.trim());
        setKey('');
      }}
    >
      {strings.addEntry(label)}
    </button>
  );
  if (!written) return button;
  return (
    <div class="field">
      <label for={id}>{strings.newKey(label)}</label>
      <div class="tool">
        <input id={id} value={key} onInput={(event) => setKey(event.currentTarget.value)} />
        {button}
      </div>
    </div>
  );
};

const Entries = (props: At & { readonly field: Field & { readonly is: 'keyed' | 'list' } }) => {
  const { label, path, value, set, choices, field, needed } = props;
  const listed = field.is === 'list';
  const rows: readonly (readonly [string, Value])[] = isList(value)
    ? value.map((one, at) => [String(at + 1), one])
    : entriesOf(value);
  const pathOf = (key: string): Path => [...path, listed ? Number(key) - 1 : key];
  const keys = field.is === 'keyed' ? field.keys : 'digit';
  const next = listed
    ? String(rows.length + 1)
    : nextKey(
        keys,
        rows.map(([key]) => key),
      );
  const written = keys === 'written';
  // Digits go without a gap, so the last one alone can be taken out.
  const removable = (at: number): boolean =>
    (rows.length > 1 || !needed) && (listed || keys !== 'digit' || at === rows.length - 1);
  return (
    <fieldset>
      <legend>{label}</legend>
      {rows.map(([key, one], at) => (
        <div key={key} class="entry">
          <FieldOf
            label={strings.entry(label, key)}
            needed
            path={pathOf(key)}
            value={one}
            set={set}
            choices={choices}
            field={field.of}
          />
          {removable(at) && (
            <button type="button" onClick={() => set(pathOf(key), undefined)}>
              {strings.removeEntry(label, key)}
            </button>
          )}
        </div>
      ))}
      {(written || next !== undefined) && (
        <AddEntry
          label={label}
          written={written}
          add={(key) => {
            const of = emptyOf(field.of);
            if (listed && rows.length === 0) set(path, [of]);
            else set(pathOf(written ? key : (next ?? '')), of);
          }}
        />
      )}
    </fieldset>
  );
};

const Group = (
  props: At & { readonly fields: readonly Named[]; readonly legend?: string | undefined },
) => {
  const { path, value, set, choices, fields, legend } = props;
  const all = fields.map(({ key, needed, field }) => (
    <FieldOf
      key={key}
      label={labelOf(key)}
      needed={needed}
      path={[...path, key]}
      value={inside(value, key)}
      set={set}
      choices={choices}
      field={field}
    />
  ));
  if (legend === undefined) return <>{all}</>;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all}
    </fieldset>
  );
};

function FieldOf(props: At & { readonly field: Field }) {
  const { field, ...at } = props;
  const of = at.choices(at.path);
  // What may be one or several is a list where several are written.
  if (of) return <ChoiceOf {...at} of={of} />;
  switch (field.is) {
    case 'text':
      return <TextOf {...at} />;
    case 'word':
      return <Tick {...at} word={field.word} />;
    case 'group':
      return <Group {...at} fields={field.fields} legend={at.label} />;
    case 'keyed':
    case 'list':
      return <Entries {...at} field={field} />;
  }
}

const short = (value: Value): string => {
  if (typeof value === 'string') return value;
  const first = inside(value, 'text') ?? inside(value, 'name');
  return typeof first === 'string' ? first : '';
};

/** The entries of a mapping in the question, each with its first words. */
const choicesIn = (value: Value, key: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    entriesOf(inside(value, key)).map(([one, of]) => {
      const words = short(of);
      return [one, words === '' ? one : strings.entry(one, words)];
    }),
  );

/** What every question has comes first. */
const ordered = (fields: readonly Named[]): readonly Named[] => [
  ...fields.filter(({ needed }) => needed),
  ...fields.filter(({ needed }) => !needed),
];

export const Form = (props: {
  readonly row: QuestionRow;
  /** The question's YAML with a change. */
  readonly changed: (source: string) => void;
  readonly close: () => void;
}) => {
  const { row, changed, close } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [row.id]);
  const form = formOf(row.kind);
  const value = valueOf(row.source);
  const choices = (path: Path): Readonly<Record<string, string>> | undefined => {
    if (path.length === 1 && path[0] === 'answer') return choicesIn(value, form?.list ?? '');
    return path.length > 1 && path.at(-1) === 'in' ? choicesIn(value, 'categories') : undefined;
  };
  return (
    <div class="form">
      <div class="done">
        <button type="button" onClick={close}>
          {strings.closeForm}
        </button>
      </div>
      <h2 tabIndex={-1} ref={heading}>
        {strings.formOf(row.stem)}
      </h2>
      <p class="help">{strings.formHelp}</p>
      <Group
        label=""
        needed
        path={[]}
        value={value}
        fields={ordered(form?.fields ?? [])}
        choices={choices}
        set={(path, next) => changed(withValue(row.source, path, next))}
      />
    </div>
  );
};
