/** Puts the Course and the lessons' bodies together from what was read without a problem. */
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { authors } from '../blocks/register/authors';
import type { Teaching } from '../blocks/teaching/author';
import type {
  Block,
  Body,
  Course,
  Extras,
  Lesson,
  QuestionBlock,
  QuestionText,
  Spec,
  Term,
} from '../course/course';
import type { Formulas } from '../course/formula';
import { plain } from '../course/inline';
import { TRIES } from '../course/policy';
import { Course as courseSchema } from '../course/schema';
import type { QuestionRead } from './blocks';
import { type Credit, creditsHtml } from './credits';
import { withForm } from './boards';
import type { AllTargets } from './cross';
import type { Front } from './front';
import type { LessonRead } from './lesson';
import type { Look } from './look';
import { withQuotes } from './quotes';
import { wordCount, wordsOf } from './prose';
import { resolve } from './cross-references';
import { questionPath, type Member, retiredQuestions, type Slots } from './slots';
import { hashOf, minutesFor, specOf } from './specs';
import { typesetWritten } from './typography';
import type { Boards, UnitFile } from './unitfile';

export type CompleteLesson = LessonRead & { readonly front: Front };

export interface Built {
  readonly course: Course;
  readonly bodies: Readonly<Record<string, Body>>;
  readonly extras: Extras;
  readonly teaching: Readonly<Record<string, Teaching>>;
}

interface Context {
  readonly slots: Slots;
  readonly targets: AllTargets;
  readonly glossary: Readonly<Record<string, Term>>;
  readonly look: Look;
}

export const memberOf = ({ front, questions }: CompleteLesson): Member => ({
  id: front.value.id,
  questions: questions.map(({ text }) => text.id),
});

const finished = (
  question: QuestionRead,
  lesson: CompleteLesson,
  targets: AllTargets,
  boards: Boards,
): QuestionText => {
  const text = withForm(withQuotes(question.text, lesson.sources), boards);
  const there = text.lesson === undefined ? lesson.targets : targets.get(text.lesson);
  const found = text.see === undefined ? undefined : resolve(text.see, there ?? new Map());
  return found !== undefined && 'to' in found ? { ...text, see: found.to } : text;
};

interface BuiltLesson {
  readonly lesson: Lesson;
  readonly body: Body;
}

const make = (
  read: CompleteLesson,
  { slots, targets, glossary }: Context,
  { language, boards, policy }: UnitFile['value'],
): BuiltLesson => {
  const { id, title, enquiry, aims, sources, quiz } = read.front.value;
  const texts = new Map(read.questions.map((q) => [q, finished(q, read, targets, boards)]));
  const textOf = (q: QuestionRead): QuestionText => texts.get(q) ?? q.text;
  const rule = { quiz: quiz !== undefined, tries: policy.tries ?? TRIES };
  const questions: Spec[] = read.questions.map((q) =>
    specOf(q, textOf(q), slots.questions.indexOf(questionPath(id, q.text.id)), rule),
  );
  const quotable = read.sources.flatMap(({ sentences }) => sentences);
  const inSources = quotable.flatMap((sentence) => wordsOf(sentence.text)).length;
  const words = wordCount(read.paragraphs) + inSources;
  const linked = new Set(read.terms.map(({ name }) => name));
  return {
    lesson: {
      id,
      slot: slots.lessons.indexOf(id),
      title: typesetWritten(title, language),
      enquiry: typesetWritten(enquiry, language),
      minutes: minutesFor(words, questions),
      steps: read.steps.map(({ title }) => title),
      ...(quiz === undefined ? {} : { quiz: true as const }),
      ...(read.poster !== undefined && { drawn: true as const }),
      ...(read.credits.length > 0 && { credits: true as const }),
      questions,
    },
    body: {
      id,
      ...(read.poster !== undefined && { poster: read.poster }),
      aims: aims.map((aim) => typesetWritten(aim, language)),
      sources: sources.map((one) => typesetWritten(one, language)),
      steps: read.steps.map((step) => ({
        id: step.id,
        title: step.title,
        blocks: step.blocks.map((block): Block | QuestionBlock =>
          'author' in block
            ? { is: 'question', question: textOf(block) }
            : (authors[block.is]?.finish?.(block, language) ?? block),
        ),
      })),
      glossary: Object.fromEntries(Object.entries(glossary).filter(([word]) => linked.has(word))),
    },
  };
};

/** What the pages beside the lessons gather of one: for the organiser and the flashcards. */
const gathered = (
  { lesson, body }: BuiltLesson,
  credits: readonly Credit[],
  language: string,
): Extras['lessons'][number] => {
  const blocks = body.steps.flatMap((step) => step.blocks);
  return {
    id: lesson.id,
    title: lesson.title,
    blocks: blocks.flatMap((block) => authors[block.is]?.organiser?.(block) ?? []),
    cards: blocks
      .flatMap((block) => authors[block.is]?.keep?.(block) ?? [])
      .map(({ term, text }) => ({ front: term, back: plain(text) })),
    words: Object.keys(body.glossary),
    ...(credits.length > 0 && { credits: creditsHtml(credits, language) }),
  };
};

export const assemble = (
  unit: UnitFile,
  lessons: readonly CompleteLesson[],
  context: Context,
): Built => {
  const { value } = unit;
  const made = new Map(lessons.map((lesson) => [lesson.folder, make(lesson, context, value)]));
  const all = [...made.values()];
  const policy = {
    ...(value.policy.passMark === undefined ? {} : { passMark: value.policy.passMark }),
    ...(value.policy.reportFailed === undefined ? {} : { reportFailed: true as const }),
  };
  const bodies = Object.fromEntries(all.map(({ body }) => [body.id, body]));
  const extras: Extras = {
    glossary: context.glossary,
    lessons: all.map((one, at) => gathered(one, lessons[at]?.credits ?? [], value.language)),
  };
  const { id, iri, title, description, language, keywords, without = [] } = value;
  const ofPages = without.flatMap((one) => (one === 'sources' ? [] : one));
  const outline = value.parts.map((part) => ({
    title: part.title,
    lessons: part.lessons.flatMap((folder) => made.get(folder)?.lesson ?? []),
  }));
  const boards = Object.keys(value.boards);
  // The first of each line; another of it that is not the same has been reported (checkFormulas).
  const byLine = new Map(
    lessons
      .flatMap((one) => one.formulas)
      .reverse()
      .map(({ text, mathml }) => [text, mathml]),
  );
  const formulas: Formulas = Object.fromEntries([...byLine].reverse());
  const content = {
    id,
    iri,
    title,
    description,
    language,
    keywords,
    policy,
    ...context.look,
    ...(ofPages.length > 0 && { without: ofPages }),
    ...(boards.length > 1 && { boards }),
    ...(Object.keys(formulas).length > 0 && { formulas }),
    outline,
  };
  const course = {
    ...content,
    edition: bytesToHex(hashOf(JSON.stringify([content, bodies, extras]))).slice(0, 10),
    columns: context.slots.questions.map((_, slot) => slot),
    retired: retiredQuestions(context.slots, lessons.map(memberOf)),
  };
  return {
    course: v.parse(courseSchema, course),
    bodies,
    extras,
    teaching: Object.fromEntries(
      lessons.flatMap(({ front, teaching }) =>
        teaching === undefined ? [] : [[front.value.id, teaching] as const],
      ),
    ),
  };
};
