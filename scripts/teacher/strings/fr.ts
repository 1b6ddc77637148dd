/** The words of the teacher's book in French. Teachers are vous, students on their papers tu. */
import type { BookWords } from './en-GB';

const rule = new Intl.PluralRules('fr');
const plural = (n: number, one: string, other: string): string =>
  `${n} ${rule.select(n) === 'one' ? one : other}`;

const numberWords = ['', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six'];

export const strings: BookWords = {
  title: (unit) => `Livre du professeur : ${unit}`,
  warning:
    'Pour les professeurs : ce livre contient toutes les réponses. Ne le donnez pas aux élèves.',
  handouts: { book: 'Livre du professeur', exam: 'Sujets d’examen et barèmes' },
  minutes: (n) => plural(n, 'minute', 'minutes'),
  overview: {
    title: 'Sommaire',
    total: (lessons, questions, minutes) =>
      `${plural(lessons, 'leçon', 'leçons')}, ${plural(questions, 'question notée', 'questions notées')}, environ ${plural(minutes, 'minute', 'minutes')} de lecture et de réponse en tout.`,
    heads: ['Leçon', 'Minutes', 'Questions'],
    alone: 'Seule',
    aloneOf: (title) => `${title}, seule`,
    whole: 'Tout le livre',
    marking:
      'Comment le module note : deux essais par question (un seul dans un questionnaire) ; une partie fausse corrigée au deuxième essai rapporte la moitié. Le résultat est la part de tous les points. Les questions d’entraînement ne sont jamais notées par la machine. Une leçon est terminée quand elle a été ouverte jusqu’au bout et que chaque question notée a une réponse, donnée ou affichée.',
    inside:
      'Chaque leçon est d’un seul tenant, et ses parties ont des numéros : 3D est la feuille de documents de la leçon 3. Sur papier, ils figurent au pied de chaque page. De A à C, pour vous : une séance pour qui remplace, le déroulement, et les réponses avec les points. De D à F, chaque partie commence une page, à photocopier pour la classe. « Seule » montre une leçon à part, pour l’imprimer.',
  },
  lesson: (n) => `Leçon ${n}`,
  parts: {
    cover: 'Séance de remplacement',
    plan: 'Déroulement',
    answers: 'Réponses et points',
    sources: 'Documents',
    organiser: 'Fiche de révision',
    quiz: 'Questionnaire',
  },
  cover: {
    lead: (minutes) =>
      `Pour qui remplace ; il n’est pas nécessaire de connaître la matière. Environ ${plural(minutes, 'minute', 'minutes')} de lecture et de réponse.`,
    copy: 'À photocopier pour chaque élève :',
    board: 'Écrire au tableau :',
    starter: 'Commencer :',
    read: 'Les élèves ouvrent la leçon dans leur cours et suivent ses étapes :',
    paper: 'Sans appareils, ils lisent les feuilles.',
    discuss: 'Discuter, ou faire écrire trois phrases à deux :',
    quiz: 'Questionnaire sur papier, chacun seul. Échanger les feuilles et corriger avec',
    early: 'Pour qui finit tôt :',
    stuck: 'Pour qui a du mal :',
  },
  plan: {
    aims: 'À la fin, les élèves savent',
    starter: 'Pour commencer',
    misconceptions: 'Idées fausses à repérer',
    discussion: 'À discuter',
    extension: 'Pour aller plus loin',
    support: 'Pour les élèves qui lisent difficilement',
    eal: 'Pour les élèves qui apprennent le français',
    words: 'Mots',
    keep: 'À retenir',
    notes: 'Là où livres et spécialistes divergent',
    sources: 'Ce sur quoi repose la leçon',
    none: 'Cette leçon n’a pas encore de déroulement : son auteur peut l’écrire dans un bloc teaching.',
  },
  sources: { title: 'À propos des documents' },
  questions: {
    number: (n) => `Question ${n}`,
    shapes: {
      'one option': 'une bonne réponse',
      'several options': 'plusieurs bonnes réponses',
      'one sentence': 'trouver la preuve',
      'one place': 'trouver l’endroit',
      sequence: 'mettre dans l’ordre',
      pairs: 'associer',
      groups: 'classer',
      'gaps, from a bank': 'compléter le texte',
      'gaps, typed': 'compléter le texte',
      numeric: 'un nombre',
      essay: 'rédiger',
    },
    right: 'Juste',
    wrong: 'Faux',
    option: 'Choix',
    judged: 'Juste ?',
    reason: 'Explication donnée à l’élève',
    belief: (text) => `Idée fausse : ${text}`,
    sentence: (n, text) => `Phrase ${n} : ${text}`,
    accept: (words) => `aussi : ${words.join(', ')}`,
    pair: (left, right) => `${left} : ${right}`,
    place: (n, text) => `${n}. ${text}`,
    gap: (n, word) => `Trou ${n} : ${word}`,
  },
  practice: {
    title: 'Questions d’entraînement',
    facts: (board, marks, number) =>
      `${board}${number ? ` ${number}` : ''}, ${plural(marks, 'point', 'points')}`,
    advice: 'Conseil aux élèves',
    points: 'Éléments attendus',
    levels: 'Niveaux et points',
    models: 'Exemples de réponses',
    notes: 'Pourquoi elle rapporte ces points',
  },
  papers: {
    key: 'Le questionnaire, une ligne par réponse',
    all: (n) => `${plural(n, 'point', 'points')} en tout.`,
    name: 'Nom',
    date: 'Date',
    group: 'Classe',
    marks: (n) => `(${plural(n, 'point', 'points')})`,
    total: (n) => `Total : ______ sur ${n}`,
    choose: (n) => `Réponses à choisir : ${numberWords[n] || n}.`,
    order: 'Écris les lettres dans le bon ordre :',
    match: 'Écris la lettre à côté de chaque numéro.',
    sort: 'Écris la lettre du groupe à côté de chaque numéro.',
    bank: (words) => `Mots à choisir : ${words.join(' · ')}`,
    gaps: 'Écris les mots qui manquent :',
    source: (title) => `Extrait du document « ${title} » :`,
    drawing: (alt) => `Sur l’image : ${alt}`,
  },
  exam: {
    title: (unit) => `Sujets d’examen : ${unit}`,
    warning:
      'Pour les professeurs : les barèmes viennent après les sujets. Imprimez pour les élèves les seules pages d’un sujet.',
    paper: (board) => `Un sujet dans le style ${board}`,
    facts: (minutes, marks) =>
      `${plural(minutes, 'minute', 'minutes')}. ${plural(marks, 'point', 'points')} en tout.`,
    sources: 'Documents et interprétations',
    questions: 'Questions',
    scheme: (board) => `Barème : ${board}`,
  },
};
