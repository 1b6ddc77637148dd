/** A line of text that is set when the field is left, or by Enter: not with each letter. */
import { useId } from 'preact/hooks';
import { useDraft } from './useDraft';

const filled = (typed: string): boolean => typed.trim() !== '';

export const TextField = (props: {
  readonly label: string;
  /** The label is for those alone who do not see where the field stands. */
  readonly hidden?: boolean;
  readonly help?: string;
  readonly value: string;
  readonly numeric?: boolean;
  /** What may be given on; else what stood there comes back. Where nothing is said, all but an emptied field. */
  readonly accepts?: (typed: string) => boolean;
  readonly set: (value: string) => void;
}) => {
  const { label, hidden = false, help, value, numeric = false, accepts = filled, set } = props;
  const id = useId();
  const draft = useDraft(value, (typed) => set(typed.trim()), accepts);
  return (
    <div class="field">
      <label for={id} class={hidden ? 'unseen' : undefined}>
        {label}
      </label>
      <input
        id={id}
        inputMode={numeric ? 'numeric' : undefined}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        {...draft}
      />
      {help !== undefined && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
};
