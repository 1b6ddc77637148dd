/** From a line of a lesson's text to the step that it stands in, which the preview then shows. */

/** @param line from 1 on. @returns the number of the step, from 1 on. */
export const stepAt = (source: string, line: number): number => {
  let fenced = false;
  let steps = 0;
  for (const text of source.split('\n').slice(0, line)) {
    if (text.startsWith('```')) fenced = !fenced;
    else if (!fenced && text.startsWith('## ')) steps += 1;
  }
  return Math.max(1, steps);
};

/** The lesson's id in its front matter. */
export const idIn = (source: string): string | undefined =>
  /^---\r?\n(?:(?!---).*\r?\n)*?id: *["']?([a-z0-9-]+)/.exec(source)?.[1];
