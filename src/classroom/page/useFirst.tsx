/** Of a very long table the first part is shown, and the rest when asked for. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { strings } from '#report-strings';

const FIRST = 60;

/** The rows to show, and the button to stand after their table; undefined where all are shown. */
export const useFirst = <T,>(
  rows: readonly T[],
): { readonly shown: readonly T[]; readonly more: VNode | undefined } => {
  const [all, setAll] = useState(false);
  const rest = rows.length - FIRST;
  if (all || rest <= 0) return { shown: rows, more: undefined };
  return {
    shown: rows.slice(0, FIRST),
    more: (
      <p class="no-print">
        <button type="button" onClick={() => setAll(true)}>
          {strings.more(rest)}
        </button>
      </p>
    ),
  };
};
