import { loadPack } from '../content/loadPack.ts';
import type { Problem } from '../../src/domain/pack/problem.ts';
import { runRules } from '../rules/runRules.ts';

export interface CommandResult {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
}

/** Checks a pack: schema, references, rules. Every problem at once; exit 1 on an error (or a warning with `strict`). */
export function check(args: { folder: string; json: boolean; strict: boolean; today: string }): CommandResult {
  const loaded = loadPack(args.folder);
  const problems = 'view' in loaded ? [...loaded.problems, ...runRules(loaded, args.today)] : loaded.problems;
  const errors = problems.filter((one) => one.level === 'error');
  const warnings = problems.length - errors.length;
  const exitCode = errors.length > 0 || (args.strict && warnings > 0) ? 1 : 0;
  if (args.json) return { exitCode, output: JSON.stringify({ errors: errors.length, warnings, problems }, null, 2) };
  const lines = [...errors, ...problems.filter((one) => one.level === 'warning')].map(asLine);
  return { exitCode, output: [...lines, `${errors.length} errors, ${warnings} warnings in ${args.folder}`].join('\n') };
}

function asLine(problem: Problem): string {
  const { file, line, row, column } = problem.place;
  const where = [file, line ?? row, column].filter((part) => part !== undefined && part !== '').join(':');
  return `${problem.level}  ${where}  ${problem.message}\n       ${problem.tip}  [${problem.code}]`;
}
