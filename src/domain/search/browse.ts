import { milesFrom } from './places.ts';
import type { SearchRecord } from './record.ts';
import type { SearchIndex } from './searchIndex.ts';

/** Records by number, and which of two comes first: negative for the first. */
export interface Listing {
  readonly ranked: Uint32Array;
  readonly before: (one: number, other: number) => number;
}

/** Without words, filters alone list what they leave: by name, or the nearest services first. */
export function browse({ list, places }: SearchIndex, near: string | undefined): Listing {
  const byName = (one: number, other: number) => {
    const [a, b] = [list[one] as SearchRecord, list[other] as SearchRecord];
    return compare(a.title, b.title) || compare(a.id, b.id);
  };
  if (near === undefined) return { ranked: Uint32Array.from(list.keys()), before: byName };
  const away = milesFrom(near, places);
  const far = (number: number) => away.get(list[number]?.place ?? '') ?? Number.MAX_VALUE;
  return {
    ranked: Uint32Array.from(list.keys()).filter((number) => list[number]?.kind === 'services'),
    before: (one, other) => far(one) - far(other) || byName(one, other),
  };
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
