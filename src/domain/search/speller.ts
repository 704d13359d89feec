import Fuse from 'fuse.js/basic';

/** Words worth repairing to, with how often they are used. */
export type Vocabulary = ReadonlyMap<string, number>;

export interface Speller {
  /** The likeliest right spellings, best first, two at most; none for a word that is like no other. */
  repair(word: string): readonly string[];
}

/** A word that stands once in a phrase of the thesaurus completes what is typed, but nothing is repaired to it. */
const coreUses = 2;
const fuseOptions = { threshold: 0.5, distance: 12, minMatchCharLength: 2 };
const repairable = /^[a-z]{4,20}$/;

/**
 * Repairs slips of the finger over the pack's core vocabulary. Fuse finds candidates; the number of slips decides
 * between them, then what kind of slip it was, then how common the word is. A second candidate stays only if it is as near and about as common.
 */
export function spellerOf(vocabulary: Vocabulary): Speller {
  const words = [...vocabulary].flatMap(([word, uses]) => (uses >= coreUses && repairable.test(word) ? [word] : []));
  const byLength = new Map<number, Fuse<string>>();
  // Two slips change a word's length by two at most: Fuse need not look at the others.
  const near = ({ length }: string): Fuse<string> => {
    const known = byLength.get(length);
    const fuse =
      known ??
      new Fuse(
        words.filter((word) => Math.abs(word.length - length) <= 2),
        fuseOptions,
      );
    byLength.set(length, fuse);
    return fuse;
  };
  return {
    repair(word) {
      if (!repairable.test(word)) return [];
      const candidates = near(word)
        .search(word, { limit: 16 })
        .map(({ item }) => ({
          item,
          slips: slipsBetween(word, item),
          odd: oddness(word, item),
          count: vocabulary.get(item) ?? 0,
        }))
        .filter(({ item, slips }) => slips <= slipsAllowed(word, item))
        .sort((a, b) => a.slips - b.slips || a.odd - b.odd || b.count - a.count || (a.item < b.item ? -1 : 1));
      const best = candidates[0];
      if (best === undefined) return splitInTwo(word, vocabulary);
      const second = candidates
        .slice(1)
        .find((one) => one.slips === best.slips && one.odd === best.odd && one.count * 3 >= best.count);
      return second ? [best.item, second.item] : [best.item];
    },
  };
}

/** A letter lost, added or swapped is likelier than a vowel for a consonant: "medcation" is no "mediation". */
function oddness(word: string, candidate: string): number {
  if (word.length !== candidate.length) return 0;
  const vowel = (letter: string | undefined) => letter !== undefined && 'aeiouy'.includes(letter);
  const sorted = (text: string) => [...text].sort().join('');
  if (sorted(word) === sorted(candidate)) return 0;
  return [...word].some((letter, place) => letter !== candidate[place] && vowel(letter) !== vowel(candidate[place]))
    ? 1
    : 0;
}

/** Short words are like too many others ("bake", "base"); a wrong first letter is rarely a slip. */
function slipsAllowed(word: string, candidate: string): number {
  const shorter = Math.min(word.length, candidate.length);
  const otherLetter = word.length === candidate.length && [...word].sort().join('') !== [...candidate].sort().join('');
  if (shorter <= 4 && otherLetter) return 0;
  if (word[0] !== candidate[0]) return shorter >= 7 ? 1 : 0;
  return shorter >= 7 ? 2 : 1;
}

/** Two words run together: "bluebadge". */
function splitInTwo(word: string, vocabulary: Vocabulary): readonly string[] {
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    if (vocabulary.has(left) && vocabulary.has(right)) return [`${left} ${right}`];
  }
  return [];
}

/** Damerau-Levenshtein (adjacent swaps count once): letters added, lost, changed or swapped. */
export function slipsBetween(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = one[row - 1] === other[column - 1] ? 0 : 1;
      let slips = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + changed,
      );
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      current.push(slips);
    }
    before = above;
    above = current;
  }
  return above[other.length] ?? 0;
}
