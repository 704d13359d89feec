import { agesIn, type Ages } from './ages.ts';
import { fold } from './fold.ts';
import { foreignIn, type ForeignFound } from './foreign.ts';
import { placeIn } from './places.ts';
import { placeOf } from './postings.ts';
import type { SearchIndex } from './searchIndex.ts';
import { rankingTokens, tokensOf, type Token } from './words.ts';

/** Longer queries are cut: what a family means stands in the first sentences, and a pasted page must not stall a phone. */
export const mostLetters = 300;
export const mostWords = 24;
const mostRepairs = 6;
/** Where more words than that are unknown, hardly any of them is a slip: no more are tried than a phone can bear. */
const fewRepairs = 2;
const mostCompletions = 8;

/** A query as the search understands it. */
export interface Query {
  readonly tokens: readonly Token[];
  /** The words to rank by. */
  readonly ranking: readonly Token[];
  /** The last word may not be finished. */
  readonly typing: boolean;
  readonly spelling: Spelling | undefined;
  /** Repaired word → what was typed, and a second guess where there is one. */
  readonly repairs: ReadonlyMap<string, { readonly typed: string; readonly second: string | undefined }>;
  readonly foreign: readonly ForeignFound[];
  readonly ages: Ages | undefined;
  /** Numbers that only said an age: by their place among the tokens. */
  readonly agePlaces: ReadonlySet<number>;
  /** Id of the place it names. A postcode is no longer among the tokens. */
  readonly near: string | undefined;
  /** The words of a town's name, by their place among the tokens: nearness counts, less the name. */
  readonly townPlaces: ReadonlySet<number>;
}

/** Said to the family whenever other words were searched for than they typed. */
export interface Spelling {
  readonly instead: string;
  readonly shown: string;
}

/** Reads what was typed. `known` says whether any record holds a stem. With `asTyped` nothing is repaired. */
export function readQuery(
  index: SearchIndex,
  words: string,
  known: (stem: string) => boolean,
  asTyped: boolean,
): Query {
  const { little } = index.thesaurus;
  const folded = fold(words.slice(0, mostLetters * 4)).slice(0, mostLetters);
  const typed = cut(tokensOf(folded, little));
  const typing = /[\p{L}\p{N}\p{M}]$/u.test(folded);
  const repairs = new Map<string, { typed: string; second: string | undefined }>();
  const listed = asTyped ? typed.map((token) => token.text) : replaceListed(typed, index.misspellings, repairs);
  const spelt = tokensOf(listed.join(' '), little);
  const foreign = foreignIn(
    spelt,
    index.foreign(),
    (token) => token.little || index.vocabulary.has(token.text) || known(token.stem),
  );
  const texts = asTyped || foreign.length > 0 ? listed : repairUnknown(index, spelt, typing, known, repairs);
  const all = tokensOf(texts.join(' '), little);
  const place = placeIn(all, index.places);
  const postcode = new Set(place?.isPostcode ? place.places : []);
  const tokens =
    postcode.size === 0
      ? all
      : tokensOf(
          all
            .filter((_, at) => !postcode.has(at))
            .map(({ text }) => text)
            .join(' '),
          little,
        );
  const ages = agesIn(tokens);
  return {
    tokens,
    // A bit each; little words alone, or repairs that are several words, could be more.
    ranking: rankingTokens(tokens).slice(0, mostWords),
    typing,
    spelling: repairs.size > 0 ? spellingOf(words, tokens, repairs) : undefined,
    repairs,
    foreign,
    ages: ages?.ages,
    agePlaces: new Set(ages?.places),
    near: place?.id,
    townPlaces: new Set(place?.isPostcode ? [] : place?.places),
  };
}

function cut(tokens: readonly Token[]): readonly Token[] {
  const ranked = tokens.filter((token) => !token.little);
  const end = ranked.length > mostWords ? tokens.indexOf(ranked[mostWords] as Token) : tokens.length;
  return tokens.slice(0, Math.min(end, mostWords * 3));
}

type Repairs = Map<string, { typed: string; second: string | undefined }>;

/** Misspellings that people made a list of, of up to three words ("adh d"). */
function replaceListed(
  tokens: readonly Token[],
  misspellings: ReadonlyMap<string, string>,
  repairs: Repairs,
): string[] {
  const texts: string[] = [];
  for (let index = 0; index < tokens.length;) {
    const length = [3, 2, 1].find((count) => misspellings.has(phrase(tokens, index, count))) ?? 0;
    const wrong = phrase(tokens, index, Math.max(1, length));
    const right = length > 0 ? (misspellings.get(wrong) as string) : wrong;
    if (right !== wrong) repairs.set(right, { typed: wrong, second: undefined });
    texts.push(right);
    index += Math.max(1, length);
  }
  return texts;
}

function phrase(tokens: readonly Token[], index: number, count: number): string {
  return index + count > tokens.length
    ? ''
    : tokens
        .slice(index, index + count)
        .map((token) => token.text)
        .join(' ');
}

function repairUnknown(
  index: SearchIndex,
  tokens: readonly Token[],
  typing: boolean,
  known: (stem: string) => boolean,
  repairs: Repairs,
): string[] {
  const isUnknown = (token: Token) =>
    !(token.little || token.telling || known(token.stem) || index.vocabulary.has(token.text));
  let left = tokens.filter(isUnknown).length > mostRepairs ? fewRepairs : mostRepairs;
  return tokens.map((token, place) => {
    const unfinished = typing && place === tokens.length - 1;
    if (left === 0 || !isUnknown(token)) return token.text;
    if (unfinished && completionsOf(index, token.text).length > 0) return token.text;
    left -= 1;
    const [best, second] = index.speller().repair(token.text);
    if (best === undefined) return token.text;
    repairs.set(best, { typed: token.text, second });
    return best;
  });
}

/** Words of the vocabulary that begin so, the commonest first; from the second letter on. */
export function completionsOf(index: SearchIndex, beginning: string): readonly string[] {
  if (beginning.length < 2) return [];
  const { vocabulary } = index;
  const completions = index.completions();
  return completions
    .slice(placeOf(completions, beginning), placeOf(completions, `${beginning}\uffff`))
    .filter((word) => word !== beginning)
    .sort((a, b) => (vocabulary.get(b) ?? 0) - (vocabulary.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, mostCompletions);
}

/** The typed words with only the repaired ones changed; accents and capitals of the others stay where they can. */
function spellingOf(words: string, tokens: readonly Token[], repairs: Query['repairs']): Spelling | undefined {
  const instead = words.slice(0, mostLetters).trim();
  let shown = instead;
  for (const [right, { typed }] of repairs) {
    const inPlace = new RegExp(`(?<![\\p{L}\\p{N}])${typed}(?![\\p{L}\\p{N}])`, 'giu');
    if (!inPlace.test(shown)) {
      shown = tokens.map((token) => token.text).join(' ');
      break;
    }
    shown = shown.replace(inPlace, right);
  }
  return shown === instead ? undefined : { instead, shown };
}
