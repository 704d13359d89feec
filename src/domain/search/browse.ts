import type { Filters } from './filters.ts';
import { milesFrom } from './places.ts';
import type { SearchRecord } from './record.ts';
import type { SearchIndex } from './searchIndex.ts';

/** Without words, filters alone list what they leave: by name, or the nearest services first. */
export function browse(index: SearchIndex, filters: Filters): readonly SearchRecord[] {
  const byName = [...index.records.values()].sort((a, b) => compare(a.title, b.title) || compare(a.id, b.id));
  if (filters.near === undefined) return byName;
  const away = milesFrom(filters.near, index.places);
  const far = (record: SearchRecord) => away.get(record.place ?? '') ?? Number.MAX_VALUE;
  return byName.filter(({ kind }) => kind === 'services').sort((a, b) => far(a) - far(b));
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
