/** Takes files and shows what they say. Files are read one after another into one class. */
import { useRef, useState } from 'preact/hooks';
import type { Analysis } from '../analyse';
import { analyse } from '../analyse';
import type { ClassRecord } from '../record';
import { openGatherer } from '../record';
import { readFile } from '../read/file';
import { breath } from '../read/pace';
import { Unreadable } from '../read/problem';
import { strings } from '../strings';
import type { ClassUnit } from '../unit';
import { Drop } from './Drop';
import { Report } from './Report';

interface Done {
  readonly found?: { readonly record: ClassRecord; readonly analysis: Analysis };
  /** A sentence on each file that was not, or not wholly, used. */
  readonly said: readonly string[];
}

export const App = ({ unit }: { readonly unit: ClassUnit }) => {
  const [busy, setBusy] = useState('');
  const [done, setDone] = useState<Done>({ said: [] });
  const heading = useRef<HTMLHeadingElement>(null);

  const read = async (files: readonly File[]): Promise<void> => {
    if (busy !== '' || files.length === 0) return;
    const into = openGatherer(unit);
    const said: string[] = [];
    let used = 0;
    setDone({ said });
    for (const file of files) {
      setBusy(strings.reading(file.name, 0));
      try {
        const notes = await readFile(unit, file, into, (share) =>
          setBusy(strings.reading(file.name, share)),
        );
        used += 1;
        if (notes.cut) said.push(`${file.name}: ${strings.cut}`);
        if (notes.newer) said.push(`${file.name}: ${strings.newer}`);
      } catch (error) {
        if (!(error instanceof Unreadable)) console.error(error);
        const { fault, got } = error instanceof Unreadable ? error : new Unreadable('unreadable');
        said.push(strings.failed(file.name, strings.faults[fault](got)));
      }
    }
    const record = used > 0 ? into.finish() : undefined;
    if (record && record.strange > 0) said.push(strings.strange(record.strange));
    setBusy(record ? strings.working : '');
    const found = record && { record, analysis: await analyse(unit, record, breath) };
    setBusy('');
    setDone(found ? { found, said } : { said });
    heading.current?.focus();
  };

  return (
    <main>
      <h1 ref={heading} tabIndex={-1}>
        {strings.of(unit.title)}
      </h1>
      {!done.found && <p>{strings.lead}</p>}
      <Drop read={(files) => void read(files)} small={done.found !== undefined} />
      <p role="status" class="busy">
        {busy}
      </p>
      {done.said.length > 0 && (
        <ul class="said" role="alert">
          {done.said.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {done.found && <Report unit={unit} {...done.found} />}
    </main>
  );
};
