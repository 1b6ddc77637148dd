/**
 * The schema of a Course. The build checks its own output against it; the types of course.ts are
 * inferred from it. Nothing of this file ships to learners.
 */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());

export const Spec = v.strictObject({
  slot: v.number(),
  id: text,
  /** The name of a folder of src/kinds; `readBlock` has checked that it is one. */
  kind: text,
  tries: v.number(),
  sure: v.optional(v.literal(true)),
  choiceIds: v.array(v.string()),
  correctResponse: v.array(v.string()),
  accept: v.optional(v.array(v.array(v.string()))),
  range: v.optional(v.tuple([v.number(), v.number()])),
  /** The question in words, for the standards that have a place for them (Format.stems). */
  stem: v.optional(text),
  fingerprint: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)),
});

export const Lesson = v.strictObject({
  id: text,
  slot: v.number(),
  title: text,
  enquiry: text,
  minutes: v.number(),
  /** The titles of its steps: all that is shown of them before the lesson is loaded. */
  steps: v.array(text),
  quiz: v.optional(v.literal(true)),
  /** A picture of its own stands on its poster; the picture comes with the lesson's text. */
  drawn: v.optional(v.literal(true)),
  /** The page of credits has something of it. */
  credits: v.optional(v.literal(true)),
  questions: v.array(Spec),
});

export const Policy = v.strictObject({
  passMark: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(100))),
  reportFailed: v.optional(v.literal(true)),
});

/** What a teacher may leave out of the pages. */
export const Optional = v.picklist(['certificate', 'records', 'quick-quiz']);

export const Course = v.strictObject({
  id: text,
  iri: text,
  title: text,
  description: text,
  language: text,
  keywords: v.array(text),
  edition: text,
  policy: Policy,
  /** HTML of the picture on the posters, which tells nothing: '' for none, absent for the player's own. */
  poster: v.optional(v.string()),
  /** HTML of the small picture beside the title. */
  logo: v.optional(text),
  without: v.optional(v.array(Optional)),
  outline: v.array(v.strictObject({ title: text, lessons: v.array(Lesson) })),
  /** The boards whose practice can be chosen, where the unit is for more than one. */
  boards: v.optional(v.array(text)),
  /** MathML, by the line of text that stands for it (formula.ts). */
  formulas: v.optional(v.record(text, text)),
  columns: v.array(v.number()),
  retired: v.record(v.string(), text),
});

export const Term = v.strictObject({ term: text, meaning: text });
