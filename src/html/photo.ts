/**
 * A photograph or scan as HTML: files beside the page in two widths, each in a modern format and in
 * one that every reader of pictures knows. A package holds the files under the names used here.
 */
import { base64 } from './base64';
import { escape } from './html';

/** One file of a picture. */
export interface PhotoFile {
  /** Its name in a package. */
  readonly name: string;
  readonly type: 'image/webp' | 'image/jpeg' | 'image/png';
  readonly width: number;
}

/** A picture made ready for pages; its files go from the narrowest to the widest. */
export interface Photo {
  readonly width: number;
  readonly height: number;
  readonly files: readonly PhotoFile[];
}

/** The folder of a package that holds them. Their names change with their contents, so that they may be cached. */
export const PHOTOS = 'pictures/';

/** How wide a page shows a picture, and when it is fetched. */
interface Shown {
  readonly sizes: string;
  readonly lazy: boolean;
}

/** As wide as the text (player/theme.css) or the screen; fetched when the reader comes near. */
const IN_TEXT: Shown = { sizes: 'auto, (min-width: 45em) 42em, 92vw', lazy: true };

/** As wide as a logo is at most (player/theme.css), and in the first view of every page. */
const AS_LOGO: Shown = { sizes: '8rem', lazy: false };

const isModern = ({ type }: PhotoFile): boolean => type === 'image/webp';

const widest = (files: readonly PhotoFile[]): string => files.at(-1)?.name ?? '';

const sources = (files: readonly PhotoFile[], sizes: string): string =>
  `srcset="${files.map(({ name, width }) => `${name} ${width}w`).join(', ')}" sizes="${sizes}"`;

const htmlOf = (photo: Photo, alt: string, { sizes, lazy }: Shown): string => {
  const [modern, plain] = [photo.files.filter(isModern), photo.files.filter((f) => !isModern(f))];
  // Width and height keep its place free while it loads.
  const img = `<img src="${widest(plain)}" ${sources(plain, sizes)} width="${photo.width}" height="${photo.height}" alt="${escape(alt)}"${lazy ? ' loading="lazy"' : ''} decoding="async">`;
  // A photograph that was scaled by Safari has no modern format.
  return modern.length === 0
    ? img
    : `<picture><source type="image/webp" ${sources(modern, sizes)}>${img}</picture>`;
};

export const photoHtml = (photo: Photo, alt: string): string => htmlOf(photo, alt, IN_TEXT);

/** The narrowest files are more than a logo needs, and a page that stands alone has one of them in itself. */
export const logoHtml = (photo: Photo, alt: string): string => {
  const [narrow] = photo.files;
  const files = photo.files.filter(({ width }) => width === narrow?.width);
  return htmlOf({ ...photo, files }, alt, AS_LOGO);
};

/** For views that draw on a picture: a drawing 100 wide, whose places are hundredths of the picture's width. */
export const photoDrawing = ({ width, height, files }: Photo, alt: string): string => {
  const tall = Number(((100 * height) / width).toFixed(2));
  const name = widest(files.filter((file) => !isModern(file)));
  return `<svg role="img" aria-label="${escape(alt)}" viewBox="0 0 100 ${tall}"><image href="${name}" width="100" height="${tall}"/></svg>`;
};

/** The file that a picture's HTML falls back to; undefined for a drawing, which has none. */
export const fileIn = (html: string): string | undefined =>
  /\s(?:src|href)="(pictures\/[^"]+)"/.exec(html)?.[1];

/**
 * The same HTML, or data that holds it, with the bytes of the widest files and of recordings in place of
 * their names.
 */
export const withBytes = <T>(value: T, media: Readonly<Record<string, Uint8Array>>): T => {
  if (typeof value === 'string') return inText(value, media) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner: unknown) => withBytes(inner, media)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, withBytes(inner, media)]),
  ) as T;
};

const inText = (text: string, media: Readonly<Record<string, Uint8Array>>): string =>
  text
    .replace(
      /<source type="image\/webp" srcset="[^"]*?([^", ]+) \d+w" sizes="[^"]*"><img src="[^"]+" srcset="[^"]+" sizes="[^"]*"/g,
      (_, name: string) => `<img src="${name}"`,
    )
    .replace(/(<img src="pictures\/[^"]+") srcset="[^"]+" sizes="[^"]*"/g, '$1')
    .replace(
      /(\s(?:src|href)=")((?:pictures|recordings)\/[^"]+)"/g,
      (whole, start: string, name: string) => {
        const bytes = Object.hasOwn(media, name) ? media[name] : undefined;
        return bytes === undefined ? whole : `${start}${dataOf(name, bytes)}"`;
      },
    );

const TYPES: Readonly<Record<string, string>> = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

const dataOf = (name: string, bytes: Uint8Array): string =>
  `data:${TYPES[name.slice(name.lastIndexOf('.') + 1)]};base64,${base64(bytes)}`;

/** The file that a photograph's HTML falls back to, as an address that holds it; undefined for a drawing. */
export const bytesIn = (
  html: string,
  media: Readonly<Record<string, Uint8Array>>,
): string | undefined => {
  const name = fileIn(html);
  const bytes = name !== undefined && Object.hasOwn(media, name) ? media[name] : undefined;
  return name !== undefined && bytes ? dataOf(name, bytes) : undefined;
};
