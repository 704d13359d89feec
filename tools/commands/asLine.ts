import type { Problem } from '../../src/domain/pack/problem.ts';

/** A problem as one reads it in a terminal: where, what, what to do. */
export function asLine(problem: Problem): string {
  const { file, sheet, line, row, column } = problem.place;
  const where = [file, sheet, line ?? row, column].filter((part) => part !== undefined && part !== '').join(':');
  return `${problem.level}  ${where}  ${problem.message}\n       ${problem.tip}  [${problem.code}]`;
}
