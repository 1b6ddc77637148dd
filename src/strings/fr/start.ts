/** What the start page of dist/ says in French. Teachers are vous. */
import type { StartWords } from '../en-GB/start';

export const strings: StartWords = {
  title: (course) => `Commencez ici : ${course}`,
  start: 'Commencez ici',
  download: 'Télécharger',
  about: (version) => `Version ${version} des leçons.`,
  give: {
    title: 'À donner à vos élèves',
    lead: 'Répondez à deux questions, prenez le fichier et suivez les cinq étapes.',
    system: 'Qu’utilise votre établissement ?',
    lesson: 'Une leçon ou toutes ?',
    all: 'Toutes les leçons, avec un seul résultat',
    number: (n, title) => `Leçon ${n} : ${title}`,
    steps: (system) => `Cinq étapes : ${system}`,
    more: (system) => `Tout sur ce système dans le guide, en anglais : ${system}`,
    whole:
      'C’est un seul fichier pour toutes les leçons ; dans votre système, chacune apparaît ensuite à part.',
    noScript:
      'Cette page peut choisir pour vous si JavaScript est activé. Tous les fichiers se trouvent à la fin.',
  },
  look: {
    title: 'Jetez-y d’abord un œil',
    lead: 'Le module tel qu’un élève le voit, dans ce navigateur. Chaque leçon a sa propre adresse : sur un espace web, vous pouvez la donner aux élèves sous forme de lien, et elle s’ouvre aussi sur un téléphone.',
    all: 'Ouvrir le module',
    lessons: 'Ouvrir à une leçon précise',
  },
  teach: {
    title: 'Pour vous, professeur',
    guide: 'Le guide (en anglais)',
    guideTold:
      'L’installation dans chaque système, ce que dit le carnet de notes, et ce qu’il faut faire quand quelque chose n’a pas été enregistré.',
    other: 'Mon système n’y est pas (en anglais)',
    otherTold: 'Dix minutes pour savoir si le vôtre convient.',
    report: 'Bilan de la classe',
    reportTold:
      'Déposez ce qu’exporte votre système, et voyez ce qu’il faut reprendre. Rien ne quitte votre ordinateur.',
    sample: 'Bilan d’une classe inventée',
    sampleTold: 'Pour voir à quoi ressemble le bilan avant d’en avoir un.',
    book: 'Livre du professeur',
    bookTold:
      'Pour chaque leçon, une séance de remplacement, un déroulement, les réponses avec leurs points et leurs explications, des feuilles de documents, une fiche de synthèse et un questionnaire sur papier. À imprimer ; il contient toutes les réponses.',
    exam: 'Sujets d’examen',
    examTold: 'Un sujet dans le style de chaque examen, et son barème.',
    workshop: 'Atelier',
    workshopTold:
      'Modifiez les leçons et les questions dans le navigateur, et emportez vos propres paquets.',
    native: 'Des questions pour les tests de votre système (en anglais)',
    nativeTold: 'Canvas sans SCORM, la banque de questions de Moodle, GIFT, QTI, Common Cartridge.',
    lessons: 'Écrire des leçons (en anglais)',
    lessonsTold:
      'Chaque bloc et chaque type de question par l’exemple, pour qui modifie les fichiers texte.',
  },
  files: {
    title: 'Tous les fichiers',
    lead: 'Un zip pour chaque leçon et un pour toutes, dans chaque format.',
    unit: 'Toutes les leçons',
    native: 'Des questions pour vos propres tests',
    course: 'Un cours entier pour Moodle',
    web: 'Site web simple',
    imports: {
      qti12: 'QTI 1.2 (Canvas)',
      qti21: 'QTI 2.1',
      moodlexml: 'Moodle XML',
      commoncartridge: 'Common Cartridge',
      gift: 'GIFT',
    },
    size: (bytes) =>
      bytes < 1_000_000
        ? `${Math.ceil(bytes / 1000)}\u00a0ko`
        : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00a0Mo`,
  },
  offline:
    'Ici, tout fonctionne sans internet et rien n’est chargé d’ailleurs : depuis un dossier, une clé USB ou n’importe quel espace web.',
  back: 'Page d’accueil',
};
