/** Something wrong with content or an answer: said to the person who can mend it. */
export interface Problem {
  readonly level: 'error' | 'warning';
  /** Short and stable, for lists and tests: `reference-missing`. */
  readonly code: string;
  readonly message: string;
  /** What to do about it. */
  readonly tip: string;
  readonly place: {
    readonly file: string;
    /** The sheet of a workbook. */
    readonly sheet?: string | undefined;
    readonly line?: number | undefined;
    readonly row?: number | undefined;
    readonly column?: string | undefined;
  };
}
