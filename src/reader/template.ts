/**
 * What a new lesson says before its author writes: sound, and plainly to be replaced. A unit's advice knows
 * these words, and tells where they have been left.
 */

const WORDS = {
  enquiry: 'What do we need to know about this?',
  aim: 'explain what this lesson is about',
  paragraph: 'Write here what happened, in short sentences. One paragraph holds one idea.',
  second: 'A second paragraph goes on. Each heading with two signs begins a new screen.',
  stem: 'Replace this by a question on the text above.',
  right: 'The right answer',
  whyRight: 'Yes. Say why it is right.',
  wrong: 'A wrong answer',
  whyWrong: 'No. Say why it is wrong.',
  belief: 'Say what somebody believes who chooses this.',
  other: 'Another wrong answer',
  whyOther: 'No. Say why this is wrong, too.',
  end: 'Say in a sentence what it all comes to.',
  ask: 'Write the front of a flashcard.',
  point: 'Write its back in one or two short sentences.',
  starter: 'How the lesson begins.',
  misconception: 'A wrong belief to listen for.',
  discussion: 'A question to discuss.',
  extension: 'Something for those who want more.',
  support: 'What helps weaker readers.',
  eal: 'What helps learners of English.',
} as const;

/** The words that an author replaces. */
export const placeholders: ReadonlySet<string> = new Set(Object.values(WORDS));

/** A text as YAML takes it whatever it holds. */
const quoted = (text: string): string => JSON.stringify(text);

/** @param question the id of its first question. */
export const template = (title: string, id: string, question: string): string => `---
id: ${id}
title: ${quoted(title)}
enquiry: ${quoted(/[?？؟;]$/.test(title) ? title : WORDS.enquiry)}
aims:
  - ${WORDS.aim}
sources: []
---

## Before you begin

${WORDS.paragraph}

${WORDS.second}

\`\`\`question
id: ${question}
kind: choice
stem: ${WORDS.stem}
options:
  a:
    text: ${WORDS.right}
    why: ${WORDS.whyRight}
  b:
    text: ${WORDS.wrong}
    why: ${WORDS.whyWrong}
    misconception: ${WORDS.belief}
  c:
    text: ${WORDS.other}
    why: ${WORDS.whyOther}
answer: a
see: before-you-begin/1
\`\`\`

## What to keep

${WORDS.end}

\`\`\`keypoints
points:
  - {ask: ${WORDS.ask}, point: "${WORDS.point}"}
\`\`\`

\`\`\`teaching
starter: ${WORDS.starter}
misconceptions:
  - ${WORDS.misconception}
discussion:
  - ${WORDS.discussion}
extension: ${WORDS.extension}
support: ${WORDS.support}
eal: ${WORDS.eal}
\`\`\`
`;
