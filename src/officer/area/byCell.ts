import type { Problem } from '../../domain/pack/problem.ts';
import type { AreaMerged } from './mergeAreaSheets.ts';

/** A problem of a file that a workbook changed, told by the cell it came from. */
export function byCell(problem: Problem, folder: string, sheets: Pick<AreaMerged, 'placeOf'>): Problem {
  const { file, line } = problem.place;
  if (line === undefined || !file.startsWith(`${folder}/`)) return problem;
  const place = sheets.placeOf(file.slice(folder.length + 1), line);
  return place === undefined ? problem : { ...problem, place };
}
