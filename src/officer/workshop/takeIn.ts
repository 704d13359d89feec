import type { Problem } from '../../domain/pack/problem.ts';
import { columns, type Column, type Draft } from '../exchange/draft.ts';
import { decodeText } from '../exchange/decodeText.ts';
import type { MapFile } from '../exchange/mapping.ts';
import { readSource, tooLarge, type ReadSource } from '../exchange/readSource.ts';
import type { SourceFile } from '../exchange/sourceFile.ts';
import type { SheetRow, Workbook } from '../sheets/sheet.ts';
import { isPackZip, readPackZip, type PackZip } from './packZip.ts';
import { tableOf } from './table.ts';

/** What an officer gave: a services.csv of ours as it stands, a whole pack, or another system's list. */
export type Taken =
  | { readonly kind: 'rows'; readonly file: string; readonly text: string }
  | { readonly kind: 'pack'; readonly file: string; readonly pack: PackZip }
  | { readonly kind: 'list'; readonly file: string; readonly files: readonly SourceFile[] }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly Problem[] };

export function takeIn(files: readonly SourceFile[]): Taken {
  const [first] = files;
  const file = files.length > 1 ? `${files.length} files` : (first?.name ?? '');
  const large = tooLarge(
    file,
    files.reduce((sum, one) => sum + one.bytes.length, 0),
  );
  if (large !== undefined) return { kind: 'refused', file, problems: large.problems };
  if (files.length > 1 || first === undefined) return { kind: 'list', file, files };
  if (isPackZip(first.bytes)) {
    const read = readPackZip(file, first.bytes);
    return 'problem' in read ? { kind: 'refused', file, problems: [read.problem] } : { kind: 'pack', file, pack: read };
  }
  const own = ownRows(first);
  return own === undefined ? { kind: 'list', file, files } : { kind: 'rows', file, text: own };
}

/** How many of our columns a heading names before it is taken for our own services.csv, with one forgotten or misspelt. */
const enough = columns.length - 3;

/** The text of a services.csv of ours, row for row, or undefined where it is another table. */
function ownRows({ name, bytes }: SourceFile): string | undefined {
  if (!/\.(csv|txt)$/i.test(name)) return undefined;
  const { text } = decodeText(bytes);
  const heading = tableOf(text.slice(0, text.indexOf('\n') + 1))?.heading.map((one) => one.trim()) ?? [];
  const known = columns.filter((column) => heading.includes(column));
  return heading.includes('id') && known.length >= enough ? text.replace(/^\ufeff/, '') : undefined;
}

/** Another system's list as drafts, with the cells an officer corrected here. */
export function draftsOf(files: readonly SourceFile[], map: MapFile, cells: ReadonlyMap<string, string>): ReadSource {
  const read = readSource(files, map);
  if (cells.size === 0) return read;
  const drafts = read.drafts.map((draft) => {
    const changed = [...new Set([...Object.keys(draft.called), ...columns])].flatMap((column) => {
      const value = cells.get(sourceKey(draft, draft.called[column as Column] ?? column));
      return value === undefined ? [] : [[column, value] as const];
    });
    return changed.length === 0 ? draft : { ...draft, cells: { ...draft.cells, ...Object.fromEntries(changed) } };
  });
  return { ...read, drafts, ours: read.ours && corrected(files[0]?.name ?? '', read.ours, cells) };
}

/** The other sheets of a workbook of ours, with the cells an officer corrected here. */
function corrected(file: string, workbook: Workbook, cells: ReadonlyMap<string, string>): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const heading = sheet.rows[0]?.cells.map((one) => one.trim()) ?? [];
    const correct = (row: SheetRow): SheetRow => ({
      ...row,
      cells: Array.from({ length: Math.max(heading.length, row.cells.length) }, (_, at) => {
        const key = sourceKey({ file, sheet: sheet.name, row: row.number }, heading[at] ?? '');
        return cells.get(key) ?? row.cells[at] ?? '';
      }),
    });
    return { ...sheet, rows: sheet.rows.map(correct) };
  });
  return { ...workbook, sheets };
}

/** The key of a cell in what was given, by the names its problems use. */
export function sourceKey(at: Pick<Draft, 'file' | 'sheet' | 'row'>, column: string): string {
  return `source ${at.file} ${at.sheet ?? ''} ${at.row} ${column}`;
}
