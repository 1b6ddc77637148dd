/** On a narrow screen: which of list, text and preview is shown. */
import { strings } from '#workshop-strings';

export type View = 'list' | 'text' | 'preview';

export const Views = (props: { readonly view: View; readonly choose: (view: View) => void }) => (
  <nav class="views" aria-label={strings.chooseView}>
    {(['list', 'text', 'preview'] as const).map((one) => (
      <button
        key={one}
        type="button"
        aria-pressed={props.view === one}
        onClick={() => props.choose(one)}
      >
        {strings.views[one]}
      </button>
    ))}
  </nav>
);
