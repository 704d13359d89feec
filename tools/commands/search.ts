import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { find, type Found } from '../../src/domain/search/find.ts';
import { keyOf } from '../../src/domain/search/record.ts';
import { loadIndex, type SearchIndex } from '../../src/domain/search/searchIndex.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { searchIndexOf } from '../../src/officer/publish/searchIndexOf.ts';
import type { SearchJson } from './shapes.ts';
import { benchOf, benchText, type BenchCase, type BenchFile } from '../search/bench.ts';

type SearchedPack = Pick<LoadedPack, 'view' | 'directory' | 'extras'>;

export interface SearchArgs {
  readonly query?: string;
  /** One query a line. */
  readonly queriesFile?: string;
  /** YAML: a list of { query, expect: [kind/id …], kind }, or { dev | test: [{ q, expect, kind }], nonsense: [query] }. */
  readonly benchFile?: string;
  readonly json: boolean;
  readonly today: string;
  readonly load: () => Promise<SearchedPack>;
}

export interface SearchResult {
  readonly exitCode: 0 | 1 | 2;
  readonly output: string;
}

/** The app's own search over a pack. Exit 1 where a bench expects what the pack does not hold, 2 on wrong use. */
export async function search(args: SearchArgs): Promise<SearchResult> {
  const asked = [args.query, args.queriesFile, args.benchFile].filter((one) => one !== undefined);
  if (asked.length !== 1) return wrongUse('Say what to look for: search "words", or --queries FILE, or --bench FILE.');
  let file = '';
  try {
    const name = args.queriesFile ?? args.benchFile;
    if (name !== undefined) file = readFileSync(name, 'utf8');
  } catch (error) {
    return wrongUse(`This file cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const measured = args.benchFile === undefined ? { cases: [], nonsense: [] } : benchIn(file);
  if (measured === undefined) return wrongUse('A bench file is a YAML list of { query, expect: [kind/id …], kind }.');
  const index = indexOf(await args.load());
  if (args.benchFile !== undefined) return bench(index, measured, args);
  const queries = args.query === undefined ? file.split(/\r?\n/).filter((line) => line.trim() !== '') : [args.query];
  const lines = queries.map((query) => {
    const found = find(index, { words: query, limit: 10 }, args.today);
    return args.json || args.queriesFile !== undefined
      ? JSON.stringify(answerOf(query, found))
      : answerText(query, found);
  });
  return { exitCode: 0, output: lines.join('\n') };
}

function bench(index: SearchIndex, file: BenchFile, args: SearchArgs): SearchResult {
  const unknown = [...new Set(file.cases.flatMap((one) => one.expect))].filter((key) => !index.numbers.has(key));
  const report = benchOf(file, (query) => find(index, { words: query, limit: 10 }, args.today).results.map(keyOf));
  const output = args.json ? JSON.stringify({ ...report, unknown }) : benchText(report, unknown);
  return { exitCode: unknown.length > 0 ? 1 : 0, output };
}

function indexOf(pack: SearchedPack): SearchIndex {
  const loaded = loadIndex(searchIndexOf(pack), pack.extras.words);
  if ('problem' in loaded) throw new Error(loaded.problem.message);
  return loaded.index;
}

/** The public shape: { query, results: [{ kind, id, title, score, why }] }, and `spelling` where words were repaired. */
function answerOf(query: string, found: Found): SearchJson {
  const results = found.results.map(({ kind, id, title, score, why }) => ({ kind, id, title, score, why }));
  return { query, results, ...(found.spelling ? { spelling: found.spelling } : {}) };
}

function answerText(query: string, found: Found): string {
  const spelling = found.spelling
    ? [`Showing results for "${found.spelling.shown}" instead of "${found.spelling.instead}".`]
    : [];
  const lines = found.results.map((one, place) => {
    const number = String(place + 1).padStart(2);
    return `${number}. ${one.title}\n      ${keyOf(one)}  ${one.score}  ${one.why.join('; ')}`;
  });
  const nothing = `Nothing found for "${query}".`;
  return [...spelling, ...(lines.length > 0 ? lines : [nothing])].join('\n');
}

/** Two forms: a list of { query, expect, kind }, or { dev | test: [{ q, expect, kind }], nonsense: [query] }. */
function benchIn(file: string): BenchFile | undefined {
  try {
    const read: unknown = parse(file);
    if (Array.isArray(read)) return read.every(isCase) ? { cases: read.map(caseOf), nonsense: [] } : undefined;
    if (typeof read !== 'object' || read === null) return undefined;
    const { dev, test, nonsense = [] } = read as Record<string, unknown>;
    const list = dev ?? test;
    if (!Array.isArray(list) || !list.every(isCase)) return undefined;
    if (!Array.isArray(nonsense) || !nonsense.every((one) => typeof one === 'string')) return undefined;
    return { cases: list.map(caseOf), nonsense };
  } catch {
    return undefined;
  }
}

interface WrittenCase {
  readonly query?: string;
  readonly q?: string;
  readonly expect: readonly string[];
  readonly kind?: string;
}

function caseOf(one: WrittenCase): BenchCase {
  return { query: one.query ?? one.q ?? '', expect: one.expect, kind: one.kind ?? 'other' };
}

function isCase(value: unknown): value is WrittenCase {
  if (typeof value !== 'object' || value === null) return false;
  const { query, q, expect, kind } = value as Record<string, unknown>;
  const keys = Array.isArray(expect) && expect.length > 0 && expect.every((key) => typeof key === 'string');
  return typeof (query ?? q) === 'string' && keys && (kind === undefined || typeof kind === 'string');
}

function wrongUse(output: string): SearchResult {
  return { exitCode: 2, output };
}
