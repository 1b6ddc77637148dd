/** The native outputs' words in French. */
import type { NativeWords } from '../en-GB/native';
import { numberWords, plural } from './numbers';

export const words: NativeWords = {
  chooseN: (n) => `Réponses à choisir : ${numberWords[n] || n}.`,
  unit: (unit) => `Unité : ${unit}`,
  bank: (bank) => `Mots à choisir : ${bank.join(' · ')}`,
  place: (n) => (n === 1 ? '1re place' : `${n}e place`),
  rightOrder: 'L’ordre correct est :',
  look: (where) => `Relis « ${where} ».`,
  again: 'Pas tout à fait. Essaie encore une fois.',
  source: (title) => `Extrait du document « ${title} »`,
  marks: (board, marks, number) =>
    `${board}${number ? `, ${number}` : ''} · ${plural(marks, 'point', 'points')}`,
  points: 'Éléments attendus',
  levels: 'Niveaux',
  level: (marks, does) => `${marks} : ${does}`,
  pair: (left, right) => `${left} : ${right}`,
  models: 'Exemples de réponses',
  practice: 'Entraînement à l’examen',
  practiceOf: (title) => `${title} : entraînement à l’examen`,
  practiceTold: 'Non noté. Compare tes réponses avec les exemples donnés dans le commentaire.',
  gapAt: (n) => `Quel mot va dans le trou ${n} ?`,
  typeGapAt: (n) => `Écris le mot qui manque dans le trou ${n}.`,
  aims: 'Tu sauras',
  sources: 'Sources',
  credits: 'Images et enregistrements',
  glossary: 'Glossaire',
  teachers: 'Pour le professeur',
  quizOf: (title) => `${title} : questions`,
};
