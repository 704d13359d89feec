import { bitCount } from './aside.ts';
import { titleBoost, type Hits } from './hits.ts';
import type { Room } from './room.ts';
import type { SearchIndex } from './searchIndex.ts';
import type { Alternative, Go, Search } from './slots.ts';

/** What was found for a query: a column a value, a row a record by its number. A large pack has too many for objects. */
export interface Tallies {
  /** The records that were found at all, in order. */
  readonly found: Uint32Array;
  /** Best score for each word of the query: a word and a phrase it belongs to do not count twice. */
  readonly words: readonly Float64Array[];
  /** What being named by words.yaml adds. */
  readonly extra: Float64Array;
  /** The words of the query that were met, as bits. */
  readonly covered: Int32Array;
  /** The best place it was found in: 0 not at all, 1 somewhere in a text, 2 in a phrase that leads to it, from 3 in a name. */
  readonly where: Uint8Array;
}

/** `sure` are records that somebody was led to who asked in much the same words. */
export function tally(
  index: SearchIndex,
  search: Search,
  hits: (alternative: Alternative) => Hits,
  sure: readonly number[],
): Tallies {
  const { room } = index;
  const { extra, covered, where } = room;
  for (const column of [extra, covered, where]) column.fill(0);
  const used = new Set<Float64Array>();
  for (const { alternatives, covers } of search.slots) {
    const columns = columnsOf(room, covers, used);
    for (const alternative of alternatives) {
      const found = hits(alternative);
      const share = alternative.weight / Math.max(1, bitCount(covers));
      for (const column of columns) keepBest(column, found, share);
      const { documents, wheres } = found;
      for (let at = 0; at < documents.length; at += 1) {
        const number = documents[at] as number;
        covered[number] = (covered[number] as number) | covers;
        if ((wheres[at] as number) >= (where[number] as number)) where[number] = (wheres[at] as number) + 1;
      }
    }
  }
  for (const [number, named] of namedBy(index, search.go)) {
    extra[number] = named.extra;
    covered[number] = (covered[number] as number) | named.covers;
    where[number] = Math.max(3, where[number] as number);
  }
  for (const number of sure) where[number] = Math.max(3, where[number] as number);
  return { found: foundIn(room), words: room.words.slice(0, used.size), extra, covered, where };
}

function keepBest(column: Float64Array, { documents, scores }: Hits, share: number): void {
  for (let at = 0; at < documents.length; at += 1) {
    const number = documents[at] as number;
    const score = (scores[at] as number) * share;
    if (score > (column[number] as number)) column[number] = score;
  }
}

function foundIn({ where, found }: Room): Uint32Array {
  let count = 0;
  for (let number = 0; number < where.length; number += 1) if (where[number] !== 0) found[count++] = number;
  return found.subarray(0, count);
}

/** The columns of the words that a slot stands for, cleared when a query first uses them. */
function columnsOf({ words, sums }: Room, covers: number, used: Set<Float64Array>): readonly Float64Array[] {
  const columns: Float64Array[] = [];
  for (let place = 0; covers >>> place !== 0; place += 1) {
    const column = (words[place] ??= new Float64Array(sums.length));
    if (!used.has(column)) column.fill(0);
    used.add(column);
    if ((covers >>> place) & 1) columns.push(column);
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
