/**
 * What an author writes in the fenced blocks that are not questions. In the fields marked `inline`,
 * glossary links and *emphasis* are allowed (src/course/inline.ts).
 */
import * as v from 'valibot';
import { id, text } from '../course/fields';

const list = <T extends v.GenericSchema>(entry: T) =>
  v.pipe(v.array(entry), v.minLength(1, 'Expected at least one entry, got none.'));

/** Text in which glossary links and *emphasis* are allowed. */
const inline = v.pipe(text, v.metadata({ inline: true }));

const decimal = v.pipe(
  text,
  v.check(
    (s) => /^\d+(\.\d+)?$/.test(s),
    (issue) => `Expected a number, got "${issue.input}".`,
  ),
  v.transform(Number),
);

/** A day that some calendar has: 29 February is left to the author, because calendars differ on it. */
const isDay = (text: string): boolean => {
  const [, month = 0, day = 0] = /^\d{4}-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  const long = month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= long;
};
const date = v.pipe(
  text,
  v.check(
    (s) => s.split('/').length <= 2 && s.split('/').every(isDay),
    (issue) =>
      `Expected a date like 1999-12-31, or two with a slash between for a span, got "${issue.input}".`,
  ),
  v.transform((s) => s.split('/')),
);

/** Room for an event's date in words: the build knows the course's language and writes it. */
const dated = <T extends { readonly date: readonly string[] }>(
  event: T,
): T & { readonly written: string; readonly other?: string } => ({ ...event, written: '' });

const svgFile = v.pipe(
  text,
  v.regex(
    /^[a-z0-9-]+\.svg$/,
    (issue) => `Expected the name of an .svg file beside the lesson, got "${issue.input}".`,
  ),
);

const picture = { picture: svgFile, alt: text };

/** Room for the drawing itself: the build reads the file that `picture` names. */
const drawn = <T extends object>(block: T) => ({ ...block, svg: '' });

interface Hours {
  readonly tracks: readonly string[];
  readonly days: readonly { readonly moments: readonly { readonly track: string }[] }[];
}

const lostTracks = ({ tracks, days }: Hours): string[] =>
  days.flatMap((day) => day.moments.map((m) => m.track).filter((name) => !tracks.includes(name)));

export const blockSchemas = {
  /** A source adapted for the course, with numbered sentences. */
  reading: v.strictObject({
    id,
    title: text,
    label: text,
    provenance: v.record(v.string(), text),
    paragraphs: list(v.strictObject({ follows: v.optional(text), sentences: list(inline) })),
  }),
  /** Dated events; `calendar: julian` means that the dates are Old Style, and both are shown. */
  timeline: v.strictObject({
    title: text,
    calendar: v.optional(
      v.pipe(text, v.literal('julian', "Expected julian (or leave 'calendar' out).")),
    ),
    events: list(v.pipe(v.strictObject({ date, text: inline }), v.transform(dated))),
  }),
  /** An hour-by-hour strip in several tracks. */
  hours: v.pipe(
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
  ),
  /** A drawn map with places that tell their story. */
  map: v.pipe(
    v.strictObject({
      title: text,
      ...picture,
      places: list(
        v.strictObject({
          id,
          name: text,
          x: decimal,
          y: decimal,
          when: v.optional(text),
          text: inline,
        }),
      ),
    }),
    v.transform(drawn),
  ),
  /** A drawn diagram whose parts are told in text too. */
  diagram: v.pipe(
    v.strictObject({
      title: text,
      ...picture,
      parts: list(v.strictObject({ name: text, text: inline })),
    }),
    v.transform(drawn),
  ),
  people: v.strictObject({
    people: list(v.strictObject({ name: text, lived: v.optional(text), role: text, text: inline })),
  }),
  note: v.strictObject({
    kind: v.picklist(
      ['book', 'dispute', 'extension', 'calendar'],
      (issue) => `Expected book, dispute, extension or calendar, got ${issue.received}.`,
    ),
    title: text,
    text: inline,
  }),
  keypoints: v.strictObject({ points: list(v.strictObject({ ask: text, point: inline })) }),
  /** For the teacher pack; never part of a student package. */
  teaching: v.strictObject({
    starter: text,
    misconceptions: list(text),
    discussion: list(text),
    extension: text,
    support: text,
    eal: text,
  }),
};
