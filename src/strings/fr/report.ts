/** The words of the class report in French. Teachers are vous, students on their own page tu. */
import { decimalIn } from '../intl/decimal';
import type { ReportWords } from '../en-GB/report';
import { isOne, plural, share } from './numbers';

const decimal = decimalIn('fr');
const percent = (of: number): string => share(Math.round(100 * of));

const where =
  'Dans Moodle : ouvrez l’activité, choisissez « Rapports », puis « Rapport d’interactions » (« Interactions report » en anglais) dans la liste de gauche, puis « Télécharger » à droite, et l’un des trois formats.';

const quoted = (text: string): string =>
  text === '' ? '' : ` Il porte sur « ${text.slice(0, 80)} ».`;

const students = (n: number): string => plural(n, 'élève', 'élèves');

export const strings: ReportWords = {
  title: 'Bilan de la classe',
  of: (unit) => `Bilan de la classe : ${unit}`,
  lead: 'Voyez où la classe s’est trompée, et ce qu’il faut reprendre. Rien ne quitte cet ordinateur : les fichiers sont lus ici, dans cette page, et rien de leur contenu n’est conservé.',
  drop: 'Déposez les fichiers ici, ou choisissez-les',
  howTitle: 'Quels fichiers ?',
  how: [
    `${where} Les formats texte, Excel et ODS conviennent tous les trois. La case « Résumé des réponses » (« Summary of responses ») doit être cochée (Moodle la coche de lui-même) ; les autres ne gênent pas. La langue de Moodle est sans importance ; les colonnes que votre établissement a supprimées ne sont pas nécessaires, sauf une : dans le rapport d’une seule leçon, gardez la colonne qui porte le titre de la leçon, ou cochez « Résumé de question » (« Summary of question »). Un fichier ouvert dans Excel puis enregistré de nouveau, comme classeur ou comme CSV, convient aussi.`,
    'Depuis Canvas, si vous y avez donné les questions sous forme de questionnaire à part : les statistiques du questionnaire, puis l’analyse des élèves (« Student analysis »).',
    'Tout autre tableau avec une ligne par réponse : on vous demande, une seule fois, ce que contient chaque colonne.',
    'Depuis un Learning Record Store : les déclarations exportées en JSON.',
    'Si vous avez donné les leçons une par une, déposez ensemble les fichiers de toutes.',
  ],
  reading: (name, done) => `Lecture de ${name} : ${percent(done)}`,
  working: 'Calcul en cours…',
  again: 'Lire d’autres fichiers',
  print: 'Imprimer la synthèse',
  printAll: 'Tout imprimer',
  save: 'Tout enregistrer dans un tableau (CSV)',
  sample: {
    button: 'Montrer une classe inventée',
    note: 'Cette classe est inventée par un programme : elle montre à quoi ressemble le bilan.',
    student: (n) => `Élève ${String(n).padStart(2, '0')}`,
  },
  printRefused:
    'Cette page se trouve dans un cadre qui ne permet pas d’imprimer. Ouvrez le fichier à part.',
  failed: (name, why) => `Impossible d’utiliser ${name}. ${why}`,
  faults: {
    empty: () => 'Le fichier est vide. Téléchargez-le de nouveau.',
    workbook: () =>
      'C’est un classeur, et ce navigateur est trop ancien pour l’ouvrir. Choisissez dans Moodle le téléchargement au format texte, ou enregistrez le classeur comme « CSV UTF-8 », et déposez ce fichier.',
    broken: () =>
      'C’est un classeur, mais il est tronqué ou endommagé, comme après un téléchargement interrompu. Téléchargez-le de nouveau.',
    tooLarge: () =>
      'Le classeur est trop volumineux pour être ouvert ici. Choisissez dans Moodle le téléchargement au format texte : il est lu ligne par ligne.',
    oldWorkbook: () =>
      'C’est un classeur Excel de l’ancien format, ou protégé par un mot de passe. Ouvrez-le, enregistrez-le comme « CSV UTF-8 » ou comme classeur (.xlsx) sans mot de passe, et déposez ce fichier.',
    zip: () => `C’est une archive zip, mais pas un classeur. Déposez le rapport lui-même. ${where}`,
    pdf: () => `C’est un PDF : il contient l’image d’un rapport, mais pas les réponses. ${where}`,
    html: () => `C’est une page web, et non un téléchargement. ${where}`,
    text: () => `Ce n’est pas un rapport que cette page connaît. ${where}`,
    noInteractions: (got) =>
      got === 'response'
        ? 'Il manque au rapport la colonne « Réponse 0 » (« Response 0 » en anglais). Sous le rapport, dans Moodle, cochez « Résumé des réponses » (« Summary of responses »), enregistrez les préférences et téléchargez-le de nouveau.'
        : `C’est un tableau, mais pas un rapport d’interactions : celui-ci a des colonnes nommées « Réponse 0 », « Réponse 1 » et ainsi de suite (« Response 0 », « Response 1 » en anglais). ${where} Ou indiquez ci-dessous ce que contiennent ses colonnes.`,
    wrongColumns: () =>
      'Aucune question de ce module n’a été trouvée dans la colonne que vous avez indiquée comme celle de la question : ni par son nom (comme « mrc-q2-purpose ») ni par son énoncé.',
    otherCourse: (got) =>
      `C’est le rapport d’un autre cours.${quoted(got)} Cette page ne connaît que les questions de son propre module. S’il s’agit bien de ce module et que la colonne du titre a été supprimée, indiquez ci-dessous de quel paquet il s’agit.`,
    noStatements: () =>
      'C’est du JSON, mais il ne contient pas de déclarations xAPI avec un acteur et un objet.',
    json: () =>
      'Cela devrait être du JSON, mais le fichier ne peut pas être lu. Exportez de nouveau les déclarations.',
    unreadable: () =>
      'Le navigateur ne peut pas le lire. A-t-il été déplacé, ou est-il encore en cours de téléchargement ? Choisissez-le de nouveau.',
  },
  columns: {
    title: (name) => `Que contient ${name} ?`,
    lead: 'Indiquez quelle colonne désigne l’élève, laquelle la question (par son nom ou son énoncé), et laquelle contient la réponse, les points, ou les deux. Chaque ligne doit être une réponse.',
    heads: ['Colonne', 'Ce qu’elle contient', 'C’est'],
    roleOf: (heading) => `La colonne « ${heading} » est`,
    unused: 'inutile',
    roles: {
      student: 'l’élève',
      question: 'la question',
      answer: 'la réponse',
      score: 'les points',
      attempt: 'la tentative',
    },
    package: 'C’est le rapport de',
    use: 'Le lire ainsi',
    leave: 'Laisser ce fichier de côté',
    kept: 'Ce que vous indiquez ici est gardé dans ce navigateur pour le prochain fichier qui a ces colonnes. Rien d’autre ne l’est.',
    remembered: 'Les colonnes ont été lues comme vous les aviez nommées.',
    anew: 'Les nommer de nouveau',
  },
  attempts: {
    title: 'Certains élèves ont fait plusieurs tentatives. Compter',
    names: {
      first: 'la première réponse à chaque question',
      last: 'la dernière réponse à chaque question',
      best: 'dans chaque leçon, la tentative qui a le plus de points',
    },
  },
  cut: 'Le fichier s’arrête au milieu : la fin manque. Ce qui précède est compté ; téléchargez-le de nouveau pour tout avoir.',
  newer:
    'Le rapport a plus de questions que cette page n’en connaît : les élèves ont une édition plus récente que ce dossier du professeur. Générez de nouveau le dossier.',
  unknown: (n, first) =>
    `Cette page ne connaît pas ${plural(n, 'question', 'questions')} du fichier, à commencer par « ${first} » : ${isOne(n) ? 'elle n’est pas comptée' : 'elles ne sont pas comptées'}.`,
  strange: (n) =>
    `${plural(n, 'réponse ne correspond', 'réponses ne correspondent')} à aucun choix de cette édition et ${isOne(n) ? 'n’est pas comptée' : 'ne sont pas comptées'}.`,
  counts: (all, started, answers) =>
    `${students(all)}, dont ${started} ${isOne(started) ? 'a' : 'ont'} commencé ; ${plural(answers, 'première réponse', 'premières réponses')}.`,
  noAnswers: 'Personne n’a encore répondu à une question.',

  teach: {
    title: 'À reprendre avec la classe',
    lead: 'Les mauvaises réponses les plus fréquentes au premier essai.',
    none: 'Aucune mauvaise réponse n’a été donnée par deux élèves ou plus. Il n’y a rien à reprendre avec tous.',
    unnamed: (stem) => `Une mauvaise réponse à : ${stem}`,
    held: (n, of) => `${students(n)} sur ${of} (${percent(of === 0 ? 0 : n / of)})`,
    shown: 'Où cela s’est vu',
    right: 'Juste :',
    why: 'L’explication donnée aux élèves',
    where: (lesson, step) => `${lesson}, étape « ${step} »`,
  },
  questions: {
    title: 'Question par question',
    lead: 'Premiers essais seulement. Ouvrez une question pour voir tout ce qui était faux.',
    hints: [
      'Juste d’emblée : la part des élèves dont le premier essai était entièrement juste.',
      'Facilité : la part moyenne des points au premier essai ; de 0 (personne ne savait) à 1 (tous savaient). C’est entre 0,3 et 0,8 qu’une question renseigne le plus.',
      'Discrimination : indique si ceux qui réussissent ailleurs réussissent ici (corrélation de la question avec les autres, bisériale de point pour les questions où tout est juste ou faux ; Henrysson 1963). À partir de 0,3, elle est bonne ; au-dessous de 0,1, la question renseigne peu ; au-dessous de 0, relisez son énoncé. Elle n’est pas donnée pour moins de 10 élèves.',
    ],
    heads: [
      'Question',
      'Réponses',
      'Juste d’emblée',
      'Facilité',
      'Discrimination',
      'Mauvaise réponse la plus fréquente',
    ],
    none: 'pas encore posée',
    check: 'Relisez son énoncé',
    misconception: (text) => `L’idée sous-jacente : ${text}`,
    rightIs: 'Juste :',
    all: (n) => `Toutes les mauvaises réponses (${n})`,
    times: (n, of) => `${n} sur ${of}`,
  },
  pair: (left, right) => `${left} : ${right}`,
  list: (all) => all.join(' ; '),
  wrongAnswer: {
    chosen: (row) => `« ${row} »`,
    paired: (row, given) => `« ${row} » avec « ${given} »`,
    filled: (row, given) => `« ${given} » au lieu de « ${row} »`,
    before: (row, given) => `« ${given} » placé avant « ${row} »`,
  },
  options: {
    title: 'Combien ont choisi quoi',
    of: (stem) => `Choix de : ${stem}`,
    right: 'juste',
  },
  heat: {
    title: 'Les élèves et les questions',
    lead: 'Une ligne par élève, du plus faible au plus fort, et une colonne par question dans l’ordre de la leçon. Une colonne de croix est à reprendre avec tous ; une ligne de croix montre un élève à accompagner.',
    of: (lesson) => `Les élèves et les questions : ${lesson}`,
    lesson: 'Leçon',
    student: 'Élève',
    signs: { right: '✓', partly: '½', wrong: '✗', shown: '?', open: '·' },
    cells: {
      right: 'juste',
      partly: 'juste en partie',
      wrong: 'faux',
      shown: 'réponse affichée',
      open: 'sans réponse',
    },
  },
  sureness: {
    title: 'Certitude et exactitude',
    lead: 'Qui avait la certitude de répondre juste et s’est trompé a une idée fausse ; qui a deviné juste ne le sait peut-être pas encore. Seuls les Learning Record Stores (cmi5, xAPI) savent à quel point les élèves étaient sûrs d’eux.',
    heads: ['Ils ont dit', 'Entièrement juste', 'Pas entièrement juste'],
    levels: { 1: 'je devine', 2: 'je le crois', 3: 'j’en ai la certitude' },
  },
  shown: {
    title: 'Qui a fait afficher des réponses',
    lead: 'Ces élèves ont choisi « Voir la réponse » au lieu de répondre : ces questions sont terminées pour eux, sans points.',
    heads: ['Élève', 'Questions'],
  },
  student: {
    title: 'La page d’un élève',
    choose: 'Élève',
    none: 'Choisissez un élève',
    print: 'Imprimer cette page',
    heading: (name, unit) => `${name} : ${unit}`,
    nothing: 'Pas encore de réponse.',
    share: (n, of, marks) =>
      `Réponses données : ${n} sur ${plural(of, 'question', 'questions')}, avec ${percent(marks)} des points au premier essai.`,
    shown: 'Tu as choisi de voir la réponse.',
    yours: 'Ce qui n’est pas juste dans ta réponse :',
  },
  table: {
    heads: [
      'Élève',
      'Leçon',
      'Question',
      'Énoncé de la question',
      'État',
      'Part des points',
      'Ce qui était faux',
      'Idée fausse',
      'Certitude (1 je devine, 3 j’en ai la certitude)',
    ],
    states: { answered: 'réponse donnée', shown: 'réponse affichée', open: 'sans réponse' },
  },
  needs: {
    title: 'Qui doit reprendre quelle leçon',
    lead: 'Moins de la moitié des points au premier essai, sur au moins la moitié des questions de la leçon.',
    none: 'Personne.',
    heads: ['Élève', 'Leçons, avec la part des points'],
  },
  open: {
    title: 'Qui n’a pas terminé',
    lead: 'Les réponses affichées (« Voir la réponse ») sont comptées à part si le fichier les signale : dans Moodle, cochez « Résumé de la réponse correcte » (« Summary of right answer ») ou « Résumé du résultat » (« Summary of result ») avant de télécharger ; sinon, une telle question compte comme sans réponse. Les professeurs du cours peuvent aussi figurer dans la liste.',
    none: 'Tous ont répondu à tout.',
    heads: ['Élève', 'Réponses'],
    never: 'n’a pas commencé',
    some: (n, shown, of) =>
      shown === 0
        ? `${n} sur ${of}`
        : `${n} sur ${of}, et ${plural(shown, 'affichée', 'affichées')}`,
  },
  changes: {
    title: 'Ce qui a changé',
    lead: 'Choisissez le fichier d’un téléchargement antérieur, par exemple celui de la semaine dernière, ou les fichiers s’il y en avait plusieurs. Il est lu ici, à côté du plus récent. Rien n’en est conservé, car il nomme vos élèves : il est oublié quand vous fermez cette page, ou tout de suite si vous cliquez sur le bouton.',
    choose: 'Fichiers antérieurs',
    forget: 'Oublier les fichiers antérieurs',
    compared: (names) => `Comparaison avec ${names.join(', ')}.`,
    moved: 'Qui a avancé',
    still: 'Qui n’a pas avancé',
    nobody: 'Personne.',
    studentHeads: [
      'Élève',
      'Questions dont la réponse a été donnée ou affichée, et part des points',
    ],
    step: (before, now) => `${before} → ${now}`,
    came: (before, now, of, marks) =>
      `${before === now ? now : `${before} → ${now}`} sur ${of} ; ${marks}`,
    joined: (names) => `Nouveaux depuis : ${names.join(', ')}.`,
    left: (names) => `Ne sont plus dans le fichier : ${names.join(', ')}.`,
    even: 'Aucune question n’a gagné ni perdu un dixième des points.',
    better: 'Questions mieux réussies',
    worse: 'Questions moins bien réussies',
    questionHeads: ['Question', 'Part des points'],
  },
  more: (n) => `Afficher le reste (${n})`,
  notice: {
    late: 'Cette page n’a pas démarré. Essayez un navigateur plus récent, ou',
    again: 'rechargez la page.',
    noScript:
      'Cette page a besoin de JavaScript pour lire les fichiers. Rien n’est envoyé nulle part.',
  },
  percent,
  decimal: (n) => decimal().format(n),
};
