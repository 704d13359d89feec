import { bitCount } from './aside.ts';
import { titleBoost, type Hits } from './hits.ts';
import type { SearchIndex } from './searchIndex.ts';
import type { Alternative, Go, Search } from './slots.ts';

/** What was found for a query: a column a value, a row a record by its number. A large pack has too many for objects. */
export interface Tallies {
  /** The records that were found at all. */
  readonly found: readonly number[];
  /** Best score for each word of the query: a word and a phrase it belongs to do not count twice. */
  readonly words: readonly Float64Array[];
  /** What being named by words.yaml adds. */
  readonly extra: Float64Array;
  /** The words of the query that were met, as bits. */
  readonly covered: Int32Array;
  /** The best place it was found in: somewhere in a text, in a phrase that leads to it, in a name. */
  readonly where: Uint8Array;
}

export function tally(index: SearchIndex, search: Search, hits: (alternative: Alternative) => Hits): Tallies {
  const size = index.list.length;
  const found: number[] = [];
  const words: Float64Array[] = [];
  const tallies = { extra: new Float64Array(size), covered: new Int32Array(size), where: new Uint8Array(size) };
  const seen = new Uint8Array(size);
  const see = (number: number) => {
    if (seen[number] === 0) found.push(number);
    seen[number] = 1;
  };
  for (const { alternatives, covers } of search.slots) {
    const columns = columnsOf(words, covers, size);
    for (const alternative of alternatives) {
      const { documents, scores, wheres } = hits(alternative);
      const share = alternative.weight / Math.max(1, bitCount(covers));
      for (let at = 0; at < documents.length; at += 1) {
        const number = documents[at] as number;
        const score = (scores[at] as number) * share;
        see(number);
        for (const column of columns) if (score > (column[number] as number)) column[number] = score;
        tallies.covered[number] = (tallies.covered[number] as number) | covers;
        if ((wheres[at] as number) > (tallies.where[number] as number)) tallies.where[number] = wheres[at] as number;
      }
    }
  }
  for (const [number, { extra, covers }] of namedBy(index, search.go)) {
    see(number);
    tallies.extra[number] = extra;
    tallies.covered[number] = (tallies.covered[number] as number) | covers;
    tallies.where[number] = Math.max(2, tallies.where[number] as number);
  }
  return { found, words, ...tallies };
}

/** The columns of the words that a slot stands for. */
function columnsOf(words: Float64Array[], covers: number, size: number): readonly Float64Array[] {
  const columns: Float64Array[] = [];
  for (let place = 0; covers >> place !== 0; place += 1) {
    while (words.length <= place) words.push(new Float64Array(size));
    if ((covers >> place) & 1) columns.push(words[place] as Float64Array);
  }
  return columns;
}

/** What words.yaml names outright. The surest reason counts whole, each further one a third: many weak hints do not beat a clear one. */
function namedBy(index: SearchIndex, go: readonly Go[]): Map<number, { extra: number; covers: number }> {
  const named = new Map<number, { extra: number; covers: number; best: number }>();
  const unit = strongMatch(index.list.length);
  for (const { key, strength, covers } of go) {
    const number = index.numbers.get(key);
    if (number === undefined) continue;
    const before = named.get(number) ?? { extra: 0, covers: 0, best: 0 };
    const score = unit * strength;
    named.set(number, {
      extra: before.extra + Math.max(score, before.best) - before.best + Math.min(score, before.best) / 3,
      covers: before.covers | covers,
      best: Math.max(score, before.best),
    });
  }
  return named;
}

/** About what a rare word in a title scores: BM25 with the title's weight, for a word that two records hold. */
export function strongMatch(records: number): number {
  return Math.log(1 + (Math.max(2, records) - 1.5) / 2.5) * 1.5 * titleBoost;
}

/** Why each of these few records was found, the weightiest reason first. */
export function whysOf(
  index: SearchIndex,
  search: Search,
  hits: (alternative: Alternative) => Hits,
  numbers: readonly number[],
): ReadonlyMap<number, readonly string[]> {
  const wanted = new Uint8Array(index.list.length);
  for (const number of numbers) wanted[number] = 1;
  const whys = new Map(numbers.map((number): [number, { text: string; score: number }[]] => [number, []]));
  for (const slot of search.slots) {
    const best = new Map<number, { score: number; through: string | undefined }>();
    for (const alternative of slot.alternatives) {
      const { documents, scores } = hits(alternative);
      for (let at = 0; at < documents.length; at += 1) {
        const number = documents[at] as number;
        if (wanted[number] === 0) continue;
        const before = best.get(number) ?? { score: 0, through: alternative.through };
        const score = (scores[at] as number) * alternative.weight;
        best.set(number, { score: Math.max(score, before.score), through: before.through });
      }
    }
    for (const [number, { score, through }] of best)
      whys.get(number)?.push({ text: whyText(slot.shown, through), score });
  }
  const unit = strongMatch(index.list.length);
  for (const go of search.go)
    whys.get(index.numbers.get(go.key) ?? -1)?.push({ text: go.shown, score: unit * go.strength });
  return new Map([...whys].map(([number, why]) => [number, mostly(why)]));
}

function mostly(why: readonly { readonly text: string; readonly score: number }[]): readonly string[] {
  const texts = [...why].sort((a, b) => b.score - a.score).map(({ text }) => text);
  return [...new Set(texts)].slice(0, 4);
}

function whyText(shown: string, through: string | undefined): string {
  return through === undefined || through.toLowerCase() === shown ? shown : `${shown} → ${through}`;
}
