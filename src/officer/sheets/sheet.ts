import type { Problem } from '../../domain/pack/problem.ts';

/** One sheet of a workbook, every cell as the text a person sees in it. */
export interface Sheet {
  readonly name: string;
  /** The officer cannot see it without asking for it. */
  readonly hidden: boolean;
  /** Rows that hold anything, in order. */
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** As the spreadsheet numbers it: the first row is 1. */
  readonly number: number;
  readonly hidden: boolean;
  /** From column A on, up to the last that holds anything; an empty cell is ''. */
  readonly cells: readonly string[];
}

/** What a workbook holds, and what is to be said about it. With an error there are no sheets. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly problems: readonly Problem[];
}
