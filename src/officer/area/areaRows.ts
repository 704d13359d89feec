import type { Problem } from '../../domain/pack/problem.ts';
import { isUnfilled } from '../content/unfilled.ts';
import { columnLetters } from '../sheets/cellName.ts';
import type { Sheet, SheetRow, Workbook } from '../sheets/sheet.ts';
import { headingsOf, kindHeading, type AreaSection } from './areaSections.ts';

/** A row of an area's sheet: what stands under each heading it has. */
export interface AreaRow {
  readonly sheet: string;
  readonly number: number;
  /** Headings the sheet has not are not in it: what they stand for is left as it is. */
  readonly cells: ReadonlyMap<string, string>;
}

/** The rows of each section, and what cannot be one. */
export function areaRows(
  file: string,
  workbook: Workbook,
  sections: readonly AreaSection[],
): { readonly rows: ReadonlyMap<AreaSection, readonly AreaRow[]>; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const rows = new Map<AreaSection, readonly AreaRow[]>();
  for (const name of new Set(sections.map((one) => one.sheet))) {
    const sheet = sheetCalled(workbook, name);
    if (sheet === undefined) continue;
    const own = sections.filter((one) => one.sheet === name);
    const kinds = own.flatMap((one) => one.kind ?? []);
    const read = rowsOf(file, sheet, headingNames(own, kinds), problems);
    for (const section of own) {
      const its = read.filter(({ cells }) => section.kind === undefined || cells.get(kindHeading) === section.kind);
      rows.set(section, its);
      problems.push(...its.flatMap((row) => cellsElsewhere(file, section, row)));
    }
    if (kinds.length === 0) continue;
    for (const { number, cells } of read.filter((one) => !kinds.includes(one.cells.get(kindHeading) ?? '')))
      problems.push({
        level: 'error',
        code: 'kind-unknown',
        message: `"${cells.get(kindHeading) ?? ''}" is no kind of row here.`,
        tip: `Choose one of: ${kinds.join(', ')}.`,
        place: { file, sheet: sheet.name, row: number, column: kindHeading },
      });
  }
  return { rows, problems };
}

/** The first sheet in view of this name. A hidden one is not read, and is told. */
export function sheetCalled(workbook: Workbook, name: string): Sheet | undefined {
  return workbook.sheets.find((one) => !one.hidden && one.name.trim().toLowerCase() === name.toLowerCase());
}

/** Where a sheet holds rows of several kinds, a row has not all of its columns. */
function cellsElsewhere(file: string, { kind, columns }: AreaSection, row: AreaRow): Problem[] {
  if (kind === undefined) return [];
  const own = columns.map((one) => one.heading);
  return [...row.cells]
    .filter(([name, text]) => name !== '' && name !== kindHeading && text !== '' && !own.includes(name))
    .map(([column]) => ({
      level: 'warning',
      code: 'cell-unread',
      message: `A row "${kind}" has no "${column}"; this cell was not read.`,
      tip: `Use ${own.join(', ')}.`,
      place: { file, sheet: row.sheet, row: row.number, column },
    }));
}

function headingNames(sections: readonly AreaSection[], kinds: readonly string[]): string[] {
  return [...(kinds.length > 0 ? [kindHeading] : []), ...headingsOf(sections).map((one) => one.heading)];
}

function rowsOf(file: string, sheet: Sheet, known: readonly string[], problems: Problem[]): AreaRow[] {
  const [heading, ...rows] = sheet.rows;
  if (heading === undefined) return [];
  const names = heading.cells.map((one) => one.trim());
  const first = known[0] ?? '';
  if (!names.includes(first)) {
    problems.push({
      level: 'error',
      code: 'csv-column-missing',
      message: `The sheet "${sheet.name}" has no column "${first}".`,
      tip: `Put back its first row: ${known.join(', ')}.`,
      place: { file, sheet: sheet.name, row: heading.number, column: first },
    });
    return [];
  }
  for (const name of names.filter((one, at) => one !== '' && names.indexOf(one) !== at))
    problems.push({
      level: 'error',
      code: 'column-twice',
      message: `There are two columns "${name}".`,
      tip: 'Leave one of the two.',
      place: { file, sheet: sheet.name, row: heading.number, column: name },
    });
  for (const name of names.filter((one) => one !== '' && !known.includes(one)))
    problems.push({
      level: 'warning',
      code: 'column-unread',
      message: `The column "${name}" is not known here and was not read.`,
      tip: `Use one of: ${known.join(', ')}.`,
      place: { file, sheet: sheet.name, row: heading.number, column: name },
    });
  problems.push(...cellsUnderNothing(file, sheet, names, rows));
  return rows.flatMap(({ number, cells }) => {
    const said = new Map(
      names.map((name, at) => [name, isUnfilled(cells[at]) ? '' : (cells[at] ?? '').trim()] as const),
    );
    const isEmpty = known.every((name) => (said.get(name) ?? '') === '');
    return isEmpty ? [] : [{ sheet: sheet.name, number, cells: said }];
  });
}

/** Cells to the right of the last heading, or under an empty one. */
function cellsUnderNothing(file: string, sheet: Sheet, names: readonly string[], rows: readonly SheetRow[]): Problem[] {
  const found = rows.flatMap(({ number, cells }) =>
    cells.flatMap((text, at) => (text.trim() !== '' && !names[at] ? [{ number, column: columnLetters(at) }] : [])),
  );
  return [...new Map(found.reverse().map((one) => [one.column, one])).values()].map(({ number, column }) => ({
    level: 'warning',
    code: 'column-unread',
    message: `The column ${column} has no name in the first row and was not read.`,
    tip: 'Name it, or take it out.',
    place: { file, sheet: sheet.name, row: number, column },
  }));
}
