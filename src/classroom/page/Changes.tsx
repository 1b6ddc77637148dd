/** What has changed since an earlier report, whose files are read beside the newer ones. */
import { strings } from '#report-strings';
import { chosenFiles } from '../../ui/chosenFiles';
import type { BeforeAndNow, Changes as Found, QuestionChange, StudentChange } from '../changes';
import { List } from './List';

const words = strings.changes;

const shareWords = (share: number | undefined): string =>
  share === undefined ? '–' : strings.percent(share);

const stepWords = ({ before, now }: BeforeAndNow<number | undefined>): string =>
  before === now ? shareWords(now) : words.step(shareWords(before), shareWords(now));

const Students = (props: {
  readonly title: string;
  readonly none: string;
  readonly students: readonly StudentChange[];
  readonly of: number;
}) => (
  <>
    <h3>{props.title}</h3>
    <List
      label={props.title}
      heads={words.studentHeads}
      none={props.none}
      rows={props.students.map(({ name, settled, share }) => [
        name,
        words.came(settled.before, settled.now, props.of, stepWords(share)),
      ])}
    />
  </>
);

const Questions = (props: {
  readonly title: string;
  readonly questions: readonly QuestionChange[];
}) =>
  props.questions.length === 0 ? null : (
    <>
      <h3>{props.title}</h3>
      <List
        label={props.title}
        heads={words.questionHeads}
        none=""
        rows={props.questions.map(({ asked, facility }) => [asked.stem, stepWords(facility)])}
      />
    </>
  );

const Table = ({ found, names }: { readonly found: Found; readonly names: readonly string[] }) => {
  const { moved, still, joined, left, better, worse, of } = found;
  return (
    <>
      <p>{words.compared(names)}</p>
      <Students title={words.moved} none={words.nobody} students={moved} of={of} />
      <Students title={words.still} none={words.nobody} students={still} of={of} />
      {joined.length > 0 && <p>{words.joined(joined)}</p>}
      {left.length > 0 && <p>{words.left(left)}</p>}
      {better.length + worse.length === 0 && <p>{words.even}</p>}
      <Questions title={words.better} questions={better} />
      <Questions title={words.worse} questions={worse} />
    </>
  );
};

export const Changes = (props: {
  /** Undefined where no earlier file was chosen, or none of them could be read. */
  readonly found: Found | undefined;
  /** The names of the earlier files. */
  readonly names: readonly string[];
  /** A sentence for each of them that was not wholly used. */
  readonly messages: readonly string[];
  readonly choose: (files: readonly File[]) => void;
  readonly forget: () => void;
}) => {
  const { found, names, messages, choose, forget } = props;
  return (
    <section aria-labelledby="changes" class={found ? 'changes' : 'changes no-print'}>
      <h2 id="changes">{words.title}</h2>
      <p class="no-print">{words.lead}</p>
      <p class="no-print">
        <label>
          {words.choose}{' '}
          <input
            type="file"
            multiple
            onChange={(event) => choose(chosenFiles(event.currentTarget))}
          />
        </label>{' '}
        {names.length > 0 && (
          <button type="button" onClick={forget}>
            {words.forget}
          </button>
        )}
      </p>
      {messages.length > 0 && (
        <ul class="said" role="alert">
          {messages.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {found && <Table found={found} names={names} />}
    </section>
  );
};
