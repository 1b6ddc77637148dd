/** How a package is set in each system, in French. Teachers are vous. */
import type { SystemsWords } from '../en-GB/systems';

export const systems: SystemsWords = {
  'moodle-all-lessons': {
    name: 'Moodle, toutes les leçons',
    lead: 'Prenez `moodle` : un seul fichier qui met tout le module dans un cours. Essayé dans Moodle 4.5.',
    steps: [
      'Ouvrez un cours encore vide, et dans celui-ci _Plus > Réutilisation de cours > Restauration_.',
      'Glissez le fichier (`.mbz`) sur _Déposer un fichier de sauvegarde_, cliquez sur _Restauration_, puis, sur la page qui dit ce qu’il contient, sur _Continuer_.',
      'Sous _Restaurer dans ce cours_, laissez _Fusionner le cours sauvegardé avec ce cours_ et cliquez sur le premier _Continuer_.',
      'Cliquez sur _Suivant_, _Suivant_ et _Effectuer la restauration_. Moodle travaille en arrière-plan : une ou deux minutes plus tard, tout est là.',
      'Ouvrez vous-même une leçon une fois, par _Entrer_. Les élèves passent aussi par _Entrer_.',
    ],
  },
  'moodle-one-activity': {
    name: 'Moodle, une seule activité',
    lead: 'Prenez `scorm12` : une leçon, ou tout le module avec une seule note. Essayé dans Moodle 4.5.',
    steps: [
      'Dans le cours, activez _Mode d’édition_ (en haut à droite), puis choisissez _Ajouter une activité ou ressource > Paquetage SCORM_. Donnez-lui un nom et glissez le zip sur _Fichier paquetage_.',
      'Sous _Apparence_, mettez _Désactiver le mode prévisualisation_ sur **Oui**.',
      'Sous _Gestion des tentatives_, mettez _Nombre de tentatives_ sur **Tentatives illimitées**, _Évaluation des tentatives_ sur **Meilleure tentative**, et _Imposer une nouvelle tentative_, _Imposer de terminer_ et _Verrouiller après la tentative finale_ sur **Non**.',
      'Sous _Conditions d’achèvement_, choisissez _Ajouter des conditions_ et cochez à la fois **Réussi** et **Terminé**.',
      'Enregistrez, et cliquez vous-même une fois sur _Entrer_. Les élèves passent aussi par _Entrer_.',
    ],
  },
  'canvas-with-scorm': {
    name: 'Canvas, avec SCORM',
    lead: 'Prenez `scorm12`. Pas essayé dans ce système.',
    steps: [
      'Ouvrez _SCORM_ dans la navigation du cours. Si cette entrée manque, c’est à l’administrateur de l’activer.',
      'Choisissez le téléversement (_Upload_) et prenez le zip.',
      'Importez-le comme devoir noté sur 100 points.',
      'Ouvrez-le vous-même une fois, répondez à une question et quittez.',
      'Regardez le carnet de notes : le score arrive quand l’élève quitte le paquet.',
    ],
  },
  'canvas-without-scorm': {
    name: 'Canvas, sans SCORM',
    lead: 'Prenez `native/qti12`. Pas essayé dans ce système.',
    steps: [
      'Ouvrez le cours, _Paramètres_, _Importer le contenu du cours_.',
      'Choisissez _Fichier QTI .zip_, puis le zip.',
      'Lancez l’importation et attendez qu’elle soit indiquée comme terminée.',
      'Sous _Questionnaires_ se trouve un questionnaire par leçon : fixez les dates et publiez.',
      'Donnez les leçons elles-mêmes sous forme de lien vers l’édition web.',
    ],
  },
  'blackboard-ultra': {
    name: 'Blackboard Ultra',
    lead: 'Prenez `scorm12`. Pas essayé dans ce système ; d’après sa documentation.',
    steps: [
      'Sur la page de contenu du cours, choisissez _+_, puis la création d’un paquet SCORM (_SCORM package_) et son téléversement : prenez le zip.',
      'Dans les réglages de la note, autorisez un nombre illimité de tentatives (_Attempts allowed_).',
      'Cochez l’option qui note le paquet SCORM (_Grade SCORM_), sur 100 points. Ces réglages ne peuvent plus être changés ensuite.',
      'Enregistrez et ouvrez-le une fois dans l’aperçu de l’élève.',
      'Dites aux élèves qu’une nouvelle tentative remplace l’ancienne.',
    ],
  },
  brightspace: {
    name: 'Brightspace',
    lead: 'Prenez `scorm12`. Pas essayé dans ce système ; d’après sa documentation.',
    steps: [
      'Téléversez le zip dans un module de _Contenu_.',
      'Faites créer un élément de note sur 100 points. Le plus ancien des deux lecteurs le fait de lui-même.',
      'Ouvrez-le une fois comme élève, répondez à une question et quittez, dans l’ancien lecteur par le bouton qui enregistre et termine (_Save and finish_).',
      'Regardez la note : dans le nouveau lecteur (_Content Service_), les rapports sont sous _View Reports_.',
      'Ne prenez pas une note vide pour un travail non fait : un score d’exactement 0 peut y rester en blanc.',
    ],
  },
  schoology: {
    name: 'Schoology',
    lead: 'Prenez `scorm12`. Pas essayé dans ce système.',
    steps: [
      'Ajoutez du matériel au cours (_Add Materials_), en choisissant l’entrée pour un paquet SCORM ou un contenu web.',
      'Prenez le zip.',
      'Activez la notation du paquet, sur 100 points.',
      'Faites compter son score (_score_), et non son achèvement.',
      'Ouvrez-le une fois comme élève.',
    ],
  },
  'open-edx': {
    name: 'Open edX',
    lead: 'Prenez `scorm12`. Pas essayé dans le système lui-même, mais sur un modèle de son bloc SCORM.',
    steps: [
      'Ajoutez un bloc _SCORM_ à l’unité de votre cours et téléversez le zip.',
      'Donnez-lui un score, de 100 points au plus.',
      'Publiez.',
      'Ouvrez-le une fois comme élève.',
      'La note n’arrive que lorsque tout le paquet est fait.',
    ],
  },
  ilias: {
    name: 'ILIAS',
    lead: 'Prenez `scorm12`. Pas essayé dans le système lui-même, mais sur un modèle d’ILIAS 7.',
    steps: [
      'Ajoutez un module d’apprentissage SCORM et téléversez le zip.',
      'Faites suivre à la progression le statut du paquet lui-même.',
      'Laissez ILIAS mesurer le temps lui-même.',
      'Mettez-le en ligne.',
      'Ouvrez-le une fois comme élève.',
    ],
  },
  chamilo: {
    name: 'Chamilo',
    lead: 'Prenez `scorm12`, même là où un paquet SCORM 2004 serait accepté. Pas essayé dans le système lui-même, mais sur un modèle de Chamilo 1.11.',
    steps: [
      'Ouvrez _Parcours_ dans le cours.',
      'Importez le zip comme cours SCORM.',
      'Rendez-le visible aux élèves.',
      'Ouvrez-le une fois comme élève, et fermez-le de la manière que propose Chamilo.',
      'Regardez le score dans le suivi du parcours.',
    ],
  },
  claroline: {
    name: 'Claroline',
    lead: 'Prenez `scorm12`. Pas essayé dans le système lui-même, mais sur un modèle.',
    steps: [
      'Ajoutez une ressource SCORM à l’espace du cours.',
      'Choisissez le zip.',
      'Faites-la évaluer par son score.',
      'Publiez.',
      'Ouvrez-la une fois comme élève.',
    ],
  },
  'frappe-lms': {
    name: 'Frappe LMS',
    lead: 'Prenez `scorm12`, d’un module avec un seuil de réussite. Pas essayé dans le système lui-même, mais sur un modèle.',
    steps: [
      'Faites construire le paquet à partir d’un module avec `passMark` dans `unit.yaml` : seul le statut « réussi » y termine une leçon.',
      'Ajoutez un chapitre SCORM au cours.',
      'Téléversez le zip d’une seule leçon.',
      'Publiez.',
      'Ouvrez-le une fois comme élève.',
    ],
  },
  openolat: {
    name: 'OpenOLAT',
    lead: 'Prenez `scorm12`. Pas essayé dans le système lui-même, mais sur un modèle.',
    steps: [
      'Prenez une leçon plutôt que toutes : chaque appel d’un paquet est une requête que la page attend.',
      'Importez le zip comme ressource d’apprentissage de type SCORM.',
      'Ajoutez-la au cours comme élément de cours.',
      'Faites transmettre le score, de 100 points au plus.',
      'Ouvrez-le une fois comme élève.',
    ],
  },
  'teams-or-google-classroom': {
    name: 'Teams ou Google Classroom',
    lead: 'Prenez `web`. Ils n’acceptent pas SCORM ; essayé depuis un dossier et sur un hébergement web.',
    steps: [
      'Mettez le dossier `try` de `dist` sur n’importe quel espace web, ou bien le fichier `index.html` tiré du zip.',
      'Copiez son adresse. Pour une seule leçon, ajoutez `#/` et le nom de la leçon, comme on le lit dans la barre d’adresse quand la leçon est ouverte.',
      'Donnez cette adresse comme lien dans le devoir. Elle s’ouvre aussi sur un téléphone.',
      'Demandez la dernière page : sous _Résultat_, l’élève tape un nom et imprime, ou enregistre en PDF, le score par leçon avec chaque réponse.',
      'Les élèves rendent cette page.',
    ],
  },
  'a-website-a-stick-or-no-system-at-all': {
    name: 'Un site web, une clé USB, ou aucun système',
    lead: 'Prenez `web`. Essayé depuis un dossier et sur un hébergement web.',
    steps: [
      'Décompressez le zip : c’est un seul fichier, `index.html`.',
      'Mettez-le sur n’importe quel espace web, un dossier partagé ou une clé USB.',
      'Donnez aux élèves l’adresse, ou le fichier : un double-clic l’ouvre.',
      'La progression reste dans ce navigateur, sur cet ordinateur.',
      'Sous _Résultat_, l’élève imprime ou enregistre ce qui a été fait.',
    ],
  },
  'a-system-that-asks-for-scorm-2004': {
    name: 'Un système qui demande SCORM 2004',
    lead: 'Prenez `scorm2004`. Essayé dans Moodle 4.5 ; 4e édition.',
    steps: [
      'Téléversez le zip comme paquet SCORM 2004, 4e édition. Si votre système le refuse, prenez `scorm2004-3rd`.',
      'Faites compter comme note le score du paquet, sur 100.',
      'Autorisez un nombre illimité de tentatives et comptez la meilleure.',
      'Ouvrez-le une fois comme élève et répondez à une question.',
      'Vérifiez que le score est arrivé.',
    ],
  },
  'a-cmi5-system': {
    name: 'Un système cmi5',
    lead: 'Prenez `cmi5`. Essayé dans le lecteur CATAPULT d’ADL.',
    steps: [
      'Importez le zip comme cours cmi5.',
      'Donnez-y accès aux élèves : chaque leçon est une unité à part, à laquelle on peut affecter des élèves.',
      'Ouvrez une leçon comme élève, répondez à une question et quittez par _Enregistrer et quitter_.',
      'Cherchez dans le Learning Record Store la déclaration « answered ».',
      'L’achèvement arrive avec la déclaration « completed ». Le score est dans « passed » ou « failed » s’il y a un seuil de réussite, sinon dans « scored » : beaucoup de systèmes cmi5 n’en affichent alors aucun.',
    ],
  },
  'an-xapi-system-tin-can': {
    name: 'Un système xAPI (Tin Can)',
    lead: 'Prenez `xapi`. Essayé avec un Learning Record Store conforme.',
    steps: [
      'Téléversez le zip comme paquet Tin Can.',
      'Faites-le lancer par le système avec le nom de l’élève et l’adresse du Learning Record Store.',
      'Ouvrez-le une fois comme élève et répondez à une question.',
      'Cherchez dans le Learning Record Store la déclaration « answered ».',
      'L’export des déclarations en JSON peut être déposé sur le bilan de la classe.',
    ],
  },
  'another-system': {
    name: 'Un autre système',
    lead: 'Prenez `scorm12`. Pas essayé dans ces systèmes.',
    steps: [
      'Regardez si votre système accepte SCORM : les mots sont « paquet SCORM », « objet d’apprentissage » ou « contenu interactif ».',
      'Téléversez le zip d’une seule leçon.',
      'Faites compter comme note le score du paquet, sur 100, avec un nombre illimité de tentatives dont la meilleure compte.',
      'Ouvrez-le une fois comme élève, répondez à une question, quittez, et rouvrez-le.',
      'Si la réponse est encore là et si la note est arrivée, cela marche. Sinon, lisez [Mon système n’y est pas](other-systems.md), en anglais.',
    ],
  },
};
