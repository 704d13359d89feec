import { expect } from 'vitest';
import { readWorkbook } from '../../src/officer/sheets/readWorkbook.ts';
import { workbookBytes } from './workbookBytes.ts';

/** A workbook as sheets of cells, to change cells of it; written back without the code under test. */
export type Book = Record<string, string[][]>;

export function bookOf(bytes: Uint8Array): Book {
  return Object.fromEntries(
    readWorkbook(bytes)
      .sheets.filter((one) => !one.hidden)
      .map(({ name, rows }) => [name, rows.map(({ cells }) => [...cells])]),
  );
}

export function bookBytes(book: Book, hidden: readonly string[] = []): Buffer {
  const sheets = Object.entries(book).map(([name, rows]) => ({
    name,
    rows,
    ...(hidden.includes(name) ? { state: 'hidden' as const } : {}),
  }));
  return workbookBytes({ sheets });
}

/** Sets the cells under these headings in the row that begins like this, or in a new one; the number of the row. */
export function set(
  book: Book,
  sheet: string,
  begins: Readonly<Record<string, string>>,
  cells: Readonly<Record<string, string>> = {},
): number {
  const rows = book[sheet] ?? [];
  const heading = rows[0] ?? [];
  const at = (name: string) => heading.indexOf(name);
  let row = rows.find(
    (one, index) => index > 0 && Object.entries(begins).every(([name, text]) => one[at(name)] === text),
  );
  if (row === undefined) rows.push((row = []));
  for (const [name, text] of Object.entries({ ...begins, ...cells })) {
    expect(heading, `${sheet} has ${name}`).toContain(name);
    while (row.length <= at(name)) row.push('');
    row[at(name)] = text;
  }
  return rows.indexOf(row) + 1;
}
