/** The page: takes files, reads them and shows the report of the class. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { strings } from '#report-strings';
import { live } from '../../ui/live';
import type { Analysis } from '../analyse';
import { analyse } from '../analyse';
import type { CountedAttempt, ClassRecord } from '../record';
import { letPageRespond } from '../read/pace';
import type { TableHints } from '../read/rows';
import { sampleClass } from '../sample/class';
import type { ClassUnit } from '../unit';
import { AttemptsChoice } from './AttemptsChoice';
import { ColumnsForm } from './ColumnsForm';
import { Drop } from './Drop';
import type { Gathered, Unnamed } from './gather';
import { gather } from './gather';
import { recall, remember } from './remembered';
import { Report } from './Report';

/** The address of the page with this at its end opens with the invented class. */
const SAMPLE = '#/sample';

/** What the page shows. */
interface Shown {
  readonly files: readonly File[];
  readonly gathered?: Gathered;
  readonly attempts: CountedAttempt;
  readonly found?: { readonly record: ClassRecord; readonly analysis: Analysis };
}

/** Files of an earlier time, which the report is compared with. */
interface Earlier {
  readonly names: readonly string[];
  readonly gathered: Gathered;
}

export const App = ({ unit }: { readonly unit: ClassUnit }) => {
  const [busy, setBusy] = useState('');
  const [shown, setShown] = useState<Shown>({ files: [], attempts: 'first' });
  const [earlier, setEarlier] = useState<Earlier>();
  /** Files that the teacher has left out, and is not asked about again. */
  const leftOut = useRef(new Set<File>());
  const heading = useRef<HTMLHeadingElement>(null);

  const show = async (
    files: readonly File[],
    gathered: Gathered,
    attempts: CountedAttempt,
  ): Promise<void> => {
    const record = gathered.gatherer?.finish(attempts);
    setBusy(record ? strings.working : '');
    const found = record && { record, analysis: await analyse(unit, record, letPageRespond) };
    setBusy('');
    setShown({ files, gathered, attempts, ...(found && { found }) });
  };

  const read = async (files: readonly File[], attempts: CountedAttempt): Promise<void> => {
    if (busy !== '' || files.length === 0) return;
    setShown({ files, attempts });
    const gathered = await gather(unit, files, {
      progress: setBusy,
      recall,
      leftOut: leftOut.current,
    });
    await show(files, gathered, attempts);
    heading.current?.focus();
  };

  const compare = async (chosen: readonly File[]): Promise<void> => {
    if (busy !== '' || chosen.length === 0) return;
    const options = { progress: setBusy, recall, leftOut: leftOut.current };
    const before = await gather(unit, chosen, options);
    setBusy('');
    setEarlier({ names: chosen.map(({ name }) => name), gathered: before });
  };

  const showSample = async (): Promise<void> => {
    const gatherer = sampleClass(unit, strings.sample.student);
    const gathered = { gatherer, messages: [strings.sample.note], unnamed: [], remembered: [] };
    await show([], gathered, 'first');
    heading.current?.focus();
  };
  useEffect(() => {
    if (location.hash === SAMPLE) void showSample();
    // Once, when the page opens.
  }, []);

  const { files, gathered, attempts, found } = shown;
  const earlierRecord = useMemo(
    () => earlier?.gathered.gatherer?.finish(attempts),
    [earlier, attempts],
  );
  const messages = [
    ...(gathered?.messages ?? []),
    ...(found && found.record.unreadable > 0 ? [strings.strange(found.record.unreadable)] : []),
  ];
  const [unnamed] = gathered?.unnamed ?? [];
  const use = ({ sample }: Unnamed, hints: TableHints): void => {
    remember(sample.headings, hints);
    void read(files, attempts);
  };

  return (
    <main>
      <h1 ref={heading} tabIndex={-1}>
        {strings.of(unit.title)}
      </h1>
      {!found && <p>{strings.lead}</p>}
      <Drop
        read={(chosen) => void read(chosen, attempts)}
        sample={() => void showSample()}
        small={found !== undefined}
      />
      <p {...live} class="busy">
        {busy}
      </p>
      {messages.length > 0 && (
        <div role="alert">
          <ul class="said">
            {messages.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      {unnamed && (
        <ColumnsForm
          key={unnamed.file.name}
          name={unnamed.file.name}
          sample={unnamed.sample}
          isMoodle={unnamed.isMoodle}
          unit={unit}
          use={(hints) => use(unnamed, hints)}
          leave={() => {
            leftOut.current.add(unnamed.file);
            void read(files, attempts);
          }}
        />
      )}
      {gathered && gathered.remembered.length > 0 && (
        <p class="no-print">
          {strings.columns.remembered}{' '}
          <button
            type="button"
            onClick={() => {
              for (const headings of gathered.remembered) remember(headings, undefined);
              void read(files, attempts);
            }}
          >
            {strings.columns.anew}
          </button>
        </p>
      )}
      {gathered && found?.record.severalAttempts && (
        <AttemptsChoice
          attempts={attempts}
          choose={(chosen) => void show(files, gathered, chosen)}
        />
      )}
      {found && (
        <Report
          unit={unit}
          {...found}
          earlier={earlierRecord}
          comparing={{
            names: earlier?.names ?? [],
            messages: earlier?.gathered.messages ?? [],
            choose: (chosen) => void compare(chosen),
            forget: () => setEarlier(undefined),
          }}
        />
      )}
    </main>
  );
};
