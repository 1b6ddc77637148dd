/** What is wrong with a file that somebody wrote, and where. */
export interface FilePosition {
  readonly line: number;
  readonly column: number;
}

/** What is wrong at a place of a file that the caller knows. */
export interface Note extends FilePosition {
  readonly message: string;
}

export interface Problem extends Note {
  readonly file: string;
}

export const start: FilePosition = { line: 1, column: 1 };

export const problem = (file: string, place: FilePosition, message: string): Problem => ({
  file,
  line: place.line,
  column: place.column,
  message,
});

/** `file:line:column message`, the form that editors turn into a link. */
export const formatProblem = (p: Problem): string => `${p.file}:${p.line}:${p.column} ${p.message}`;

/** By file, then by line and column; the same problem found twice is reported once. */
export const sortProblems = <P extends Problem>(problems: readonly P[]): P[] => {
  const once = new Map(problems.map((p) => [formatProblem(p), p]));
  return [...once.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.message < b.message ? -1 : 1),
  );
};
