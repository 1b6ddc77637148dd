/**
 * What a screen reader meets in what is rendered, in order: roles, names and descriptions, as the
 * accessibility tree gives them (Accessible Name and Description Computation 1.2, as much as we use). What will
 * speak by itself has its line before it has words: without it there, the first ones are not announced.
 */

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: (Element | string)[];
}

const VOID = ['input', 'br'];

const plain = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');

/** Of the HTML that the renderer writes; nobody else's. */
const treeOf = (html: string): Element => {
  const root: Element = { tag: 'body', attributes: {}, inside: [] };
  const open = [root];
  for (const [, end, tag, rest = '', closed, text] of html.matchAll(
    /<(\/?)(\w+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)/g,
  )) {
    const into = open.at(-1) ?? root;
    if (text !== undefined) into.inside.push(plain(text));
    else if (end === '/') open.pop();
    else if (tag !== undefined) {
      const attributes = Object.fromEntries(
        [...rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [
          name,
          plain(value),
        ]),
      );
      const made: Element = { tag, attributes, inside: [] };
      into.inside.push(made);
      if (closed !== '/' && !VOID.includes(tag)) open.push(made);
    }
  }
  return root;
};

const wordsOf = (node: Element | string): string => {
  if (typeof node === 'string') return node;
  const isHidden = node.attributes['aria-hidden'] === 'true' || 'hidden' in node.attributes;
  if (isHidden || ['select', 'svg'].includes(node.tag)) return '';
  // Two elements side by side, without a space between, stand apart: they are so where a line is laid out by CSS.
  return node.inside.reduce<string>((words, one, at) => {
    const beside = typeof one !== 'string' && typeof (node.inside[at - 1] ?? '') !== 'string';
    return words + (beside ? ' ' : '') + wordsOf(one);
  }, '');
};

const flat = (node: Element): Element[] => [
  node,
  ...node.inside.flatMap((one) => (typeof one === 'string' ? [] : flat(one))),
];

const ROLES: Readonly<Record<string, string>> = {
  form: 'form',
  fieldset: 'group',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  button: 'button',
  a: 'link',
  select: 'list',
  textarea: 'text field',
  summary: 'fold',
  figcaption: 'caption',
};

const CONTROLS = ['input', 'button', 'select', 'textarea', 'a'];

/** A paragraph, an item of a list or the words of a drawing, alone. Of what holds controls these are met. */
const isText = (node: Element): boolean =>
  ['p', 'li', 'text'].includes(node.tag) && !flat(node).some(({ tag }) => CONTROLS.includes(tag));

const roleOf = (node: Element): string | undefined => {
  const { tag, attributes } = node;
  if (tag === 'input') return attributes['type'];
  // What speaks by itself; where it has no role, nothing is met of it before its words.
  const says = 'aria-live' in attributes ? 'says' : undefined;
  return attributes['role'] ?? says ?? ROLES[tag] ?? (isText(node) ? 'text' : undefined);
};

const isLive = ({ attributes }: Element): boolean =>
  'aria-live' in attributes || ['status', 'alert'].includes(attributes['role'] ?? '');

/** A line for each thing that is met. */
export const heard = (html: string): string[] => {
  const all = flat(treeOf(html));
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const byIds = (ids = ''): string =>
    ids
      .split(' ')
      .map((id) => all.find(({ attributes }) => attributes['id'] === id))
      .map((one) => (one ? tidy(wordsOf(one)) : ''))
      .filter((words) => words !== '')
      .join(' ');
  const labelOf = (node: Element): string => {
    const { id = '' } = node.attributes;
    const label = all.find(
      (one) =>
        one.tag === 'label' && ((id && one.attributes['for'] === id) || flat(one).includes(node)),
    );
    return label ? wordsOf(label) : '';
  };
  const nameOf = (node: Element): string => {
    const { attributes, tag } = node;
    const [legend] = tag === 'fieldset' ? node.inside : [];
    return tidy(
      attributes['aria-label'] ??
        (byIds(attributes['aria-labelledby']) ||
          (tag === 'fieldset' ? wordsOf(legend ?? '') : labelOf(node) || wordsOf(node))),
    );
  };
  const valueOf = (node: Element): string => {
    if (node.tag === 'select') {
      const chosen = flat(node).find(
        ({ tag, attributes }) => tag === 'option' && 'selected' in attributes,
      );
      return chosen ? ` = ${tidy(wordsOf(chosen))}` : '';
    }
    if (node.attributes['type'] === 'text') {
      return node.attributes['value'] ? ` = ${node.attributes['value']}` : '';
    }
    return 'checked' in node.attributes || node.attributes['aria-pressed'] === 'true'
      ? ' (chosen)'
      : '';
  };
  // Of what is folded what opens it is met, and nothing of what is hidden. Firefox goes into a picture, too.
  const unmet = new Set(
    all.flatMap((node) => {
      const { tag, attributes } = node;
      if (attributes['aria-hidden'] === 'true' || 'hidden' in attributes) return flat(node);
      if (tag === 'details' && !('open' in attributes)) {
        return flat(node).filter((one) => one !== node && one.tag !== 'summary');
      }
      return tag === 'ol' ? node.inside.filter((item) => typeof item !== 'string') : [];
    }),
  );
  return all.flatMap((node) => {
    if (unmet.has(node)) return [];
    if (node.tag === 'ol') {
      return node.inside.map((item, at) => `item ${at + 1}: ${tidy(wordsOf(item))}`);
    }
    const role = roleOf(node);
    const name = role === undefined ? '' : nameOf(node);
    if (role === undefined || (name === '' && !isLive(node))) return [];
    const description = byIds(node.attributes['aria-describedby']);
    const invalid = node.attributes['aria-invalid'] === 'true' ? ' (not valid)' : '';
    return [
      `${role}: ${name || '(nothing yet)'}${valueOf(node)}${invalid}${description === '' ? '' : ` | ${description}`}`,
    ];
  });
};
