/** A link to a page of the player. Its address works by itself; `aria-current` marks where we are. */
import type { ComponentChildren } from 'preact';
import { usePlayer } from './context';
import type { Route } from './route';
import { hrefOf } from './route';

export const Link = (props: {
  readonly to: Route;
  readonly class?: string;
  /** Marks a step of the lesson as the one that is shown. */
  readonly here?: boolean;
  readonly children: ComponentChildren;
}) => {
  const { route } = usePlayer();
  const href = hrefOf(props.to);
  const current = props.here ? 'step' : href === hrefOf(route) ? 'page' : undefined;
  return (
    <a
      href={href}
      {...(props.class && { class: props.class })}
      {...(current && { 'aria-current': current })}
    >
      {props.children}
    </a>
  );
};
