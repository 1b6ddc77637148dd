/** The words that the native outputs say themselves, beside the author's, in British English. */
import { numberWords, plural } from './numbers';

export const words = {
  chooseN: (n: number): string => `Choose ${numberWords[n] ?? n}.`,
  unit: (unit: string): string => `Unit: ${unit}`,
  bank: (bank: readonly string[]): string => `Words to choose from: ${bank.join(' · ')}`,
  place: (n: number): string =>
    `${n}${(n % 100 > 10 && n % 100 < 14 ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th'}`,
  rightOrder: 'The right order is:',
  look: (where: string): string => `Look again at “${where}”.`,
  again: 'Not quite. Try once more.',
  source: (title: string): string => `From the source “${title}”`,
  marks: (board: string, marks: number, number = ''): string =>
    `${board}${number && `, ${number}`} · ${plural(marks, 'mark', 'marks')}`,
  points: 'Mark points',
  levels: 'Levels',
  level: (marks: string, does: string): string => `${marks}: ${does}`,
  pair: (left: string, right: string): string => `${left}: ${right}`,
  models: 'Model answers',
  practice: 'Exam practice',
  practiceOf: (title: string): string => `${title}: exam practice`,
  practiceTold: 'Not marked. Compare your answers with the model answers in the feedback.',
  gapAt: (n: number): string => `Which word belongs in gap ${n}?`,
  typeGapAt: (n: number): string => `Type the word that is missing in gap ${n}.`,
  aims: 'You will be able to',
  sources: 'Sources',
  credits: 'Pictures and recordings',
  glossary: 'Glossary',
  teachers: 'For the teacher',
  quizOf: (title: string): string => `${title}: questions`,
};

export type NativeWords = typeof words;
