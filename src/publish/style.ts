/** Which of the player's stylesheets stand in a page, and which are loaded later. */
import type { Prerendered } from '../player/prerender';

/** A stylesheet, minified. */
export interface Sheet {
  /** Its path under src. */
  readonly name: string;
  readonly css: string;
  /** The names of others that must stand in a page with it. */
  readonly imports: readonly string[];
}

export interface Sheets {
  /** What every page starts with. */
  readonly theme: string;
  /** Those of pages, kinds and blocks, in the order in which they stand in a page. */
  readonly views: readonly Sheet[];
  /** What no page starts with. */
  readonly deferred: string;
}

/** The player's style, minified. */
export interface PlayerStyle {
  /** What stands in a page that starts with this view: no more than that needs. */
  of(view: Pick<Prerendered, 'sheets'>): string;
  /** What is loaded after it: the style of all that a reader may come to then, and of paper. */
  readonly deferred: string;
  /** Both, for a page that loads nothing. */
  readonly whole: string;
}

export const playerStyle = ({ theme, views, deferred }: Sheets): PlayerStyle => {
  const all = views.map(({ css }) => css).join('');
  return {
    of({ sheets }) {
      const named = views.filter(({ name }) => sheets.has(name));
      const wanted = new Set(named.flatMap(({ name, imports }) => [...imports, name]));
      return theme + views.flatMap(({ name, css }) => (wanted.has(name) ? css : [])).join('');
    },
    deferred: all + deferred,
    whole: theme + all + deferred,
  };
};
