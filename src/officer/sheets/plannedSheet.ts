/** A sheet as it is to be written. The first row is its heading and stays in view. */
export interface PlannedSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
}

export interface PlannedColumn {
  readonly heading: string;
  /** In letters. */
  readonly width: number;
  /** Shown when somebody clicks into a cell of the column. */
  readonly note?: string | undefined;
  /** The drop-down list of its cells. */
  readonly choices?: readonly string[] | undefined;
  /** The list only helps: other words, or several with `;` between, may be typed. */
  readonly isFree?: boolean | undefined;
}

export interface PlannedRow {
  readonly cells: readonly string[];
  /** `example`: grey and slanted, to show what a row looks like; `title`: large. */
  readonly look?: 'example' | 'title' | undefined;
}
