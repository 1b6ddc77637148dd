/** Why a file cannot be used. The page has a sentence for each (src/strings). */
export type Fault =
  | 'empty'
  | 'workbook'
  | 'broken'
  | 'tooLarge'
  | 'oldWorkbook'
  | 'zip'
  | 'pdf'
  | 'html'
  | 'text'
  | 'noInteractions'
  | 'otherCourse'
  | 'wrongColumns'
  | 'noStatements'
  | 'json'
  | 'unreadable';

/** The beginning of a table whose columns only the teacher can name. */
export interface Sample {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export class Unreadable extends Error {
  constructor(
    readonly fault: Fault,
    /** What was found instead, for the sentence. */
    readonly got = '',
    readonly sample?: Sample,
  ) {
    super(fault);
  }
}

/** What was read of a file that can be used, but not without a word. */
export interface Notes {
  /** It ends in the middle. */
  readonly cut: boolean;
  /** It has more columns than the package: this pack is older than what the students played. */
  readonly newer: boolean;
}
