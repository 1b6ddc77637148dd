/** The words of the workshop in French. Teachers are vous. */
import { MOST_TRIES, TRIES } from '../../course/policy';
import type { WorkshopWords } from '../en-GB/workshop';
import { languageNameIn } from '../intl/language-name';
import { plural } from './numbers';

const few = (names: readonly string[], most: number): string =>
  `${names.slice(0, most).join(', ')}${names.length > most ? '…' : ''}`;

export const strings: WorkshopWords = {
  of: (unit) => `Atelier : ${unit}`,
  lead: 'Modifiez les leçons, regardez-les comme vos élèves les verront, et téléchargez des paquets pour votre système. Rien ne quitte cet ordinateur.',
  notice: {
    late: 'L’atelier n’a pas démarré. Il lui faut un navigateur de moins de trois ans ; dans un plus ancien, il ne fonctionne pas.',
    again: 'Réessayer',
    noScript: 'L’atelier a besoin de JavaScript, qui est désactivé dans ce navigateur.',
  },
  undo: 'Annuler',
  redo: 'Rétablir',
  open: 'Ouvrir un paquet ou un zip de fichiers source',
  openFolder: 'Ouvrir un dossier de leçons',
  save: 'Enregistrer les fichiers source',
  write: 'Enregistrer dans le dossier des leçons',
  written: (files) =>
    files === 0
      ? 'Le dossier contient déjà tout.'
      : `${plural(files, 'fichier écrit', 'fichiers écrits')} dans le dossier des leçons. « npm start » s’en sert pour refaire les paquets du LMS d’essai.`,
  conflict: (paths) =>
    `Rien n’a été écrit : ${paths.join(', ')} ${paths.length === 1 ? 'a aussi été modifié' : 'ont aussi été modifiés'} sur le disque depuis que cette page a lu le dossier. Que faut-il garder ? « Annuler » ramène l’autre version.`,
  takeDisk: 'Continuer avec ce qui est sur le disque',
  noServer:
    'Rien n’a été écrit : le LMS d’essai ne répond pas. Relancez-le avec « npm start », ou enregistrez les fichiers source.',
  notWritten: (why) =>
    `Le LMS d’essai a refusé, et rien n’a été écrit. Il dit : « ${why} » Enregistrez en attendant les fichiers source.`,
  restart: 'Revenir aux leçons de cette page',
  views: { list: 'Leçons', text: 'Texte', preview: 'Aperçu' },
  chooseView: 'Ce qui est affiché',
  unit: 'Le module',
  title: 'Titre',
  description: 'Présentation',
  version: 'Version des leçons',
  versionHelp:
    'Elle figure dans les noms des paquets. Prenez-en une nouvelle pour chaque nouvelle série de paquets.',
  language: 'Langue',
  languageName: languageNameIn('fr'),
  passMark: 'Seuil de réussite, en pourcentage',
  passMarkHelp: 'Vide : personne ne réussit ni n’échoue ; le cours est seulement terminé.',
  tries: `Essais par question, de 1 à ${MOST_TRIES}`,
  triesHelp: `Vide : ${TRIES}. Une question peut avoir son propre nombre ; dans un questionnaire, c’est toujours un seul.`,
  licence: 'Licence des leçons',
  keywords: 'Mots-clés, séparés par des virgules',
  reportFailed: 'Signaler « échec » au système quand le seuil n’est pas atteint',
  has: {
    certificate: 'Proposer une attestation à la fin',
    records: 'Montrer dans la révision le meilleur tour et les jours de suite',
    'quick-quiz': 'Proposer dans la révision un petit quiz de questions mélangées',
    sources:
      'Permettre d’ouvrir les paquets ici : ils contiennent alors les textes, exemples de réponses compris',
  },
  colours: 'Couleurs des pages, en affichage clair',
  colour: {
    accent: 'Couleur d’accent : signes, liens, affiche',
    paper: 'Papier : le fond de chaque page',
    ink: 'Encre : le texte',
  },
  nearColour: (colour) => `Prendre la plus proche qui convient : ${colour}`,
  ownColours: 'Les couleurs d’origine du lecteur',
  board: 'L’examen de vos élèves',
  allBoards: 'Tous : les élèves choisissent le leur',
  boardHelp:
    'L’entraînement aux autres examens ne figure pas dans les paquets, mais reste dans les leçons. Choisissez avant que la classe commence. Plus tard, les élèves peuvent revenir à une autre étape que celle qu’ils ont quittée.',
  otherSettings:
    'Les essais se règlent pour chaque question, dans son formulaire. Ce que demandent les examens se trouve plus bas, dans « Le module sous forme de texte ».',
  lessons: 'Leçons',
  partTitle: (n) => `Titre de la partie ${n}`,
  edit: (title) => `Modifier « ${title} »`,
  up: (title) => `Monter « ${title} »`,
  down: (title) => `Descendre « ${title} »`,
  rename: (title) => `Renommer « ${title} »`,
  newTitle: (title) => `Nouveau titre de « ${title} »`,
  leaveOut: (title) => `Retirer « ${title} »`,
  takeIn: (title) => `Remettre « ${title} »`,
  leftOut: 'Leçons retirées',
  leftOutHelp: 'Elles sont gardées, mais ne figurent dans aucun paquet.',
  rows: {
    up: 'Monter',
    down: 'Descendre',
    rename: 'Renommer',
    leaveOut: 'Retirer',
    takeIn: 'Remettre',
  },
  newLesson: 'Titre d’une nouvelle leçon',
  addLesson: 'Ajouter la leçon',
  lessonAdded: (title) =>
    `« ${title} » est la dernière leçon de la dernière partie : placez-la où vous voulez, et remplacez son texte.`,
  add: 'Ajouter sous le curseur',
  addNow: 'Ajouter',
  addQuestion: 'Une question',
  addBlock: 'Un autre bloc',
  addWord: 'Pour toutes les leçons',
  added: {
    choice: 'Une bonne réponse',
    choices: 'Plusieurs bonnes réponses',
    hotspot: 'Un endroit sur une image',
    order: 'Mettre dans l’ordre',
    match: 'Associer',
    sort: 'Classer en groupes',
    gap: 'Mots manquants',
    number: 'Un nombre',
    evidence: 'Trouver la phrase, avec un document',
    practice: 'Entraînement à l’examen',
    source: 'Un document à lire',
    timeline: 'Une frise chronologique',
    hours: 'Des heures côte à côte',
    map: 'Une carte',
    diagram: 'Un schéma',
    picture: 'Une image avec ses crédits',
    people: 'Des personnes',
    note: 'Une remarque',
    keypoints: 'L’essentiel',
    teaching: 'Un déroulement pour le professeur',
    word: 'Un mot du glossaire',
  },
  form: 'Une question dans un formulaire',
  openForm: 'Ouvrir le formulaire',
  closeForm: 'Revenir au texte',
  noQuestions: 'Cette leçon n’a pas encore de question',
  formOf: (what) => `Question dans un formulaire : ${what}`,
  formHelp:
    'Ce que vous écrivez ici figure aussi dans le texte. Un champ facultatif laissé vide est supprimé.',
  fields: {
    stem: 'La question',
    see: 'Où se trouve la réponse : le titre en minuscules avec des traits d’union, /2 pour son deuxième paragraphe',
    lesson: 'Dans un questionnaire : l’id de la leçon à revoir',
    tries: `Essais, de 1 à ${MOST_TRIES}`,
    sure: 'Demander à l’élève s’il est sûr de lui',
    options: 'Choix',
    answer: 'La bonne réponse',
    text: 'Texte',
    why: 'Explication : pourquoi c’est juste ou faux',
    misconception: 'L’idée fausse sous-jacente, pour votre bilan',
    picture: 'Image : le nom d’un fichier .svg',
    alt: 'Ce que montre l’image, pour qui ne peut pas la voir',
    credit: 'Qui l’a faite',
    licence: 'Ce que d’autres peuvent en faire',
    places: 'Endroits',
    name: 'Nom',
    x: 'Depuis la gauche, en unités de l’image',
    y: 'Depuis le haut, en unités de l’image',
    items: 'Éléments',
    pairs: 'Paires',
    left: 'Côté gauche',
    right: 'Côté droit',
    categories: 'Groupes',
    in: 'Le groupe auquel il appartient',
    gaps: 'Trous',
    accept: 'Accepté aussi si l’élève l’écrit',
    bank: 'Mots à choisir',
    numbers: 'Nombres : le bon, et ceux que les élèves donnent par erreur',
    tolerance: 'Écart avec la réponse qui est encore accepté',
    range: 'Le plus petit et le plus grand nombre justes',
    unit: 'Ce qui est compté',
    source: 'L’id du document sur lequel elle porte',
    board: 'Examen',
    form: 'Type de question dans l’épreuve',
    marks: 'Points',
    advice: 'Comment s’y prendre',
    points: 'Éléments attendus',
    models: 'Exemples de réponses',
    level: 'Ce que vaut cette réponse',
    paragraphs: 'Paragraphes',
    sentences: 'Phrases',
    earns: 'Ce qui lui vaut des points',
    notes: 'Ce qui rapporte des points',
  },
  entry: (label, key) => `${label} : ${key}`,
  addEntry: (label) => `Ajouter à « ${label} »`,
  removeEntry: (label, key) => `Retirer ${key} de « ${label} »`,
  newKey: (label) => `Nouvel élément de « ${label} » : son nombre`,
  choose: 'Choisir',
  choosePicture: 'Insérer une image',
  chooseRecording: 'Insérer un son ou une vidéo',
  recording: (name) => `Son ou vidéo : ${name}`,
  recordingTitle: (name) => `Titre de ${name}`,
  transcript: 'Ce que l’on dit et ce que l’on entend, un paragraphe par ligne',
  transcriptHelp:
    'Pour qui ne peut pas entendre, et pour une salle sans son. Le texte se déplie sous le son.',
  captions: 'Sous-titres : un fichier .vtt',
  recordingNeeds: (field) => `Rien n’a été inséré : remplissez d’abord « ${field} ».`,
  captionsHelp:
    'Ce que l’on dit et ce que l’on entend, avec le minutage. Les logiciels de montage produisent un tel fichier, et les sites de vidéos le fournissent.',
  scaling: (name) => `Mise à l’échelle de ${name}…`,
  picture: (name) => `Image : ${name}`,
  alt: (name) => `Ce que montre ${name}, pour qui ne peut pas le voir`,
  altHelp:
    'Une vraie phrase. L’image se place sous le curseur, réduite à la largeur d’une page, sans les données que l’appareil photo y a ajoutées (lieu, heure, nom).',
  putFile: 'Insérer',
  leaveFile: 'Ne pas insérer',
  fileAdded: (name) => `${name} est dans la leçon. « Annuler » l’enlève.`,
  dropInLesson:
    'Ouvrez d’abord une leçon : les images, les enregistrements et les questions s’insèrent dans les leçons.',
  importing: 'Questions tirées d’un fichier',
  importHelp:
    'Des questions au format Aiken, GIFT ou Moodle XML, ou dans un tableau (.xlsx, .ods, .csv), sont ajoutées sous le curseur comme questions de cette leçon.',
  columns:
    'Le tableau a une ligne par question. La première ligne nomme les colonnes, en anglais : question (la question) ; right answer (la bonne réponse) ; reason (pourquoi elle est juste) ; wrong answer 1 (une mauvaise réponse) ; reason 1 (pourquoi elle est fausse) ; et ainsi de suite jusqu’à wrong answer 7.',
  chooseQuestions: 'Ouvrir un fichier de questions',
  template: 'Télécharger le tableau à remplir',
  imported: (name, questions) => `${plural(questions, 'question', 'questions')} de ${name}`,
  reasonsMissing:
    'Là où le fichier ne donne pas d’explication, une courte en tient lieu : écrivez pourquoi chaque choix est juste ou faux. « Annuler » enlève tout.',
  allUnderstood: 'Tout le fichier a été compris.',
  notUnderstood: (n) =>
    `${plural(n, 'élément n’a pas été repris', 'éléments n’ont pas été repris')} :`,
  line: (n) => `Ligne ${n}`,
  row: (n) => `Ligne ${n}, sans compter les lignes vides`,
  unreadableBook: {
    broken: (name) =>
      `Il fallait un classeur intact, mais ${name} est endommagé. Ouvrez-le dans votre tableur, enregistrez-le sous un autre nom et ouvrez ce fichier. Rien n’a été modifié.`,
    zip: (name) =>
      `Il fallait un classeur de questions (.xlsx, .ods), mais ${name} contient d’autres fichiers. Choisissez le classeur lui-même ; un paquet ou un zip de leçons s’ouvre en haut de cette page. Rien n’a été modifié.`,
    tooLarge: (name) =>
      `Il fallait un classeur de questions, mais ${name} est bien trop volumineux pour en être un. Copiez les lignes des questions dans un nouveau classeur et ouvrez ce fichier. Rien n’a été modifié.`,
    workbook: (name) =>
      `Il fallait un navigateur qui sache ouvrir les classeurs, mais celui-ci est trop ancien : ${name} n’a pas été lu. Dans votre tableur, choisissez « Enregistrer sous », puis CSV, et ouvrez ce fichier. Rien n’a été modifié.`,
  },
  close: 'Fermer',
  hasAdded: (what) =>
    `Ajouté : ${what}. C’est un exemple : mettez vos propres mots à sa place. « Annuler » l’enlève.`,
  files: 'Autres fichiers',
  fileNames: { 'glossary.yaml': 'Glossaire', 'unit.yaml': 'Le module sous forme de texte' },
  textOf: (path) => `Texte de ${path}`,
  neededKey: 'nécessaire',
  completeHelp: 'Ctrl+Espace montre ce que l’on peut écrire à cet endroit.',
  problems: (n) => `${plural(n, 'erreur', 'erreurs')} à corriger`,
  noProblems: 'Rien à corriger.',
  checking: 'Lecture des leçons…',
  preview: 'Aperçu',
  previewHelp:
    'Ce que vous répondez ici n’est gardé nulle part : pour un élève, c’est le cours qui garde les réponses.',
  waits:
    'L’aperçu montre les leçons telles qu’elles étaient, jusqu’à ce que soit corrigé ce qui est énuméré sous le texte.',
  noPreview: 'Il n’y a encore rien à montrer. Corrigez ce qui est énuméré sous le texte.',
  changes: 'Les élèves qui ont commencé',
  changesHelp:
    'Par rapport à ce qui a été ouvert ici. Les notes déjà enregistrées dans un système ne baissent pas.',
  noChanges: 'Qui a commencé avec ce qui a été ouvert ici continue comme avant.',
  placeOf: (question, lesson) => `« ${question} », dans « ${lesson} »,`,
  change: {
    'another unit': () =>
      'Le module a un autre id ou une autre iri. Pour tout système, c’est un autre cours : qui a commencé recommence.',
    'lesson gone': (lesson, questions) =>
      `« ${lesson} » a disparu, avec ${plural(questions, 'question qui compte', 'questions qui comptent')}. Les réponses qui y ont été données ne comptent plus ; si vous remettez la leçon, elles comptent de nouveau.`,
    'more questions': (lesson, questions) =>
      `« ${lesson} » a ${plural(questions, 'nouvelle question qui compte', 'nouvelles questions qui comptent')} : les mêmes réponses représentent une plus petite part du total. Qui avait tout terminé garde ce statut.`,
    'question gone': (place) =>
      `${place} a disparu : les réponses qui y ont été données ne comptent plus. Si vous avez seulement changé l’id de la question, rendez-lui l’ancien.`,
    'another kind': (place) =>
      `${place} est maintenant d’un autre type : les points restent, les réponses ne sont plus montrées. Une nouvelle question, avec son propre id, repart de zéro.`,
    'another answer': (place) =>
      `${place} a maintenant une autre bonne réponse : les points déjà donnés restent ce qu’ils sont.`,
    'another order': (place) =>
      `${place} a ses choix dans un autre ordre : les points restent, les réponses ne sont plus montrées.`,
    'letters gone': (place, letters) =>
      `${place} n’a plus ${letters} : les points restent, les réponses ne sont plus montrées. N’utilisez pas la lettre pour un autre choix.`,
    'letters added': (place, letters) =>
      `${place} a aussi ${letters} : les points restent, les réponses ne sont plus montrées.`,
    'letters changed': (place, letters) =>
      `${place} dit autre chose à ${letters} : les points restent, les réponses ne sont plus montrées. Si c’est un autre choix, donnez-lui sa propre lettre.`,
    'fewer tries': (place, tries) =>
      `${place} a maintenant ${plural(tries, 'essai', 'essais')} : qui en a déjà fait autant n’en a plus.`,
  },
  packages: 'Paquets pour votre système',
  format: 'Qu’utilise votre établissement ?',
  formats: {
    scorm12: 'SCORM 1.2 (la plupart des systèmes ; Moodle)',
    scorm2004: 'SCORM 2004, 4e édition',
    'scorm2004-3rd': 'SCORM 2004, 3e édition',
    cmi5: 'cmi5',
    xapi: 'xAPI (Tin Can)',
    web: 'Aucun système : une page à ouvrir ou à mettre sur un site web',
    moodle: 'Moodle : un cours entier en une seule restauration',
  },
  what: 'Que doit contenir le paquet ?',
  whole: 'Le module entier',
  each: 'Chaque leçon à part : un zip qui les contient toutes',
  download: 'Télécharger',
  making: (done, all) => `Création du paquet ${done + 1} sur ${all}…`,
  made: (name) => `${name} est dans vos téléchargements.`,
  mendFirst: (n) =>
    `Rien n’a été créé : il y a d’abord ${plural(n, 'erreur', 'erreurs')} à corriger, voir la liste sous le texte.`,
  failed:
    'Cela n’a pas marché, et rien n’a été modifié. Enregistrez les fichiers source, et transmettez ce message à la personne qui vous a donné cette page : ',
  kept: 'Gardé dans ce navigateur.',
  keeping: 'Enregistrement…',
  full: 'Ce navigateur n’a plus de place : ce que vous modifiez maintenant sera perdu à la fermeture de la page. Enregistrez les fichiers source, puis faites de la place.',
  noStore:
    'Ce navigateur ne garde rien de cette page : ce que vous modifiez sera perdu à sa fermeture. Enregistrez les fichiers source avant de partir.',
  otherTab:
    'L’atelier est aussi ouvert dans un autre onglet, qui a gardé depuis d’autres modifications. Cet onglet ne garde rien tant que vous n’avez pas choisi.',
  takeOther: 'Continuer avec ce que l’autre onglet a gardé',
  keepMine: 'Continuer avec ce qui est ici',
  resumed: 'Votre travail d’avant est ouvert.',
  opened: (name, lessons) =>
    `${name} est ouvert : ${plural(lessons, 'leçon', 'leçons')}. « Annuler » ramène ce qui était ouvert avant.`,
  unused: (names) =>
    `Laissé de côté, car aucune leçon ne s’en sert : ${plural(names.length, 'fichier', 'fichiers')} (${few(names, 5)}).`,
  missing: (paths) =>
    `Ce paquet est celui d’une seule leçon et ne contient pas les photographies des autres (${few(paths, 3)}) : ouvrez le paquet du module entier, ou insérez-les de nouveau.`,
  restarted: 'Les leçons de cette page sont ouvertes. « Annuler » ramène les vôtres.',
  saved: (name) =>
    `${name} est dans vos téléchargements. Ouvrez-le ici pour continuer un autre jour.`,
  licences: 'Licences des logiciels',
};
