import type { Problem } from '../../domain/pack/problem.ts';
import { columns } from '../exchange/draft.ts';
import type { Workbook } from '../sheets/sheet.ts';
import { sourceKey, type Taken } from './takeIn.ts';
import type { Bench, Judged } from './workbench.ts';

/** A problem with the service it is about, and the cell that can be corrected here and now. */
export interface ToldProblem {
  readonly problem: Problem;
  readonly service?: { readonly id: string; readonly name: string } | undefined;
  readonly cell?: { readonly key: string; readonly value: string } | undefined;
  /** In the area's own files: the officer can mend it. */
  readonly own: boolean;
}

/** All problems, worst first: what stops the pack, then the area's own, in the order of files and rows. */
export function toldProblems(bench: Bench, judged: Judged): ToldProblem[] {
  const file = `${judged.area.name}/services.csv`;
  const fromList = sourceTeller(bench.taken, judged);
  const told = [
    ...judged.refused.map((problem) => ({ problem, own: true, ...fromList(problem) })),
    ...judged.problems.map((problem) => ({
      problem,
      own: problem.place.file.startsWith(`${judged.area.name}/`) || problem.place.sheet !== undefined,
      ...(problem.place.file === file ? rowTold(judged, problem) : fromList(problem)),
    })),
  ];
  return told.sort((a, b) => weight(a) - weight(b));
}

/** Sorting keeps the order of equals: errors of the officer's own files, other errors, own warnings, the rest. */
function weight({ problem, own }: ToldProblem): number {
  return (problem.level === 'error' ? 0 : 2) + (own ? 0 : 1);
}

function rowTold({ table }: Judged, { place }: Problem): Pick<ToldProblem, 'service' | 'cell'> {
  const row = place.row === undefined ? undefined : table?.rows[place.row - 2];
  if (table === undefined || row === undefined) return {};
  const value = (column: string) => row.cells[table.heading.indexOf(column)]?.trim() ?? '';
  const column = place.column ?? '';
  return {
    service: { id: value('id'), name: value('name') || value('id') },
    ...(table.heading.includes(column) ? { cell: { key: `${row.key} ${column}`, value: value(column) } } : {}),
  };
}

function sourceTeller(taken: Taken | undefined, judged: Judged) {
  if (taken?.kind !== 'list' || judged.list === undefined) return () => ({});
  const { ours } = judged.list.read;
  const drafts = new Map(
    judged.list.read.drafts.map((draft) => [`${draft.file} ${draft.sheet ?? ''} ${draft.row}`, draft]),
  );
  return ({ place }: Problem): Pick<ToldProblem, 'service' | 'cell'> => {
    const draft = drafts.get(`${place.file} ${place.sheet ?? ''} ${place.row}`);
    if (draft === undefined) return cellOfSheet(ours, place);
    const service = { id: '', name: draft.cells.name ?? '' };
    const called = Object.entries(draft.called).find(([, name]) => name === place.column)?.[0];
    const column = called ?? columns.find((name) => name === place.column);
    if (column === undefined) return { service };
    const value = draft.cells[column as keyof typeof draft.cells] ?? '';
    return { service, cell: { key: sourceKey(draft, place.column ?? column), value } };
  };
}

/** A cell of another sheet of a workbook of ours. */
function cellOfSheet(workbook: Workbook | undefined, place: Problem['place']): Pick<ToldProblem, 'cell'> {
  const { file, sheet: name, row: number, column } = place;
  const sheet = workbook?.sheets.find((one) => one.name === name);
  const at = sheet?.rows[0]?.cells.findIndex((one) => one.trim() === column) ?? -1;
  const row = sheet?.rows.find((one) => one.number === number);
  if (row === undefined || row === sheet?.rows[0] || at < 0 || column === undefined) return {};
  return { cell: { key: sourceKey({ file, sheet: name, row: row.number }, column), value: row.cells[at] ?? '' } };
}
