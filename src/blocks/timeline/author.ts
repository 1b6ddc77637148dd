/** Dated events; where `calendar` names another than today's, both dates are shown. */
import * as v from 'valibot';
import { calendarNames, TODAY } from '../../course/calendar';
import { datesInWords, readDates } from '../../course/dates';
import { inline, list, text, wrongAt } from '../../course/fields';
import type { BlockAuthor, BlockOf } from '../author';

/** Room for an event's date in words: the build knows the course's language and writes it. */
const dated = <T extends { readonly date: string }>(
  event: T,
): T & { readonly written: string; readonly other?: string } => ({ ...event, written: '' });

const schema = v.pipe(
  v.strictObject({
    title: text,
    calendar: v.optional(
      v.picklist(
        calendarNames,
        (issue) => `Expected a calendar (${calendarNames.join(', ')}), got ${issue.received}.`,
      ),
    ),
    events: list(v.pipe(v.strictObject({ date: text, text: inline }), v.transform(dated))),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { calendar, events } = dataset.value;
    for (const [at, event] of events.entries()) {
      const read = readDates(event.date, calendar ?? TODAY);
      if ('problem' in read) addIssue(wrongAt(['events', at, 'date'], read.problem));
    }
  }),
);

export type Text = BlockOf<'timeline', typeof schema>;

export const author: BlockAuthor<Text> = {
  schema,
  descriptions: {
    calendar:
      'The calendar of the dates, where it is not that of today; the date of today is added.',
    events: 'Dated events, in order.',
    date: '1789-07-14, 1789-07, 1789, 79 CE or 44 BCE; two with a slash between for a span.',
  },
  organiser: (block) => block,
  finish: (block, language) => ({
    ...block,
    events: block.events.map((event) => ({
      ...event,
      ...datesInWords(event.date, block.calendar ?? TODAY, language),
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
