/** The second script's words in Ukrainian. */
import { once } from '../once';
import { plural } from '../uk';
import type { LaterStrings } from './en-GB';

const day = once(() => new Intl.DateTimeFormat('uk', { dateStyle: 'long' }));
const weekday = once(
  () =>
    new Intl.DateTimeFormat('uk', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }),
);

export const laterStrings: LaterStrings = {
  certificate: {
    title: 'Сертифікат',
    open: 'Ваш сертифікат',
    notYet:
      'Сертифікат з’явиться, коли ви все завершите. Що залишилося, видно на сторінці «Ваш результат».',
    off: 'Цей курс не дає сертифіката.',
    name: 'Ім’я',
    nameNote:
      'Напишіть ім’я, яке треба надрукувати. Воно ніде не зберігається: коли ви підете з цієї сторінки, його не стане.',
    finished: 'завершує курс',
    date: (at) => `Дата: ${day().format(at)}`,
  },

  review: {
    about:
      'Головне і слова з уроків, які ви відкрили, та запитання, на які ви не відповіли. Що ви знаєте, повертається дедалі пізніше; чого не знаєте, повертається завтра. Тут нічого не оцінюється, і нікому про це не повідомляється.',
    none: 'Спершу відкрийте урок: сюди потраплять його головне, слова і запитання, на які ви не відповісте.',
    which: 'Урок',
    all: 'Усі уроки',
    due: (again, fresh) =>
      [
        ...(again > 0 ? [`Повторити сьогодні: ${again}`] : []),
        ...(fresh > 0 ? [`Нових: ${fresh}`] : []),
      ].join('. '),
    nothing: 'На сьогодні нічого немає.',
    comeBack: (at, n) => `Наступного разу: ${weekday().format(at)}. Тоді на повторення: ${n}.`,
    start: (n) => `Почати коло: близько ${plural(n, 'хвилини', 'хвилин', 'хвилин')}`,
    item: (n, of) => `${n} з ${of}`,
    show: 'Показати відповідь',
    knew: 'Знаю',
    knewNot: 'Не знаю',
    next: 'Далі',
    stop: 'Завершити коло',
    knewOf: (known, of) => `Ви знали ${known} з ${of}`,
    newBest: 'Це ваше найкраще коло.',
    best: (known) => `Ваше найкраще коло: ${known}.`,
    streak: (days) => `${plural(days, 'день', 'дні', 'днів')} поспіль.`,
  },
};
