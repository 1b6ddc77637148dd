/** A table as a workbook that spreadsheets open: Excel's .xlsx and OpenDocument's .ods, every cell a text. */
import { strToU8, zipSync } from 'fflate';
import type { Node } from '../../manifest/xml';
import { xml } from '../../manifest/xml';

export type Table = readonly (readonly string[])[];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-';
const SHEET = `${TYPE}officedocument.spreadsheetml`;
const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

const zip = (files: Readonly<Record<string, string | Node>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        strToU8(typeof content === 'string' ? content : xml(content)),
      ]),
    ),
  );

const rowsOf = (table: Table, row: string, cell: (text: string) => Node): Node[] =>
  table.map((cells): Node => [row, {}, ...cells.map(cell)]);

const relations = (type: string, target: string): Node => [
  'Relationships',
  { xmlns: `${PACKAGE}/relationships` },
  ['Relationship', { Id: 'rId1', Type: `${DOCUMENT}/${type}`, Target: target }],
];

const part = (name: string, type: string): Node => [
  'Override',
  { PartName: name, ContentType: `${SHEET}.${type}+xml` },
];

export const excel = (table: Table): Uint8Array =>
  zip({
    '[Content_Types].xml': [
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      ['Default', { Extension: 'rels', ContentType: `${TYPE}package.relationships+xml` }],
      part('/xl/workbook.xml', 'sheet.main'),
      part('/xl/worksheets/sheet1.xml', 'worksheet'),
    ],
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': [
      'workbook',
      { xmlns: MAIN, 'xmlns:r': DOCUMENT },
      ['sheets', {}, ['sheet', { name: 'Report', sheetId: '1', 'r:id': 'rId1' }]],
    ],
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': [
      'worksheet',
      { xmlns: MAIN },
      [
        'sheetData',
        {},
        ...rowsOf(table, 'row', (text) => ['c', { t: 'inlineStr' }, ['is', {}, ['t', {}, text]]]),
      ],
    ],
  });

export const openDocument = (table: Table): Uint8Array =>
  zip({
    mimetype: ODS,
    'META-INF/manifest.xml': [
      'manifest:manifest',
      { 'xmlns:manifest': `${ODF}:manifest:1.0`, 'manifest:version': '1.2' },
      ['manifest:file-entry', { 'manifest:full-path': '/', 'manifest:media-type': ODS }],
      [
        'manifest:file-entry',
        { 'manifest:full-path': 'content.xml', 'manifest:media-type': 'text/xml' },
      ],
    ],
    'content.xml': [
      'office:document-content',
      {
        'xmlns:office': `${ODF}:office:1.0`,
        'xmlns:table': `${ODF}:table:1.0`,
        'xmlns:text': `${ODF}:text:1.0`,
        'office:version': '1.2',
      },
      [
        'office:body',
        {},
        [
          'office:spreadsheet',
          {},
          [
            'table:table',
            { 'table:name': 'Report' },
            ...rowsOf(table, 'table:table-row', (text) => [
              'table:table-cell',
              { 'office:value-type': 'string' },
              ['text:p', {}, text],
            ]),
          ],
        ],
      ],
    ],
  });
