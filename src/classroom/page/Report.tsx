/** What the class's answers say, in the order in which a teacher needs it. */
import type { ComponentProps } from 'preact';
import { useMemo } from 'preact/hooks';
import { strings } from '#report-strings';
import type { Analysis } from '../analyse';
import { exportCsv } from '../export';
import { changes } from '../changes';
import type { ClassRecord } from '../record';
import { live } from '../../ui/live';
import { usePrint } from '../../ui/usePrint';
import type { ClassUnit } from '../unit';
import { Changes } from './Changes';
import { download } from './download';
import { Heat } from './Heat';
import { List } from './List';
import { Questions } from './Questions';
import { wrongAnswerSentence } from './wrong-answer';
import { Student } from './Student';
import { Sureness } from './Sureness';
import { Misconceptions } from './Misconceptions';

/** What is printed (report.css): what comes before the questions, all of it, or one student's page. */
type Part = 'summary' | 'all' | 'student';

const saveTable = (unit: ClassUnit, record: ClassRecord): void => {
  const text = exportCsv(unit, record, {
    ...strings.table,
    wrongAnswers: (asked, wrongAnswers) =>
      wrongAnswers
        .map((wrongAnswer) => wrongAnswerSentence(strings.wrongAnswer, asked, wrongAnswer))
        .join('; '),
  });
  download(`${unit.id}-class.csv`, text);
};

const Tops = (props: {
  readonly unit: ClassUnit;
  readonly record: ClassRecord;
  readonly print: (part: Part) => void;
  readonly refused: boolean;
  readonly answers: number;
}) => {
  const { unit, record, print, refused, answers } = props;
  const { pupils } = record;
  const started = pupils.filter((pupil) => pupil.started).length;
  return (
    <p class="tops">
      {strings.counts(pupils.length, started, answers)}{' '}
      <span class="no-print">
        <button type="button" onClick={() => print('summary')}>
          {strings.print}
        </button>
        <button type="button" onClick={() => print('all')}>
          {strings.printAll}
        </button>
        <button type="button" onClick={() => saveTable(unit, record)}>
          {strings.save}
        </button>
      </span>
      <span {...live} class="no-print">
        {refused && strings.printRefused}
      </span>
    </p>
  );
};

export const Report = (props: {
  readonly unit: ClassUnit;
  readonly record: ClassRecord;
  readonly analysis: Analysis;
  /** The same class at an earlier time. */
  readonly earlier: ClassRecord | undefined;
  /** For the choice of its files. */
  readonly comparing: Pick<
    ComponentProps<typeof Changes>,
    'names' | 'messages' | 'choose' | 'forget'
  >;
}) => {
  const { unit, record, analysis, earlier, comparing } = props;
  const changed = useMemo(() => earlier && changes(unit, earlier, record), [unit, earlier, record]);
  const { print, refused } = usePrint();
  const printPart = (part: Part): void => {
    document.body.dataset['print'] = part;
    print();
  };
  const { stats } = analysis;
  const answers = stats.reduce((sum, { answered }) => sum + answered, 0);
  const titles = new Map(unit.lessons.map(({ id, title }) => [id, title]));
  return (
    <>
      <Tops unit={unit} record={record} print={printPart} refused={refused} answers={answers} />
      {answers === 0 ? (
        <p>{strings.noAnswers}</p>
      ) : (
        <>
          <Misconceptions misconceptions={analysis.misconceptions} titles={titles} />
          <Heat unit={unit} record={record} />
        </>
      )}
      {analysis.sureness.length > 0 && <Sureness counts={analysis.sureness} />}
      <Changes found={changed} {...comparing} />
      <section aria-labelledby="needs">
        <h2 id="needs">{strings.needs.title}</h2>
        <p>{strings.needs.lead}</p>
        <List
          label={strings.needs.title}
          heads={strings.needs.heads}
          none={strings.needs.none}
          rows={analysis.needs.map(({ name, lessons }) => [
            name,
            lessons
              .map(({ id, share }) => `${titles.get(id) ?? id} (${strings.percent(share)})`)
              .join('; '),
          ])}
        />
      </section>
      <section aria-labelledby="open">
        <h2 id="open">{strings.open.title}</h2>
        <p>{strings.open.lead}</p>
        <List
          label={strings.open.title}
          heads={strings.open.heads}
          none={strings.open.none}
          rows={analysis.unfinished.map(({ name, started, answered, shown, of }) => [
            name,
            started ? strings.open.some(answered, shown, of) : strings.open.never,
          ])}
        />
      </section>
      {analysis.shown.length > 0 && (
        <section aria-labelledby="shown">
          <h2 id="shown">{strings.shown.title}</h2>
          <p>{strings.shown.lead}</p>
          <List
            label={strings.shown.title}
            heads={strings.shown.heads}
            none=""
            rows={analysis.shown.map(({ name, shown, of }) => [
              name,
              strings.questions.times(shown, of),
            ])}
          />
        </section>
      )}
      {answers > 0 && (
        <>
          <Student unit={unit} record={record} print={() => printPart('student')} />
          <Questions stats={stats} unit={unit} />
        </>
      )}
    </>
  );
};
