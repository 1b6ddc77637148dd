/** The first view as HTML: exactly what a learner with no progress sees before any script has run. */
import { options, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Body, Course } from '../course/course';
import { own } from '../course/own';
import type { Strings } from '../strings/en-GB/player';
import { views as blocks } from '../blocks/register/views';
import { views as kinds } from '../kinds/register/views';
import { App } from './App';
import { BoardChoice } from './BoardChoice';
import { Contents } from './Contents';
import { LessonPage } from './LessonPage';
import { Question } from './Question';
import { SelfMarked } from './SelfMarked';
import type { Player } from './context';
import { PlayerContext } from './context';
import { openingState } from './session/types';

/** The first view, and the stylesheets under src that belong to what stands in it. */
export interface Prerendered {
  readonly html: string;
  readonly sheets: ReadonlySet<string>;
}

/** The stylesheet of a component; a block or a kind need not have one. */
const SHEETS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [Contents, 'player/Contents.css'],
  ...[Question, SelfMarked, BoardChoice].map((one) => [one, 'kinds/questions.css'] as const),
  ...Object.entries(blocks).map(([name, view]) => [view, `blocks/${name}/style.css`] as const),
  ...Object.entries(kinds).map(([name, view]) => [view, `kinds/${name}/style.css`] as const),
]);

type RenderedNode = VNode<{ readonly dangerouslySetInnerHTML?: unknown }>;

/** The HTML that the build made, as JSON. */
const htmlOf = ({ props }: RenderedNode): string =>
  JSON.stringify(props?.dangerouslySetInnerHTML ?? '');

/** Whatever is a picture, in a component or in the text that the build made. */
const isDrawn = (node: RenderedNode): boolean =>
  node.type === 'svg' || /<(svg|picture)/.test(htmlOf(node));

/** What is rare in a text, and has a style of its own. */
const isRare = (node: RenderedNode): boolean =>
  /<(table|dl|pre|audio|video|math)| target=|note-link/.test(htmlOf(node));

/** Renders, and writes down whose style is needed: Preact calls its hook for each node that is made. */
const collect = (render: () => string): Prerendered => {
  const sheets = new Set<string>();
  const { vnode: before } = options;
  options.vnode = (node) => {
    const sheet = SHEETS.get(node.type);
    if (sheet !== undefined) sheets.add(sheet);
    if (isDrawn(node)) sheets.add('blocks/drawings.css');
    if (isRare(node)) sheets.add('blocks/prose.css');
    before?.(node);
  };
  const html = render();
  if (before) options.vnode = before;
  else delete options.vnode;
  return { html, sheets };
};

const nothing = (): void => undefined;

/** `bodies` holds the lesson that a package of one lesson starts with; a unit starts without any. */
export const prerender = (
  course: Course,
  bodies: Readonly<Record<string, Body>>,
  strings: Strings,
): Prerendered => {
  const player: Player = {
    course,
    strings,
    route: { page: 'home' },
    aim: { current: '' },
    state: openingState,
    // Nothing calls it before the page is taken over.
    session: undefined as never,
    content: {
      opening: undefined,
      body: (lesson) => own(bodies, lesson) ?? 'loading',
      extras: () => 'loading',
      styled: () => true,
      reading: () => ({ LessonPage }),
      deferred: () => 'loading',
      retry: nothing,
    },
  };
  return collect(() =>
    renderToString(
      <PlayerContext.Provider value={player}>
        <App />
      </PlayerContext.Provider>,
    ),
  );
};
