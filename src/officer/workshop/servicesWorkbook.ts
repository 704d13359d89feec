import { sectorSchema } from '../../domain/pack/schema/basic.ts';
import { accessKinds, costKinds } from '../../domain/pack/schema/serviceValues.ts';
import { columns, type Column } from '../exchange/draft.ts';
import { writeWorkbook } from '../sheets/writeWorkbook.ts';
import { cellsById, tableOf } from './table.ts';

/** Columns that hold sentences. */
const wide: ReadonlySet<Column> = new Set(['description', 'eligibility_description', 'access_text', 'accessibility']);

const choices: Partial<Record<Column, readonly string[]>> = {
  sector: sectorSchema.options,
  access: accessKinds,
  cost: costKinds,
};

/** The services as a workbook with the names of our own columns, so that it comes back as it went. */
export function servicesWorkbook(csv: string): Uint8Array {
  const table = tableOf(csv);
  const rows = table === undefined ? [] : [...cellsById(table).values()];
  return writeWorkbook([
    {
      name: 'Services',
      columns: columns.map((heading) => ({
        heading,
        width: wide.has(heading) ? 50 : 20,
        choices: choices[heading],
        isFree: heading === 'access',
      })),
      rows: rows.map((cells) => ({ cells: columns.map((column) => cells[column] ?? '') })),
    },
  ]);
}
