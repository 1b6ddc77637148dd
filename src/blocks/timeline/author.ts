/** Dated events; `calendar: julian` means that the dates are Old Style, and both are shown. */
import * as v from 'valibot';
import { span } from '../../course/calendar';
import { inline, list, text } from '../../course/fields';
import type { BlockAuthor, BlockOf } from '../author';

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

const schema = v.strictObject({
  title: text,
  calendar: v.optional(
    v.pipe(text, v.literal('julian', "Expected julian (or leave 'calendar' out).")),
  ),
  events: list(v.pipe(v.strictObject({ date, text: inline }), v.transform(dated))),
});

export type Text = BlockOf<'timeline', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  organiser: (block) => block,
  finish: (block, language) => ({
    ...block,
    events: block.events.map((event) => ({
      ...event,
      ...span(event.date, block.calendar === 'julian', language),
    })),
  }),
  outline: ({ title, events }) => ({
    title,
    parts: [
      {
        is: 'lines',
        ordered: true,
        lines: events.map(({ written, other, text }) => ({
          lead: written,
          ...(other !== undefined && { after: ` (${other})` }),
          text,
        })),
      },
    ],
  }),
};
