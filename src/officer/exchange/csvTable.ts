import { parse } from 'csv-parse/sync';
import type { Problem } from '../../domain/pack/problem.ts';
import { decodeText, type Decoded } from './decodeText.ts';
import type { Table } from './tableDrafts.ts';

export interface CsvTable {
  /** Nothing where it could not be read. */
  readonly table: Table | undefined;
  readonly encoding: Decoded['encoding'];
  readonly problems: Problem[];
}

/** A CSV file as a table, however a spreadsheet saved it. */
export function csvTable(file: string, bytes: Uint8Array): CsvTable {
  const { text, encoding } = decodeText(bytes);
  const problems: Problem[] = [];
  const [heading, ...rows] = readTable(file, text, problems);
  if (heading === undefined || problems.length > 0) return { table: undefined, encoding, problems };
  const numbered = rows.map((cells, at) => ({ number: at + 2, cells }));
  return { table: { file, heading: { number: 1, cells: heading }, rows: numbered }, encoding, problems };
}

function readTable(file: string, text: string, problems: Problem[]): string[][] {
  let read = 0;
  const onRecord = (cells: string[]): string[] => {
    read += 1;
    return cells;
  };
  if (text.includes('\0\0\0')) {
    problems.push(fault('not-text', 'This is not a text file.', 'In the spreadsheet choose Save as, CSV UTF-8.', file));
    return [];
  }
  const first = text.slice(0, text.indexOf('\n') + 1 || undefined);
  const delimiter = [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  try {
    const table = parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: false, delimiter, onRecord });
    if (table.length === 0)
      problems.push(fault('file-empty', 'The file is empty.', 'Save the spreadsheet again.', file));
    return table;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push(fault('csv-broken', message, 'Check the quotes and commas in this row.', file, read + 1));
    return [];
  }
}

function fault(code: string, message: string, tip: string, file: string, row?: number, column?: string): Problem {
  return { level: 'error', code, message, tip, place: { file, row, column } };
}
