import type { Query } from './query.ts';
import { shapeOf } from './shape.ts';
import type { Alternative, Search } from './slots.ts';
import { slipsBetween } from './speller.ts';

export type Hits = ReadonlyMap<string, { readonly score: number; readonly where: Where }>;
/** The best place a record was found in: a text, a phrase that leads to it, another name, its title. */
export type Where = 0 | 1 | 2 | 3;

/** Nothing typed was understood and at most half of it could be repaired: the words are about something else. */
export function onlyGuesses(query: Query, search: Search, hits: (alternative: Alternative) => Hits): boolean {
  if (search.go.length > 0 || query.repairs.size === 0) return false;
  const repaired = query.ranking.filter((token) => query.repairs.has(token.text)).length;
  const direct = query.ranking.some(
    (token) => !query.repairs.has(token.text) && hits({ terms: [token.stem], weight: 1 }).size > 0,
  );
  return !direct && query.ranking.length > 1 && repaired * 2 <= query.ranking.length;
}

/**
 * A word that no record holds stands beside words that merely occur somewhere ("iphone case"): about something else.
 * One word that this is all about is enough to be answered: "respite" with a town that is not here.
 */
export function besideThePoint(
  query: Query,
  search: Search,
  tallies: ReadonlyMap<string, { readonly covered: number }>,
  hits: (alternative: Alternative) => Hits,
): boolean {
  if (search.strong || shapeOf(query.tokens).activity) return false;
  if (query.ranking.length < 2) return false;
  const found = query.ranking.map((token) => {
    const typed = query.repairs.get(token.text)?.typed;
    // Two slips in one word may as well be another word.
    const guessed = typed !== undefined && slipsBetween(typed, token.text) > 1;
    return guessed ? [] : [...hits({ terms: [token.stem], weight: 1 })];
  });
  const named = found.some((one) => one.some(([key, hit]) => hit.where === 3 && /^(?:provisions|routes)/.test(key)));
  if (named) return false;
  const known = found.reduce((sum, one, place) => (one.length > 0 ? sum | (1 << place) : sum), 0);
  const words = bitCount(search.all);
  const most = Math.max(...[...tallies.values()].map((one) => bitCount(one.covered & search.all & known)));
  // Four words that no one record holds more than two of, and no phrase among them: each is known, together they are not.
  const scattered = search.go.length === 0 && words > 3 ? 2 : 4;
  return bitCount(known & search.all) < words ? most * 5 < words * 3 : most * scattered <= words;
}

export function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
