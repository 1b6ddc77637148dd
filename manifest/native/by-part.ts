/** What has parts as a choice for each part, for formats that know neither matching nor menus. */
import type { Model, ModelOf, PickModel } from '../../src/course/model';
import type { NativeWords } from '../../src/strings';
import { passageWith } from './texts';

interface PartPick {
  /** The part's id. */
  readonly part: string;
  readonly lines: readonly string[];
  readonly model: PickModel;
}

const pickOne = (rows: PickModel['rows']): PickModel => ({ form: 'pick', many: false, rows });

/** The passage with every gap numbered, so that each can be asked alone. */
export const numbered = (model: ModelOf<'blanks'>): string =>
  passageWith(model, (at) => `(${at + 1}) ____`);

/** One gap in its passage, with the others left blank. */
export const gapAlone = (model: ModelOf<'blanks'>, at: number): ModelOf<'blanks'> => ({
  ...model,
  rows: model.rows.slice(at, at + 1),
  passage: [model.passage.slice(0, at + 1).join('____'), model.passage.slice(at + 1).join('____')],
});

/** Each part is asked alone; its reason shows whatever was picked. Nothing where the parts have no choices. */
export const picksOf = (lines: readonly string[], model: Model, words: NativeWords): PartPick[] => {
  switch (model.form) {
    case 'pairs':
      return model.rows.map((row) => ({
        part: row.id,
        lines: [...lines, row.text],
        model: pickOne(
          model.choices.map(({ id, text }) => ({
            id,
            text,
            right: id === row.right,
            why: row.why,
          })),
        ),
      }));
    case 'blanks':
      return model.bank.length === 0
        ? []
        : model.rows.map((row, at) => ({
            part: row.id,
            lines: [...lines, numbered(model), words.gapAt(at + 1)],
            model: pickOne(
              model.bank.map((word, n) => ({
                id: String.fromCharCode(97 + n),
                text: word,
                right: word === row.text,
                why: row.why,
              })),
            ),
          }));
    case 'pick':
    case 'sequence':
    case 'numeric':
    case 'essay':
      return [];
  }
};
