/** What a new lesson says before its author writes: sound, and plainly to be replaced. */

/** A text as YAML takes it whatever it holds. */
const quoted = (text: string): string => JSON.stringify(text);

export const template = (title: string, id: string): string => `---
id: ${id}
title: ${quoted(title)}
enquiry: ${quoted(title.endsWith('?') ? title : `What do we need to know about this?`)}
aims:
  - explain what this lesson is about
sources: []
---

## Before you begin

Write here what happened, in short sentences. One paragraph holds one idea.

A second paragraph goes on. Each heading with two signs begins a new screen.

\`\`\`question
id: ${id.slice(0, 31).replace(/-+$/, '')}-first
kind: choice
stem: Replace this by a question on the text above.
options:
  a:
    text: The right answer
    why: Yes. Say why it is right.
  b:
    text: A wrong answer
    why: No. Say why it is wrong.
    misconception: Say what somebody believes who chooses this.
  c:
    text: Another wrong answer
    why: No. Say why this is wrong, too.
answer: a
see: before-you-begin/1
\`\`\`

## What to keep

Say in a sentence what it all comes to.

\`\`\`keypoints
points:
  - {ask: Write the front of a flashcard., point: "Write its back in one or two short sentences."}
\`\`\`

\`\`\`teaching
starter: How the lesson begins.
misconceptions:
  - A wrong belief to listen for.
discussion:
  - A question to discuss.
extension: Something for those who want more.
support: What helps weaker readers.
eal: What helps learners of English.
\`\`\`
`;
