/** Aiken: a question, its options by capital letters, a line `ANSWER: B`. */
import type { Draft, Drafts, Note } from './draft';

const OPTION = /^([A-Z])[.)]\s+(.*)$/;
const ANSWER = /^ANSWER:\s*([A-Z])\s*$/;

export const isAiken = (text: string): boolean => /^ANSWER:\s*[A-Z]\s*$/m.test(text);

export const readAiken = (text: string): Drafts => {
  const drafts: (Draft & { readonly line: number })[] = [];
  const notes: Note[] = [];
  let stem: string[] = [];
  let options: (readonly [string, string])[] = [];
  let line = 0;
  const note = (message: string): void => {
    if (line > 0) notes.push({ line, message });
  };
  const reset = (): void => {
    stem = [];
    options = [];
    line = 0;
  };
  for (const [at, written] of text.split(/\r\n?|\n/).entries()) {
    const row = written.trim();
    if (row === '') continue;
    const option = OPTION.exec(row);
    const answer = ANSWER.exec(row)?.[1];
    if (answer !== undefined) {
      if (options.some(([letter]) => letter === answer)) {
        drafts.push({
          is: 'pick',
          many: false,
          line,
          stem: stem.join(' '),
          options: options.map(([letter, words]) => ({
            text: words,
            right: letter === answer,
            why: '',
          })),
        });
      } else note(`Expected ANSWER to be the letter of an option, got ${answer}.`);
      reset();
    } else if (option && stem.length > 0) {
      options.push([option[1] ?? '', option[2] ?? '']);
    } else {
      if (options.length > 0) {
        note('Expected a line ANSWER: and a letter below the options, got none.');
        reset();
      }
      if (line === 0) line = at + 1;
      stem.push(row);
    }
  }
  if (line > 0) note('Expected options and a line ANSWER: below the question, got none.');
  return { drafts, notes };
};
