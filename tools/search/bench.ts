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

/** Figures over some queries, each 0 to 1. */
export interface Figures {
  readonly queries: number;
  /** Mean of 1 / the place of the first right record, 0 below the tenth place. */
  readonly mrrAt10: number;
  readonly successAt1: number;
  readonly successAt3: number;
  readonly successAt5: number;
  readonly noResult: number;
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

function figuresOf(answers: readonly { readonly place: number; readonly got: readonly string[] }[]): Figures {
  const share = (count: number) => (answers.length === 0 ? 0 : Math.round((count / answers.length) * 1000) / 1000);
  const within = (most: number) => answers.filter(({ place }) => place > 0 && place <= most).length;
  return {
    queries: answers.length,
    mrrAt10: share(answers.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0)),
    successAt1: share(within(1)),
    successAt3: share(within(3)),
    successAt5: share(within(5)),
    noResult: share(answers.filter(({ got }) => got.length === 0).length),
  };
}

export function benchText(report: BenchReport, unknown: readonly string[]): string {
  const row = (name: string, one: Figures) =>
    [name.padEnd(14), one.queries, one.mrrAt10, one.successAt1, one.successAt3, one.successAt5, one.noResult]
      .map((cell) => (typeof cell === 'number' ? String(cell).padStart(7) : cell))
      .join(' ');
  return [
    `${''.padEnd(14)} queries  MRR@10     s@1     s@3     s@5 no result`,
    row('all', report.all),
    ...Object.entries(report.byKind).map(([kind, figures]) => row(kind, figures)),
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
