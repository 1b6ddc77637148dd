/** The last script's words in French. */
import { dayIn, weekdayIn } from '../intl/dates';
import { plural } from './numbers';
import type { DeferredStrings } from '../en-GB/deferred';

const day = dayIn('fr');
const weekday = weekdayIn('fr');

export const deferredStrings: DeferredStrings = {
  certificate: {
    title: 'Attestation',
    open: 'Ton attestation',
    notYet:
      'L’attestation vient quand tu as tout terminé. Ce qui reste à faire se trouve sur la page « Ton résultat ».',
    off: 'Ce cours ne donne pas d’attestation.',
    name: 'Nom',
    nameNote:
      'Écris le nom à imprimer. Il n’est gardé nulle part : quand tu quittes cette page, il disparaît.',
    finished: 'a terminé',
    date: (at) => `Date : ${day().format(at)}`,
  },

  recall: {
    title: 'D’abord, souviens-toi',
    about:
      'Quelques courtes questions et l’essentiel des leçons précédentes. C’est un entraînement : rien n’est noté ni envoyé.',
    start: 'Répondre à quelques questions',
    stop: 'Fermer ces questions',
    none: 'Les leçons précédentes n’ont encore rien à demander.',
  },

  review: {
    about:
      'L’essentiel et les mots des leçons que tu as ouvertes, et les questions que tu n’as pas réussies. Ce que tu sais revient de plus en plus tard ; ce que tu ne sais pas revient demain. Ici, rien n’est noté ni transmis.',
    none: 'Ouvre d’abord une leçon : son essentiel, ses mots et les questions que tu ne réussiras pas viendront ici.',
    which: 'Leçon',
    all: 'Toutes les leçons',
    due: (again, fresh) =>
      [
        ...(again > 0 ? [`à revoir aujourd’hui : ${again}`] : []),
        ...(fresh > 0 ? [`cartes nouvelles : ${fresh}`] : []),
      ].join(', '),
    nothing: 'Rien à revoir aujourd’hui.',
    comeBack: (at, n) => `Reviens ${weekday().format(at)} : ${n} à revoir ce jour-là.`,
    start: (n) => `Commencer un tour : environ ${plural(n, 'minute', 'minutes')}`,
    item: (n, of) => `${n} sur ${of}`,
    show: 'Voir la réponse',
    knew: 'Je le savais',
    knewNot: 'Je ne le savais pas',
    next: 'Suivant',
    stop: 'Terminer le tour',
    quiz: 'Petit quiz',
    aboutQuiz:
      'Quelques questions mélangées auxquelles tu as déjà répondu. Prends ton temps : ici, rien n’est noté ni envoyé.',
    startQuiz: (n) => `Commencer un quiz de ${plural(n, 'question', 'questions')}`,
    bestQuiz: (right) =>
      `Ton meilleur petit quiz : ${plural(right, 'bonne réponse', 'bonnes réponses')}.`,
    knewOf: (known, of) => `Tu en savais ${known} sur ${of}`,
    newBest: 'C’est ton meilleur tour jusqu’ici.',
    best: (known) => `Ton meilleur tour : ${known}.`,
    streak: (days) => `${plural(days, 'jour', 'jours')} de suite.`,
  },
};
