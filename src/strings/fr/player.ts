/** The player's words in French. Students are addressed as a teacher speaks to them: tu. */
import type { NoticeWords } from '../../html/notice';
import type { NoteWords, RecordingWords, SourceWords, Strings } from '../en-GB/player';
import { clock } from '../intl/clock';
import { dayAndTimeIn } from '../intl/dates';
import { isOne, numberWords, plural, share } from './numbers';

const dayAndTime = dayAndTimeIn('fr');
const minutes = (n: number): string => plural(n, 'minute', 'minutes');

export const notice: NoticeWords = {
  late: 'Cette page n’a pas encore démarré. Si la connexion est lente, attends un instant. S’il ne se passe rien, recharge la page ; si cela ne suffit pas, essaie un navigateur plus récent.',
  again: 'Recharger la page',
  noScript:
    'Cette page a besoin de JavaScript, qui est désactivé ici. Active-le, puis recharge la page.',
};

export const sourceWords: SourceWords = {
  label: {
    own: (from) => `Les mots mêmes de l’auteur. Provenance : ${from}.`,
    translated: (from) => `Les mots mêmes de l’auteur, traduits pour ce cours. Original : ${from}.`,
    adapted: (from) =>
      `Adapté pour ce cours d’après : ${from}. Ce ne sont pas les mots de l’auteur.`,
    composed: (from) =>
      `Composé pour ce cours d’après : ${from}. Ni une citation, ni une personne réelle.`,
  },
  dots: 'Les points de suspension indiquent que des mots ont été coupés.',
  facts: {
    who: 'Qui',
    when: 'Quand',
    where: 'Où',
    'for whom': 'Pour qui',
    mood: 'Dans quel état d’esprit',
    why: 'Pourquoi',
    'leaves out': 'Ce qui n’est pas dit',
    'to know': 'À savoir',
  },
};

export const recordingWords: RecordingWords = {
  transcript: 'Transcription',
  captions: 'Sous-titres',
};

/** Of the footnotes at the end of a step. */
export const noteWords: NoteWords = {
  notes: 'Notes',
  note: (n) => `Note ${n}`,
  back: 'Retour au texte',
};

const reopen = 'Rouvre l’activité depuis la page du cours : tes réponses sont gardées ici.';

