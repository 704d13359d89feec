import type { RecordKind, SearchRecord } from './record.ts';
import { recordKinds } from './record.ts';
import type { SearchIndex } from './searchIndex.ts';
import { besideThePoint, bitCount, onlyGuesses, type Hits, type Where } from './aside.ts';
import { browse, compare } from './browse.ts';
import { countFilters, hasFilters, passes, without, type FilterCounts, type Filters } from './filters.ts';
import { marksIn, type Mark } from './marks.ts';
import { milesFrom } from './places.ts';
import { readQuery, type Query, type Spelling } from './query.ts';
import { kindWeight, shapeOf } from './shape.ts';
import { searchFor, type Alternative, type Search } from './slots.ts';
import { nearestTo, suggestionsFor } from './suggest.ts';
import { called, fits, freshness, nearness } from './weights.ts';

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

/** Weights of the fields. `asked` holds phrases of the thesaurus: they are named outright as well (slots, `go`). */
const boost = { title: 6, also: 4, asked: 1.5, text: 1 };
/** The fields that name a record. */
const names = ['title', 'also', 'asked'];
const usualLimit = 20;
/** What is left of a score when hardly any of the words were met: of what was found, and of being named outright. */
const uncovered = { found: 0.2, named: 0.45 };
/** A record that no name leads to must meet so many of the words: in its text alone, or in phrases that lead to it. */
const enough = { text: 0.6, asked: 0.45 };

interface Tally {
  /** Best score for each word of the query: a word and a phrase it belongs to do not count twice. */
  readonly words: number[];
  /** What being named by words.yaml adds. */
  extra: number;
  covered: number;
  /** The best place it was found in: somewhere in a text, in a phrase that leads to it, in a name. */
  where: Where;
  readonly why: { readonly text: string; readonly score: number }[];
}

/** Finds what a family asks for. Never throws, whatever is typed; nonsense finds nothing. `today` as YYYY-MM-DD. */
export function find(index: SearchIndex, query: FindQuery, today: string): Found {
  const asked = query.filters ?? {};
  const ranking = query.words.trim() === '' ? { ranked: listed(browse(index, asked)) } : rank(index, query, today);
  const near = asked.near ?? ranking.near;
  const filters = near === undefined ? asked : { ...asked, near };
  const away = milesFrom(near, index.places);
  const milesTo = (record: SearchRecord) => (record.place === undefined ? undefined : away.get(record.place));
  const records = ranking.ranked.map(({ record }) => record);
  // With nothing asked, the filters still say how many each would leave.
  const isEmpty = query.words.trim() === '' && !hasFilters(asked);
  const kept = (isEmpty ? [] : ranking.ranked).filter(({ record }) => passes(record, filters, milesTo(record)));
  return {
    results: kept.slice(0, query.limit ?? usualLimit).map(({ record, score, why }) => ({
      kind: record.kind,
      id: record.id,
      title: record.title,
      score: Math.round(score * 100) / 100,
      why: why(),
      marks: ranking.query ? marksIn(record.title, ranking.query) : [],
      miles: milesTo(record),
    })),
    total: kept.length,
    ...(changes(index, query, today, ranking) ? { spelling: ranking.spelling } : {}),
    filters: countFilters(records, filters, milesTo),
    near: away.size > 0 ? near : undefined,
    suggestions: suggestionsFor(index.labels, query.words),
    nearest: records.length > 0 ? [] : nearestTo(index.labels, query.words),
    relaxed: kept.length > 0 ? {} : without(records, filters, milesTo),
  };
}

/** Other words are worth a line only where they lead elsewhere than the family's own. */
function changes(index: SearchIndex, query: FindQuery, today: string, { ranked, spelling }: Ranking): boolean {
  if (spelling === undefined) return false;
  const own = rank(index, { ...query, asTyped: true }, today).ranked.slice(0, usualLimit);
  return own.length !== Math.min(usualLimit, ranked.length) || own.some((one, at) => one.record !== ranked[at]?.record);
}

interface Ranked {
  readonly record: SearchRecord;
  readonly score: number;
  readonly why: () => readonly string[];
}

interface Ranking {
  readonly ranked: readonly Ranked[];
  readonly spelling?: Spelling | undefined;
  readonly query?: Query;
  /** The place the words name. */
  readonly near?: string | undefined;
}

/** What no words put in an order of their own. */
function listed(records: readonly SearchRecord[]): readonly Ranked[] {
  return records.map((record) => ({ record, score: 0, why: () => [] }));
}

function rank(index: SearchIndex, asked: FindQuery, today: string): Ranking {
  const hits = hitsOf(index);
  const query = readQuery(
    index,
    asked.words,
    (stem) => hits({ terms: [stem], weight: 1 }).size > 0,
    asked.asTyped ?? false,
  );
  // Nothing but a postcode: whatever is near it.
  if (query.tokens.length === 0 && query.near !== undefined)
    return { ranked: listed(browse(index, { near: query.near })), near: query.near };
  const search = searchFor(index, query);
  const tallies = tally(index, search, hits);
  if (tallies.size === 0 || onlyGuesses(query, search, hits) || besideThePoint(query, search, tallies, hits))
    return { ranked: [] };
  const near = asked.filters?.near ?? query.near;
  const ranked = scored(index, query, tallies, search.all, near, today);
  return { ranked, query, near, spelling: ranked.length > 0 ? query.spelling : undefined };
}

