import type { Problem } from '../../domain/pack/problem.ts';
import { serviceSchema, type Service } from '../../domain/pack/schema/service.ts';

export type Column = keyof Service;
export const columns = Object.keys(serviceSchema.shape) as Column[];
/** Columns whose cell is a list with `;` between. */
export const listColumns: ReadonlySet<Column> = new Set([
  'provisions',
  'needs',
  'access',
  'area',
  'languages',
  'keywords',
]);

/** A row of services.csv as text, column by column. */
export type Cells = Readonly<Record<Column, string>>;
/** What a source has besides our columns. */
export type Extra = 'latitude' | 'longitude' | 'alert' | 'status' | 'visible' | 'changedOn' | 'costAmount' | 'join';

/** One service as a source has it: before cleaning, with where it stands. */
export interface Draft {
  readonly file: string;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
  /** The row of a table (the heading is row 1), or the number of the entry in a feed. */
  readonly row: number;
  /** Its id in the source. */
  readonly sourceId: string;
  readonly cells: Partial<Record<Column | Extra, string>>;
  /** What our column is called in the source, for messages. */
  readonly called: Partial<Record<Column | Extra, string>>;
}

/** Something that was cleaned, filled in or refused, with its place. */
export type Say = (level: Problem['level'], code: string, column: Column | Extra, message: string, tip: string) => void;

/** Collects what is said about one draft, with file, row and the source's own column name. */
export function sayFor(draft: Draft, problems: Problem[]): Say {
  return (level, code, column, message, tip) =>
    problems.push({
      level,
      code,
      message,
      tip,
      place: placeIn(draft, draft.row, draft.called[column] ?? column),
    });
}

/** A cell of the table that a draft came from. */
export function placeIn(
  { file, sheet }: Pick<Draft, 'file' | 'sheet'>,
  row: number | undefined,
  column?: string,
): Problem['place'] {
  return { file, ...(sheet === undefined ? {} : { sheet }), row, column };
}
