/** The native outputs' words in Spanish. */
import type { NativeWords } from '../en-GB/native';
import { numberWords, plural } from './numbers';

export const words: NativeWords = {
  chooseN: (n) => `Respuestas que debes elegir: ${numberWords[n] || n}.`,
  unit: (unit) => `Unidad: ${unit}`,
  bank: (bank) => `Palabras para elegir: ${bank.join(' · ')}`,
  place: (n) => `Lugar ${n}`,
  rightOrder: 'El orden correcto es:',
  look: (where) => `Vuelve a leer «${where}».`,
  again: 'No del todo. Inténtalo otra vez.',
  source: (title) => `De la fuente «${title}»`,
  marks: (board, marks, number) =>
    `${board}${number ? `, ${number}` : ''} · ${plural(marks, 'punto', 'puntos')}`,
  points: 'Qué se espera',
  levels: 'Niveles',
  level: (marks, does) => `${marks}: ${does}`,
  pair: (left, right) => `${left}: ${right}`,
  models: 'Respuestas modelo',
  practice: 'Práctica para el examen',
  practiceOf: (title) => `${title}: práctica para el examen`,
  practiceTold: 'Sin nota. Compara tus respuestas con las respuestas modelo de los comentarios.',
  gapAt: (n) => `¿Qué palabra va en el hueco ${n}?`,
  typeGapAt: (n) => `Escribe la palabra que falta en el hueco ${n}.`,
  aims: 'Sabrás',
  sources: 'Fuentes',
  credits: 'Imágenes y grabaciones',
  glossary: 'Glosario',
  teachers: 'Para el profesorado',
  quizOf: (title) => `${title}: preguntas`,
};
