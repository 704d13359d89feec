import type { Ages } from './ages.ts';
import { holdsAge } from './filters.ts';
import type { Query } from './query.ts';
import type { SearchRecord } from './record.ts';
import type { SearchIndex } from './searchIndex.ts';

/** A body, a service or a place that is called by its name is what the family wants; anything else has its phrases. */
export function called(
  index: SearchIndex,
  key: string,
  { tokens, ranking }: Pick<Query, 'tokens' | 'ranking'>,
): number {
  const name = index.names.get(key);
  if (name === undefined || name.length === 0) return 1;
  const stems = new Set(tokens.map((token) => token.stem));
  const said = name.filter((one) => stems.has(one)).length;
  // Nothing but the name was said.
  if (said === name.length && said > 1 && ranking.every(({ stem }) => name.includes(stem))) return 2.4;
  if (said === name.length) return said > 1 ? 1.6 : 1.3;
  return said > 1 && said * 3 >= name.length * 2 ? 1.25 : 1;
}

/** An old entry falls a little; it is never hidden. */
export function freshness(record: SearchRecord, today: string): number {
  if (record.checkedOn === undefined) return 1;
  const months = monthsOf(today) - monthsOf(record.checkedOn);
  return months > 24 ? 0.88 : months > 12 ? 0.94 : 1;
}

function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

/** A service for other ages falls; its age limits may be wrong, so it is not hidden. */
export function fits(record: SearchRecord, ages: Ages | undefined): number {
  if (ages === undefined || record.minAge === undefined) return 1;
  return holdsAge(record, ages.least, ages.most) ? 1.1 : 0.6;
}

/** Who names a place wants to go somewhere, the nearer the better; a service without a place comes, or is rung. */
export function nearness(miles: number | undefined): number {
  return miles === undefined ? 1 : 1.3 - 0.45 * Math.min(1, miles / 15);
}
