/**
 * What a lesson with photographs or recordings weighs on a phone: its text, and the files that such a screen
 * fetches.
 */
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

/** Each is fetched when somebody plays it. */
const played = (html: string): Set<string> =>
  new Set([...html.matchAll(/<(?:audio|video)[^>]* src="([^"]+)"/g)].map(nameIn));

const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** Nothing for a lesson without such files: text and drawings weigh little. */
export const weightLines = (body: Body, media: Bytes): string[] => {
  const text = JSON.stringify(body);
  const html = text.replaceAll('\\"', '"');
  const weigh = (names: ReadonlySet<string>): number =>
    [...names].reduce((sum, name) => sum + (media[name]?.length ?? 0), 0);
  const [photos, recordings] = [fetched(html), played(html)];
  if (photos.size + recordings.size === 0) return [];
  const written = new TextEncoder().encode(text).length;
  const parts = [
    kilobytes(written + weigh(photos)),
    ...(photos.size > 0
      ? [`of which ${kilobytes(weigh(photos))} are its ${many(photos.size, 'photograph')}`]
      : []),
    ...(recordings.size > 0
      ? [
          `and ${kilobytes(weigh(recordings))} more where its ${many(recordings.size, 'recording')} ${recordings.size === 1 ? 'is' : 'are'} played`,
        ]
      : []),
  ];
  return [`  on a phone: ${parts.join(', ')}`];
};
