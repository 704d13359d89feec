import type { Problem } from '../../domain/pack/problem.ts';
import { carryMerged } from './carryMerged.ts';
import { readFormats } from './numberFormat.ts';
import { refuseByStart } from './refuseByStart.ts';
import { readSharedTexts } from './sharedTexts.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { type SheetLimits, sheetLimits } from './sheetLimits.ts';
import { SheetRefusal } from './sheetRefusal.ts';
import { type CellReading, sheetRows } from './sheetRows.ts';
import { workbookParts } from './workbookParts.ts';

/**
 * Reads a workbook (XLSX) as text: texts, numbers, days, results of formulas as they were last saved. Nothing that is
 * wrong with it throws. What cannot be read is refused in words that say what to do.
 */
export function readWorkbook(
  bytes: Uint8Array,
  { file = 'workbook.xlsx', limits = sheetLimits }: { readonly file?: string; readonly limits?: SheetLimits } = {},
): Workbook {
  try {
    return read(bytes, file, limits);
  } catch (error) {
    if (error instanceof SheetRefusal) return { sheets: [], problems: [error.asProblem(file)] };
    throw error;
  }
}

function read(bytes: Uint8Array, file: string, limits: SheetLimits): Workbook {
  refuseByStart(bytes, limits);
  const parts = workbookParts(bytes, limits);
  const reading: CellReading = {
    file,
    limits,
    texts: readSharedTexts(parts.texts, limits),
    formats: readFormats(parts.styles),
    since1904: parts.since1904,
    left: { cells: limits.cells },
  };
  const problems: Problem[] = [];
  const sheets = parts.sheets.map(({ name, hidden, part }): Sheet => {
    const { rows, merges, problems: own } = sheetRows(name, part, reading);
    problems.push(...own, ...carryMerged(rows, merges, { file, sheet: name }, reading.left));
    return { name, hidden, rows };
  });
  return { sheets, problems: [...problems, ...sheets.flatMap((sheet) => toldHidden(file, sheet))] };
}

/** Rows that a filter hides are read: hidden is not the same as not meant. They are told, so that nobody wonders. */
function toldHidden(file: string, { name, hidden, rows }: Sheet): Problem[] {
  const numbers = rows.filter((row) => row.hidden).map((row) => row.number);
  if (hidden || numbers.length === 0) return [];
  const some = numbers.slice(0, 8).join(', ') + (numbers.length > 8 ? ' …' : '');
  return [
    {
      level: 'warning',
      code: 'rows-hidden',
      message: `${numbers.length} hidden rows of "${name}" were read too: ${some}.`,
      tip: 'Show all rows, and delete those that are not meant.',
      place: { file, sheet: name, row: numbers[0] },
    },
  ];
}
