/**
 * Photographs and scans as the reader takes them: scaled already, since a browser and a build do that by
 * different means (scripts/build/media.ts). The reader names their files and knows what is missing.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Photo, type PhotoFile, PHOTOS } from '../html/photo';

/** CSS pixels of the widest text (player/theme.css), and twice as many for screens that show more. */
const WIDTHS = [672, 1344] as const;

/** The widths that are made of a picture: none is wider than the picture itself. */
export const widthsOf = (width: number): number[] => [
  ...new Set(WIDTHS.map((wide) => Math.min(wide, width))),
];

/** A file of so many pixels is a mistake, or would take minutes. */
export const MOST_PIXELS = 100_000_000;

/** Of 100. */
export const QUALITY = { webp: 76, jpeg: 78 } as const;

/** A picture in one width and format. */
export interface Rendition extends Omit<PhotoFile, 'name'> {
  readonly bytes: Uint8Array;
}

/** A picture, scaled. */
export interface Scaled {
  readonly width: number;
  readonly height: number;
  /** From the narrowest to the widest. */
  readonly renditions: readonly Rendition[];
}

/** A sound or a film, as the file is. */
export interface Recording {
  readonly recording: Uint8Array;
}

/** What was made of a file that is no text. */
export type Prepared = Scaled | Recording | { readonly problem: string };

/** By path, as the texts are: `01-first/bread.jpg`. */
export type Media = ReadonlyMap<string, Prepared>;

/** Files that a package carries, by their names in it. */
export type Bytes = Readonly<Record<string, Uint8Array>>;

export const isRecording = (name: string): boolean => /\.(?:mp3|m4a|ogg|mp4|webm)$/.test(name);

export const isPhoto = (name: string): boolean => /\.(?:png|jpe?g|webp|avif|gif)$/.test(name);

const ENDINGS = { 'image/webp': 'webp', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

/** A mark of the contents, so that a changed file has another name. */
const mark = (bytes: Uint8Array): string => bytesToHex(sha256(bytes)).slice(0, 8);

/** The folder of a package that holds sounds and films. */
const RECORDINGS = 'recordings/';

/** @param file the author's name of it. */
export const recordingName = (file: string, bytes: Uint8Array): string =>
  RECORDINGS + file.replace(/\.[^.]+$/, (ending) => `-${mark(bytes)}${ending}`);

export interface NamedPhoto extends Photo {
  readonly bytes: Bytes;
}

/** @param file the author's name of it. */
export const namePhoto = (file: string, { width, height, renditions }: Scaled): NamedPhoto => {
  const stem = file.replace(/\.[^.]+$/, '');
  const files = renditions.map((one) => {
    const name = `${PHOTOS}${stem}-${one.width}-${mark(one.bytes)}.${ENDINGS[one.type]}`;
    return { name, type: one.type, width: one.width, bytes: one.bytes };
  });
  return {
    width,
    height,
    files: files.map(({ name, type, width }) => ({ name, type, width })),
    bytes: Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])),
  };
};
