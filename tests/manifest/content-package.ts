/**
 * What ADL's content package test (SCORM 2004 4th Edition) asks of the files of a package: every
 * namespace has its schema, every controlling document lies in the package (those that the XML itself
 * names at its root), every file that the manifest names is there, and nothing else is.
 */
import { posix } from 'node:path';
import type { XmlElement } from 'libxml2-wasm';
import { ParseOption, XmlDocument } from 'libxml2-wasm';

type Files = Readonly<Record<string, string>>;

const MANIFEST = 'imsmanifest.xml';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** These two need no schema: a parser knows them. */
const KNOWN: ReadonlySet<string> = new Set(['http://www.w3.org/XML/1998/namespace', XSI]);

const has = (files: Files, name: string): boolean => Object.hasOwn(files, name);

/** IMS's own ims_xml.xsd breaks a rule of namespaces, which its readers forgive. */
const option = ParseOption.XML_PARSE_RECOVER | ParseOption.XML_PARSE_NOERROR;

const elementsOf = (text: string): XmlElement[] =>
  XmlDocument.fromString(text, { option }).root.find('descendant-or-self::*') as XmlElement[];

const namesOf = (element: XmlElement): string[] =>
  [element, ...element.attrs].map(({ namespaceUri }) => namespaceUri).filter(Boolean);

/** Namespace by namespace, the file of its schema. */
const schemaLocations = (elements: readonly XmlElement[]): ReadonlyMap<string, string> =>
  new Map(
    elements
      .flatMap(({ attrs }) => attrs)
      .filter(({ name, namespaceUri }) => name === 'schemaLocation' && namespaceUri === XSI)
      .flatMap(({ value }) =>
        [...value.trim().matchAll(/(\S+)\s+(\S+)/g)].map(
          ([, namespace = '', file = '']) => [namespace, file] as const,
        ),
      ),
  );

/** The files that a schema or a DTD takes in, as they stand in it. */
const namedIn = (text: string, name: string): string[] => {
  const dtds = [...text.matchAll(/<!(?:DOCTYPE|ENTITY)[^>]*?["']([^"']+\.dtd)["']/g)];
  const schemas = name.endsWith('.xsd')
    ? elementsOf(text)
        .filter((element) => ['import', 'include', 'redefine'].includes(element.name))
        .flatMap((element) => element.attr('schemaLocation')?.value ?? [])
    : [];
  return [...dtds.map(([, file = '']) => file), ...schemas];
};

/** A controlling document and all that it takes in, by their names in the package. */
const closure = (files: Files, names: readonly string[]): ReadonlySet<string> => {
  const found = new Set(names);
  for (const name of found) {
    if (!has(files, name)) continue;
    for (const other of namedIn(files[name] ?? '', name)) {
      found.add(/^\w+:/.test(other) ? other : posix.join(posix.dirname(name), other));
    }
  }
  return found;
};

const metadataOf = (elements: readonly XmlElement[]): string[] =>
  elements
    .filter(({ prefix, name }) => prefix === 'adlcp' && name === 'location')
    .map(({ content }) => content);

/** What is wrong with a package; nothing where ADL's test would take it. */
export const packageProblems = (files: Files): readonly string[] => {
  if (!has(files, MANIFEST)) return [`${MANIFEST} is not at the root.`];
  const manifest = elementsOf(files[MANIFEST] ?? '');
  const locations = metadataOf(manifest);
  const documents = [MANIFEST, ...locations].filter((name) => has(files, name));
  const problems: string[] = [];
  const direct = documents.flatMap((name) => {
    const elements = elementsOf(files[name] ?? '');
    const schemas = schemaLocations(elements);
    for (const namespace of new Set(elements.flatMap(namesOf))) {
      if (!KNOWN.has(namespace) && !schemas.has(namespace)) {
        problems.push(`${name} names no schema for ${namespace}.`);
      }
    }
    return [...schemas.values()];
  });
  for (const name of direct) {
    if (name.includes('/')) problems.push(`${name} is not at the root.`);
  }
  const controlling = closure(files, direct);
  for (const name of controlling) {
    if (!has(files, name)) problems.push(`The controlling document ${name} is not there.`);
  }
  const hrefs = manifest
    .filter(({ name }) => name === 'file' || name === 'resource')
    .flatMap((element) => element.attr('href')?.value ?? []);
  const listed = new Set([...hrefs, ...locations]);
  for (const name of listed) {
    if (!has(files, name)) problems.push(`${name} is listed and not there.`);
  }
  for (const name of Object.keys(files)) {
    if (name !== MANIFEST && !listed.has(name) && !controlling.has(name)) {
      problems.push(`${name} is there and not listed.`);
    }
  }
  return problems;
};
