/** The frame of every page, and the small pieces that more than one page uses. */
import { html } from '../../../src/html/html';
import type { Html, Piece } from '../../../src/html/html';
import { clock } from '../rte/time';
import type { Outcome } from '../rte/rte';

export interface Layout {
  readonly title: string;
  readonly main: Piece;
  /** The path of the place in the navigation that this page is. */
  readonly here?: string;
}

const places = [
  ['/', 'Packages'],
  ['/gradebook', 'Gradebook'],
  ['/workshop', 'Workshop'],
] as const;

export const layout = ({ title, main, here }: Layout): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Practice LMS</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body>
        <header class="top">
          <p class="brand">Practice LMS</p>
          <nav aria-label="Pages">
            ${places.map(
              ([path, name]) =>
                html`<a href="${path}" ${path === here && html` aria-current="page"`}>${name}</a> `,
            )}
          </nav>
        </header>
        <main>${main}</main>
      </body>
    </html> `;

const two = (n: number): string => String(n).padStart(2, '0');

/** Server and browser are the same computer: its own time zone is the learner's. */
export const moment = (iso: string | null): string => {
  if (iso === null) return 'never';
  const at = new Date(iso);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
};

export const score = (outcome: Outcome | undefined): string =>
  outcome?.score === undefined ? '–' : String(outcome.score);

export const time = (outcome: Outcome): string => clock(outcome.seconds);

export const status = ({ status: name }: Outcome): Html =>
  html`<span class="status ${name.replace(' ', '-')}">${name}</span>`;

/** A wide table scrolls in a box of its own, which the keyboard can reach. */
export const scrolling = (label: string, table: Html): Html =>
  html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
