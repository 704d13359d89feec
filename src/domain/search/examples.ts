import type { Examples } from '../pack/schema/pack.ts';
import { fold } from './fold.ts';
import { bytesOf, numberAt, textOf, writeNumber } from './packedNumbers.ts';
import { eachInFirst, openPostings, packPostings, placeOf, type Postings, type PostingsJson } from './postings.ts';
import type { SearchIndex } from './searchIndex.ts';
import { groupsIn, type Thesaurus } from './thesaurus.ts';
import { sureExample } from './weights.ts';
import { sentencesOf, tokensOf, type Token } from './words.ts';

/** The examples of a pack, packed: each is a small document of its own. */
export interface ExamplesJson {
  readonly postings: PostingsJson;
  /** For each example 0 for elsewhere, else 1 + the number of the record that it leads to. */
  readonly owners: string;
}

/** Examples ready to be compared with. */
export interface OpenExamples {
  readonly postings: Postings;
  readonly owners: Uint32Array;
  /** How rare each term is among the examples. */
  readonly rarities: Float64Array;
  /** How much each example weighs in all: the root of its terms' squared rarities. */
  readonly norms: Float64Array;
}

/** How like the words of a query are to what was said before, 0 to 1. */
export interface Likeness {
  /** By number of the record, to the most alike of its examples; in the room. */
  readonly records: Float64Array;
  /** The most of them. */
  readonly most: number;
  /** Records so like that they may be found by that alone. */
  readonly sure: readonly number[];
  /** To the most alike of what no local offer answers. */
  readonly elsewhere: number;
}

/** A word that no example has: about as rare as one that so few have. */
const unknownUses = 4;
const unknownWeight = 0.7;

export function packExamples(
  { examples, elsewhere }: Examples,
  numbers: ReadonlyMap<string, number>,
  thesaurus: Thesaurus,
): ExamplesJson {
  const owners: number[] = [];
  const documents: string[][][] = [];
  const add = (owner: number, said: readonly string[]) => {
    for (const text of said) {
      const terms = sentencesOf(fold(text)).flatMap((one) => termsOf(tokensOf(one, thesaurus.little), thesaurus));
      if (terms.length === 0) continue;
      writeNumber(owners, owner);
      documents.push([[...new Set(terms)]]);
    }
  };
  add(0, elsewhere);
  for (const [key, said] of Object.entries(examples)) {
    const number = numbers.get(key);
    if (number !== undefined) add(number + 1, said);
  }
  return { postings: packPostings(documents, 1), owners: textOf(owners) };
}

export function openExamples(json: ExamplesJson): OpenExamples {
  const postings = openPostings(json.postings, 1);
  const cursor = { bytes: bytesOf(json.owners), at: 0 };
  const owners = Uint32Array.from({ length: postings.documents }, () => numberAt(cursor));
  const squares = new Float64Array(postings.documents);
  const rarities = new Float64Array(postings.terms.length);
  for (let place = 0; place < rarities.length; place += 1) {
    const uses = numberAt({ bytes: postings.lists, at: postings.starts[place] as number });
    const rarity = Math.log(1 + postings.documents / uses);
    rarities[place] = rarity;
    eachInFirst(postings, place, (example) => {
      squares[example] = (squares[example] as number) + rarity * rarity;
    });
  }
  return { postings, owners, rarities, norms: squares.map(Math.sqrt) };
}

/** Compares words with every example: the cosine of the two, each term weighing as much as it is rare. */
export function likeness(
  { examples, thesaurus, room }: Pick<SearchIndex, 'examples' | 'thesaurus' | 'room'>,
  tokens: readonly Token[],
): Likeness {
  const { postings, owners, norms, rarities } = examples;
  const records = room.likes.fill(0);
  const dots = new Float64Array(postings.documents);
  let square = 0;
  for (const term of new Set(termsOf(tokens, thesaurus))) {
    const place = placeOf(postings.terms, term);
    if (postings.terms[place] !== term) {
      // What stands for many names adds to a word that is counted already.
      if (!term.startsWith('§')) square += (unknownWeight * Math.log(1 + postings.documents / unknownUses)) ** 2;
      continue;
    }
    const weight = (rarities[place] as number) ** 2;
    square += weight;
    eachInFirst(postings, place, (example) => {
      dots[example] = (dots[example] as number) + weight;
    });
  }
  const norm = Math.sqrt(square);
  const sure = new Set<number>();
  let [most, elsewhere] = [0, 0];
  for (let example = 0; example < dots.length; example += 1) {
    const dot = dots[example] as number;
    if (dot === 0) continue;
    const alike = dot / (norm * (norms[example] as number));
    const record = (owners[example] as number) - 1;
    if (record < 0) {
      elsewhere = Math.max(elsewhere, alike);
      continue;
    }
    if (alike > (records[record] as number)) records[record] = alike;
    if (alike >= sureExample) sure.add(record);
    most = Math.max(most, alike);
  }
  return { records, most, sure: [...sure], elsewhere };
}

/** What tells one example from another: words that turn a phrase (not, who, out) too. */
function termsOf(tokens: readonly Token[], thesaurus: Thesaurus): string[] {
  const groups = groupsIn(tokens, thesaurus).map((found) => found.group.token);
  return [...tokens.filter((token) => !token.little).map((token) => token.stem), ...groups];
}
