/** Right or not right beside a row: a sign, a word for screen readers, never colour alone. */
import { useStrings } from './strings';

/** What a learner did with a row, and whether that was right. */
interface Judged {
  readonly chosen: boolean;
  readonly right: boolean;
}

/** What a judged row's class ends with; nothing where it was not chosen. */
export const judgedClass = (row: Judged | undefined): string => {
  if (!row?.chosen) return '';
  return row.right ? ' right' : ' wrong';
};

/** For an option: the chosen ones are judged, and the right one that was not chosen is pointed out. */
export const OptionMark = ({
  row,
  settled,
}: {
  readonly row: Judged | undefined;
  readonly settled: boolean;
}) => {
  const strings = useStrings();
  if (!row) return null;
  if (row.chosen) {
    return (
      <Mark
        right={row.right}
        text={strings.pair(strings.yours, row.right ? strings.isRight : strings.isWrong)}
      />
    );
  }
  return row.right && settled ? <Mark right text={strings.rightAnswer} /> : null;
};

/** For a part: the field that it judges is described by its `id`. */
export const PartMark = (props: {
  readonly row: Judged | undefined;
  readonly id?: string;
  /** What it says where "right" and "not right" say too little. */
  readonly right?: string;
  readonly wrong?: string;
}) => {
  const { row, id } = props;
  const strings = useStrings();
  if (!row?.chosen) return null;
  const { right = strings.isRight, wrong = strings.isWrong } = props;
  return <Mark id={id} right={row.right} text={row.right ? right : wrong} />;
};

const Mark = (props: {
  readonly id?: string | undefined;
  readonly right: boolean;
  readonly text: string;
}) => (
  <span {...(props.id && { id: props.id })} class={`mark ${props.right ? 'right' : 'wrong'}`}>
    <span aria-hidden="true">{props.right ? '✓' : '✗'}</span> {props.text}
  </span>
);
