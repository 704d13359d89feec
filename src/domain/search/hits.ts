import { numberAt } from './packedNumbers.ts';
import { placeOf, type Postings } from './postings.ts';
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
  const sums = new Float64Array(index.postings.documents);
  const wheres = new Uint8Array(index.postings.documents);
  return ({ terms, prefix = false }) => {
    const name = `${prefix ? '*' : ''}${terms.join(' ')}`;
    const before = asked.get(name);
    if (before) return before;
    // What a fifth of all texts hold is looked for in names only.
    const count = terms.some((term) => index.common.has(term)) ? fields.length - 1 : fields.length;
    const [first = '', ...rest] = terms;
    let hits = take(index.postings, first, prefix, count, { sums, wheres });
    for (const term of rest) hits = both(hits, take(index.postings, term, prefix, count, { sums, wheres }), sums);
    asked.set(name, hits);
    return hits;
  };
}

interface Scratch {
  readonly sums: Float64Array;
  readonly wheres: Uint8Array;
}

/** Adds up what each record scores for a term over its fields. The scratch is all zeros before and after. */
function take(postings: Postings, term: string, prefix: boolean, count: number, { sums, wheres }: Scratch): Hits {
  const documents: number[] = [];
  const { terms } = postings;
  for (let place = placeOf(terms, term); place < terms.length; place += 1) {
    const found = terms[place] as string;
    if (found !== term && !(prefix && found.startsWith(term))) break;
    const weight = found === term ? 1 : weightOfLonger(found, term);
    const cursor = { bytes: postings.lists, at: postings.starts[place] as number };
    for (let field = 0; field < count; field += 1) {
      const matching = numberAt(cursor);
      const rarity = Math.log(1 + (postings.documents - matching + 0.5) / (matching + 0.5));
      const factor = weight * (boosts[field] as number) * rarity;
      const lengths = postings.lengths[field] as Uint16Array;
      const perLength = (bm25.k * bm25.b) / (postings.means[field] as number);
      const where = fields.length - 1 - field;
      let document = 0;
      for (let left = matching; left > 0; left -= 1) {
        const step = numberAt(cursor);
        const times = step & 1 ? numberAt(cursor) : 1;
        document += step >>> 1;
        const scale = bm25.k * (1 - bm25.b) + perLength * (lengths[document] as number);
        const before = sums[document] as number;
        if (before === 0) documents.push(document);
        sums[document] = before + factor * (bm25.d + (times * (bm25.k + 1)) / (times + scale));
        if (where > (wheres[document] as number)) wheres[document] = where;
      }
    }
  }
  return gathered(documents, { sums, wheres });
}

/** Takes what was added up out of the scratch and leaves it all zeros. */
function gathered(found: readonly number[], { sums, wheres }: Scratch): Hits {
  const documents = new Uint32Array(found.length);
  const hits = { documents, scores: new Float64Array(found.length), wheres: new Uint8Array(found.length) };
  for (let at = 0; at < found.length; at += 1) {
    const document = found[at] as number;
    documents[at] = document;
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
function both(one: Hits, other: Hits, sums: Float64Array): Hits {
  one.documents.forEach((document, at) => (sums[document] = one.scores[at] as number));
  const wheres = new Map(Array.from(one.documents, (document, at) => [document, one.wheres[at] as number]));
  const kept = [...other.documents.keys()].filter((at) => sums[other.documents[at] as number] !== 0);
  const hits = {
    documents: Uint32Array.from(kept, (at) => other.documents[at] as number),
    scores: Float64Array.from(
      kept,
      (at) => (sums[other.documents[at] as number] as number) + (other.scores[at] as number),
    ),
    wheres: Uint8Array.from(kept, (at) =>
      Math.max(other.wheres[at] as number, wheres.get(other.documents[at] as number) ?? 0),
    ),
  };
  for (const document of one.documents) sums[document] = 0;
  return hits;
}
