/**
 * What an editor shows beside a key of unit.yaml, glossary.yaml or a lesson's front matter, and beside those that
 * several kinds and blocks have; what is one's own stands in its author.ts. One sentence each; the guide
 * (lessons/README.md) has the rest. A key that means something else under another one stands with that one before
 * it: colours.paper.
 */
import { MOST_TRIES, TRIES } from '../../course/policy';

export const descriptions: Readonly<Record<string, string>> = {
  id: 'Small letters, digits and hyphens; for ever, since answers are stored under it.',
  kind: 'What sort of question or note it is.',
  stem: 'The question, as the student reads it. Plain text.',
  see: 'Where the answer stands: a heading in lower case with hyphens, then /n for the nth paragraph.',
  lesson: 'In a quiz: the id of the lesson to look at again.',
  tries: `1 to ${MOST_TRIES}; as unit.yaml says (${TRIES}) where left out, 1 in a quiz.`,
  'policy.tries': `1 to ${MOST_TRIES}, of each question that names none; ${TRIES} where left out, always 1 in a quiz.`,
  sure: 'true: ask how sure the student is.',
  why: 'The reason that the student is given, right or wrong.',
  misconception:
    'The wrong belief behind a wrong option, in a sentence, for the teacher’s reports.',
  board:
    'The examination board. In unit.yaml: the one whose candidates the unit is for, and whose practice alone is shown.',
  sentences: 'The sentences; of a model answer, with what each earns.',
  boards: 'Exam boards by name: the forms of their papers, with the levels of each.',
  forms: 'The forms of question in the board’s paper, by their number: Q4, 3a.',
  paper: 'A paper to print: sources by their headings, questions by their ids.',
  asks: 'What the form asks for, in a few words. Two boards’ forms with the same words are alike.',
  levels: 'What an answer of each level does, by its range of marks: 1-2, 3-4.',
  paragraphs:
    'The paragraphs, each a list of sentences. Those of a source are numbered by the build.',
  picture: 'A picture beside the lesson: .svg, .png, .jpg, .webp, .avif or .gif.',
  credit: 'Who made it; stands on the page of credits.',
  file: 'The sound (.mp3, .m4a, .ogg) or film (.mp4, .webm) beside the lesson.',
  alt: 'What the picture shows, for those who cannot see it.',
  figure: 'A picture, and what it shows. Of an option: in place of its text.',
  places:
    'The places on the map; x and y in the units of its viewBox; on a photograph in hundredths of its width.',
  parts: 'Parts with their lessons.',
  iri: 'The unit’s name towards machines, for ever; it need not lead anywhere.',
  keywords: 'For catalogues.',
  licence: 'What others may do with it. In unit.yaml: with the lessons; it stands in the packages.',
  version:
    'Of the lessons; it stands in the names of the files. A higher one for each new set of packages.',
  colours:
    'Of the pages, in daylight: accent, paper, ink. Each in quotation marks, like "#8f4a12".',
  accent: 'Of signs, links and the poster.',
  'colours.paper': 'The ground of every page.',
  ink: 'Of the letters.',
  poster:
    'A picture in the place of the drawing on the posters. In unit.yaml it lies beside it, and none leaves them plain; in a lesson it lies beside the lesson, for its own poster.',
  logo: 'A small picture beside unit.yaml, shown beside the title of the course.',
  policy:
    'passMark in per cent: without one nobody passes or fails. reportFailed and tries are for the whole unit, too.',
  without:
    'What the pages leave out: certificate (the page at completion), records (best round and days in a row in the review), quick-quiz (the mixed questions in the review), sources (the texts that travel in the packages).',
  lessons: 'The lessons’ folders, in order.',
  quiz: 'true: one try a question, and reasons at the end.',
  enquiry: 'The question that the lesson asks.',
  aims: 'What the student will be able to do.',
  sources: 'Books and documents that the lesson rests on.',
  'paper.sources': 'The ids of the sources, by the headings that they are printed under.',
  meaning: 'What the word means, in a short sentence.',
};
