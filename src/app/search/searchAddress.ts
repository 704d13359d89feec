import { accessKinds, costKinds } from '../../domain/pack/schema/serviceValues.ts';
import type { PackView } from '../../domain/pack/view.ts';
import { distances, type Filters } from '../../domain/search/filters.ts';

export const sectors = ['education', 'health', 'care', 'rights-and-money'] as const;
const lists = ['need', 'cost', 'access', 'place', 'sector'] as const;
export type ListFilter = (typeof lists)[number];

/** The filters an address asks for. What this area does not know is passed over, so that no address leads nowhere. */
export function filtersIn(asked: URLSearchParams, view: Pick<PackView, 'needs' | 'places'>): Filters {
  const known: Record<ListFilter, readonly string[]> = {
    need: view.needs.map(({ id }) => id),
    cost: costKinds,
    access: accessKinds,
    place: view.places.map(({ id }) => id),
    sector: sectors,
  };
  const chosen = lists.flatMap((name) => {
    const values = asked.getAll(name).filter((value) => known[name].includes(value));
    return values.length > 0 ? [[name, values] as const] : [];
  });
  const age = Number(asked.get('age') ?? Number.NaN);
  const near = asked.get('near') ?? '';
  const within = distances.find((one) => String(one) === asked.get('within'));
  return {
    ...Object.fromEntries(chosen),
    ...(Number.isInteger(age) && age >= 0 && age <= 25 ? { age } : {}),
    ...(known.place.includes(near) ? { near } : {}),
    ...(within === undefined ? {} : { within }),
  };
}

/** The same as an address says it, after the words. */
export function filterText(filters: Filters): string {
  const pairs = Object.entries(filters).flatMap(([name, value]: [string, unknown]) =>
    [value].flat().flatMap((one) => (one === undefined ? [] : [`&${name}=${encodeURIComponent(String(one))}`])),
  );
  return pairs.join('');
}

/** Filters with one taken off. */
export function withoutFilter(filters: Filters, name: keyof Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([one]) => one !== name)) as Filters;
}
