/** An hour-by-hour strip in several tracks. */
import * as v from 'valibot';
import { inline, list, text } from '../../course/fields';
import type { BlockAuthor, BlockOf } from '../author';
import type { Part } from '../outline';

interface Hours {
  readonly tracks: readonly string[];
  readonly days: readonly { readonly moments: readonly { readonly track: string }[] }[];
}

const lostTracks = ({ tracks, days }: Hours): string[] =>
  days.flatMap((day) => day.moments.map((m) => m.track).filter((name) => !tracks.includes(name)));

const schema = v.pipe(
  v.strictObject({
    title: text,
    tracks: list(text),
    days: list(
      v.strictObject({
        day: text,
        moments: list(v.strictObject({ at: text, track: text, text: inline })),
      }),
    ),
  }),
  v.forward(
    v.check(
      (block) => lostTracks(block).length === 0,
      ({ input }) =>
        `Expected every 'track' to be one of ${input.tracks.join(', ')}, got ${lostTracks(input).join(', ')}.`,
    ),
    ['days'],
  ),
);

export type Text = BlockOf<'hours', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  descriptions: {
    tracks: 'Where things happen side by side.',
    track: 'One of the tracks.',
  },
  outline: ({ title, days }) => ({
    title,
    parts: days.flatMap(({ day, moments }): Part[] => [
      { is: 'heading', text: day },
      {
        is: 'lines',
        lines: moments.map(({ at, track, text }) => ({ lead: `${at} ${track}`, text })),
      },
    ]),
  }),
};
