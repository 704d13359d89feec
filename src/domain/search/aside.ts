import type { Hits } from './hits.ts';
import type { Query } from './query.ts';
import type { SearchRecord } from './record.ts';
import { shapeOf } from './shape.ts';
import type { Alternative, Search } from './slots.ts';
import type { Tallies } from './tally.ts';
import { slipsBetween } from './speller.ts';

/** Nothing typed was understood and at most half of it could be repaired: the words are about something else. */
export function onlyGuesses(query: Query, search: Search, hits: (alternative: Alternative) => Hits): boolean {
  if (search.go.length > 0 || query.repairs.size === 0) return false;
  const repaired = query.ranking.filter((token) => query.repairs.has(token.text)).length;
  const direct = query.ranking.some(
    (token) => !query.repairs.has(token.text) && hits({ terms: [token.stem], weight: 1 }).documents.length > 0,
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
  { found: records, covered }: Pick<Tallies, 'found' | 'covered'>,
  list: readonly SearchRecord[],
  hits: (alternative: Alternative) => Hits,
): boolean {
  if (search.strong || shapeOf(query.tokens).activity) return false;
  if (query.ranking.length < 2) return false;
  const found = query.ranking.map((token) => {
    const typed = query.repairs.get(token.text)?.typed;
    // Two slips in one word may as well be another word.
    const guessed = typed !== undefined && slipsBetween(typed, token.text) > 1;
    return guessed ? undefined : hits({ terms: [token.stem], weight: 1 });
  });
  const named = found.some((one) => one?.documents.some((number, at) => one.wheres[at] === 3 && isHelp(list[number])));
  if (named) return false;
  const known = found.reduce((sum, one, place) => (one && one.documents.length > 0 ? sum | (1 << place) : sum), 0);
  const words = bitCount(search.all);
  const most = mostBits(records, covered, search.all & known);
  // Four words that no one record holds more than two of, and no phrase among them: each is known, together they are not.
  const scattered = search.go.length === 0 && words > 3 ? 2 : 4;
  return bitCount(known & search.all) < words ? most * 5 < words * 3 : most * scattered <= words;
}

/** The most of these words that one record covers. */
function mostBits(records: Uint32Array, covered: Int32Array, words: number): number {
  let most = 0;
  for (const record of records) most = Math.max(most, bitCount((covered[record] as number) & words));
  return most;
}

function isHelp(record: SearchRecord | undefined): boolean {
  return record?.kind === 'provisions' || record?.kind === 'routes';
}

/** How many bits of 32 are set: counted in pairs, fours and bytes, then all bytes are added up. */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
