import { numberAt, type Cursor } from './packedNumbers.ts';
import { placeOf, type Postings } from './postings.ts';
import type { Room } from './room.ts';
import type { SearchIndex } from './searchIndex.ts';
import type { Alternative } from './slots.ts';

/** Records that hold what was looked for, by their number in the index, each once. */
export interface Hits {
  readonly documents: Uint32Array;
  readonly scores: Float64Array;
  /** The best place each was found in: 0 a text, 1 a phrase that leads to it, 2 another name, 3 its title. */
  readonly wheres: Uint8Array;
}

/** The fields of a record as they are indexed, the surest first: title, other names, phrases that lead to it, text. */
export const fields = ['title', 'also', 'asked', 'text'] as const;
/** Weights of the fields. `asked` holds phrases of the thesaurus: they are named outright as well (slots, `go`). */
const boosts = [8, 3.5, 1.5, 1.5] as const;
export const titleBoost = boosts[0];
/** BM25+. Families' words are short and records differ in length by kind, not by worth: length counts for little. */
const bm25 = { k: 1.2, b: 0.35, d: 0.5 };
/** A longer word that begins so is no match for the word itself. */
const longer = { weight: 0.375, perLetter: 0.3 };

/** Looks up one alternative at a time, each once, so that a record counts by the best way it was found. */
export function hitsOf(index: SearchIndex): (alternative: Alternative) => Hits {
  const asked = new Map<string, Hits>();
  const { postings, room } = index;
  return ({ terms, prefix = false }) => {
    const name = `${prefix ? '*' : ''}${terms.join(' ')}`;
    const before = asked.get(name);
    if (before) return before;
    // What a fifth of all texts hold is looked for in names only.
    const count = terms.some((term) => index.common.has(term)) ? fields.length - 1 : fields.length;
    const [first = '', ...rest] = terms;
    let hits = take(postings, first, prefix, count, room);
    for (const term of rest) hits = both(hits, take(postings, term, prefix, count, room), room);
    asked.set(name, hits);
    return hits;
  };
}

/** Adds up what each record scores for a term over its fields. */
function take(postings: Postings, term: string, prefix: boolean, count: number, room: Room): Hits {
  const { terms, starts } = postings;
  let found = 0;
  for (let place = placeOf(terms, term); place < terms.length; place += 1) {
    const one = terms[place] as string;
    if (one !== term && !(prefix && one.startsWith(term))) break;
    const cursor = { bytes: postings.lists, at: starts[place] as number };
    const weight = one === term ? 1 : weightOfLonger(one, term);
    for (let field = 0; field < count; field += 1) found = takeField(postings, field, { cursor, weight, found }, room);
  }
  return gathered(found, room);
}

/** Adds the records that hold a term in one field, as many as stand first in `documents`; says how many do then. */
function takeField(
  postings: Postings,
  field: number,
  { cursor, weight, found }: { readonly cursor: Cursor; readonly weight: number; readonly found: number },
  { sums, wheres, documents }: Room,
): number {
  const matching = numberAt(cursor);
  const rarity = Math.log(1 + (postings.documents - matching + 0.5) / (matching + 0.5));
  const factor = weight * (boosts[field] as number) * rarity;
  const lengths = postings.lengths[field] as Uint16Array;
  const perLength = (bm25.k * bm25.b) / (postings.means[field] as number);
  const where = fields.length - 1 - field;
  const { bytes } = cursor;
  let { at } = cursor;
  let [document, count] = [0, found];
  for (let left = matching; left > 0; left -= 1) {
    // Numbers are read here as `numberAt` does, which a large pack would have to call for every record.
    let byte = bytes[at++] as number;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      step |= (byte & 127) << shift;
    }
    let times = 1;
    if (step & 1) {
      cursor.at = at;
      times = numberAt(cursor);
      at = cursor.at;
    }
    document += step >>> 1;
    const scale = bm25.k * (1 - bm25.b) + perLength * (lengths[document] as number);
    const before = sums[document] as number;
    if (before === 0) documents[count++] = document;
    sums[document] = before + factor * (bm25.d + (times * (bm25.k + 1)) / (times + scale));
    if (where > (wheres[document] as number)) wheres[document] = where;
  }
  cursor.at = at;
  return count;
}

/** Takes what was added up out of the room and leaves it all zeros. */
function gathered(found: number, { sums, wheres, documents }: Room): Hits {
  const hits = { documents: documents.slice(0, found), scores: new Float64Array(found), wheres: new Uint8Array(found) };
  for (let at = 0; at < found; at += 1) {
    const document = documents[at] as number;
    hits.scores[at] = sums[document] as number;
    hits.wheres[at] = wheres[document] as number;
    sums[document] = wheres[document] = 0;
  }
  return hits;
}

function weightOfLonger(found: string, term: string): number {
  return (longer.weight * found.length) / (found.length + longer.perLetter * (found.length - term.length));
}

/** The records that are in both. */
function both(one: Hits, other: Hits, { sums, wheres }: Room): Hits {
  for (const [at, document] of one.documents.entries()) {
    sums[document] = one.scores[at] as number;
    wheres[document] = one.wheres[at] as number;
  }
  const kept = Uint32Array.from(other.documents.keys()).filter((at) => sums[other.documents[at] as number] !== 0);
  const hits = {
    documents: kept.map((at) => other.documents[at] as number),
    scores: Float64Array.from(
      kept,
      (at) => (sums[other.documents[at] as number] as number) + (other.scores[at] as number),
    ),
    wheres: Uint8Array.from(kept, (at) =>
      Math.max(other.wheres[at] as number, wheres[other.documents[at] as number] as number),
    ),
  };
  for (const document of one.documents) sums[document] = wheres[document] = 0;
  return hits;
}
