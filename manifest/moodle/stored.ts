/** The files of a backup: each content once under its SHA-1, and where Moodle is to show it in files.xml. */
import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Node, xml } from '../xml';
import { fields, STAMP } from './fields';

export const sha1Of = (bytes: Uint8Array): string => bytesToHex(sha1(bytes));

/** A file and the area of Moodle that it belongs to. */
export interface Stored {
  readonly context: number;
  readonly component: string;
  readonly area: string;
  readonly item: number;
  /** With its folders, from the area on. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Its number in files.xml is its place in the list, from 1. */
const fileNode = ({ context, component, area, item, path, bytes }: Stored, at: number): Node => {
  const cut = path.lastIndexOf('/') + 1;
  return [
    'file',
    { id: String(at + 1) },
    ...fields({
      contenthash: sha1Of(bytes),
      contextid: context,
      component,
      filearea: area,
      itemid: item,
      filepath: `/${path.slice(0, cut)}`,
      filename: path.slice(cut),
      userid: null,
      filesize: bytes.length,
      // Moodle finds it by the name, as it does for what is uploaded.
      mimetype: null,
      status: 0,
      timecreated: STAMP,
      timemodified: STAMP,
      source: null,
      author: null,
      license: null,
      sortorder: 0,
      repositorytype: null,
      repositoryid: null,
      reference: null,
    }),
  ];
};

export const filesXml = (stored: readonly Stored[]): string =>
  xml(['files', {}, ...stored.map(fileNode)]);

/** files/ab/abcd…: the contents, by the names that a backup has for them. */
export const contentsOf = (stored: readonly Stored[]): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    stored.map(({ bytes }) => {
      const hash = sha1Of(bytes);
      return [`files/${hash.slice(0, 2)}/${hash}`, bytes];
    }),
  );
