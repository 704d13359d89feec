import type { Service } from '../../domain/pack/schema/service.ts';
import { withFormulaMark } from '../content/formulaMark.ts';
import { columns, type Cells } from './draft.ts';

/** services.csv as text. A cell is in quotes where it must be, so that a changed row shows alone in a comparison. */
export function servicesText(rows: readonly Cells[]): string {
  // A table from before there was this column stays without it until somebody fills it in.
  const written = columns.filter((column) => column !== 'opening' || rows.some((row) => row[column]));
  return csvText([written, ...rows.map((row) => written.map((column) => row[column]))]);
}

export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function quoted(words: string): string {
  const cell = withFormulaMark(words);
  return /[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A service as the cells of its row. */
export function cellsOf(service: Service): Cells {
  return Object.fromEntries(
    columns.map((column) => {
      const value = service[column];
      return [column, Array.isArray(value) ? value.join(';') : String(value ?? '')];
    }),
  ) as Cells;
}
