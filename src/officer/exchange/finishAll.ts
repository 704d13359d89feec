import type { Problem } from '../../domain/pack/problem.ts';
import { cleanText } from './cleanText.ts';
import { columns, placeIn, type Cells, type Column, type Draft } from './draft.ts';
import { finishDraft, type Finishing } from './finishDraft.ts';
import type { ImportSource } from './importRecord.ts';
import { slugOf, type Incoming } from './mergeServices.ts';

/**
 * Every draft as a whole row, those left out counted. `here` are rows that a workbook of ours was written from; `onDraft` is
 * told before each how many are done.
 */
export function finishAll(
  drafts: readonly Draft[],
  rules: Finishing,
  here: ReadonlyMap<string, Cells> = new Map(),
  onDraft: (done: number) => void = () => undefined,
): { incoming: Incoming[]; problems: Problem[]; leftOut: number } {
  const incoming: Incoming[] = [];
  const problems: Problem[] = [];
  let leftOut = 0;
  const seen = new Set<string>();
  for (const [at, draft] of drafts.entries()) {
    onDraft(at);
    const finished = finishDraft(draft, rules);
    const { cells, problems: own } = asHere(draft, finished, here.get(draft.sourceId));
    problems.push(...own);
    if (cells === undefined) {
      if (own.every((one) => one.level !== 'error')) leftOut += 1;
      continue;
    }
    const key = draft.sourceId || `${slugOf(cells.name)} ${slugOf(cells.organization)}`;
    const place = placeIn(draft, draft.row, draft.called.name ?? 'name');
    if (seen.has(key)) {
      problems.push({
        level: 'error',
        code: 'id-twice',
        message: `"${cells.name}" of ${cells.organization} stands twice and has no id.`,
        tip: 'Give each service its own id, or take one out.',
        place,
      });
      continue;
    }
    seen.add(key);
    incoming.push({ sourceId: key, cells, supplied: suppliedBy(draft, here.size > 0), derived });
  }
  return { incoming, problems, leftOut };
}

const derived: ReadonlySet<Column> = new Set(['checkedOn', 'reviewBy', 'cost', 'place', 'opening']);

function suppliedBy(draft: Draft, isOurs: boolean): ReadonlySet<Column> {
  // A cell of ours that is empty was emptied.
  if (isOurs) return new Set(columns.filter((column) => column in draft.cells));
  const named = columns.filter((column) => (draft.cells[column] ?? '').trim() !== '');
  return new Set(draft.cells.alert || draft.cells.status ? [...named, 'description' as const] : named);
}

/** What stands in a workbook as it stands in the pack is not cleaned again, and nothing is said of it. */
function asHere(
  draft: Draft,
  finished: ReturnType<typeof finishDraft>,
  row: Cells | undefined,
): ReturnType<typeof finishDraft> {
  if (row === undefined || finished.cells === undefined) return finished;
  const same = columns.filter((column) => column !== 'id' && (draft.cells[column] ?? '') === row[column]);
  const called = new Set(same.map((column) => draft.called[column] ?? column));
  return {
    cells: { ...finished.cells, ...Object.fromEntries(same.map((column) => [column, row[column]])) },
    problems: finished.problems.filter(({ place }) => !called.has(place.column ?? '')),
  };
}

/**
 * The drafts of a workbook of ours, and what it was written from as the last state of its source. A new service has no id
 * in the workbook even after the first import made one: by its name and organisation it is the same, and where its name was
 * written anew, by its description and its contact.
 */
export function asOurs(
  drafts: readonly Draft[],
  rows: readonly Cells[],
): { drafts: Draft[]; here: Map<string, Cells>; last: ImportSource } {
  const keyOf = (cells: Partial<Cells>) =>
    `${slugOf(cells.name ?? '')} ${slugOf(cells.organization || (cells.name ?? ''))}`;
  const byName = new Map(rows.map((row) => [keyOf(row), row.id]));
  const known = new Set(drafts.map((draft) => draft.sourceId || byName.get(keyOf(draft.cells)) || ''));
  const renamed = bySubstance(rows.filter((row) => !known.has(row.id)));
  return {
    drafts: drafts.map((draft) => {
      const id = draft.sourceId || byName.get(keyOf(draft.cells)) || (renamed.get(substanceOf(draft.cells)) ?? '');
      const { opening, ...cells } = draft.cells;
      // Of a service that is not there yet nobody emptied this cell.
      const own = id === '' && opening === '' ? cells : draft.cells;
      return { ...draft, sourceId: id, cells: { ...own, id } };
    }),
    here: new Map(rows.map((row) => [row.id, row])),
    last: Object.fromEntries(rows.map((row) => [row.id, { id: row.id, cells: {} }])),
  };
}

/** Ids of rows by what they say; of two that say the same neither can be told. */
function bySubstance(rows: readonly Cells[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of rows) {
    const key = substanceOf(row);
    if (key !== '') found.set(key, found.has(key) ? '' : row.id);
  }
  return found;
}

function substanceOf({ description = '', phone = '', email = '' }: Partial<Cells>): string {
  const contact = phone.replace(/\D/g, '').replace(/^0+/, '') || email.trim().toLowerCase();
  const words = cleanText('description', description, () => undefined);
  return contact === '' || words === '' ? '' : `${words.toLowerCase()} ${contact}`;
}
