import { besideThePoint, bitCount, onlyGuesses } from './aside.ts';
import { browse, compare } from './browse.ts';
import { monthsOf } from './columns.ts';
import { likeness, type Likeness } from './examples.ts';
import { countFilters, type FilterCounts } from './filterCounts.ts';
import { hasFilters, type Filters } from './filters.ts';
import { hitsOf } from './hits.ts';
import { marksIn, type Mark } from './marks.ts';
import { narrowed, without } from './narrowing.ts';
import { milesFrom } from './places.ts';
import { eachInFirst, placeOf } from './postings.ts';
import { readQuery, type Query, type Spelling } from './query.ts';
import { recordKinds, type RecordKind, type SearchRecord } from './record.ts';
import type { SearchIndex } from './searchIndex.ts';
import { kindWeight, shapeOf } from './shape.ts';
import { searchFor, type Search } from './slots.ts';
import { nearestTo, suggestionsFor } from './suggest.ts';
import { strongMatch, tally, whysOf, type Tallies } from './tally.ts';
import { called, fits, freshness, fromExamples, nearness, sureElsewhere } from './weights.ts';

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
  /** Where the title has the family's own words. */
  readonly marks: readonly Mark[];
  /** From the place asked about; only services that have a place. */
  readonly miles?: number | undefined;
}

export interface Found {
  readonly results: readonly FoundRecord[];
  /** How many there are in all. */
  readonly total: number;
  /** Only when other words were searched for than were typed. */
  readonly spelling?: Spelling | undefined;
  readonly filters: FilterCounts;
  /** Id of the place that distances are from: chosen, or named in the words. */
  readonly near?: string | undefined;
  /** Names that go on as the words do. */
  readonly suggestions: readonly string[];
  /** Only where nothing was found: names that are like the words, and what each filter taken off would leave. */
  readonly nearest: readonly string[];
  readonly relaxed: Readonly<Partial<Record<keyof Filters, number>>>;
}

const usualLimit = 20;
/** What is left of a score when hardly any of the words were met: of what was found, and of being named outright. */
const uncovered = { found: 0.25, named: 0.45 };
/** A record that no name leads to must meet so many of the words: in its text alone, or in phrases that lead to it. */
const enough = { text: 0.6, asked: 0.45 };

/** Finds what a family asks for. Never throws, whatever is typed; nonsense finds nothing. `today` as YYYY-MM-DD. */
export function find(index: SearchIndex, query: FindQuery, today: string): Found {
  const asked = query.filters ?? {};
  const limit = query.limit ?? usualLimit;
  const isEmpty = query.words.trim() === '';
  const hits = hitsOf(index);
  const ranking = isEmpty ? { ...unscored, ...browse(index, asked.near) } : rank(index, query, today, hits);
  const { ranked } = ranking;
  const near = asked.near ?? ranking.near;
  const filters = near === undefined ? asked : { ...asked, near };
  const away = milesFrom(near, index.places);
  const milesTo = (record: SearchRecord) => (record.place === undefined ? undefined : away.get(record.place));
  const record = (number: number) => index.list[number] as SearchRecord;
  // With nothing asked, the filters still say how many each would leave.
  const all = isEmpty ? new Uint32Array() : ranked;
  const kept = hasFilters(asked) ? narrowed(index, ranked, filters, milesTo) : all;
  const shown = theFirst(kept, limit, ranking.before);
  const why = ranking.whys(shown);
  const found: Found = {
    results: shown.map((number) => ({
      kind: record(number).kind,
      id: record(number).id,
      title: record(number).title,
      score: Math.round((ranking.scores[number] ?? 0) * 100) / 100,
      why: why.get(number) ?? [],
      marks: ranking.query ? marksIn(record(number).title, ranking.query) : [],
      miles: milesTo(record(number)),
    })),
    total: kept.length,
    filters: countFilters(index.alike(), ranked, filters, milesTo),
    near: away.size > 0 ? near : undefined,
    suggestions: suggestionsFor(index.labels(), query.words),
    nearest: ranked.length > 0 ? [] : nearestTo(index.labels(), query.words),
    relaxed: kept.length > 0 ? {} : without(index, ranked, filters, milesTo),
  };
  if (ranking.spelling === undefined) return found;
  const best = kept === ranked && limit === usualLimit ? shown : theFirst(ranked, usualLimit, ranking.before);
  // Last of all: it uses the same room again.
  const isElse = leadsElsewhere(best, () => rank(index, { ...query, asTyped: true }, today, hits));
  return isElse ? { ...found, spelling: ranking.spelling } : found;
}

/** Other words are worth a line only where they lead elsewhere than the family's own. */
function leadsElsewhere(best: readonly number[], ownRanking: () => Ranking): boolean {
  const own = ownRanking();
  return String(theFirst(own.ranked, usualLimit, own.before)) !== String(best);
}

/** Records by number, and what each scores: a large pack has too many for an object each. */
interface Ranking {
  /** In no order. */
  readonly ranked: Uint32Array;
  readonly scores: Float64Array;
  /** Which of two comes first: negative for the first. */
  readonly before: (one: number, other: number) => number;
  readonly spelling?: Spelling | undefined;
  readonly query?: Query;
  /** The place the words name. */
  readonly near?: string | undefined;
  readonly whys: (numbers: readonly number[]) => ReadonlyMap<number, readonly string[]>;
}

type LookUp = ReturnType<typeof hitsOf>;

const unscored: Ranking = {
  ranked: new Uint32Array(),
  scores: new Float64Array(0),
  before: () => 0,
  whys: () => new Map(),
};

