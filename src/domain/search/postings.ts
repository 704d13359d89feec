import { bytesOf, numberAt, textOf, writeNumber } from './packedNumbers.ts';

/** Which records hold which terms in which fields, packed: a large pack must load on a cheap phone (decision 006). */
export interface PostingsJson {
  readonly documents: number;
  /** Sorted, one a line. */
  readonly terms: string;
  /** Bytes that each term takes in `lists`. */
  readonly sizes: string;
  /** For each term and field: how many documents, then for each the step from the one before and how often. */
  readonly lists: string;
  /** Different terms of each document, field by field. */
  readonly lengths: string;
}

export interface Postings {
  readonly documents: number;
  readonly terms: readonly string[];
  /** Where the lists of each term begin. */
  readonly starts: Uint32Array;
  readonly lists: Uint8Array;
  readonly lengths: readonly Uint16Array[];
  /** Mean length of each field. */
  readonly means: readonly number[];
}

/** Packs documents given as the terms of each of their fields. */
export function packPostings(documents: readonly (readonly (readonly string[])[])[], fields: number): PostingsJson {
  const uses = new Map<string, Map<number, number>[]>();
  const lengths: number[] = [];
  for (let field = 0; field < fields; field += 1)
    documents.forEach((document, number) => {
      const terms = document[field] ?? [];
      writeNumber(lengths, new Set(terms).size);
      for (const term of terms) {
        const known = uses.get(term) ?? Array.from({ length: fields }, () => new Map<number, number>());
        uses.set(term, known);
        const used = known[field] as Map<number, number>;
        used.set(number, (used.get(number) ?? 0) + 1);
      }
    });
  const terms = [...uses.keys()].sort();
  const lists: number[] = [];
  const sizes: number[] = [];
  for (const term of terms) {
    const start = lists.length;
    for (const used of uses.get(term) ?? []) writeList(lists, used);
    writeNumber(sizes, lists.length - start);
  }
  return {
    documents: documents.length,
    terms: terms.join('\n'),
    sizes: textOf(sizes),
    lists: textOf(lists),
    lengths: textOf(lengths),
  };
}

/** Once is by far the commonest: only more takes a second number. */
function writeList(lists: number[], used: ReadonlyMap<number, number>): void {
  writeNumber(lists, used.size);
  let before = 0;
  for (const [document, times] of used) {
    writeNumber(lists, (document - before) * 2 + (times > 1 ? 1 : 0));
    if (times > 1) writeNumber(lists, times);
    before = document;
  }
}

export function openPostings(json: PostingsJson, fields: number): Postings {
  const terms = json.terms === '' ? [] : json.terms.split('\n');
  const starts = new Uint32Array(terms.length + 1);
  const sizes = { bytes: bytesOf(json.sizes), at: 0 };
  for (let term = 0; term < terms.length; term += 1) starts[term + 1] = (starts[term] as number) + numberAt(sizes);
  const all = { bytes: bytesOf(json.lengths), at: 0 };
  const lengths = Array.from({ length: fields }, () => new Uint16Array(json.documents));
  const means = lengths.map((field) => {
    let sum = 0;
    for (let document = 0; document < json.documents; document += 1) {
      field[document] = numberAt(all);
      sum += field[document] as number;
    }
    return sum / Math.max(1, json.documents);
  });
  return { documents: json.documents, terms, starts, lists: bytesOf(json.lists), lengths, means };
}

/** Where a term stands, or would stand. */
export function placeOf(sorted: readonly string[], term: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls `each` for every document that holds the term (by its place) in the first field. */
export function eachInFirst(postings: Postings, place: number, each: (document: number, times: number) => void): void {
  const cursor = { bytes: postings.lists, at: postings.starts[place] as number };
  let document = 0;
  for (let left = numberAt(cursor); left > 0; left -= 1) {
    const step = numberAt(cursor);
    document += step >>> 1;
    each(document, step & 1 ? numberAt(cursor) : 1);
  }
}
