/** Reads what a launch needs out of an imsmanifest.xml. */
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { standardOf } from './rte';
import type { Standard } from './rte';

export interface Manifest {
  readonly standard: Standard;
  /** The edition of the standard, as the manifest has it. */
  readonly edition: string;
  readonly title: string;
  /** The launch file inside the package, with its parameters. */
  readonly launch: string;
  readonly mastery: string;
  readonly launchData: string;
}

/** The manifest names no item with a file to launch. */
export class NoLaunch extends Error {}

/** Namespaces differ between the versions and prefixes between the tools, so local names alone count. */
const children = (of: XmlElement | undefined, name: string): XmlElement[] => {
  const found: XmlElement[] = [];
  for (let node = of?.firstChild; node; node = node.next) {
    if (node instanceof XmlElement && node.name === name) found.push(node);
  }
  return found;
};

const text = (of: XmlElement | undefined, name: string): string =>
  children(of, name)[0]?.content.trim() ?? '';

const attribute = (of: XmlElement | undefined, name: string): string =>
  of?.attrs.find((a) => a.name === name)?.value.trim() ?? '';

const identified = (elements: readonly XmlElement[], id: string): XmlElement | undefined =>
  elements.find((element) => attribute(element, 'identifier') === id);

/** The first item that launches something, however deep; a package here has one SCO. */
const firstItem = (of: XmlElement | undefined): XmlElement | undefined => {
  for (const item of children(of, 'item')) {
    const found = attribute(item, 'identifierref') === '' ? firstItem(item) : item;
    if (found) return found;
  }
  return undefined;
};

/** The parameters of an item put behind its file's address, by the rule of IMS Content Packaging. */
const withParameters = (href: string, given: string): string => {
  const parameters = given.replace(/^[?&]+/, '');
  if (parameters === '') return href;
  if (parameters.startsWith('#')) return href.includes('#') ? href : href + parameters;
  return `${href}${href.includes('?') ? '&' : '?'}${parameters}`;
};

const read = (root: XmlElement): Manifest => {
  const [organizations] = children(root, 'organizations');
  const [resources] = children(root, 'resources');
  const all = children(organizations, 'organization');
  const organization = identified(all, attribute(organizations, 'default')) ?? all[0];
  const item = firstItem(organization);
  const resource = identified(children(resources, 'resource'), attribute(item, 'identifierref'));
  const href = attribute(resource, 'href');
  if (href === '') throw new NoLaunch();
  const edition = text(children(root, 'metadata')[0], 'schemaversion');
  return {
    standard: standardOf(edition),
    edition,
    title: text(organization, 'title') || text(item, 'title'),
    launch:
      // xml:base of resources and resource (IMS CP 1.1.2, 4.5).
      attribute(resources, 'base') +
      attribute(resource, 'base') +
      withParameters(href, attribute(item, 'parameters')),
    mastery: text(item, 'masteryscore'),
    launchData: text(item, 'datafromlms') || text(item, 'dataFromLMS'),
  };
};

/** @throws NoLaunch, or what the XML's reader says of it. */
export const readManifest = (bytes: Uint8Array): Manifest => {
  const document = XmlDocument.fromBuffer(bytes);
  try {
    return read(document.root);
  } finally {
    document.dispose();
  }
};
