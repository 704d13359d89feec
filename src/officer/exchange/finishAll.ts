import type { Problem } from '../../domain/pack/problem.ts';
import { columns, placeIn, type Column, type Draft } from './draft.ts';
import { finishDraft, type Finishing } from './finishDraft.ts';
import { slugOf, type Incoming } from './mergeServices.ts';

/** Every draft cleaned and completed; `onDraft` is told after each how many are done. */
export function finishAll(
  drafts: readonly Draft[],
  rules: Finishing,
  onDraft: (done: number) => void = () => undefined,
): { incoming: Incoming[]; problems: Problem[]; leftOut: number } {
  const incoming: Incoming[] = [];
  const problems: Problem[] = [];
  let leftOut = 0;
  const seen = new Set<string>();
  for (const [at, draft] of drafts.entries()) {
    onDraft(at);
    const { cells, problems: own } = finishDraft(draft, rules);
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
    incoming.push({ sourceId: key, cells, supplied: suppliedBy(draft), derived });
  }
  return { incoming, problems, leftOut };
}

const derived: ReadonlySet<Column> = new Set(['checkedOn', 'reviewBy', 'cost', 'place']);

function suppliedBy(draft: Draft): ReadonlySet<Column> {
  const named = columns.filter((column) => (draft.cells[column] ?? '').trim() !== '');
  return new Set(draft.cells.alert || draft.cells.status ? [...named, 'description' as const] : named);
}
