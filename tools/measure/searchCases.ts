import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { BenchFile } from '../search/bench.ts';

export type Half = 'dev' | 'test';

/** `--half dev|test` of the command line; the half to work with unless the other is asked for. */
export function halfAsked(args: readonly string[]): Half {
  const at = args.indexOf('--half');
  const half = at === -1 ? 'dev' : args[at + 1];
  if (half !== 'dev' && half !== 'test') throw new Error('--half is "dev" or "test".');
  return half;
}

/** The queries of one half. The other half is not read. */
export function searchCases(half: Half): BenchFile {
  const file = `tests/cases/queries-${half}.yaml`;
  const read = parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const cases = read[half] as { q: string; kind: string; expect: string[] }[] | undefined;
  if (cases === undefined) throw new Error(`${file} has no list "${half}".`);
  return {
    cases: cases.map(({ q, kind, expect }) => ({ query: q, kind, expect })),
    nonsense: (read.nonsense ?? []) as string[],
  };
}