export const strings: Strings = {
  skip: 'Aller au texte',
  contents: 'Sommaire',
  menu: 'Pages',
  back: 'Retour',
  close: 'Fermer',
  loading: 'Chargement',
  notLoaded:
    'Cette partie n’a pas pu être chargée. Vérifie la connexion et réessaie, ou rouvre l’activité depuis la page du cours.',
  tryLoading: 'Réessayer',

  part: (n) => `Partie ${n}`,
  minutes,
  start: 'Commencer',
  goOnAt: (title, step) => `Continuer : ${title}, ${step}`,
  states: { new: 'Pas commencée', started: 'Commencée', done: 'Terminée' },
  lessonsDone: (done, of) =>
    `${plural(done, 'leçon', 'leçons')} sur ${of} ${isOne(done) ? 'terminée' : 'terminées'}`,
  minutesLeft: (n) =>
    `encore environ ${n < 90 ? minutes(n) : plural(Math.round(n / 60), 'heure', 'heures')}`,
  scoreSoFar: (score) => `${share(score)} jusqu’ici`,
  settledOf: (settled, of) => `${plural(settled, 'question', 'questions')} sur ${of} avec réponse`,

  aims: 'À la fin, tu sauras',
  step: (n, of) => `Étape ${n} sur ${of}`,
  steps: 'Étapes de cette leçon',
  aloud: {
    start: 'Lire à voix haute',
    pause: 'Pause',
    resume: 'Reprendre la lecture',
    slower: 'Plus lentement',
    stop: 'Arrêter la lecture',
    gap: ' trou ',
    none: 'Rien ne peut être lu à voix haute ici : ce navigateur n’a pas de voix. Un autre navigateur ou un autre appareil en a peut-être une.',
  },
  sheet: {
    open: 'Fiche de révision',
    back: 'Retour à la leçon',
    answer: 'Réponse',
    order: 'Mets dans l’ordre',
    pairs: (choices) => `Choisis parmi : ${choices}`,
  },
  sources: 'Sources',
  toNext: (title) => `Suite : ${title}`,
  toEnd: 'Aller à la fin de la leçon',
  endOfLesson: 'Bilan',

  question: (n, of) => `Question ${n} sur ${of}`,
  practiceQuestion: 'Entraînement à l’examen',
  notScored: 'Non noté',
  check: 'Vérifier',
  checkAgain: 'Vérifier à nouveau',
  showMe: 'Voir la réponse',
  chooseN: (n) => `Réponses à choisir : ${numberWords[n] || n}.`,
  oneTry: 'Un seul essai',
  triesLeft: (n) => (n === 1 ? 'Encore un essai' : `Encore ${n} essais`),
  verdicts: {
    right: 'C’est juste.',
    partly: (n) => `Juste en partie : ${share(n)}.`,
    places: (n, of) => `${n} sur ${of} à la bonne place.`,
    wrong: 'Ce n’est pas juste.',
    wrongYet: 'Ce n’est pas encore juste.',
    shown: 'Voici la réponse.',
    given:
      'Ta réponse est gardée. Les explications viendront quand tu auras rendu le questionnaire.',
    unknown:
      'Tu as répondu à cette question dans une édition précédente de la leçon. Ta note est gardée.',
    earned: (mark) => `Tu as obtenu ${share(mark)} des points.`,
    notSaved: 'Pas enregistré.',
  },
  quiz: {
    untilThen: 'Tu peux changer ta réponse jusqu’à ce que tu rendes le questionnaire.',
    title: 'Rendre le questionnaire',
    all: 'Toutes les questions ont une réponse.',
    open: (n) => `Encore ${plural(n, 'question', 'questions')} sans réponse :`,
    kept: 'Tant que tu n’as pas rendu le questionnaire, tes réponses restent dans ce navigateur et tu peux revenir les changer. Ensuite, tu verras ce qui était juste, avec les explications.',
    handIn: 'Rendre le questionnaire',
    handInOpen: 'Rendre sans ces réponses',
  },
  reopen,
  lacks: {
    pick: 'Choisis d’abord une réponse.',
    digits: 'Écris d’abord un nombre, en chiffres.',
    move: 'Déplace d’abord quelque chose.',
    change: 'Change d’abord ta réponse.',
    ticks: (given, of) => `Tu en as coché ${given} ; choisis-en ${of}.`,
    part: (name) => `Rien n’est choisi pour « ${name} ».`,
    blank: (n) => `Le trou ${n} est vide.`,
  },
  yours: 'Ta réponse',
  rightAnswer: 'Bonne réponse',
  isRight: 'juste',
  isWrong: 'faux',
  notRight: {
    chosen: (what) => `Tu as choisi : ${what}, ce n’est pas juste`,
    written: (what) => `Tu as écrit : ${what}, ce n’est pas juste`,
  },
  inPlace: 'à sa place',
  notInPlace: 'pas à sa place',
  reasons: 'Explications',
  otherReasons: 'Les autres explications',
  lookAgain: 'Relire dans le texte',
  placeInText: 'C’est ici dans le texte',
  lookAgainIn: (lesson) => `Revoir la leçon « ${lesson} »`,
  sure: {
    ask: 'Quel est ton degré de certitude ?',
    levels: { 1: 'Je devine', 2: 'Je le crois', 3: 'J’en ai la certitude' },
    note: 'Cela ne change pas ta note.',
  },
  choose: 'Choisis…',
  up: (what) => `Monter « ${what} »`,
  down: (what) => `Descendre « ${what} »`,
  movedTo: (what, n, of) => `« ${what} » est maintenant en position ${n} sur ${of}.`,
  gap: (n, around) => `Trou ${n} : ${around}`,
  sentence: (n) => `Phrase ${n}`,
  pair: (label, text) => `${label} : ${text}`,
  source: 'Document',
  provenance: 'D’où vient ce document',
  keyPoints: 'L’essentiel',
  cards: {
    pack: 'Cartes',
    packs: { words: 'Mots', points: 'L’essentiel' },
    card: (n, of) => `Carte ${n} sur ${of}`,
    none: 'Les cartes viennent des leçons que tu as ouvertes.',
    turn: 'Retourner la carte',
    next: 'Carte suivante',
  },

  practice: {
    marks: (board, marks, number) =>
      `Dans le style ${board}${number ? `, ${number}` : ''} · ${plural(marks, 'point', 'points')}`,
    private:
      'Ce que tu écris reste dans ce navigateur. Ton professeur ne le reçoit pas, et ce n’est pas noté.',
    write: 'Écris ta réponse',
    done: 'Comparer avec le barème',
    points: 'Coche chaque élément qui se trouve dans ta réponse',
    levels: 'Quel niveau ta réponse atteint-elle ?',
    level: (n, marks) => `Niveau ${n}, points ${marks} :`,
    why: 'Justifie : laquelle de tes phrases le montre ?',
    model: 'Exemples de réponses',
    notes: 'Ce qui rapporte des points :',
    copy: 'Copier ma réponse',
    copied: 'Copié.',
    notCopied: 'Sélectionne le texte et copie-le toi-même.',
    ticked: (n, of) => `Éléments cochés : ${n} sur ${of}`,
    notIn: (board) => `L’épreuve ${board} n’a pas de question comme la suivante.`,
    notAsked: (board, what) =>
      `Laissé de côté, car l’épreuve ${board} ne le demande pas : ${what}.`,
    other: (board) => `Cette étape n’a pas de question d’entraînement pour ${board}.`,
  },

  end: {
    title: 'Bilan',
    right: (n, of) => `Justes au premier essai : ${n} sur ${of}`,
    again: 'À revoir',
    inText: 'Lire dans le texte',
    allRight: 'Rien à revoir. Bravo.',
    open: (n) => `Dans cette leçon, encore ${plural(n, 'question', 'questions')} sans réponse`,
    second: 'S’entraîner sur ce qui était faux',
    practise: 'S’entraîner encore',
    practising: 'Entraînement : ici, rien n’est noté ni envoyé.',
    stop: 'Terminer l’entraînement',
    quizScore: (score) => `Résultat du questionnaire : ${share(score)}`,
    lessonScore: (score) => `Cette leçon : ${share(score)}`,
    unitScore: (score) => `Toutes les leçons ensemble : ${share(score)} jusqu’ici`,
  },

  result: {
    title: 'Ton résultat',
    none: 'Tu n’as encore répondu à aucune question.',
    score: share,
    all: 'Toutes les leçons ensemble',
    asOf: (at) => `Situation au ${dayAndTime().format(at)}`,
    scoreNote:
      'Points obtenus sur tous les points possibles. Un essai suivant rapporte la moitié de ce qu’il corrige. Le résultat ne peut que monter.',
    lesson: 'Leçon',
    state: 'État',
    marks: 'Résultat',
    complete: 'Tu as tout terminé. Bravo.',
    incomplete: (lessons) =>
      `Pour terminer, lis chaque leçon jusqu’au bout et réponds à ses questions. Il reste ${plural(lessons, 'leçon', 'leçons')}.`,
    better:
      'Pour un meilleur résultat, commence une nouvelle tentative depuis la page du cours. « S’entraîner encore » est toujours possible et n’est pas noté.',
    name: 'Ton nom',
    nameNote: 'Pour la page imprimée. Il reste dans ce navigateur.',
    answers: 'Tes réponses',
    mark: (mark) => `Note : ${share(mark)}`,
    open: 'Tu peux réessayer.',
    shown: 'La réponse a été affichée.',
    lost: 'Une réponse d’une visite précédente.',
    left: (n) => `Encore ${plural(n, 'question', 'questions')} sans réponse`,
  },

  saving: {
    saved: 'Enregistré',
    savedAt: (at) => `Enregistré à ${clock(at)}`,
    saving: 'Enregistrement',
    waiting: 'Pas encore enregistré. Gardé dans ce navigateur ; nous réessayons.',
    unkept:
      'Pas encore enregistré, et ce navigateur ne garde rien. Laisse cette page ouverte ; nous réessayons.',
    sent: 'Envoyé',
    local: 'Gardé dans ce navigateur',
    memory:
      'Rien n’est gardé : ce navigateur interdit le stockage. Termine avant de fermer la page.',
    off: 'Rien n’est enregistré dans cet affichage',
  },
  print: 'Imprimer ou enregistrer en PDF',
  printRefused:
    'Ce cadre ne permet pas d’imprimer. Ouvre l’activité dans sa propre fenêtre et imprime depuis cette fenêtre.',
  saveAndLeave: 'Enregistrer et quitter',
  leave: {
    title: 'Quitter maintenant ?',
    open: (n) =>
      `Dans ce que tu as commencé, il reste ${plural(n, 'question', 'questions')} sans réponse.`,
    nothingDone: 'Tu n’as encore terminé aucune leçon.',
    lms: 'Tes réponses sont enregistrées et cette visite se termine. Pour continuer plus tard, rouvre l’activité depuis la page du cours : tu reviendras là où tu étais.',
    here: 'Tes réponses restent dans ce navigateur. Tu pourras continuer plus tard là où tu étais.',
  },
  closed: {
    title: 'Enregistré',
    titleEnd: 'Tu as quitté l’activité',
    titleNot: 'C’est fermé, mais tout n’est pas encore enregistré',
    saving: 'Tes réponses sont en cours d’enregistrement. Un instant…',
    saved:
      'Tout est enregistré. Tu peux fermer cette page. Pour continuer, rouvre l’activité depuis la page du cours.',
    waiting: `Ton cours n’a pas pu être joint. ${reopen}`,
    unkept: 'Ton cours n’a pas pu être joint, et tes dernières réponses sont perdues.',
    sent: 'Tes réponses ont été envoyées, et elles sont gardées ici aussi. Pour continuer, rouvre l’activité depuis la page du cours.',
    local:
      'Tes réponses sont gardées dans ce navigateur. Tu peux fermer cette page et la rouvrir ici plus tard, ou continuer maintenant.',
    resume: 'Continuer',
    memory: 'Tes réponses n’ont pas pu être gardées.',
    off: 'Tu peux fermer cette page.',
  },
  banners: {
    none: 'Aucune plateforme de cours n’a été trouvée : tes réponses restent dans ce navigateur. Pour les rendre, imprime la page « Résultat » ou enregistre-la en PDF.',
    refused:
      'La plateforme n’a pas démarré cette activité. Tu peux continuer ; tes réponses restent dans ce navigateur. Pour qu’elles soient enregistrées là-bas, rouvre l’activité depuis le cours.',
    nowhere:
      'Tes réponses n’arrivent à aucun cours, et ce navigateur ne garde rien : elles disparaîtront quand cette page sera fermée. Rouvre l’activité depuis la page du cours.',
    stuck: `Ton cours n’a pas reçu tes réponses depuis un moment : ta connexion est peut-être coupée, ou ta session fermée. ${reopen}`,
    ended: `Ton cours a mis fin à cette session. ${reopen}`,
    unread:
      'Tes réponses précédentes n’ont pas pu être lues, et rien n’est écrit par-dessus. Ferme cette page et rouvre l’activité depuis la page du cours. Ce que tu réponds maintenant est gardé dans ce navigateur.',
    damaged:
      'Une partie de tes réponses précédentes n’a pas pu être lue. Le résultat que ton cours connaît ne change pas.',
    review:
      'Tu as terminé cette tentative et tu la regardes à nouveau : rien n’est modifié ni enregistré. Pour un meilleur résultat, commence une nouvelle tentative depuis la page du cours.',
    browse: 'Ceci est un aperçu : rien n’est enregistré.',
    noCredit: 'Cette tentative ne compte pas pour la note.',
  },
  whose: {
    label: 'À qui sont ces réponses ?',
    resumed: (at) =>
      `Tu continues avec les réponses données ici (${dayAndTime().format(at)}). Si ce ne sont pas les tiennes, repars de zéro : elles sont gardées 60 jours.`,
    notYou: 'Ce n’est pas toi ? Repartir de zéro',
    fresh: 'Tu repars de zéro. D’autres réponses sont gardées ici pendant 60 jours :',
    goOn: (at) => `Continuer avec celles-ci : ${dayAndTime().format(at)}`,
  },
  ask: {
    goOn: {
      title: 'Continuer avec ces réponses ?',
      yes: 'Continuer avec elles',
      no: 'Repartir de zéro',
    },
    add: { title: 'Ajouter ces réponses ?', yes: 'Les ajouter', no: 'Ne pas les ajouter' },
    unsent: (at) =>
      `Ce navigateur garde des réponses (${dayAndTime().format(at)}) qui ne sont pas toutes arrivées à ton cours. Si ce ne sont pas les tiennes, ou si tu veux une nouvelle tentative, repars de zéro.`,
    damaged: (at) =>
      `Les réponses que ton cours garde ne peuvent pas être lues. Ce navigateur a des réponses (${dayAndTime().format(at)}). Si ce ne sont pas les tiennes, repars de zéro.`,
    extra: (at) =>
      `Ce navigateur garde des réponses (${dayAndTime().format(at)}) qui ne sont pas arrivées à ton cours. Si ce ne sont pas les tiennes, ne les ajoute pas.`,
    unclaimed: (at) =>
      `Des réponses ont été données ici (${dayAndTime().format(at)}) sans que la plateforme dise par qui. Si ce ne sont pas les tiennes, ne les ajoute pas.`,
  },
  away: {
    text: 'Cette page est restée inactive un moment, et tu as peut-être continué sur un autre appareil. Recharge la page pour continuer avec ce que ton cours a reçu.',
    reload: 'Recharger',
  },

  settings: {
    size: { name: 'Taille du texte', choices: ['Normale', 'Grande', 'Plus grande', 'Très grande'] },
    space: { name: 'Espacement', choices: ['Normal', 'Large', 'Plus large'] },
    font: { name: 'Police', choices: ['Normale', 'Lecture facile'] },
    theme: {
      name: 'Couleurs',
      choices: ['Comme l’appareil', 'Claires', 'Sombres', 'Contraste élevé'],
    },
    board: { name: 'Examen à préparer', all: 'Tous' },
  },

  words: {
    find: 'Chercher un mot',
    found: (n) => plural(n, 'mot', 'mots'),
  },
  pages: {
    result: 'Résultat',
    glossary: 'Glossaire',
    organiser: 'Fiche de synthèse',
    cards: 'Cartes mémoire',
    review: 'Révision',
    credits: 'Crédits',
    settings: 'Réglages',
  },
};
