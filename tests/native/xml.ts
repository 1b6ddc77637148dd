/** Reads outputs back with libxml2, which knows nothing of the writer. */
import { XmlDocument, XmlElement } from 'libxml2-wasm';

export interface El {
  /** Held, because libxml2-wasm frees a document, and every element of it, that nobody holds. */
  readonly of: XmlDocument;
  readonly name: string;
  /** All text inside, as a parser sees it. */
  readonly text: string;
  attr(name: string): string;
  all(xpath: string): El[];
  one(xpath: string): El;
  readonly children: readonly El[];
}

const wrap = (element: XmlElement, of: XmlDocument): El => ({
  of,
  name: element.name,
  text: element.content,
  attr: (name) => element.attrs.find((a) => a.name === name)?.value ?? '',
  all: (xpath) =>
    element.find(xpath).flatMap((node) => (node instanceof XmlElement ? [wrap(node, of)] : [])),
  one: (xpath) => {
    const found = element.find(xpath)[0];
    if (!(found instanceof XmlElement)) throw new Error(`Nothing at ${xpath}.`);
    return wrap(found, of);
  },
  get children() {
    const found: El[] = [];
    for (let node = element.firstChild; node; node = node.next) {
      if (node instanceof XmlElement) found.push(wrap(node, of));
    }
    return found;
  },
});

/** The root; the default namespace is taken away, so that paths stay short. @throws if not well-formed. */
export const parse = (text: string): El => {
  const document = XmlDocument.fromString(text.replace(/ xmlns="[^"]*"/, ''));
  return wrap(document.root, document);
};

/** What a reader of a piece of our HTML sees. */
export const seen = (html: string): string => parse(`<div>${html}</div>`).text;

/** The elements of a piece of our HTML, by name. */
export const tags = (html: string): string[] =>
  parse(`<div>${html}</div>`)
    .all('//*')
    .map(({ name }) => name);

/** What is left of an author's text in any XML: no forbidden signs, one kind of line end. */
export const legal = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- these are the characters that XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/\r\n?/g, '\n');
