import { LineCounter, parseDocument, type Document } from 'yaml';
import type { AreaRow } from './areaRows.ts';
import { itemsOf, type AreaSection } from './areaSections.ts';

/** The cell of a workbook that a line of the file made from it came from: the row where the line holds several cells. */
export function cellAtLine(
  file: string,
  text: string,
  line: number,
  rows: ReadonlyMap<AreaSection, readonly AreaRow[]>,
): { readonly sheet: string; readonly row: number; readonly column?: string } | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const written: unknown = document.toJS();
  let least = Infinity;
  let found: { sheet: string; row: number; column?: string } | undefined;
  for (const [section, own] of rows) {
    if (section.file !== file) continue;
    for (const [at, item] of itemsOf(section, written).entries()) {
      const row = rowOf(section, own, item, at);
      if (row === undefined) continue;
      const path = section.list === undefined ? [] : [...section.list.split('.'), at];
      const whole = section.list === undefined ? undefined : spanAt(document, lines, path);
      if (whole !== undefined && whole.holds(line) && whole.length < least) {
        least = whole.length;
        found = { sheet: row.sheet, row: row.number };
      }
      const there = section.columns.flatMap((column) => {
        const span = spanAt(document, lines, [...path, ...column.at(item)]);
        return span?.holds(line) ? [{ column: column.heading, length: span.length }] : [];
      });
      const [cell, second] = there.sort((a, b) => a.length - b.length);
      if (cell === undefined || second?.length === cell.length || cell.length >= least) continue;
      least = cell.length;
      found = { sheet: row.sheet, row: row.number, column: cell.column };
    }
  }
  return found;
}

function rowOf(
  { isWhole, list, columns }: AreaSection,
  rows: readonly AreaRow[],
  item: Parameters<AreaSection['columns'][number]['get']>[0],
  at: number,
): AreaRow | undefined {
  if (isWhole) return rows[at];
  if (list === undefined) return rows[0];
  const [first] = columns;
  return first && rows.find((row) => row.cells.get(first.heading) === first.get(item));
}

function spanAt(document: Document, lines: LineCounter, path: readonly PropertyKey[]) {
  const node: unknown = document.getIn(path, true);
  const range = (node as { range?: [number, number, number] } | undefined)?.range;
  if (range === undefined) return undefined;
  const [first, last] = [lines.linePos(range[0]).line, lines.linePos(Math.max(range[0], range[1] - 1)).line];
  return { length: last - first + 1, holds: (line: number) => first <= line && line <= last };
}
