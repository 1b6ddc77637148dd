/** What is being typed into a field: kept whatever is drawn meanwhile, and given on once the field is left. */
import { useEffect, useState } from 'preact/hooks';

export interface Draft {
  readonly value: string;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
  readonly onChange: (event: { readonly currentTarget: { readonly value: string } }) => void;
}

export const useDraft = (value: string, set: (value: string) => void): Draft => {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return {
    value: draft,
    onInput: ({ currentTarget }) => setDraft(currentTarget.value),
    onChange: ({ currentTarget }) => set(currentTarget.value),
  };
};
