/** The words of the teacher's book in Ukrainian. */
import type { BookWords } from './en-GB';

const rule = new Intl.PluralRules('uk');
const plural = (n: number, one: string, few: string, many: string): string => {
  const form = rule.select(n);
  return `${n} ${form === 'one' ? one : form === 'few' ? few : many}`;
};

const numberWords = ['', 'одну', 'дві', 'три', 'чотири', 'п’ять', 'шість'];
const minutes = (n: number): string => plural(n, 'хвилина', 'хвилини', 'хвилин');
const marks = (n: number): string => plural(n, 'бал', 'бали', 'балів');

export const strings: BookWords = {
  title: (unit) => `Книга для вчителя: ${unit}`,
  warning: 'Для вчителів: тут є всі відповіді. Не давайте її учням.',
  contents: 'Зміст',
  handouts: { book: 'Книга для вчителя', exam: 'Екзаменаційні роботи й критерії оцінювання' },
  minutes,
  overview: {
    title: 'Огляд',
    total: (lessons, questions, time) =>
      `${plural(lessons, 'урок', 'уроки', 'уроків')}, ${plural(questions, 'запитання з оцінкою', 'запитання з оцінкою', 'запитань з оцінкою')}; читання і відповіді разом: ${minutes(time)}.`,
    heads: ['Урок', 'Запитання уроку', 'Хвилини', 'Запитання з оцінкою', 'На папері'],
    paper: 'Тест',
    sheet: 'Відповіді',
    marking:
      'Як оцінює пакет: дві спроби на запитання (одна в тесті); неправильна частина, виправлена з другої спроби, дає половину. Результат є часткою від усіх балів. Запитання для підготовки машина не оцінює ніколи. Урок завершено, коли його відкрито до кінця і на кожне запитання з оцінкою дано або показано відповідь.',
    inside:
      'До кожного уроку є план, джерела з примітками, кожне запитання з поясненням кожного варіанта і критерії для запитань на підготовку. Далі йдуть тести на папері; відповіді стоять наприкінці, щоб сторінки між ними можна було копіювати.',
  },
  lesson: (n) => `Урок ${n}`,
  plan: {
    title: 'План',
    enquiry: 'Запитання уроку',
    aims: 'Наприкінці учні зможуть',
    starter: 'Початок уроку',
    misconceptions: 'Хибні уявлення, на які варто зважати',
    discussion: 'Для обговорення',
    extension: 'Для охочих',
    support: 'Для тих, кому важко читати',
    eal: 'Для тих, хто вивчає українську',
    words: 'Слова, які треба пояснити',
    keep: 'Що запам’ятати',
    notes: 'У чому розходяться книжки й дослідники',
    sources: 'На що спирається урок',
    none: 'Цей урок ще не має плану: його автор може написати план у блоці teaching.',
  },
  sources: {
    title: 'Джерела цього уроку',
    provenance: 'Про джерело',
    sentence: (n) => `${n}`,
  },
  questions: {
    title: 'Запитання і відповіді',
    number: (n) => `Запитання ${n}`,
    shapes: {
      'one option': 'одна правильна відповідь',
      'several options': 'кілька правильних відповідей',
      'one sentence': 'знайти доказ',
      'one place': 'знайти місце',
      sequence: 'розташувати за порядком',
      pairs: 'скласти пари',
      groups: 'розподілити на групи',
      'gaps, from a bank': 'заповнити пропуски',
      'gaps, typed': 'заповнити пропуски',
      numeric: 'число',
      essay: 'написати',
    },
    right: 'Правильно',
    wrong: 'Неправильно',
    option: 'Варіант',
    judged: 'Правильно?',
    reason: 'Пояснення для учня',
    belief: (text) => `Хибне уявлення: ${text}`,
    sentence: (n, text) => `Речення ${n}: ${text}`,
    accept: (words) => `також: ${words.join(', ')}`,
    pair: (left, right) => `${left}: ${right}`,
    place: (n, text) => `${n}. ${text}`,
    gap: (n, word) => `Пропуск ${n}: ${word}`,
  },
  practice: {
    title: 'Запитання для підготовки',
    facts: (board, n, number) => `${board}${number ? ` ${number}` : ''}, ${marks(n)}`,
    advice: 'Порада учням',
    points: 'Що має бути у відповіді',
    levels: 'Рівні та бали',
    models: 'Зразки відповідей',
    notes: 'За що дають бали',
  },
  papers: {
    title: 'Тести на папері',
    name: 'Ім’я',
    date: 'Дата',
    group: 'Клас',
    marks: (n) => `(${marks(n)})`,
    total: (n) => `Разом: ______ з ${n}`,
    choose: (n) => `Скільки відповідей вибрати: ${numberWords[n] || n}.`,
    order: 'Запишіть літери за правильним порядком:',
    match: 'Запишіть літеру біля кожного номера.',
    sort: 'Запишіть літеру групи біля кожного номера.',
    bank: (words) => `Слова на вибір: ${words.join(' · ')}`,
    gaps: 'Запишіть пропущені слова:',
    source: (title) => `З джерела «${title}»:`,
    drawing: (alt) => `На зображенні: ${alt}`,
  },
  exam: {
    title: (unit) => `Екзаменаційні роботи: ${unit}`,
    warning:
      'Для вчителів: критерії оцінювання йдуть після робіт. Для учнів друкуйте лише сторінки роботи.',
    paper: (board) => `Робота в стилі ${board}`,
    facts: (time, n) => `${minutes(time)}. Разом ${marks(n)}.`,
    sources: 'Джерела й тлумачення',
    questions: 'Запитання',
    scheme: (board) => `Критерії оцінювання: ${board}`,
  },
  sheets: {
    title: 'Відповіді',
    of: (title) => `Відповіді: ${title}`,
    total: (n) => `Разом ${marks(n)}.`,
  },
};
