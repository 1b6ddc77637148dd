/**
 * What a screen reader meets in a rendered question, in order: roles, names and descriptions, as the
 * accessibility tree gives them (Accessible Name and Description Computation 1.2, as much as we use).
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
  for (const [, end, tag, rest = '', text] of html.matchAll(
    /<(\/?)(\w+)((?:\s[^<>]*?)?)\/?>|([^<]+)/g,
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
      if (!VOID.includes(tag)) open.push(made);
    }
  }
  return root;
};

const wordsOf = (node: Element | string): string => {
  if (typeof node === 'string') return node;
  if (node.attributes['aria-hidden'] === 'true' || ['select', 'svg'].includes(node.tag)) return '';
  return node.inside.map(wordsOf).join('');
};

const flat = (node: Element): Element[] => [
  node,
  ...node.inside.flatMap((one) => (typeof one === 'string' ? [] : flat(one))),
];

const ROLES: Readonly<Record<string, string>> = {
  form: 'form',
  fieldset: 'group',
  h3: 'heading',
  button: 'button',
  select: 'list',
  summary: 'fold',
  figcaption: 'caption',
};

const roleOf = ({ tag, attributes }: Element): string | undefined => {
  if (tag === 'input') return attributes['type'];
  // A paragraph that is there for who hears it.
  const unseen = tag === 'p' && attributes['class'] === 'unseen' ? 'text' : undefined;
  return attributes['role'] ?? unseen ?? ROLES[tag];
};

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
  // What is in a picture is not met: its name stands for it.
  const pictured = new Set(
    all.flatMap((node) => (node.attributes['role'] === 'img' ? flat(node).slice(1) : [])),
  );
  return all.flatMap((node) => {
    if (pictured.has(node)) return [];
    if (node.tag === 'ol') {
      return node.inside.map((item, at) => `item ${at + 1}: ${tidy(wordsOf(item))}`);
    }
    const role = roleOf(node);
    const name = role === undefined ? '' : nameOf(node);
    if (role === undefined || name === '') return [];
    const description = byIds(node.attributes['aria-describedby']);
    const invalid = node.attributes['aria-invalid'] === 'true' ? ' (not valid)' : '';
    return [
      `${role}: ${name}${valueOf(node)}${invalid}${description === '' ? '' : ` | ${description}`}`,
    ];
  });
};
