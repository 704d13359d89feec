import type { RecordKind, SearchRecord } from './record.ts';
import { recordKinds } from './record.ts';
import type { SearchIndex } from './searchIndex.ts';
import { besideThePoint, bitCount, onlyGuesses } from './aside.ts';
import { monthsOf, noAge, type Columns } from './columns.ts';
import { countFilters, hasFilters, passes, type FilterCounts, type Filters } from './filters.ts';
import { hitsOf } from './hits.ts';
import { eachInFirst, placeOf } from './postings.ts';
import { readQuery, type Query, type Spelling } from './query.ts';
import { kindWeight, shapeOf } from './shape.ts';
import { searchFor } from './slots.ts';
import { tally, whysOf, type Tallies } from './tally.ts';

export interface FindQuery {
  readonly words: string;
  readonly filters?: Filters;
  /** How many results; 20 unless told. */
  readonly limit?: number;
  /** Search for exactly these words: no repair ("Search instead for …"). */
  readonly asTyped?: boolean;
}

export interface FoundRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  readonly score: number;
  /** Which of the family's own words matched, and through what: "respite → short break". */
  readonly why: readonly string[];
}

export interface Found {
  readonly results: readonly FoundRecord[];
  /** How many there are in all. */
  readonly total: number;
  /** Only when other words were searched for than were typed. */
  readonly spelling?: Spelling | undefined;
  readonly filters: FilterCounts;
}

const usualLimit = 20;
/** What is left of a score when hardly any of the words were met: of what was found, and of being named outright. */
const uncovered = { found: 0.2, named: 0.45 };
/** A record that no name leads to must meet so many of the words: in its text alone, or in phrases that lead to it. */
const enough = { text: 0.6, asked: 0.45 };

/** Finds what a family asks for. Never throws, whatever is typed; nonsense finds nothing. `today` as YYYY-MM-DD. */
export function find(index: SearchIndex, query: FindQuery, today: string): Found {
  const filters = query.filters ?? {};
  const { ranked, scores, before, spelling, whys } =
    query.words.trim() === '' ? browse(index, filters) : rank(index, query, today);
  const record = (number: number) => index.list[number] as SearchRecord;
  const kept = hasFilters(filters) ? ranked.filter((number) => passes(record(number), filters)) : ranked;
  const shown = theFirst(kept, query.limit ?? usualLimit, before);
  const why = whys(shown);
  return {
    results: shown.map((number) => ({
      kind: record(number).kind,
      id: record(number).id,
      title: record(number).title,
      score: Math.round((scores[number] ?? 0) * 100) / 100,
      why: why.get(number) ?? [],
    })),
    total: kept.length,
    ...(spelling ? { spelling } : {}),
    filters: countFilters(index.countable, index.list, ranked, filters),
  };
}

/** Records by number, and what each scores: a large pack has too many for an object each. */
interface Ranking {
  /** In no order. */
  readonly ranked: readonly number[];
  readonly scores: Float64Array;
  /** Which of two comes first: negative for the first. */
  readonly before: (one: number, other: number) => number;
  readonly spelling?: Spelling | undefined;
  readonly whys: (numbers: readonly number[]) => ReadonlyMap<number, readonly string[]>;
}

/** The first so many in order: thousands are found, a screenful is shown, and sorting the rest would take the time. */
function theFirst(ranked: readonly number[], limit: number, before: Ranking['before']): readonly number[] {
  if (limit * 8 > ranked.length) return [...ranked].sort(before).slice(0, limit);
  const first: number[] = [];
  for (const one of ranked) {
    const last = first[limit - 1];
    if (last !== undefined && before(one, last) > 0) continue;
    let place = first.length;
    while (place > 0 && before(one, first[place - 1] as number) < 0) place -= 1;
    first.splice(place, 0, one);
    if (first.length > limit) first.pop();
  }
  return first;
}

const noWhys: Ranking['whys'] = () => new Map();

/** Without words, filters alone list what they leave, by name. */
function browse({ list }: SearchIndex, filters: Filters): Ranking {
  const before = (one: number, other: number) => {
    const [a, b] = [list[one] as SearchRecord, list[other] as SearchRecord];
    return compare(a.title, b.title) || compare(a.id, b.id);
  };
  return { ranked: hasFilters(filters) ? [...list.keys()] : [], scores: new Float64Array(0), before, whys: noWhys };
}

