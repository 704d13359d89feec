import { bootstrap, rounded, wilson, type Interval } from './interval.ts';

/** One query and the records any of which answers it. */
export interface BenchCase {
  readonly query: string;
  readonly expect: readonly string[];
  /** What sort of query it is: acronym, typo, question… */
  readonly kind: string;
}

/** What a bench file holds. Nonsense is about something else: nothing may be found for it. */
export interface BenchFile {
  readonly cases: readonly BenchCase[];
  readonly nonsense: readonly string[];
}

/** Figures over some queries, each 0 to 1; `interval` is what 95% of such sets of queries would give. */
export interface Figures {
  readonly queries: number;
  /** Mean of 1 / the place of the first right record, 0 below the tenth place. */
  readonly mrrAt10: number;
  readonly successAt1: number;
  readonly successAt3: number;
  readonly successAt5: number;
  /** Nothing found, or only people to ring where somebody else was wanted. */
  readonly noResult: number;
  /** Wilson's for shares; for the mean rank a bootstrap with a fixed seed, so that the same answers give the same. */
  readonly interval: Readonly<Record<'mrrAt10' | 'successAt1' | 'successAt3' | 'successAt5' | 'noResult', Interval>>;
}

export interface BenchReport {
  readonly all: Figures;
  readonly byKind: Readonly<Record<string, Figures>>;
  /** Queries without a right record among the first five. `place` is null when there is none among the first ten. */
  readonly misses: readonly {
    readonly query: string;
    readonly expect: readonly string[];
    readonly place: number | null;
    readonly got: readonly string[];
  }[];
  readonly nonsense: {
    readonly queries: number;
    /** Those that something was found for. */
    readonly claimed: readonly { readonly query: string; readonly got: readonly string[] }[];
  };
}

/** Measures a search: `ask` gives the keys (kind/id) it finds for a query, best first. */
export function benchOf({ cases, nonsense }: BenchFile, ask: (query: string) => readonly string[]): BenchReport {
  const answers = cases.map((one) => {
    const got = ask(one.query).slice(0, 10);
    return { ...one, got, place: got.findIndex((key) => one.expect.includes(key)) + 1 };
  });
  const kinds = [...new Set(cases.map((one) => one.kind))].sort();
  return {
    all: figuresOf(answers),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, figuresOf(answers.filter((one) => one.kind === kind))])),
    misses: answers
      .filter(({ place }) => place === 0 || place > 5)
      .map(({ query, expect, place, got }) => ({
        query,
        expect,
        place: place === 0 ? null : place,
        got: got.slice(0, 5),
      })),
    nonsense: {
      queries: nonsense.length,
      claimed: nonsense.map((query) => ({ query, got: ask(query).slice(0, 5) })).filter(({ got }) => got.length > 0),
    },
  };
}

interface Answer {
  readonly place: number;
  readonly got: readonly string[];
  readonly expect: readonly string[];
}

function figuresOf(answers: readonly Answer[]): Figures {
  const queries = answers.length;
  const within = (most: number) => answers.filter(({ place }) => place > 0 && place <= most).length;
  const ranks = answers.map(({ place }) => (place > 0 ? 1 / place : 0));
  const counts = {
    successAt1: within(1),
    successAt3: within(3),
    successAt5: within(5),
    noResult: answers.filter(isNoResult).length,
  };
  const share = (count: number) => (queries === 0 ? 0 : rounded(count / queries));
  return {
    queries,
    mrrAt10: share(ranks.reduce((sum, rank) => sum + rank, 0)),
    successAt1: share(counts.successAt1),
    successAt3: share(counts.successAt3),
    successAt5: share(counts.successAt5),
    noResult: share(counts.noResult),
    interval: {
      mrrAt10: bootstrap(ranks),
      successAt1: wilson(counts.successAt1, queries),
      successAt3: wilson(counts.successAt3, queries),
      successAt5: wilson(counts.successAt5, queries),
      noResult: wilson(counts.noResult, queries),
    },
  };
}

/** A help-line that would be offered to anybody is no answer to what was asked. */
function isNoResult({ place, got }: Answer): boolean {
  return place === 0 && got.every((key) => key.startsWith('contacts/'));
}

const columns = ['mrrAt10', 'successAt1', 'successAt3', 'successAt5', 'noResult'] as const;

function rowOf(name: string, one: Figures): string {
  const cells = columns.map((column) => {
    const [low, high] = one.interval[column];
    return `${one[column].toFixed(3)} (${low.toFixed(2)}-${high.toFixed(2)})`.padStart(18);
  });
  return `${name.padEnd(14)} ${String(one.queries).padStart(4)} ${cells.join(' ')}`;
}

export function benchText(report: BenchReport, unknown: readonly string[]): string {
  return [
    `${''.padEnd(14)}    n ${['MRR@10', 's@1', 's@3', 's@5', 'no result'].map((name) => name.padStart(18)).join(' ')}`,
    rowOf('all', report.all),
    ...Object.entries(report.byKind).map(([kind, figures]) => rowOf(kind, figures)),
    'In brackets: 95% intervals, Wilson for shares, bootstrap (2,000 draws, seed 20261122) for MRR.',
    ...report.misses.map(
      (one) =>
        `miss  ${one.place ?? '-'}  "${one.query}"  wanted ${one.expect.join(' ')}  got ${one.got.join(' ') || 'nothing'}`,
    ),
    ...(report.nonsense.queries > 0
      ? [`nonsense: something found for ${report.nonsense.claimed.length} of ${report.nonsense.queries}`]
      : []),
    ...report.nonsense.claimed.map(({ query, got }) => `claimed  "${query}"  got ${got.join(' ')}`),
    ...unknown.map((key) => `not in the pack: ${key}`),
  ].join('\n');
}
