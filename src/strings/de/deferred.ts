/** The last script's words in German. */
import { dayIn, weekdayIn } from '../intl/dates';
import { plural } from './numbers';
import type { DeferredStrings } from '../en-GB/deferred';

const day = dayIn('de');
const weekday = weekdayIn('de');

export const deferredStrings: DeferredStrings = {
  certificate: {
    title: 'Urkunde',
    open: 'Deine Urkunde',
    notYet:
      'Die Urkunde kommt, wenn du fertig bist. Was noch zu tun ist, steht auf der Seite „Dein Ergebnis“.',
    off: 'Dieser Kurs gibt keine Urkunde.',
    name: 'Name',
    nameNote:
      'Schreibe den Namen, der gedruckt werden soll. Er wird nirgends aufbewahrt: Wenn du diese Seite verlässt, ist er weg.',
    finished: 'hat abgeschlossen:',
    date: (at) => `Datum: ${day().format(at)}`,
  },

  recall: {
    title: 'Erinnere dich zuerst',
    about:
      'Ein paar kurze Fragen und Wichtiges aus früheren Lektionen. Das ist Übung: Hier wird nichts gewertet oder verschickt.',
    start: 'Ein paar Fragen beantworten',
    stop: 'Diese Fragen schließen',
    none: 'Die früheren Lektionen haben noch nichts zu fragen.',
  },

  review: {
    about:
      'Das Wichtigste und die Wörter der Lektionen, die du geöffnet hast, und die Fragen, die du nicht wusstest. Was du weißt, kommt immer später wieder; was du nicht weißt, kommt morgen wieder. Hier wird nichts gewertet oder gemeldet.',
    none: 'Öffne zuerst eine Lektion: Ihr Wichtigstes, ihre Wörter und die Fragen, die du nicht weißt, kommen hierher.',
    which: 'Lektion',
    all: 'Alle Lektionen',
    due: (again, fresh) =>
      [
        ...(again > 0 ? [`heute zu wiederholen: ${again}`] : []),
        ...(fresh > 0 ? [`neu: ${fresh}`] : []),
      ].join(', '),
    nothing: 'Heute ist nichts zu wiederholen.',
    comeBack: (at, n) => `Komm am ${weekday().format(at)} wieder. Dann zu wiederholen: ${n}.`,
    start: (n) => `Eine Runde anfangen: etwa ${plural(n, 'Minute', 'Minuten')}`,
    item: (n, of) => `${n} von ${of}`,
    show: 'Antwort zeigen',
    knew: 'Gewusst',
    knewNot: 'Nicht gewusst',
    next: 'Weiter',
    stop: 'Runde beenden',
    quiz: 'Schnelles Quiz',
    aboutQuiz:
      'Ein paar gemischte Fragen, die du schon beantwortet hast. Nimm dir Zeit: Hier wird nichts gewertet oder verschickt.',
    startQuiz: (n) => `Ein Quiz mit ${plural(n, 'Frage', 'Fragen')} anfangen`,
    bestQuiz: (right) => `Dein bestes schnelles Quiz: ${right} richtig.`,
    knewOf: (known, of) => `Du wusstest ${known} von ${of}`,
    newBest: 'Das ist deine bisher beste Runde.',
    best: (known) => `Deine beste Runde: ${known} gewusst.`,
    streak: (days) => `${plural(days, 'Tag', 'Tage')} in Folge.`,
  },
};
