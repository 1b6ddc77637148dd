/** The contact sheet: a row for each page, the frames and themes beside one another. */
export interface Picture {
  readonly name: string;
  readonly theme: string;
  readonly width: number;
  readonly file: string;
}

const STYLE = `
body { margin: 1rem; font: 1rem/1.4 system-ui, sans-serif; background: #ddd; color: #111; }
section > div { display: flex; gap: 1rem; overflow-x: auto; padding-bottom: 1rem; align-items: start; }
figure { flex: none; margin: 0; width: 16rem; }
figure a { display: block; max-height: 28rem; overflow: hidden; border: 1px solid #555; }
img { display: block; width: 100%; }`;

const figure = ({ name, theme, width, file }: Picture): string => `<figure>
<a href="${file}"><img loading="lazy" src="${file}" alt="${name}, ${theme}, ${width} px"></a>
<figcaption>${theme}, ${width}</figcaption>
</figure>`;

export const contactSheet = (pictures: readonly Picture[]): string => {
  const names = [...new Set(pictures.map(({ name }) => name))];
  const rows = names.map(
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
