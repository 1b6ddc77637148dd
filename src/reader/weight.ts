/** What a lesson with photographs weighs on a phone: its text, and the files that such a screen fetches. */
import type { Body } from '../course/course';
import type { Bytes } from './media';

/** A phone's screen is fine enough for the widest file of a picture, in the modern format. */
const fetched = (html: string): Set<string> =>
  new Set([
    ...[...html.matchAll(/<source type="image\/webp" srcset="(?:[^"]*, )?([^ "]+)/g)].map(nameIn),
    ...[...html.matchAll(/<image href="([^"]+)"/g)].map(nameIn),
  ]);

const nameIn = ([, name = '']: RegExpExecArray): string => name;

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;

/** Nothing for a lesson without photographs: text and drawings weigh little. */
export const weight = (body: Body, media: Bytes): string[] => {
  const text = JSON.stringify(body);
  const names = [...fetched(text.replaceAll('\\"', '"'))];
  if (names.length === 0) return [];
  const photos = names.reduce((sum, name) => sum + (media[name]?.length ?? 0), 0);
  const written = new TextEncoder().encode(text).length;
  return [
    `  on a phone: ${kilobytes(written + photos)}, of which ${kilobytes(photos)} are its ${names.length} photograph${names.length === 1 ? '' : 's'}`,
  ];
};
