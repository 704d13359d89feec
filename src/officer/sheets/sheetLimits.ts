/** More than any directory of one area needs, and little enough for the browser of an old laptop. */
export interface SheetLimits {
  readonly fileBytes: number;
  /** Of all parts that are read, after unpacking. */
  readonly unpackedBytes: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** Of all sheets together, cells with anything in them. */
  readonly cells: number;
  readonly cellCharacters: number;
  readonly merges: number;
}

export const sheetLimits: SheetLimits = {
  fileBytes: 50 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  sheets: 60,
  rows: 60_000,
  columns: 200,
  cells: 2_500_000,
  cellCharacters: 150_000,
  merges: 20_000,
};
