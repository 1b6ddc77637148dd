/**
 * A law for every kind of question: whatever can be clicked or filled in is a control that the browser
 * itself gives the keyboard, and each has a name. tests/e2e/keyboard.spec.ts answers every kind with keys.
 */
import type { ComponentChild, VNode } from 'preact';
import { h, options } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/kinds/register';
import { views } from '../../src/kinds/register/views';
import { strings } from '../../src/strings/en-GB/player';
import { StringsContext } from '../../src/ui/strings';
import { asked } from './guide';

const CONTROLS = ['a', 'button', 'input', 'select', 'textarea', 'summary'];

interface Props {
  readonly children?: ComponentChild;
  readonly [name: string]: unknown;
}

interface Node {
  readonly tag: string;
  readonly props: Props;
}

/** Every element that is made when `node` is rendered, and the HTML. */
const rendered = <P>(node: VNode<P>): { readonly made: readonly Node[]; readonly html: string } => {
  const made: Node[] = [];
  options.vnode = ({ type, props }) => {
    if (typeof type === 'string') made.push({ tag: type, props: { ...props } });
  };
  const html = renderToString(node);
  delete options.vnode;
  return { made, html };
};

const handles = ({ props }: Node): boolean =>
  Object.keys(props).some((name) => /^on[A-Z]/.test(name) && props[name] !== undefined);

test.each(asked)('%s can be answered with the keyboard alone', (_, { spec, text }) => {
  const View = views[spec.kind];
  if (!View) throw new Error(`No view of ${spec.kind}.`);
  const response = kindOf(spec).start(spec, 'seed');
  const view = h(View, {
    spec,
    text,
    response,
    change: () => undefined,
    locked: false,
    seed: 'seed',
  });
  const { made, html } = rendered(h(StringsContext.Provider, { value: strings }, view));
  const touched = made.filter(handles);
  expect(touched.length).toBeGreaterThan(0);
  for (const { tag, props } of touched) {
    expect(CONTROLS).toContain(tag);
    // Taken out of the order of Tab, it could not be reached.
    expect(props['tabIndex'] ?? 0).toBe(0);
  }
  // A name: a label around it or for it, an aria-label, or its own words.
  for (const [control, tag = ''] of html.matchAll(/<(input|select|textarea|button)\b[^>]*>/g)) {
    const id = / id="([^"]*)"/.exec(control)?.[1];
    const before = html.slice(0, html.indexOf(control));
    const inLabel = before.lastIndexOf('<label') > before.lastIndexOf('</label');
    const words =
      tag === 'button' && /^[^<]*\p{L}/u.test(html.slice(before.length + control.length));
    const named =
      / aria-label="[^"]+"/.test(control) ||
      inLabel ||
      words ||
      html.includes(`<label for="${id}"`);
    expect([control, named]).toEqual([control, true]);
  }
});
