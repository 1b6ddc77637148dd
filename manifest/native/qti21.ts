/**
 * QTI 2.1 (Integration Guide 2.1: content packaging): an item a file, a test for each lesson and one
 * for practice, in one zip with imsmanifest.xml at the root.
 */
import { type Node, xml } from '../xml';
import { gapAlone } from './by-part';
import { type Ids, idsOf, numberOf } from './ids';
import { fileOf as pictureOf, questionPicture, type Picture } from './picture';
import type { Question, Quizzes } from './questions';
import { general21, item21 } from './qti21-items';
import { image, p } from './qti21-parts';
import { type Sheet, sheetsOf } from './quizzes';
import { clip, withoutFigure } from './texts';

const QTI = 'http://www.imsglobal.org/xsd/imsqti_v2p1';

const root = {
  xmlns: QTI,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': `${QTI} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd`,
};

const outcome = (identifier: string, cardinality: string, baseType: string, more: Node[]): Node => [
  'outcomeDeclaration',
  { identifier, cardinality, baseType },
  ...more,
];

const number = (value: number): Node[] => [['defaultValue', {}, ['value', {}, String(value)]]];

/** The pictures of an item, below its own name: two lessons may have files of one name. No id of a question holds a `_`. */
interface Pictures {
  readonly stem: Picture | undefined;
  readonly options: ReadonlyMap<string, Picture>;
}

const picturesOf = (ident: string, question: Question, media: Quizzes['media']): Pictures => {
  const placed = (picture: Picture | undefined): Picture | undefined =>
    picture && { ...picture, name: `pictures/${ident}_${picture.name}` };
  const { figure, model } = question;
  const rows = model.form === 'pick' ? model.rows : [];
  return {
    stem: figure && placed(questionPicture(question, media)),
    options: new Map(
      rows.flatMap((row) => {
        const made = row.figure && placed(pictureOf(row.figure, media));
        return made ? [[row.id, made]] : [];
      }),
    ),
  };
};

const itemFile = (ident: string, question: Question, { stem, options }: Pictures): string => {
  const made = item21(stem ? withoutFigure(question) : question, options);
  const general = general21(question);
  const shows: Node[] = [
    ...made.shows.map((identifier): Node => ['variable', { identifier }]),
    ...(general.length > 0 ? [['baseValue', { baseType: 'identifier' }, 'general'] as Node] : []),
  ];
  const modal = (identifier: string, inside: readonly Node[]): Node => [
    'modalFeedback',
    { outcomeIdentifier: 'FEEDBACK', identifier, showHide: 'show' },
    ...inside,
  ];
  return xml([
    'assessmentItem',
    {
      ...root,
      identifier: ident,
      title: clip(question.prompt, 200),
      label: question.id,
      adaptive: 'false',
      timeDependent: 'false',
    },
    ...made.declarations,
    outcome('SCORE', 'single', 'float', number(0)),
    outcome('MAXSCORE', 'single', 'float', number(question.points)),
    outcome('FEEDBACK', 'multiple', 'identifier', []),
    ['itemBody', {}, ...(stem ? [p(image(stem))] : []), ...made.body],
    [
      'responseProcessing',
      {},
      ...made.marks,
      ...(shows.length > 0
        ? [['setOutcomeValue', { identifier: 'FEEDBACK' }, ['multiple', {}, ...shows]] as Node]
        : []),
    ],
    ...made.feedback.map(([id, text]) => modal(id, [['p', {}, text]])),
    ...(general.length > 0 ? [modal('general', general)] : []),
  ]);
};

interface Item {
  readonly ident: string;
  readonly question: Question;
}

/**
 * A question is an item. Canvas's New Quizzes refuse one with several places to type in, and take it as
 * TAO does where each gap is an item of its own.
 */
const itemsOf = (ids: Ids, question: Question): Item[] => {
  const { id, model } = question;
  const ident = ids.question(id);
  if (model.form !== 'blanks' || model.bank.length > 0 || model.rows.length === 1) {
    return [{ ident, question }];
  }
  return model.rows.map((row, at) => ({
    ident: `${ident}_${numberOf(row.id)}`,
    question: { ...question, id: `${id} ${row.id}`, model: gapAlone(model, at) },
  }));
};

const fileOf = ({ ident }: Item): string => `${ident}.xml`;

const testFile = (sheet: Sheet, items: readonly Item[]): string =>
  xml([
    'assessmentTest',
    { ...root, identifier: sheet.id, title: clip(sheet.title, 200) },
    outcome('SCORE', 'single', 'float', number(0)),
    [
      'testPart',
      { identifier: 'part', navigationMode: 'nonlinear', submissionMode: 'individual' },
      ['itemSessionControl', { maxAttempts: '0', showFeedback: 'true' }],
      [
        'assessmentSection',
        { identifier: 'section', title: clip(sheet.title, 200), visible: 'true' },
        ...items.map((item, at): Node => [
          'assessmentItemRef',
          { identifier: `item_${at + 1}`, href: fileOf(item) },
          [
            'itemSessionControl',
            { maxAttempts: String(item.question.tries), showFeedback: 'true' },
          ],
        ]),
      ],
    ],
    [
      'outcomeProcessing',
      {},
      [
        'setOutcomeValue',
        { identifier: 'SCORE' },
        ['sum', {}, ['testVariables', { variableIdentifier: 'SCORE' }]],
      ],
    ],
  ]);

/** @returns the files of the zip: its texts, and its pictures. */
export const qti21 = (
  all: Quizzes,
): {
  readonly files: Readonly<Record<string, string>>;
  readonly media: Quizzes['media'];
} => {
  const ids = idsOf(all.course);
  const sheets = sheetsOf(all, 'qti21');
  const files: Record<string, string> = {};
  const media: Record<string, Uint8Array> = {};
  const resource = (
    identifier: string,
    type: string,
    href: string,
    needs: readonly string[],
    pictures: readonly string[] = [],
  ): Node => [
    'resource',
    { identifier, type, href },
    ...[href, ...pictures].map((file): Node => ['file', { href: file }]),
    ...needs.map((identifierref): Node => ['dependency', { identifierref }]),
  ];
  const resources: Node[] = [];
  for (const sheet of sheets) {
    const href = `${sheet.id}.xml`;
    const items = sheet.questions.flatMap((question) => itemsOf(ids, question));
    files[href] = testFile(sheet, items);
    resources.push(
      resource(
        sheet.id,
        'imsqti_test_xmlv2p1',
        href,
        items.map(({ ident }) => ident),
      ),
    );
    for (const item of items) {
      const pictures = picturesOf(item.ident, item.question, all.media);
      const shown = [...(pictures.stem ? [pictures.stem] : []), ...pictures.options.values()];
      for (const { name, bytes } of shown) media[name] = bytes;
      files[fileOf(item)] = itemFile(item.ident, item.question, pictures);
      const names = [...new Set(shown.map(({ name }) => name))];
      resources.push(resource(item.ident, 'imsqti_item_xmlv2p1', fileOf(item), [], names));
    }
  }
  const manifest = xml([
    'manifest',
    {
      identifier: ids.manifest,
      xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
    },
    ['metadata', {}, ['schema', {}, 'QTIv2.1 Package'], ['schemaversion', {}, '1.0.0']],
    ['organizations', {}],
    ['resources', {}, ...resources],
  ]);
  return { files: { 'imsmanifest.xml': manifest, ...files }, media };
};
