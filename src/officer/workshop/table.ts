import { parse } from 'csv-parse/sync';
import { csvText } from '../exchange/writeServices.ts';

/** services.csv as cells, so that one of them can be changed in place. Rows keep a key that outlives changes. */
export interface Table {
  readonly heading: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly key: string;
  readonly cells: readonly string[];
}

/** The text as a table; undefined where its quotes are broken, for then there are no cells. Empty rows keep their place. */
export function tableOf(text: string): Table | undefined {
  try {
    const [heading = [], ...rows] = parse(text, {
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: false,
    }) as string[][];
    return { heading, rows: rows.map((cells, index) => ({ key: `row ${index + 2}`, cells })) };
  } catch {
    return undefined;
  }
}

export function tableText({ heading, rows }: Table): string {
  // As servicesText does: the column of opening hours is not added where nobody filled it in.
  const opening = heading.indexOf('opening');
  const isUsed = (at: number) => at !== opening || rows.some((row) => row.cells[at]);
  const written = [heading, ...rows.map((row) => row.cells)];
  return csvText(opening < 0 ? written : written.map((cells) => cells.filter((_, at) => isUsed(at))));
}

/** The table with cells changed (by `key column`) and rows taken out (by key). */
export function editedTable(table: Table, cells: ReadonlyMap<string, string>, out: ReadonlySet<string>): Table {
  const rows = table.rows.filter((row) => !out.has(row.key));
  if (cells.size === 0) return { ...table, rows };
  return {
    ...table,
    rows: rows.map((row) => ({
      ...row,
      cells: table.heading.map((column, at) => cells.get(`${row.key} ${column}`) ?? row.cells[at] ?? ''),
    })),
  };
}

/** The cells of each row by column name. */
export function rowsOf({ heading, rows }: Table): Readonly<Record<string, string>>[] {
  return rows.map((row) => Object.fromEntries(heading.map((column, at) => [column, row.cells[at]?.trim() ?? ''])));
}

/** The cells of each service by column name, by its id. */
export function cellsById(table: Table): Map<string, Readonly<Record<string, string>>> {
  const named = rowsOf(table);
  return new Map(named.flatMap((cells) => (cells.id ? [[cells.id, cells] as const] : [])));
}
