import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { authors as blocks } from '../../src/blocks/register/authors';
import { kindNames } from '../../src/kinds/register';
import { blocksIn, examplesIn, GUIDE, readGuide } from '../../scripts/schema/guide';
import { formatProblem, read } from '../../src/reader';
import { front, unitYaml } from '../builders/lesson-files';

const examples = examplesIn(readGuide());
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 70"><rect class="f-red" width="9" height="9"/></svg>';

/** A whole lesson stands for itself; a part of one stands in a lesson of one step. */
const lessonOf = (text: string): string =>
  text.startsWith('---') ? text : `${front()}\n## Start\n\nText.\n\n${text}`;

describe('the authoring guide', () => {
  it.each(examples.map(({ line, text }) => [`${GUIDE}:${line}`, text]))(
    'has an example that the build takes: %s',
    (_, text) => {
      const pictures = [...text.matchAll(/[a-z-]+\.svg/g)].map(
        ([name]) => [`01-first/${name}`, svg] as const,
      );
      const unit = read(
        new Map([
          ['unit.yaml', unitYaml()],
          ['glossary.yaml', readFileSync('lessons/glossary.yaml', 'utf8')],
          ['01-first/lesson.md', lessonOf(text)],
          ['01-first/drop.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nA drop.'],
          ...pictures,
        ]),
        'lessons',
        undefined,
        new Map(
          [
            ['signal.mp3', 'ID3'],
            ['drop.mp4', '\0\0\0\0ftyp'],
          ].map(([name, begins = '']) => [
            `01-first/${name}`,
            { recording: new TextEncoder().encode(begins) },
          ]),
        ),
      );
      expect('problems' in unit ? unit.problems.map(formatProblem) : []).toEqual([]);
    },
  );

  it('shows every block and kind', () => {
    const shown = new Set(examples.flatMap(({ text }) => blocksIn(text).map(({ name }) => name)));
    const all = [...kindNames, ...Object.keys(blocks)];
    expect(all.filter((name) => !shown.has(name))).toEqual([]);
  });
});
