/** The sounds and films of a lesson: where their files will lie in a package, and what is wrong with them. */
import { base64 } from '../html/base64';
import type { NameUse } from './markdown';
import { type Bytes, isRecording, type Media, recordingName } from './media';
import { type Problem, problem, start } from './problem';
import { didYouMean } from './suggest';

const MB = 1_000_000;

interface Sort {
  readonly what: string;
  readonly most: number;
  /** How such a file begins, each byte a letter. */
  readonly begins: RegExp;
}

const sound = { what: 'a sound', most: 5 * MB };
const film = { what: 'a film', most: 25 * MB };

/** Bytes 4 to 7 of every MP4. */
const MP4 = /^[^]{4}ftyp/;

const SORTS: Readonly<Record<string, Sort>> = {
  mp3: { ...sound, begins: /^(?:ID3|\xff[\xe2-\xff])/ },
  m4a: { ...sound, begins: MP4 },
  ogg: { ...sound, begins: /^OggS/ },
  mp4: { ...film, begins: MP4 },
  // \cZ is the byte 1A.
  webm: { ...film, begins: /^\cZE\xdf\xa3/ },
};

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const megabytes = (bytes: number): string => `${(bytes / MB).toFixed(1)} MB`;

/** Where a phone writes the place into a recording: the box of an MP4 that holds it. */
const PLACE = [0xa9, 0x78, 0x79, 0x7a];

const tellsPlace = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(0xa9); at >= 0; at = bytes.indexOf(0xa9, at + 1)) {
    if (PLACE.every((byte, n) => bytes[at + n] === byte)) return true;
  }
  return false;
};

/** What keeps a sound or film from being played in every browser, or tells too much. */
export const wrongRecording = (name: string, bytes: Uint8Array): string | undefined => {
  const sort = SORTS[endingOf(name)];
  if (sort === undefined) return undefined;
  const { what, most, begins } = sort;
  if (bytes.length > most) {
    return `Expected ${what} of at most ${most / MB} MB, got ${megabytes(bytes.length)}. Save it with a lower quality, or cut it in parts.`;
  }
  if (!begins.test(String.fromCharCode(...bytes.subarray(0, 12)))) {
    return `Expected ${what} that is what its name says (.${endingOf(name)}), got a file that begins otherwise. Save it again in that format; another name alone does not change it.`;
  }
  return /^m(?:4a|p4)$/.test(endingOf(name)) && tellsPlace(bytes)
    ? `Expected ${what} that does not tell where it was made, got one with the place in it. Save it again in a program that leaves that out.`
    : undefined;
};

/** Captions begin with their name, and have at least one stretch of time. */
export const wrongCaptions = (text: string): string | undefined => {
  if (!/^\uFEFF?WEBVTT(?:\s|$)/.test(text)) {
    return 'Expected captions that begin with a line WEBVTT, got another first line. Save them as WebVTT, or put that line and an empty one before the first.';
  }
  if (!/^(?:\d+:)?\d\d:\d\d\.\d{3} +--> +(?:\d+:)?\d\d:\d\d\.\d{3}/m.test(text)) {
    return "Expected captions with times like '00:01.000 --> 00:04.000', got none. Write such a line above the words of each stretch.";
  }
  return undefined;
};

export interface Recordings {
  /** The address of a sound or film in a package; '' when it is not there. */
  readonly src: (file: string) => string;
  /** Captions as an address that holds them: a page in a folder may read no file beside it. */
  readonly track: (file: string) => string;
  readonly missing: (use: NameUse) => string | undefined;
  readonly problems: readonly Problem[];
  readonly bytes: Bytes;
}

/** @param files the lesson folder's texts by name, @param media its other files; @param folder as it is printed. */
export const recordingsOf = (
  files: ReadonlyMap<string, string>,
  media: Media,
  folder: string,
): Recordings => {
  const found = new Map(
    [...media].flatMap(([name, made]) =>
      'recording' in made ? [[name, made.recording] as const] : [],
    ),
  );
  const captions = [...files].filter(([name]) => name.endsWith('.vtt'));
  const there = [...found.keys(), ...captions.map(([name]) => name)];
  const addresses = new Map([...found].map(([name, bytes]) => [name, recordingName(name, bytes)]));
  const wrong = [
    ...[...found].map(([name, bytes]) => [name, wrongRecording(name, bytes)] as const),
    ...captions.map(([name, text]) => [name, wrongCaptions(text)] as const),
  ];
  return {
    src: (file) => addresses.get(file) ?? '',
    track: (file) =>
      `data:text/vtt;base64,${base64(new TextEncoder().encode(files.get(file) ?? ''))}`,
    missing: ({ name }) => {
      if (there.includes(name)) return undefined;
      const what = isRecording(name) ? 'recording' : 'file of captions';
      const list = there.length === 0 ? '' : ` The folder has: ${there.join(', ')}.`;
      return `Expected the ${what} ${name} in the folder ${folder}, got no such file.${didYouMean(name, there)}${list}`;
    },
    problems: wrong.flatMap(([name, message]) =>
      message === undefined ? [] : [problem(`${folder}/${name}`, start, message)],
    ),
    bytes: Object.fromEntries(
      [...found].map(([name, bytes]) => [addresses.get(name) ?? '', bytes]),
    ),
  };
};
