import type { Problem } from '../../domain/pack/problem.ts';
import { sheetCalled } from '../area/areaRows.ts';
import { areaSections, headingsOf, kindHeading } from '../area/areaSections.ts';
import type { Sheet, Workbook } from '../sheets/sheet.ts';
import { listsSheet } from '../sheets/writeWorkbook.ts';

/** By it import knows a workbook for one that it wrote, whatever its file is called. */
export const readMe = 'Read me';
export const workbookTitle = 'The local offer of';
const services = 'Services';

/** The sheets of an area but that of its services, each with the headings it is written with. */
function areaSheets(): ReadonlyMap<string, readonly string[]> {
  const sections = areaSections({ roles: {}, provisions: {} });
  return new Map(
    [...new Set(sections.map((one) => one.sheet))].map((name) => {
      const own = sections.filter((one) => one.sheet === name);
      const kind = own.some((one) => one.kind !== undefined) ? [kindHeading] : [];
      return [name, [...kind, ...headingsOf(own).map((one) => one.heading)]];
    }),
  );
}

/**
 * Whether we wrote it: then every sheet is read by its name, and what is not in it is meant so. It is known by its first
 * sheet; where somebody took that out, by a sheet that has most of its headings still.
 */
export function isOurs(workbook: Workbook): boolean {
  if (titleOf(workbook) !== undefined) return true;
  return [...areaSheets()].some(([name, headings]) => {
    const cells = sheetCalled(workbook, name)?.rows[0]?.cells.map((one) => one.trim()) ?? [];
    const known = headings.filter((one) => cells.includes(one));
    return cells.includes(headings[0] ?? '') && known.length * 2 > headings.length;
  });
}

function titleOf({ sheets }: Workbook): string | undefined {
  const titles = sheets.flatMap(({ name, rows }) => (name === readMe ? (rows[0]?.cells[0] ?? []) : []));
  return titles.find((one) => one.startsWith(workbookTitle));
}

/** The name of the area it was written for; undefined where it does not say so. */
export function areaNamed(workbook: Workbook): string | undefined {
  return titleOf(workbook)?.slice(workbookTitle.length).trim() || undefined;
}

/** Sheets of a workbook of ours that nothing is read from, each by its name. */
export function sheetsUnread(file: string, workbook: Workbook): Problem[] {
  const names = [services, ...areaSheets().keys()];
  const read = new Set<Sheet | undefined>(names.map((name) => sheetCalled(workbook, name)));
  return workbook.sheets
    .filter((sheet) => !read.has(sheet) && sheet.rows.length > 0)
    .filter(({ name, hidden }) => name !== readMe && !(hidden && name === listsSheet))
    .map(({ name, hidden }) => ({
      level: 'warning',
      code: hidden ? 'sheet-hidden' : 'sheet-unread',
      message: hidden
        ? `The sheet "${name}" is hidden and was not read.`
        : `The sheet "${name}" is not known here and was not read.`,
      tip: hidden ? 'Show it if it is meant too.' : `Call it by one of these, or take it out: ${names.join(', ')}.`,
      place: { file, sheet: name },
    }));
}
