/** Sounds and films put into a lesson: each with what is said in it, and nothing that no page could play. */
import { expect, test } from 'vitest';
import { formatProblem, read } from '../../src/reader';
import { recordingAdded } from '../../src/workshop/adding/adding';
import {
  looksLikeRecording,
  usableCaptions,
  usableRecording,
  wrongWords,
} from '../../src/workshop/adding/recording';
import { mediaFiles, filesForReader } from '../../src/workshop/sources';
import { begin, change, undo } from '../../src/workshop/work';
import { filesOf } from '../../scripts/shared/lessons';

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const mp3 = bytesOf('ID3 and a tone');
const webm = bytesOf('\x1aE\xdf\xa3 and a film');
const bread = begin(Object.fromEntries(filesOf('tests/fixtures/bread')));
const PATH = '01-flour-and-water/lesson.md';
const CURSOR = { path: PATH, line: 16 };
const problems = (work: typeof bread): string[] => {
  const unit = read(
    filesForReader(work.files),
    'lessons',
    undefined,
    new Map(Object.entries(work.photos)),
  );
  return 'problems' in unit ? unit.problems.map(formatProblem) : [];
};

test('a sound stands in the lesson with its transcript, and its file beside it', () => {
  const sound = usableRecording('Teig klopfen.MP3', mp3);
  const text = { transcript: '- A\tslap. \r\n\n  "Softer!" # loud\nyes: no\n' };
  const added = recordingAdded(sound, { title: ' The dough: a sound ', text }, bread, CURSOR);
  const work = change(bread, added.edits);
  expect(added.name).toBe('teig-klopfen.mp3');
  expect(problems(work)).toEqual([]);
  expect(work.files[PATH]).toContain('title: "The dough: a sound"\nfile: teig-klopfen.mp3\n');
  expect(work.photos['01-flour-and-water/teig-klopfen.mp3']).toEqual({ recording: mp3 });
  // It travels in the zip of sources, and Undo takes it away.
  expect(mediaFiles(work.photos)).toEqual([['01-flour-and-water/teig-klopfen.mp3', mp3]]);
  expect(undo(work).photos).toEqual({});
  // Another of the same name does not take its place.
  expect(recordingAdded(sound, { title: 'Again', text }, work, CURSOR).name).toBe(
    'teig-klopfen-2.mp3',
  );
});

test('a film stands there with its captions', () => {
  const film = usableRecording('Дріжджі.webm', webm);
  const captions = usableCaptions('Untertitel.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nLook!\n');
  const added = recordingAdded(film, { title: 'Yeast', text: { captions } }, bread, CURSOR);
  const work = change(bread, added.edits);
  expect(added.name).toBe('film.webm');
  expect(problems(work)).toEqual([]);
  expect(work.files['01-flour-and-water/untertitel.vtt']).toContain('Look!');
  expect(work.files[PATH]).toContain(
    '```video\ntitle: Yeast\nfile: film.webm\ncaptions: untertitel.vtt\n```',
  );
});

test('a title or transcript with marks that would not show is told before it is put in', () => {
  expect(wrongWords('A slap', 'One.\n\nTwo, < 3.')).toBeUndefined();
  expect(wrongWords('A slap', 'One.\n*coughs*')).toBe(
    'Expected plain text here, got "*coughs*". Leave the stars out.',
  );
  expect(wrongWords('A slap', '<no>')).toContain('Expected plain text here, got "<no>".');
  expect(wrongWords('A [slap](x)', 'One.')).toContain('Expected plain text here, got "[slap](x)".');
});

test('what no page could play is refused in a sentence', () => {
  expect(() => usableRecording('a.wav', mp3)).toThrow(
    'Expected a sound (.mp3, .m4a, .ogg) or a film (.mp4, .webm), got a.wav. Save it in one of these formats and try again. Nothing was changed.',
  );
  expect(() => usableRecording('a.mp3', bytesOf('no sound'))).toThrow(
    'a.mp3: Expected a sound that is what its name says (.mp3), got a file that begins otherwise.',
  );
  const long = new Uint8Array(5_000_001);
  long.set(mp3);
  expect(() => usableRecording('a.mp3', long)).toThrow(
    'a.mp3: Expected a sound of at most 5 MB, got 5.0 MB.',
  );
  expect(() => usableCaptions('a.vtt', 'Hello')).toThrow(
    'a.vtt: Expected captions that begin with a line WEBVTT',
  );
  expect(['a.MOV', 'a.mp3', 'a.png'].map(looksLikeRecording)).toEqual([true, true, false]);
});
