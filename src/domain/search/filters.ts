import type { RecordKind, SearchRecord } from './record.ts';

/** What a family narrows a list by. Several values of one filter: any of them; several filters: all of them. */
export interface Filters {
  readonly kinds?: readonly RecordKind[];
  readonly sector?: readonly string[];
  /** The rest narrow services, so that with one of them only services are left. Years of age. */
  readonly age?: number;
  readonly cost?: readonly string[];
  readonly access?: readonly string[];
  readonly need?: readonly string[];
  /** Places or areas. */
  readonly place?: readonly string[];
}

/** How many services each value would leave, were it the only one chosen in its filter. */
export interface FilterCounts {
  readonly cost: Readonly<Record<string, number>>;
  readonly access: Readonly<Record<string, number>>;
  readonly age: Readonly<Record<string, number>>;
  readonly need: Readonly<Record<string, number>>;
  readonly place: Readonly<Record<string, number>>;
  readonly sector: Readonly<Record<string, number>>;
}

type FilterName = keyof FilterCounts;

/** Bands in which ages are counted: under five, primary, secondary, and 16 to 25. */
export const ageBands = { '0-4': [0, 4], '5-10': [5, 10], '11-15': [11, 15], '16-25': [16, 25] } as const;

const filterNames: readonly FilterName[] = ['cost', 'access', 'age', 'need', 'place', 'sector'];

export function passes(record: SearchRecord, filters: Filters): boolean {
  if (filters.kinds && filters.kinds.length > 0 && !filters.kinds.includes(record.kind)) return false;
  return filterNames.every((name) => passesOne(record, filters, name));
}

function passesOne(record: SearchRecord, filters: Filters, name: FilterName): boolean {
  if (name === 'age') return filters.age === undefined || holdsAge(record, filters.age, filters.age);
  const wanted = filters[name];
  return wanted === undefined || wanted.length === 0 || valuesOf(record, name).some((value) => wanted.includes(value));
}

/** Whether a service takes somebody of these ages. False for what is not a service. */
export function holdsAge(record: SearchRecord, least: number, most: number): boolean {
  return record.minAge !== undefined && record.minAge <= most && (record.maxAge ?? 25) >= least;
}

function valuesOf(record: SearchRecord, name: FilterName): readonly string[] {
  if (name === 'sector') return record.sector === undefined ? [] : [record.sector];
  if (record.kind !== 'services') return [];
  if (name === 'cost') return record.cost === undefined ? [] : [record.cost];
  if (name === 'access') return record.access ?? [];
  if (name === 'need') return record.needs ?? [];
  if (name === 'place') return [...new Set([...(record.place ? [record.place] : []), ...(record.area ?? [])])];
  return Object.entries(ageBands).flatMap(([band, [least, most]]) => (holdsAge(record, least, most) ? [band] : []));
}

/** Counts over the services among `records`; each filter is counted under all the others, not under itself. */
export function countFilters(records: readonly SearchRecord[], filters: Filters): FilterCounts {
  const counts: Record<FilterName, Record<string, number>> = {
    cost: {},
    access: {},
    age: {},
    need: {},
    place: {},
    sector: {},
  };
  for (const record of records) {
    if (record.kind !== 'services') continue;
    const failed = filterNames.filter((name) => !passesOne(record, filters, name));
    for (const name of filterNames) {
      if (failed.some((one) => one !== name)) continue;
      for (const value of valuesOf(record, name)) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return counts;
}

export function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== undefined && (!Array.isArray(value) || value.length > 0));
}
