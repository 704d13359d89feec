import type { Service } from '../../domain/pack/schema/service.ts';
import { withFormulaMark } from '../content/formulaMark.ts';
import { columns, type Cells } from './draft.ts';

/** services.csv as text. A cell is in quotes where it must be, so that a changed row shows alone in a comparison. */
export function servicesText(rows: readonly Cells[]): string {
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
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
