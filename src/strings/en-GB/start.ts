/** What the start page of dist/ says beside the guide, in British English. */
export const strings = {
  title: (course: string): string => `Start here: ${course}`,
  start: 'Start here',
  download: 'Download',
  about: (version: string): string => `Version ${version} of the lessons.`,
  give: {
    title: 'Give it to your students',
    lead: 'Answer two questions, take the file, and follow the five steps.',
    system: 'What does your school use?',
    lesson: 'One lesson or all?',
    all: 'All lessons, with one score',
    number: (n: number, title: string): string => `Lesson ${n}: ${title}`,
    steps: (system: string): string => `Five steps in ${system}`,
    more: (system: string): string => `All about ${system} in the guide`,
    whole: 'This comes as one file for all lessons; in your system each then stands by itself.',
    noScript:
      'This page can choose for you where JavaScript is on. All files are listed at its end.',
  },
  look: {
    title: 'Look at it first',
    lead: 'The unit as a student sees it, in this browser. A lesson has an address of its own: on a web space you can give it to students as a link, and it works on a phone.',
    all: 'Open the unit',
    lessons: 'Open at a lesson',
  },
  teach: {
    title: 'For you, the teacher',
    guide: 'The guide',
    guideTold:
      'Setting it up in each system, what the gradebook says, and what to do when something was not saved.',
    other: 'My LMS is not here',
    otherTold: 'Ten minutes to find out whether yours will do.',
    report: 'Class report',
    reportTold:
      'Drop what your system exports, and see what to teach again. Nothing leaves your computer.',
    sample: 'Class report of an invented class',
    sampleTold: 'What the report looks like, before you have one.',
    book: 'Teacher’s book',
    bookTold:
      'For each lesson a cover lesson, a plan, the answers with their marks and reasons, source sheets, an organiser and a paper quiz. For printing; it holds every answer.',
    exam: 'Exam papers',
    examTold: 'A paper in the style of each board, and its mark scheme.',
    workshop: 'Workshop',
    workshopTold: 'Change lessons and questions in the browser and take your own packages home.',
    native: 'Questions for your system’s own quizzes',
    nativeTold: 'Canvas without SCORM, Moodle’s question bank, GIFT, QTI, Common Cartridge.',
    lessons: 'Writing lessons',
    lessonsTold: 'Every block and kind of question by example, for whoever edits the text files.',
  },
  files: {
    title: 'All files',
    lead: 'One zip for each lesson and for all of them, in every format.',
    unit: 'All lessons',
    native: 'Questions for own quizzes',
    course: 'A whole course for Moodle',
    web: 'Plain web',
    imports: {
      qti12: 'QTI 1.2 (Canvas)',
      qti21: 'QTI 2.1',
      moodlexml: 'Moodle XML',
      commoncartridge: 'Common Cartridge',
      gift: 'GIFT',
    },
    size: (bytes: number): string =>
      bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`,
  },
  offline:
    'Everything here works without the internet and loads nothing from elsewhere: from a folder, a stick, or any web space.',
  back: 'Start page',
};

export type StartWords = typeof strings;
