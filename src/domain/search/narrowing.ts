import { judged } from './alike.ts';
import type { Filters, MilesTo } from './filters.ts';
import { recordKinds } from './record.ts';
import type { SearchIndex } from './searchIndex.ts';

/** The records, of these numbers, that filters leave. */
export function narrowed(index: SearchIndex, numbers: Uint32Array, filters: Filters, milesTo: MilesTo): Uint32Array {
  const columns = judged(index.alike(), filters, milesTo);
  const { kinds } = index.columns;
  const asked = filters.kinds ?? [];
  const wanted = Uint8Array.from(recordKinds, (kind) => (asked.length === 0 || asked.includes(kind) ? 1 : 0));
  return numbers.filter(
    (number) =>
      wanted[kinds[number] as number] === 1 && columns.every(({ as, left }) => left[as[number] as number] === 1),
  );
}

/** How many records each filter taken off would leave: the way out of a list that is empty. */
export function without(
  index: SearchIndex,
  numbers: Uint32Array,
  filters: Filters,
  milesTo: MilesTo,
): Partial<Record<keyof Filters, number>> {
  const chosen = (Object.keys(filters) as (keyof Filters)[]).filter((name) => name !== 'near');
  return Object.fromEntries(
    chosen.map((name) => [name, narrowed(index, numbers, { ...filters, [name]: undefined }, milesTo).length]),
  );
}
