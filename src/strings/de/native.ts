/** The native outputs' words in German. */
import type { NativeWords } from '../en-GB/native';
import { numberWords, plural } from './numbers';

export const words: NativeWords = {
  chooseN: (n) => `Wähle ${numberWords[n] || n} ${n === 1 ? 'Antwort' : 'Antworten'}.`,
  unit: (unit) => `Einheit: ${unit}`,
  bank: (bank) => `Wörter zur Auswahl: ${bank.join(' · ')}`,
  place: (n) => `Stelle ${n}`,
  rightOrder: 'Die richtige Reihenfolge ist:',
  look: (where) => `Lies noch einmal nach: „${where}“.`,
  again: 'Nicht ganz. Versuche es noch einmal.',
  source: (title) => `Aus der Quelle „${title}“`,
  marks: (board, marks, number) =>
    `${board}${number ? `, ${number}` : ''} · ${plural(marks, 'Punkt', 'Punkte')}`,
  points: 'Was erwartet wird',
  levels: 'Stufen',
  level: (marks, does) => `${marks}: ${does}`,
  pair: (left, right) => `${left}: ${right}`,
  models: 'Musterantworten',
  practice: 'Übung für die Prüfung',
  practiceOf: (title) => `${title}: Übung für die Prüfung`,
  practiceTold:
    'Ohne Wertung. Vergleiche deine Antworten mit den Musterantworten in der Rückmeldung.',
  gapAt: (n) => `Welches Wort gehört in Lücke ${n}?`,
  typeGapAt: (n) => `Schreibe das Wort, das in Lücke ${n} fehlt.`,
  aims: 'Du kannst dann',
  sources: 'Quellen',
  credits: 'Bilder und Aufnahmen',
  glossary: 'Wörterverzeichnis',
  teachers: 'Für die Lehrkraft',
  quizOf: (title) => `${title}: Fragen`,
};
