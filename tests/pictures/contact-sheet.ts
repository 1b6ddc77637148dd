/** The contact sheet: a row for each page, the frames and themes beside one another. */
export const OUT = '.cache/pictures';

export interface Picture {
  /** Its place on the way, for the order of the rows. */
  readonly at: number;
  readonly name: string;
  /** The theme and the frame's width, like `dark-714`. */
  readonly project: string;
  readonly file: string;
}

/** The name of a picture's file, which says all of it. */
export const fileOf = (project: string, at: number, name: string): string =>
  `${project}_${String(at).padStart(2, '0')}_${name.replace(/[^a-z0-9]+/gi, '-')}.png`;

export const pictureOf = (file: string): Picture | undefined => {
  const [, project = '', at, name = ''] = /^(.+)_(\d+)_(.+)\.png$/.exec(file) ?? [];
  return at === undefined ? undefined : { at: Number(at), name, project, file };
};

const STYLE = `
body { margin: 1rem; font: 1rem/1.4 system-ui, sans-serif; background: #ddd; color: #111; }
section > div { display: flex; gap: 1rem; overflow-x: auto; padding-bottom: 1rem; align-items: start; }
figure { flex: none; margin: 0; width: 16rem; }
figure a { display: block; max-height: 28rem; overflow: hidden; border: 1px solid #555; }
img { display: block; width: 100%; }`;

const figure = ({ name, project, file }: Picture): string => `<figure>
<a href="${file}"><img loading="lazy" src="${file}" alt="${name}, ${project}"></a>
<figcaption>${project}</figcaption>
</figure>`;

export const contactSheet = (pictures: readonly Picture[]): string => {
  const names = new Set([...pictures].sort((a, b) => a.at - b.at).map(({ name }) => name));
  const rows = [...names].map(
    (name) => `<section>
<h2>${name}</h2>
<div>${pictures
      .filter((one) => one.name === name)
      .map(figure)
      .join('\n')}</div>
</section>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Pictures of the unit</title>
<style>${STYLE}</style>
<h1>Pictures of the unit</h1>
${rows.join('\n')}
</html>
`;
};