/** The first so many in order: thousands are found, a screenful is shown, and sorting the rest would take the time. */
function theFirst(ranked: Uint32Array, limit: number, before: Ranking['before']): readonly number[] {
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

function rank(index: SearchIndex, asked: FindQuery, today: string, hits: LookUp): Ranking {
  const query = readQuery(
    index,
    asked.words,
    (stem) => hits({ terms: [stem], weight: 1 }).documents.length > 0,
    asked.asTyped ?? false,
  );
  // Nothing but a postcode: whatever is near it.
  if (query.tokens.length === 0 && query.near !== undefined)
    return { ...unscored, ...browse(index, query.near), near: query.near };
  const search = searchFor(index, query);
  const alike = likeness(index, query.tokens);
  if (isElsewhere(alike, search)) return unscored;
  const tallies = tally(index, search, hits, alike.sure);
  const nothing =
    tallies.found.length === 0 ||
    onlyGuesses(query, search, hits) ||
    besideThePoint(query, search, tallies, index.list, hits);
  if (nothing && alike.sure.length === 0) return unscored;
  const near = asked.filters?.near ?? query.near;
  const ranked = score(index, query, tallies, { all: search.all, near, today, alike });
  const { scores } = index.room;
  return {
    ranked,
    scores,
    before: byScore(index, scores),
    query,
    near,
    spelling: ranked.length > 0 ? query.spelling : undefined,
    whys: (numbers) => whysOf(index, search, hits, numbers),
  };
}

/** What a query is weighed by besides its words. */
interface Weighed {
  readonly all: number;
  readonly near: string | undefined;
  readonly today: string;
  readonly alike: Likeness;
}

/** Bins and parking: no local offer answers it, and nobody said anything like it who was helped here. */
function isElsewhere({ elsewhere, most }: Likeness, search: Search): boolean {
  return elsewhere >= sureElsewhere && elsewhere > most && search.go.length === 0;
}

const [pathways, services] = [recordKinds.indexOf('pathways'), recordKinds.indexOf('services')];

/** Weighs what was found by kind, by how many of the words it meets, by age and freshness. Fills in the room's scores. */
function score(
  index: SearchIndex,
  query: Query,
  { found, words, extra, covered, where }: Tallies,
  { all, near, today, alike }: Weighed,
): Uint32Array {
  const { kinds, minAges, maxAges, checked } = index.columns;
  const { scores, ranked } = index.room;
  const closeness = closenessFrom(index, near);
  const shape = shapeOf(query.tokens);
  const weights = recordKinds.map((kind) => kindWeight(kind, shape));
  const bits = bitCount(all);
  const { said, held, different } = saidOf(index, query);
  const months = monthsOf(today);
  const unit = strongMatch(index.list.length);
  let [count, wayOut] = [0, Infinity];
  for (let at = 0; at < found.length; at += 1) {
    const number = found[at] as number;
    const coverage = all === 0 ? 1 : bitCount((covered[number] as number) & all) / bits;
    const like = alike.records[number] as number;
    const least = where[number] === 1 ? enough.text : where[number] === 2 ? enough.asked : 0;
    if (coverage < least) continue;
    let matched = 0;
    for (let word = 0; word < words.length; word += 1) matched += (words[word] as Float64Array)[number] as number;
    const named = extra[number] as number;
    const kind = kinds[number] as number;
    const value =
      (matched * leftOf(uncovered.found, coverage) +
        named * leftOf(uncovered.named, coverage) +
        unit * fromExamples(like, bits)) *
      (weights[kind] as number) *
      freshness(months - (checked[number] as number)) *
      fits(minAges[number] as number, maxAges[number] as number, query.ages) *
      (closeness ? closeness(number) : 1) *
      called(said[number] as number, index.nameLengths[number] as number, held[number] === different);
    ranked[count++] = number;
    scores[number] = value;
    if (shape.problem && kind === pathways && named > 0) wayOut = wayOut === Infinity ? value : Math.max(wayOut, value);
  }
  const ranking = ranked.subarray(0, count);
  // Who was refused or kept waiting wants the way out first, however many services bear the name of what was refused.
  if (wayOut < Infinity)
    for (const number of ranking)
      if (kinds[number] === services && (scores[number] as number) >= wayOut) scores[number] = wayOut * 0.99;
  return ranking;
}

/** What being near counts, for each record; none where no place is asked about. */
function closenessFrom(
  { alike, places }: SearchIndex,
  near: string | undefined,
): ((number: number) => number) | undefined {
  const away = milesFrom(near, places);
  if (away.size === 0) return undefined;
  const { as, examples } = alike().within;
  const byPlace = Float64Array.from(examples, ({ place }) => nearness(away.get(place ?? '')));
  return (number) => byPlace[as[number] as number] as number;
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

interface Said {
  /** How many words of each record's title the family said. */
  readonly said: Uint8Array;
  /** How many of the family's own words, each once, each title holds, of `different`. */
  readonly held: Uint8Array;
  readonly different: number;
}

function saidOf(index: SearchIndex, { tokens, ranking }: Query): Said {
  const { said, held } = index.room;
  for (const column of [said, held]) column.fill(0);
  const own = new Set(ranking.map((token) => token.stem));
  for (const stem of new Set(tokens.map((token) => token.stem))) {
    const place = placeOf(index.postings.terms, stem);
    if (index.postings.terms[place] !== stem) continue;
    const counts = own.has(stem) ? 1 : 0;
    // The first field is the title.
    eachInFirst(index.postings, place, (number, times) => {
      said[number] = (said[number] as number) + times;
      held[number] = (held[number] as number) + counts;
    });
  }
  return { said, held, different: own.size };
}
