/** The frame of every page, and the small pieces that more than one page uses. */
import type { ComponentChildren } from 'preact';
import type { PracticeWords } from '../../../src/strings';
import { clock } from '../rte/time';
import type { Outcome } from '../rte/rte';
import { useLanguage, useWords } from '../words';

const places = [
  ['/', 'packages'],
  ['/gradebook', 'gradebook'],
  ['/workshop', 'workshop'],
] as const;

export const Layout = (props: {
  readonly title: string;
  /** The path of the place in the navigation that this page is. */
  readonly here?: string;
  readonly children: ComponentChildren;
}) => {
  const words = useWords();
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${props.title} - ${words.name}`}</title>
        {/* A page that tells of a problem may stand in the frame of a package: its links lead out of that. */}
        <base target="_top" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body>
        <header class="top">
          <p class="brand">{words.name}</p>
          <nav aria-label={words.pages}>
            {places.map(([path, name]) => (
              <a key={path} href={path} aria-current={path === props.here ? 'page' : undefined}>
                {words.places[name]}
              </a>
            ))}
          </nav>
        </header>
        <main>{props.children}</main>
      </body>
    </html>
  );
};

const two = (n: number): string => String(n).padStart(2, '0');

/** Server and browser are the same computer: its own time zone is the learner's. */
export const moment = (iso: string | null, { never }: PracticeWords): string => {
  if (iso === null) return never;
  const at = new Date(iso);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
};

export const score = (outcome: Outcome | undefined): string =>
  outcome?.score === undefined ? '–' : String(outcome.score);

export const time = (outcome: Outcome): string => clock(outcome.seconds);

export const Status = ({ status }: Pick<Outcome, 'status'>) => (
  <span class={`status ${status.replace(' ', '-')}`}>{useWords().status[status]}</span>
);

/** Words for who does not see what stands around them. */
export const Unseen = ({ text }: { readonly text: string }) => <span class="unseen">{text}</span>;
