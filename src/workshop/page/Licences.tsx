/** The licences of what the page and its packages are made of. */
import { strings } from '#workshop-strings';

export const Licences = ({ notices }: { readonly notices: string | undefined }) => (
  <details>
    <summary>{strings.licences}</summary>
    {/* A box that scrolls must be reached by keys. */}
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
    <pre tabIndex={0}>{notices}</pre>
  </details>
);
