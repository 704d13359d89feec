import type { Problem } from '../../domain/pack/problem.ts';
import { cellAt } from '../sheets/cellName.ts';
import type { Sheet, Workbook } from '../sheets/sheet.ts';
import { sheetCalled } from '../area/areaRows.ts';
import { guessMapping, type MapFile } from './mapping.ts';
import { sheetsUnread } from './ownWorkbook.ts';
import { tableDrafts, type Table, type TableDrafts } from './tableDrafts.ts';

/** A heading stands among the first rows; above it only titles and notes. */
const rowsAboveHeading = 15;

/** The services of a workbook that we wrote: its other sheets hold something else. */
export function ourDrafts(file: string, workbook: Workbook, map: MapFile): TableDrafts {
  const sheet = sheetCalled(workbook, 'Services');
  const table = sheet && sheetTable(file, sheet, map);
  const unread = sheetsUnread(file, workbook);
  if (table === undefined) {
    const said = workbook.problems.map((one) => byHeading(one, workbook));
    return { drafts: [], mapping: [], problems: [...said, ...unread, ...(sheet ? [noTable(file, [sheet])] : [])] };
  }
  const read = tableDrafts(table, mapFor(table, map));
  const others = workbook.problems.filter((one) => one.place.sheet !== table.sheet);
  const own = workbook.problems.filter((one) => one.place.sheet === table.sheet);
  return {
    ...read,
    problems: [
      ...others.map((one) => byHeading(one, workbook)),
      ...unread,
      ...own.flatMap((one) => inRead(one, [{ ...read, table }])),
      ...read.problems,
    ],
  };
}

/** A column of a sheet of ours by what its first row calls it. */
function byHeading(problem: Problem, { sheets }: Workbook): Problem {
  const { sheet, column } = problem.place;
  const at = column === undefined ? undefined : cellAt(`${column}1`)?.column;
  const heading = at === undefined ? undefined : sheets.find((one) => one.name === sheet)?.rows[0]?.cells[at];
  return heading ? { ...problem, place: { ...problem.place, column: heading } } : problem;
}

/** The services of a workbook: of every sheet in view that has a column for their name. What was not read is told. */
export function workbookDrafts(file: string, workbook: Workbook, map: MapFile): TableDrafts {
  const tables = workbook.sheets
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => {
      const table = sheetTable(file, sheet, map);
      return table ? [table] : [];
    });
  if (workbook.sheets.length > 0 && tables.length === 0)
    return { drafts: [], mapping: [], problems: [noTable(file, workbook.sheets)] };
  const read = tables.map((table) => ({ table, ...tableDrafts(table, mapFor(table, map)) }));
  return {
    drafts: read.flatMap((one) => one.drafts),
    mapping: read.flatMap((one) => one.mapping),
    problems: [
      ...workbook.problems.flatMap((problem) => inRead(problem, read)),
      ...unread(file, workbook.sheets, tables),
      ...read.flatMap((one) => one.problems),
    ],
  };
}

/** The sheet as a table; undefined where no row could be its heading. */
export function sheetTable(file: string, sheet: Sheet, map: MapFile): Table | undefined {
  const at = sheet.rows.slice(0, rowsAboveHeading).findIndex(({ cells }) => {
    const known = guessMapping(
      cells.map((one) => one.trim()),
      map,
    ).filter((one) => one.to !== null);
    return known.length > 1 && known.some((one) => one.to === 'name');
  });
  const heading = sheet.rows[at];
  if (heading === undefined) return undefined;
  return { file, sheet: sheet.name, heading, rows: sheet.rows.slice(at + 1) };
}

/** A map file names columns of one sheet; the others need not have them. */
function mapFor({ heading }: Table, map: MapFile): MapFile {
  const names = new Set(heading.cells.map((one) => one.trim()));
  return { ...map, columns: Object.fromEntries(Object.entries(map.columns).filter(([name]) => names.has(name))) };
}

/** What the reader of workbooks said of a cell, by the name of its column; nothing where no service comes from it. */
function inRead(problem: Problem, read: readonly (TableDrafts & { readonly table: Table })[]): Problem[] {
  const { sheet, row, column } = problem.place;
  if (sheet === undefined) return [problem];
  const from = read.find((one) => one.table.sheet === sheet);
  if (from === undefined) return [];
  const at = column === undefined ? undefined : cellAt(`${column}1`)?.column;
  if (at === undefined) return [problem];
  if (row !== undefined && row <= from.table.heading.number) return [];
  const used = from.mapping[at];
  if (used === undefined || used.to === null || used.to === 'ignore') return [];
  return [{ ...problem, place: { ...problem.place, column: used.from } }];
}

function unread(file: string, sheets: readonly Sheet[], tables: readonly Table[]): Problem[] {
  return sheets
    .filter((sheet) => sheet.rows.length > 0 && !tables.some((table) => table.sheet === sheet.name))
    .map(({ name, hidden }) => ({
      level: 'warning',
      code: hidden ? 'sheet-hidden' : 'sheet-unread',
      message: hidden
        ? `The sheet "${name}" is hidden and was not read.`
        : `The sheet "${name}" has no column for the name of a service and was not read.`,
      tip: hidden ? 'Show it if its services are meant too.' : 'Nothing to do, if no services stand on it.',
      place: { file, sheet: name },
    }));
}

function noTable(file: string, sheets: readonly Sheet[]): Problem {
  const shown = sheets.filter((one) => !one.hidden).map((one) => `"${one.name}"`);
  return {
    level: 'error',
    code: 'csv-column-missing',
    message: `No sheet has a column that is the name of the service (${shown.join(', ')}).`,
    tip: 'Name the columns in one row, one of them "Name", or say with --map which one it is.',
    place: { file },
  };
}
