/** Why a file cannot be used. The page has a sentence for each (`faults` in src/strings). */
type Fault =
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

/** A file that cannot be used. Its message is the fault's name: the page makes the sentence. */
export class Unreadable extends Error {
  constructor(
    readonly fault: Fault,
    /** What was found instead: the page's sentence quotes it. */
    readonly got = '',
    /** Given where the table can be read once the teacher names its columns or package. */
    readonly sample?: Sample,
  ) {
    super(fault);
  }
}

/** What the teacher should know of a file that was read. */
export interface Notes {
  /** The file ends in the middle of a row. */
  readonly cut: boolean;
  /** The file has more questions than the package, so this page is older than what the students played. */
  readonly newer: boolean;
  /** The questions that the unit does not have, as the file calls them. Their answers are left out. */
  readonly unknown: ReadonlySet<string>;
}
