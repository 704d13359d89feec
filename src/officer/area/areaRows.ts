import type { Problem } from '../../domain/pack/problem.ts';
import { isUnfilled } from '../content/unfilled.ts';
import type { Sheet, Workbook } from '../sheets/sheet.ts';
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
    const sheet = workbook.sheets.find((one) => one.name.trim().toLowerCase() === name.toLowerCase());
    if (sheet === undefined) continue;
    const own = sections.filter((one) => one.sheet === name);
    const kinds = own.flatMap((one) => one.kind ?? []);
    const read = rowsOf(file, sheet, headingNames(own, kinds), problems);
    for (const section of own)
      rows.set(
        section,
        read.filter(({ cells }) => section.kind === undefined || cells.get(kindHeading) === section.kind),
      );
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
  for (const name of names.filter((one) => one !== '' && !known.includes(one)))
    problems.push({
      level: 'warning',
      code: 'column-unread',
      message: `The column "${name}" is not known here and was not read.`,
      tip: `Use one of: ${known.join(', ')}.`,
      place: { file, sheet: sheet.name, row: heading.number, column: name },
    });
  return rows.flatMap(({ number, cells }) => {
    const said = new Map(
      names.map((name, at) => [name, isUnfilled(cells[at]) ? '' : (cells[at] ?? '').trim()] as const),
    );
    const isEmpty = known.every((name) => (said.get(name) ?? '') === '');
    return isEmpty ? [] : [{ sheet: sheet.name, number, cells: said }];
  });
}
