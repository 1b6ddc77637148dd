/** The text that is being typed into a field. Drawing the page again does not change it; it is set once the field is left. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface FieldEvent {
  readonly currentTarget: { readonly value: string };
}

interface Draft {
  readonly value: string;
  readonly onInput: (event: FieldEvent) => void;
  readonly onChange: (event: FieldEvent) => void;
  readonly onBlur: (event: FieldEvent) => void;
}

/** @param accepts whether what was typed can be set; where not, the field shows its old value again. */
export const useDraft = (
  value: string,
  set: (value: string) => void,
  accepts: (typed: string) => boolean = () => true,
): Draft => {
  const [draft, setDraft] = useState(value);
  const given = useRef(value);
  useLayoutEffect(() => {
    // The value that this field has set itself comes back here; more may have been typed since.
    if (value === given.current) return;
    given.current = value;
    setDraft(value);
  }, [value]);
  const give = ({ currentTarget: { value: typed } }: FieldEvent): void => {
    if (typed === given.current) return;
    if (!accepts(typed)) {
      setDraft(given.current);
      return;
    }
    given.current = typed;
    setDraft(typed);
    set(typed);
  };
  return {
    value: draft,
    onInput: ({ currentTarget }) => setDraft(currentTarget.value),
    onChange: give,
    // Firefox tells of no change where a program has written: dictation, a spelling checker.
    onBlur: give,
  };
};
