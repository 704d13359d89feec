import type { Filters } from './filters.ts';
import type { Found, FoundRecord } from './find.ts';

/** What a search was about: a kind of help, an area of need, or `other` where the guide knew neither. */
export type MissedTopic = `provisions/${string}` | `needs/${string}` | 'other';

/**
 * Whether a search led to nothing: no result, only people to ring, or a kind of help with no service for it.
 * `filters` are those it was found under.
 */
export function isMissed({ results, filters: counts }: Found, filters: Filters): boolean {
  if (results.every(({ kind }) => kind === 'contacts')) return true;
  const sectors = filters.sector ?? Object.keys(counts.sector);
  const services = sectors.reduce((sum, sector) => sum + (counts.sector[sector] ?? 0), 0);
  return results[0]?.kind === 'provisions' && services === 0;
}

/**
 * The topic a missed search is counted under, never a word of it. `wide` is what the same words find with no filter.
 * None where somebody to ring in a crisis was found: such a search leaves no trace.
 */
export function missedTopic(
  wide: readonly FoundRecord[],
  filters: Filters,
  isCrisis: (contact: string) => boolean,
): MissedTopic | undefined {
  if (wide.some(({ kind, id }) => kind === 'contacts' && isCrisis(id))) return undefined;
  const [need] = filters.need ?? [];
  if (need !== undefined) return `needs/${need}`;
  const provision = wide.find(({ kind }) => kind === 'provisions');
  return provision === undefined ? 'other' : `provisions/${provision.id}`;
}
