/** Questions from a file of another system, and what of it was not understood. */
import { useEffect, useRef } from 'preact/hooks';
import { strings } from '#workshop-strings';
import type { Report } from '../adding/adding';
import { template } from '../import/csv';
import { Choose } from './Choose';
import { English } from './English';
import { saveFile } from './save-file';

export const Import = ({ chosen }: { readonly chosen: (file: File) => void }) => (
  <details class="import">
    <summary>{strings.importing}</summary>
    <p class="help">{strings.importHelp}</p>
    <p class="help">{strings.columns}</p>
    <div class="bar">
      <Choose
        label={strings.chooseQuestions}
        accept=".xlsx,.ods,.csv,.txt,.gift,.xml,.tsv"
        chosen={([file]) => file && chosen(file)}
      />
      <button
        type="button"
        onClick={() => saveFile('questions.csv', new TextEncoder().encode(template()), 'text/csv')}
      >
        {strings.template}
      </button>
    </div>
  </details>
);

export const ImportReport = (props: { readonly report: Report; readonly close: () => void }) => {
  const { report, close } = props;
  const { name, questions, notes, counted } = report;
  const place = counted === 'rows' ? strings.row : strings.line;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [report]);
  return (
    <section class="problems" aria-label={strings.imported(name, questions)}>
      <h2 tabIndex={-1} ref={heading}>
        {strings.imported(name, questions)}
      </h2>
      {questions > 0 && <p>{strings.reasonsMissing}</p>}
      <p>{notes.length === 0 ? strings.allUnderstood : strings.notUnderstood(notes.length)}</p>
      <ul>
        {notes.map(({ line, message }, at) => (
          <li key={at}>
            {strings.entry(place(line), '')}
            <English>{message}</English>
          </li>
        ))}
      </ul>
      <button type="button" onClick={close}>
        {strings.close}
      </button>
    </section>
  );
};
