/**
 * The start page's choice: of the steps of all systems those of one are shown, and of all zips one is
 * offered. Without it everything stands on the page.
 */
const select = (id: string): HTMLSelectElement | undefined => {
  const found = document.getElementById(id);
  return found instanceof HTMLSelectElement ? found : undefined;
};

const [system, lesson] = [select('system'), select('lesson')];
const take = document.getElementById('take');
const sections = [...document.querySelectorAll<HTMLElement>('.system')];
const offers = [...document.querySelectorAll<HTMLAnchorElement>('.files a')];

/** The button's own word, which the build has written. */
const word = take?.textContent ?? '';

/** A file of this lesson; of what comes for all lessons alone, that. */
const offerOf = (what: string, of: string): HTMLAnchorElement | undefined => {
  const same = offers.filter((one) => one.dataset['take'] === what);
  return same.find((one) => one.dataset['lesson'] === of) ?? same[0];
};

const show = (): void => {
  const chosen = sections.find(({ id }) => id === `system-${system?.value ?? ''}`);
  for (const section of sections) section.hidden = section !== chosen;
  const of = lesson?.value ?? '';
  const offer = offerOf(chosen?.dataset['take'] ?? '', of);
  if (!(take instanceof HTMLAnchorElement) || !offer) return;
  take.href = offer.href;
  const size = offer.querySelector('.size')?.textContent ?? '';
  const name = decodeURIComponent(offer.href.split('/').pop() ?? '');
  take.textContent = `${word} ${name},${size}`;
  const whole = document.getElementById('whole');
  if (whole) whole.hidden = of === '' || offer.dataset['lesson'] === of;
};

for (const one of [system, lesson]) one?.addEventListener('change', show);
for (const id of ['choose', 'chosen']) document.getElementById(id)?.removeAttribute('hidden');
show();
