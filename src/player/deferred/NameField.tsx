/** A field for the learner's name on a page that is printed. Where the name is kept is its page's matter. */
const LONGEST = 80;

export const NameField = (props: {
  /** The word before the field, and the sentence after it that says what becomes of the name. */
  readonly label: string;
  readonly note: string;
  readonly autocomplete: 'name' | 'off';
  readonly value: string;
  /** None while the name would be kept nowhere. */
  readonly write: ((name: string) => void) | undefined;
}) => (
  <p class="learner">
    <label for="learner-name">{props.label}</label>
    <input
      id="learner-name"
      type="text"
      maxLength={LONGEST}
      autocomplete={props.autocomplete}
      aria-describedby="learner-note"
      value={props.value}
      readOnly={!props.write}
      onInput={(event) => props.write?.(event.currentTarget.value)}
    />
    <span id="learner-note" class="note">
      {props.note}
    </span>
  </p>
);
