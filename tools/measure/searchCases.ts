import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { BenchFile } from '../search/bench.ts';

/** `test` and `test2` were sealed, by their hash, before any tuning; `dev` was practised with. */
const halves = ['dev', 'test', 'test2'] as const;
export type Half = (typeof halves)[number];

/** `--half NAME` of the command line; the half to work with unless another is asked for. */
export function halfAsked(args: readonly string[]): Half {
  const at = args.indexOf('--half');
  const asked = at === -1 ? 'dev' : args[at + 1];
  const half = halves.find((one) => one === asked);
  if (half === undefined) throw new Error(`--half is one of: ${halves.join(', ')}.`);
  return half;
}

/** The queries of one half. The others are not read. */
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
