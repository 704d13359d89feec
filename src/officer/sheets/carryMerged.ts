import type { Problem } from '../../domain/pack/problem.ts';
import { columnLetters } from './cellName.ts';
import type { Merge, ReadRow } from './sheetRows.ts';

/**
 * A cell merged over several rows says its text of each of them, as a person reads it. Over several columns it is a
 * heading and stays where it begins. `left` counts down over a whole workbook.
 */
export function carryMerged(
  rows: readonly ReadRow[],
  merges: readonly Merge[],
  place: { readonly file: string; readonly sheet: string },
  left: { cells: number },
): Problem[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return merges.flatMap(({ from, to }): Problem[] => {
    const value = byNumber.get(from.row)?.cells[from.column] ?? '';
    if (value === '' || to.row === from.row) return [];
    let carried = 0;
    // Only rows that hold anything else: a merge down to the end of the sheet makes no services.
    for (let number = from.row + 1; number <= to.row && left.cells > 0; number += 1) {
      const row = byNumber.get(number);
      if (row === undefined) {
        if (number > (rows.at(-1)?.number ?? 0)) break;
        continue;
      }
      while (row.cells.length <= from.column) row.cells.push('');
      row.cells[from.column] = value;
      carried += 1;
      left.cells -= 1;
    }
    if (carried === 0) return [];
    const name = columnLetters(from.column);
    return [
      {
        level: 'warning',
        code: 'cell-merged',
        message: `${name}${from.row} to ${name}${to.row} are one merged cell; its text was taken for each row.`,
        tip: 'Unmerge the cells and fill each row, so that nobody has to guess.',
        place: { ...place, row: from.row, column: name },
      },
    ];
  });
}
