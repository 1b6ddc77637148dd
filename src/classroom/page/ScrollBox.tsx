/** A wide table scrolls in a box of its own, which the keyboard must reach (WCAG 2.1.1). */
import type { ComponentChildren } from 'preact';

export const ScrollBox = (props: {
  /** What the table is, for whoever comes to the box by the keyboard. */
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}) => (
  <div
    class={props.class === undefined ? 'scroll' : `scroll ${props.class}`}
    role="region"
    aria-label={props.label}
    // A box that scrolls must be reached by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={0}
  >
    {props.children}
  </div>
);
