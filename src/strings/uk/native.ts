/** The native outputs' words in Ukrainian. */
import type { NativeWords } from '../en-GB/native';
import { numberWords, plural } from './numbers';

const points = (n: number): string => plural(n, 'бал', 'бали', 'балів');

export const words: NativeWords = {
  chooseN: (n) =>
    `Виберіть ${numberWords[n] || n} ${n === 1 ? 'відповідь' : n < 5 ? 'відповіді' : 'відповідей'}.`,
  unit: (unit) => `Одиниця: ${unit}`,
  bank: (bank) => `Слова на вибір: ${bank.join(' · ')}`,
  place: (n) => `Місце ${n}`,
  rightOrder: 'Правильний порядок:',
  look: (where) => `Перечитайте «${where}».`,
  again: 'Не зовсім так. Спробуйте ще раз.',
  source: (title) => `З джерела «${title}»`,
  marks: (board, marks, number) => `${board}${number ? `, ${number}` : ''} · ${points(marks)}`,
  points: 'Що має бути у відповіді',
  levels: 'Рівні',
  level: (marks, does) => `${marks}: ${does}`,
  pair: (left, right) => `${left}: ${right}`,
  models: 'Зразки відповідей',
  practice: 'Підготовка до іспиту',
  practiceOf: (title) => `${title}: підготовка до іспиту`,
  practiceTold: 'Не оцінюється. Порівняйте свої відповіді зі зразками в коментарі.',
  gapAt: (n) => `Яке слово стоїть на місці пропуску ${n}?`,
  typeGapAt: (n) => `Напишіть слово, якого бракує в пропуску ${n}.`,
  aims: 'Ви зможете',
  sources: 'Джерела',
  credits: 'Зображення і записи',
  glossary: 'Словник',
  teachers: 'Для вчителя',
  quizOf: (title) => `${title}: запитання`,
};
