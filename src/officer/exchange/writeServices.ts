import type { Service } from '../../domain/pack/schema/service.ts';
import { withFormulaMark } from '../content/formulaMark.ts';
import { columns, type Cells } from './draft.ts';

/** services.csv as text. A cell is in quotes where it must be, so that a changed row shows alone in a comparison. */
export function servicesText(rows: readonly Cells[]): string {
  const lines = rows.map((row) => columns.map((column) => quoted(row[column])).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
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
      return [column, Array.isArray(value) ? value.join(';') : String(value)];
    }),
  ) as Cells;
}
