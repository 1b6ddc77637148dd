/**
 * How a package is set in each system, in British English: what to take, and five steps, in Markdown. The start page
 * shows them, and `npm run schema` writes them into the guide (manifest/guide/README.md), in this order.
 * Other languages name a menu as the system's own language pack does (Moodle 4.5's was read), and where that is not
 * known they say what it does, with the English name in brackets.
 */
export interface SystemWords {
  /** The heading of the guide's section; the key is its address there. */
  readonly name: string;
  /** Which format to take, and whether it was tried. */
  readonly lead: string;
  readonly steps: readonly [string, string, string, string, string];
}

export const systems = {
  'moodle-all-lessons': {
    name: 'Moodle, all lessons',
    lead: 'Take `moodle`: one file that puts the whole unit into a course. Tried in Moodle 4.5.',
    steps: [
      'Open a course that is still empty, and in it _More > Course reuse > Restore_.',
      'Drop the file (`.mbz`) on _Upload a backup file_, press _Restore_, and on the page that says what is in it _Continue_.',
      'Under _Restore into this course_ leave _Merge the backup course into this course_ and press the first _Continue_.',
      'Press _Next_, _Next_ and _Perform restore_. Moodle does it in the background: in a minute or two it is there.',
      'Press _Enter_ in a lesson once yourself. Students press _Enter_, too.',
    ],
  },
  'moodle-one-activity': {
    name: 'Moodle, one activity',
    lead: 'Take `scorm12`: one lesson, or the whole unit with one score. Tried in Moodle 4.5.',
    steps: [
      'In the course switch _Edit mode_ on (top right), then choose _Add an activity or resource > SCORM package_. Give it a name and drop the zip on _Package file_.',
      'Under _Appearance_ set _Disable preview mode_ to **Yes**.',
      'Under _Attempts management_ set _Number of attempts_ to **Unlimited**, _Attempts grading_ to **Highest attempt**, and _Force new attempt_, _Force completed_ and _Lock after final attempt_ to **No**.',
      'Under _Completion conditions_ choose _Add requirements_ and tick **Passed** and **Completed** both.',
      'Save, and press _Enter_ once yourself. Students press _Enter_, too.',
    ],
  },
  'canvas-with-scorm': {
    name: 'Canvas, with SCORM',
    lead: 'Take `scorm12`. Not tried there.',
    steps: [
      'Open _SCORM_ in the course’s navigation. If it is missing, the administrator has to enable it.',
      'Press _Upload_ and choose the zip.',
      'Import it as a graded assignment of 100 points.',
      'Open it once yourself, answer a question, and leave it.',
      'Look in the gradebook: the score arrives when the student leaves the package.',
    ],
  },
  'canvas-without-scorm': {
    name: 'Canvas, without SCORM',
    lead: 'Take `native/qti12`. Not tried there.',
    steps: [
      'Open the course, _Settings_, _Import Course Content_.',
      'Choose _QTI .zip file_ and the zip.',
      'Press _Import_, and wait until the job says _Completed_.',
      'Under _Quizzes_ there is a quiz for each lesson: set dates and publish.',
      'Give out the lessons themselves as a link to the web edition.',
    ],
  },
  'blackboard-ultra': {
    name: 'Blackboard Ultra',
    lead: 'Take `scorm12`. Not tried there; by its documentation.',
    steps: [
      'On the course’s content page choose _+ > Create > SCORM package > Upload SCORM package_ and the zip.',
      'Under _Grading & Submissions_ set _Attempts allowed_ to unlimited.',
      'Tick _Grade SCORM_ with 100 points. The grade’s settings cannot be changed later.',
      'Save, and open it once in the student preview.',
      'Tell students that a new attempt replaces the old.',
    ],
  },
  brightspace: {
    name: 'Brightspace',
    lead: 'Take `scorm12`. Not tried there; by its documentation.',
    steps: [
      'Upload the zip into a module of _Content_.',
      'Let it make a grade item out of 100 points. The older of its two players does so by itself.',
      'Open it once as a student, answer a question, and leave it, in the older player by _Save and finish_.',
      'Look at the grade: in the new player (_Content Service_) the reports are under _View Reports_.',
      'Do not take an empty grade for nothing done: a score of exactly 0 may stay blank there.',
    ],
  },
  schoology: {
    name: 'Schoology',
    lead: 'Take `scorm12`. Not tried there.',
    steps: [
      'Press _Add Materials_, and there the entry for a SCORM package or web content.',
      'Choose the zip.',
      'Enable grading for the package, out of 100 points.',
      'Let the grade be its _score_, not its completion.',
      'Open it once as a student.',
    ],
  },
  'open-edx': {
    name: 'Open edX',
    lead: 'Take `scorm12`. Not tried in the system itself, but against a model of its SCORM block.',
    steps: [
      'Add a _SCORM_ block to the unit of your course and upload the zip.',
      'Let it have a score, with a maximum of 100 points.',
      'Publish.',
      'Open it once as a student.',
      'Expect the grade when the whole package is done, not before.',
    ],
  },
  ilias: {
    name: 'ILIAS',
    lead: 'Take `scorm12`. Not tried in the system itself, but against a model of ILIAS 7.',
    steps: [
      'Add a SCORM learning module and upload the zip.',
      'Let the learning progress follow the package’s own status.',
      'Let ILIAS measure the time itself.',
      'Set it online.',
      'Open it once as a student.',
    ],
  },
  chamilo: {
    name: 'Chamilo',
    lead: 'Take `scorm12`, also where a SCORM 2004 package would be taken. Not tried in the system itself, but against a model of Chamilo 1.11.',
    steps: [
      'Open _Learning paths_ (_Learnpath_) in the course.',
      'Import the zip as a SCORM course.',
      'Make it visible to students.',
      'Open it once as a student, and close it by the way that Chamilo offers.',
      'Look at the score in the reporting of the learning path.',
    ],
  },
  claroline: {
    name: 'Claroline',
    lead: 'Take `scorm12`. Not tried in the system itself, but against a model of it.',
    steps: [
      'Add a SCORM resource to the course’s space.',
      'Choose the zip.',
      'Let it be evaluated by its score.',
      'Publish.',
      'Open it once as a student.',
    ],
  },
  'frappe-lms': {
    name: 'Frappe LMS',
    lead: 'Take `scorm12`, from a unit with a pass mark. Not tried in the system itself, but against a model of it.',
    steps: [
      'Have the package built from a unit with `passMark` in `unit.yaml`: only “passed” completes a lesson there.',
      'Add a SCORM chapter to the course.',
      'Upload the zip of one lesson.',
      'Publish.',
      'Open it once as a student.',
    ],
  },
  openolat: {
    name: 'OpenOLAT',
    lead: 'Take `scorm12`. Not tried in the system itself, but against a model of it.',
    steps: [
      'Take one lesson rather than all: every call of a package is a request for which the page waits.',
      'Import the zip as a learning resource of the type SCORM.',
      'Add it to the course as a course element.',
      'Let the score be passed on, with 100 points at most.',
      'Open it once as a student.',
    ],
  },
  'teams-or-google-classroom': {
    name: 'Teams or Google Classroom',
    lead: 'Take `web`. They take no SCORM; tried from a folder and a web host.',
    steps: [
      'Put the folder `try` of `dist` on any web space, or the file `index.html` out of the zip.',
      'Copy its address. For one lesson add `#/` and the lesson’s name in the address bar, as it stands there when the lesson is open.',
      'Link that address in the assignment. It works on a phone.',
      'Ask for the last page: under _Result_ the student types a name and prints or saves as PDF the score by lesson with every answer.',
      'Students hand that in.',
    ],
  },
  'a-website-a-stick-or-no-system-at-all': {
    name: 'A website, a stick, or no system at all',
    lead: 'Take `web`. Tried from a folder and a web host.',
    steps: [
      'Unpack the zip: it is one file, `index.html`.',
      'Put it on any web space, a shared folder or a stick.',
      'Give students the address, or the file: a double click opens it.',
      'Progress stays in that browser on that computer.',
      'Under _Result_ the student prints or saves what was done.',
    ],
  },
  'a-system-that-asks-for-scorm-2004': {
    name: 'A system that asks for SCORM 2004',
    lead: 'Take `scorm2004`. Tried in Moodle 4.5; the 4th Edition.',
    steps: [
      'Upload the zip as a SCORM 2004 package, 4th Edition. If your system refuses it, take `scorm2004-3rd`.',
      'Let the grade be the package’s score, out of 100.',
      'Allow unlimited attempts and count the highest.',
      'Open it once as a student and answer a question.',
      'Check whether the score has arrived.',
    ],
  },
  'a-cmi5-system': {
    name: 'A cmi5 system',
    lead: 'Take `cmi5`. Tried in ADL’s CATAPULT player.',
    steps: [
      'Import the zip as a cmi5 course.',
      'Give students access to it: each lesson is an assignable unit of its own.',
      'Open one lesson as a student, answer a question, and leave by _Save and leave_.',
      'Look in the record store for the statement “answered”.',
      'Completion arrives with the statement “completed”. The score is in “passed” or “failed” where there is a pass mark, and else in “scored”: many cmi5 systems show none then.',
    ],
  },
  'an-xapi-system-tin-can': {
    name: 'An xAPI system (Tin Can)',
    lead: 'Take `xapi`. Tried with a conformant LRS.',
    steps: [
      'Upload the zip as a Tin Can package.',
      'Let the system launch it with the learner’s name and the address of the record store.',
      'Open it once as a student and answer a question.',
      'Look in the record store for the statement “answered”.',
      'The export of the statements as JSON can be dropped on the class report.',
    ],
  },
  'another-system': {
    name: 'Another system',
    lead: 'Take `scorm12`. Not tried there.',
    steps: [
      'Check whether your system takes SCORM: the words are “SCORM package”, “learning object” or “interactive content”.',
      'Upload the zip of one lesson.',
      'Let the grade be the package’s score, out of 100, with unlimited attempts of which the highest counts.',
      'Open it once as a student, answer a question, leave, and open it again.',
      'If the answer is still there and the grade has arrived, it works. If not, read [My LMS is not here](other-systems.md).',
    ],
  },
} satisfies Readonly<Record<string, SystemWords>>;

export type SystemsWords = Readonly<Record<keyof typeof systems, SystemWords>>;
