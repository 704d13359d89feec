import type { Problem } from '../../domain/pack/problem.ts';

/** What a family suffers from first, among warnings; others follow in the order of their files. */
const pressing = ['freshness', 'fill-in', 'translation-stale', 'recalled-claims'];

/** Errors before warnings, the area's own before the nation's, then by what presses most, file and row. */
export function worstFirst(problems: readonly Problem[], ownFolder: string): Problem[] {
  const weight = ({ level, code, place: { file } }: Problem) => {
    const place = pressing.indexOf(code);
    const rank = place < 0 ? pressing.length : place;
    return (level === 'error' ? 0 : 1000) + (file.startsWith(`${ownFolder}/`) ? 0 : 100) + rank;
  };
  const at = ({ place }: Problem) => place.line ?? place.row ?? 0;
  return problems
    .map((problem) => ({ problem, weight: weight(problem) }))
    .sort(
      (a, b) =>
        a.weight - b.weight ||
        a.problem.place.file.localeCompare(b.problem.place.file, 'en') ||
        at(a.problem) - at(b.problem),
    )
    .map(({ problem }) => problem);
}