function rank(index: SearchIndex, asked: FindQuery, today: string): Ranking {
  const hits = hitsOf(index);
  const query = readQuery(
    index,
    asked.words,
    (stem) => hits({ terms: [stem], weight: 1 }).documents.length > 0,
    asked.asTyped ?? false,
  );
  const search = searchFor(index, query);
  const tallies = tally(index, search, hits);
  const nothing =
    tallies.found.length === 0 ||
    onlyGuesses(query, search, hits) ||
    besideThePoint(query, search, tallies, index.list, hits);
  const scores = new Float64Array(index.list.length);
  const ranked = nothing ? [] : score(index, query, tallies, search.all, today, scores);
  return {
    ranked,
    scores,
    before: byScore(index, scores),
    spelling: ranked.length > 0 ? query.spelling : undefined,
    whys: (numbers) => whysOf(index, search, hits, numbers),
  };
}

const [pathways, services] = [recordKinds.indexOf('pathways'), recordKinds.indexOf('services')];

/** Weighs what was found by kind, by how many of the words it meets, by age and freshness. Fills in `scores`. */
function score(
  index: SearchIndex,
  query: Query,
  { found, words, extra, covered, where }: Tallies,
  all: number,
  today: string,
  scores: Float64Array,
): readonly number[] {
  const { kinds } = index.columns;
  const shape = shapeOf(query.tokens);
  const weights = recordKinds.map((kind) => kindWeight(kind, shape));
  const bits = bitCount(all);
  const said = saidOf(index, new Set(query.tokens.map((token) => token.stem)));
  const months = monthsOf(today);
  const ranked: number[] = [];
  let wayOut = Infinity;
  for (const number of found) {
    const coverage = all === 0 ? 1 : bitCount((covered[number] as number) & all) / bits;
    const least = where[number] === 0 ? enough.text : where[number] === 1 ? enough.asked : 0;
    if (coverage < least) continue;
    let matched = 0;
    for (const column of words) matched += column[number] as number;
    const named = extra[number] as number;
    const kind = kinds[number] as number;
    const value =
      (matched * leftOf(uncovered.found, coverage) + named * leftOf(uncovered.named, coverage)) *
      (weights[kind] as number) *
      freshness(months - (index.columns.checked[number] as number)) *
      fits(index.columns, number, query) *
      called(said[number] as number, index.nameLengths[number] as number);
    ranked.push(number);
    scores[number] = value;
    if (shape.problem && kind === pathways && named > 0) wayOut = wayOut === Infinity ? value : Math.max(wayOut, value);
  }
  // Who was refused or kept waiting wants the way out first, however many services bear the name of what was refused.
  if (wayOut < Infinity)
    for (const number of ranked)
      if (kinds[number] === services && (scores[number] as number) >= wayOut) scores[number] = wayOut * 0.99;
  return ranked;
}

function leftOf(left: number, coverage: number): number {
  return left + (1 - left) * coverage;
}

function byScore({ list, columns: { kinds } }: SearchIndex, scores: Float64Array): Ranking['before'] {
  return (one, other) =>
    (scores[other] as number) - (scores[one] as number) ||
    (kinds[one] as number) - (kinds[other] as number) ||
    compare((list[one] as SearchRecord).id, (list[other] as SearchRecord).id);
}

/** How many words of each record's title the family said. */
function saidOf(index: SearchIndex, stems: ReadonlySet<string>): Uint8Array {
  const said = new Uint8Array(index.list.length);
  for (const stem of stems) {
    const place = placeOf(index.postings.terms, stem);
    if (index.postings.terms[place] !== stem) continue;
    // The first field is the title.
    eachInFirst(index.postings, place, (number, times) => (said[number] = (said[number] as number) + times));
  }
  return said;
}

/** A body, a service or a place that is called by its name is what the family wants; anything else has its phrases. */
function called(said: number, length: number): number {
  if (said === 0 || length === 0) return 1;
  if (said >= length) return said > 1 ? 1.6 : 1.3;
  return said > 1 && said * 3 >= length * 2 ? 1.25 : 1;
}

/** An old entry falls a little; it is never hidden. */
function freshness(monthsAgo: number): number {
  return monthsAgo > 24 ? 0.88 : monthsAgo > 12 ? 0.94 : 1;
}

/** A service for other ages falls; its age limits may be wrong, so it is not hidden. */
function fits({ minAges, maxAges }: Columns, number: number, { ages }: Query): number {
  const least = minAges[number] as number;
  if (ages === undefined || least === noAge) return 1;
  return least <= ages.most && (maxAges[number] as number) >= ages.least ? 1.1 : 0.6;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