/** Weighs what was found by kind, by how many of the words it meets, by age and freshness; the best first. */
function scored(
  index: SearchIndex,
  query: Query,
  tallies: ReadonlyMap<string, Tally>,
  all: number,
  near: string | undefined,
  today: string,
): readonly Ranked[] {
  const away = milesFrom(near, index.places);
  const shape = shapeOf(query.tokens);
  const ranked: Ranked[] = [];
  let wayOut = Infinity;
  for (const [key, one] of tallies) {
    const record = index.records.get(key);
    if (record === undefined) continue;
    const coverage = all === 0 ? 1 : bitCount(one.covered & all) / bitCount(all);
    if ((one.where === 0 && coverage < enough.text) || (one.where === 1 && coverage < enough.asked)) continue;
    const less = (left: number) => left + (1 - left) * coverage;
    const found =
      one.words.reduce((sum, part) => sum + part, 0) * less(uncovered.found) + one.extra * less(uncovered.named);
    const score =
      found *
      kindWeight(record.kind, shape) *
      freshness(record, today) *
      fits(record, query.ages) *
      nearness(away.get(record.place ?? '')) *
      called(index, key, query);
    ranked.push({ record, score, why: () => whyOf(one) });
    if (shape.problem && record.kind === 'pathways' && one.extra > 0)
      wayOut = wayOut === Infinity ? score : Math.max(wayOut, score);
  }
  // Who was refused or kept waiting wants the way out first, however many services bear the name of what was refused.
  const lowered = ranked.map((one) =>
    one.record.kind === 'services' && one.score >= wayOut ? { ...one, score: wayOut * 0.99 } : one,
  );
  const order = (record: SearchRecord) => recordKinds.indexOf(record.kind);
  return lowered.sort(
    (a, b) => b.score - a.score || order(a.record) - order(b.record) || compare(a.record.id, b.record.id),
  );
}

/** Asks MiniSearch for one alternative at a time, each once, so that a record counts by the best way it was found. */
function hitsOf(index: SearchIndex): (alternative: Alternative) => Hits {
  const asked = new Map<string, Hits>();
  return ({ terms, prefix = false }) => {
    const name = `${prefix ? '*' : ''}${terms.join(' ')}`;
    const before = asked.get(name);
    if (before) return before;
    const found = index.mini.search(
      { combineWith: 'AND', queries: [...terms] },
      {
        tokenize: (term) => [term],
        processTerm: (term) => term,
        prefix,
        boost,
        ...(terms.some((term) => index.common.has(term)) ? { fields: names } : {}),
      },
    );
    const hits = new Map(
      found.map(({ id, score, match }): [string, { score: number; where: Where }] => {
        return [String(id), { score: score / Math.max(1, terms.length), where: whereIn(Object.values(match).flat()) }];
      }),
    );
    asked.set(name, hits);
    return hits;
  };
}

function whereIn(fields: readonly string[]): Where {
  return fields.includes('title') ? 3 : fields.includes('also') ? 2 : fields.includes('asked') ? 1 : 0;
}

function tally(index: SearchIndex, search: Search, hits: (alternative: Alternative) => Hits): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const of = (key: string): Tally => {
    const known = tallies.get(key) ?? { words: [], extra: 0, covered: 0, where: 0, why: [] };
    tallies.set(key, known);
    return known;
  };
  for (const slot of search.slots) {
    const best = new Map<string, { score: number; where: Where; alternative: Alternative }>();
    for (const alternative of slot.alternatives) {
      for (const [key, hit] of hits(alternative)) {
        const score = hit.score * alternative.weight;
        const before = best.get(key);
        const better = before === undefined || score > before.score;
        best.set(key, {
          score: better ? score : before.score,
          where: before && before.where > hit.where ? before.where : hit.where,
          alternative: before?.alternative ?? alternative,
        });
      }
    }
    for (const [key, { score, where, alternative }] of best) {
      const one = of(key);
      spread(one.words, slot.covers, score);
      one.covered |= slot.covers;
      if (where > one.where) one.where = where;
      one.why.push({ text: whyText(slot.shown, alternative.through), score });
    }
  }
  const unit = strongMatch(index.records.size);
  const named = new Map<string, number>();
  for (const go of search.go) {
    if (!index.records.has(go.key)) continue;
    const one = of(go.key);
    const before = named.get(go.key) ?? 0;
    const score = unit * go.strength;
    // The surest reason counts whole, each further one a third: many weak hints do not beat a clear one.
    one.extra += Math.max(score, before) - before + Math.min(score, before) / 3;
    named.set(go.key, Math.max(score, before));
    one.covered |= go.covers;
    one.where = 2;
    one.why.push({ text: go.shown, score });
  }
  return tallies;
}

/** Shares a score among the words it stands for; each word keeps its best. */
function spread(words: number[], covers: number, score: number): void {
  const share = score / Math.max(1, bitCount(covers));
  for (let place = 0; covers >> place !== 0; place += 1) {
    if ((covers >> place) & 1) words[place] = Math.max(words[place] ?? 0, share);
  }
}

/** About what a rare word in a title scores: BM25 with the title's weight, for a word that two records hold. */
function strongMatch(records: number): number {
  return Math.log(1 + (Math.max(2, records) - 1.5) / 2.5) * 1.5 * boost.title;
}

function whyOf(one: Tally): readonly string[] {
  const texts = [...one.why].sort((a, b) => b.score - a.score).map(({ text }) => text);
  return [...new Set(texts)].slice(0, 4);
}

function whyText(shown: string, through: string | undefined): string {
  return through === undefined || through.toLowerCase() === shown ? shown : `${shown} → ${through}`;
}
