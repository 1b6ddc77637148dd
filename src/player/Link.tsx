/** A link to a page of the player. Its address works by itself; `aria-current` marks where we are. */
import type { ComponentChildren } from 'preact';
import { usePlayer } from './context';
import type { Route } from './route';
import { hrefOf } from './route';

export const Link = (props: {
  readonly to: Route;
  readonly class?: string;
  readonly children: ComponentChildren;
}) => {
  const { route } = usePlayer();
  const href = hrefOf(props.to);
  return (
    <a
      href={href}
      {...(props.class && { class: props.class })}
      {...(href === hrefOf(route) && { 'aria-current': 'page' as const })}
    >
      {props.children}
    </a>
  );
};
