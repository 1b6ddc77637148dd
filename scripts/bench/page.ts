/** The page of a run: curves, every table, and what changed since the run before. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { jsonElement } from '../../src/html/document';
import type { Piece } from '../../src/html/html';
import { html, htmlText, trusted } from '../../src/html/html';
import type { Row, Run, Table } from './figures';
import { curvesOf, textOf } from './figures';

/** The script beside the folder of a package's main file. */
const scriptOf = (main: string, file: string): string =>
  readFileSync(join(dirname(main), '../dist', file), 'utf8');

/** Plot is the charts' library; it stands on d3, which it brings along, wherever npm has put it. */
const libraries = (): readonly string[] => {
  const plot = createRequire(import.meta.url).resolve('@observablehq/plot');
  const d3 = createRequire(plot).resolve('d3');
  return [scriptOf(d3, 'd3.min.js'), scriptOf(plot, 'plot.umd.min.js')];
};

/** Runs in the page: a chart for each curve, on axes of powers, where a straight line is a power. */
const DRAW = `
for (const { title, by, unit, points, exponent } of JSON.parse(document.getElementById('curves').textContent)) {
  const chart = document.createElement('figure');
  const words = document.createElement('figcaption');
  words.textContent = title + ': size to the power of ' + exponent;
  // At least a power of ten high: else what is flat looks steep.
  const values = points.map(([, is]) => is);
  const domain = [Math.min(...values) / 3, Math.max(...values) * 3];
  chart.append(words, Plot.plot({
    width: 360, height: 240, marginLeft: 60, grid: true,
    x: { type: 'log', label: by }, y: { type: 'log', label: unit, domain },
    marks: [Plot.line(points), Plot.dot(points, { fill: 'currentColor' })],
  }));
  document.getElementById('charts').append(chart);
}`;

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem;max-width:80rem}
table{border-collapse:collapse;margin:0 0 2rem}td,th{border:1px solid #bbb;padding:.2rem .6rem;text-align:left}
#charts{display:flex;flex-wrap:wrap}figure{margin:0 1rem 1rem 0}caption{text-align:left;font-weight:bold;white-space:nowrap}`;

const tableOf = (title: string, rows: readonly Row[]): Piece => {
  const columns = Object.keys(rows[0] ?? {});
  return html`<table>
    <caption>
      ${title}
    </caption>
    <tr>
      ${columns.map((column) => html`<th scope="col">${column}</th>`)}
    </tr>
    ${rows.map(
      (row) =>
        html`<tr>
          ${columns.map((column) => html`<td>${textOf(row[column])}</td>`)}
        </tr>`,
    )}
  </table> `;
};

/** What the charts draw. A figure of nothing has no place on an axis of powers. */
const charts = (tables: readonly Table[]) =>
  tables.flatMap((table) =>
    curvesOf(table)
      .map(({ column, unit, points, exponent }) => ({
        title: column,
        by: Object.keys(table.rows[0] ?? {})[0] ?? '',
        unit: unit === 's' ? 'ms' : unit,
        points: points.filter(([, is]) => is > 0),
        exponent: Number.isNaN(exponent) ? '-' : exponent.toFixed(2),
      }))
      .filter(({ points }) => points.length > 1),
  );

/** One file that needs nothing beside it. @param changes rows of changesOf(); the run before's date with them. */
export const page = (
  { date, machine, tables }: Run,
  changes: { readonly since: string; readonly rows: readonly Row[] } | undefined,
): string =>
  htmlText(
    html`<!doctype html>
      <html lang="en">
        <meta charset="utf-8" />
        <title>Bench of ${date}</title>
        <style>
          ${trusted(STYLE)}
        </style>
        <h1>Bench of ${date}</h1>
        <p>${machine}</p>
        ${
          changes &&
          html`<h2>Since the run of ${changes.since}</h2>
            ${
              changes.rows.length === 0
                ? html`<p>No figure differs by a tenth or more.</p>`
                : tableOf('Figures that differ by a tenth or more', changes.rows)
            }`
        }
        <h2>How it grows</h2>
        <div id="charts"></div>
        <h2>All figures</h2>
        ${tables.map(({ title, rows }) => tableOf(title, rows))}
        ${trusted(jsonElement('curves', charts(tables)))}
        ${[...libraries(), DRAW].map(
          (code) =>
            html`<script>
              ${trusted(code.replaceAll('</script', '<\\/script'))};
            </script>`,
        )}
      </html>`,
  );
