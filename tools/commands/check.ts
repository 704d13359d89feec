import { loadPack } from '../disk/loadPack.ts';
import { allProblems } from '../../src/officer/rules/allProblems.ts';
import { asLine } from './asLine.ts';
import type { CheckJson } from './shapes.ts';

export interface CommandResult {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
}

/** Checks a pack: schema, references, rules. Every problem at once; exit 1 on an error (or a warning with `strict`). */
export function check(args: { folder: string; json: boolean; strict: boolean; today: string }): CommandResult {
  const loaded = loadPack(args.folder);
  const problems = allProblems(loaded, args.today);
  const errors = problems.filter((one) => one.level === 'error');
  const warnings = problems.length - errors.length;
  const exitCode = errors.length > 0 || (args.strict && warnings > 0) ? 1 : 0;
  const report: CheckJson = { errors: errors.length, warnings, problems };
  if (args.json) return { exitCode, output: JSON.stringify(report, null, 2) };
  const lines = [...errors, ...problems.filter((one) => one.level === 'warning')].map(asLine);
  return { exitCode, output: [...lines, `${errors.length} errors, ${warnings} warnings in ${args.folder}`].join('\n') };
}
