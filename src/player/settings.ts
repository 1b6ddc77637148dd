/** The learner's settings, as attributes of the page that theme.css knows. */
import type { Settings } from '../progress/progress';

/** The choices of each setting; what is kept is the number of the chosen one. */
export const choices = {
  size: ['normal', 'large', 'larger', 'largest'],
  space: ['normal', 'wide', 'wider'],
  font: ['normal', 'easy'],
  theme: ['auto', 'light', 'dark', 'contrast'],
} as const;

export type Setting = keyof typeof choices;

export const defaults: Omit<Settings, 'at'> = { size: 0, space: 0, font: 0, theme: 0, board: 0 };

/** Puts the settings on the page. Without any, the page is as it was prerendered. */
export const applySettings = (page: HTMLElement, settings: Settings | undefined): void => {
  for (const name of ['size', 'space', 'font', 'theme'] as const) {
    const chosen = choices[name][settings?.[name] ?? 0];
    if (settings && chosen && settings[name] > 0) page.dataset[name] = chosen;
    else delete page.dataset[name];
  }
  // "As the device" also when the device asks for more contrast.
  if (!page.dataset['theme'] && matchMedia('(prefers-contrast: more)').matches) {
    page.dataset['theme'] = 'contrast';
  }
};
