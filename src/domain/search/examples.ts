import { bytesOf, numberAt, textOf, writeNumber } from './packedNumbers.ts';
import { eachInFirst, openPostings, packPostings, placeOf, type Postings, type PostingsJson } from './postings.ts';
import { fold } from './fold.ts';
import { groupsIn, type Thesaurus } from './thesaurus.ts';
import { sentencesOf, tokensOf, type Token } from './words.ts';

/** What families say when a record is what they need: whole sentences, by the record's key. */
export type Examples = Readonly<Record<string, readonly string[]>>;

/** The examples packed: each is a small document of its own. */
export interface ExamplesJson {
  readonly postings: PostingsJson;
  /** The number of the record that each example leads to. */
  readonly owners: string;
}

export interface OpenExamples {
  readonly postings: Postings;
  readonly owners: Uint16Array;
  /** How much each example weighs in all: the root of its words' squared rarities. */
  readonly norms: Float64Array;
  readonly rarities: Float64Array;
}

export function packExamples(
  examples: Examples,
  numbers: ReadonlyMap<string, number>,
  thesaurus: Thesaurus,
): ExamplesJson {
  const owners: number[] = [];
  const documents: string[][][] = [];
  for (const [key, sayings] of Object.entries(examples)) {
    const number = numbers.get(key);
    if (number === undefined) continue;
    for (const saying of sayings) {
      const terms = [...new Set(exampleTerms(saying, thesaurus))];
      if (terms.length === 0) continue;
      writeNumber(owners, number);
      documents.push([terms]);
    }
  }
  return { postings: packPostings(documents, 1), owners: textOf(owners) };
}

export function openExamples(json: ExamplesJson): OpenExamples {
  const postings = openPostings(json.postings, 1);
  const cursor = { bytes: bytesOf(json.owners), at: 0 };
  const owners = Uint16Array.from({ length: postings.documents }, () => numberAt(cursor));
  const squares = new Float64Array(postings.documents);
  const rarities = new Float64Array(postings.terms.length);
  postings.terms.forEach((_, place) => {
    const list = { bytes: postings.lists, at: postings.starts[place] as number };
    const rarity = Math.log(1 + postings.documents / numberAt(list));
    rarities[place] = rarity;
    eachInFirst(postings, place, (number) => {
      squares[number] = (squares[number] as number) + rarity * rarity;
    });
  });
  return { postings, owners, norms: squares.map(Math.sqrt), rarities };
}

/** The words that tell one example from another: small words too, where they turn the sense. */
function exampleTerms(text: string, thesaurus: Thesaurus): string[] {
  return sentencesOf(fold(text)).flatMap((sentence) => termsOf(tokensOf(sentence, thesaurus.little), thesaurus));
}

function termsOf(tokens: readonly Token[], thesaurus: Thesaurus): string[] {
  const groups = groupsIn(tokens, thesaurus).map((found) => found.group.token);
  return [...tokens.filter((token) => !token.little).map((token) => token.stem), ...groups];
}

/** How like the words are to what was said for each record: 0 to 1, the most alike of its examples. */
export function likeness(
  examples: OpenExamples,
  tokens: readonly Token[],
  thesaurus: Thesaurus,
  size: number,
): Float64Array {
  const best = new Float64Array(size);
  const { postings, owners, norms, rarities } = examples;
  if (postings.documents === 0) return best;
  const dots = new Float64Array(postings.documents);
  let square = 0;
  for (const term of new Set(termsOf(tokens, thesaurus))) {
    const place = placeOf(postings.terms, term);
    if (postings.terms[place] !== term) {
      const unknown = term.startsWith('§') ? 0 : Math.log(1 + postings.documents / 4) * UNKNOWN;
      square += unknown * unknown;
      continue;
    }
    const weight = (rarities[place] as number) ** 2;
    square += weight;
    eachInFirst(postings, place, (number) => {
      dots[number] = (dots[number] as number) + weight;
    });
  }
  const norm = Math.sqrt(square);
  for (let at = 0; at < dots.length; at += 1) {
    const dot = dots[at] as number;
    if (dot === 0) continue;
    const alike = dot / (norm * (norms[at] as number));
    const owner = owners[at] as number;
    if (alike > (best[owner] as number)) best[owner] = alike;
  }
  return best;
}
const env = (globalThis as any).process?.env ?? {};
const UNKNOWN = Number(env.UNK ?? 0.7);
