/** Pages by the address's hash, so that the browser's back works and the server sees one file. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'lesson'; readonly lesson: string; readonly step: number }
  | { readonly page: 'sheet'; readonly lesson: string }
  | { readonly page: (typeof pages)[number] };

const pages = [
  'result',
  'certificate',
  'glossary',
  'organiser',
  'cards',
  'review',
  'credits',
  'settings',
  'leave',
] as const;

/**
 * `#/lesson-id/3` is the third step of a lesson, `#/lesson-id/sheet` all of it, `#/result` a page; anything
 * else is home.
 */
export const parseRoute = (hash: string): Route => {
  const [, first = '', second = ''] = hash.replace(/^#/, '').split('/');
  const page = pages.find((name) => name === first);
  if (page && second === '') return { page };
  if (first !== '' && second === 'sheet') return { page: 'sheet', lesson: first };
  const step = Number(second);
  if (first !== '' && Number.isInteger(step) && step > 0) {
    return { page: 'lesson', lesson: first, step: step - 1 };
  }
  return { page: 'home' };
};

export const hrefOf = (route: Route): string => {
  if (route.page === 'home') return '#/';
  if (route.page === 'sheet') return `#/${route.lesson}/sheet`;
  return route.page === 'lesson' ? `#/${route.lesson}/${route.step + 1}` : `#/${route.page}`;
};
