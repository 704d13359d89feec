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
  /** Id of the place distances are from; narrows nothing by itself. */
  readonly near?: string;
  /** Miles from there. What has no place is kept: it comes to the family, or is rung. */
  readonly within?: number;
}

export type FilterName = Exclude<keyof Filters, 'kinds' | 'near'>;
export type MilesTo = (record: SearchRecord) => number | undefined;

export const filterNames: readonly FilterName[] = ['cost', 'access', 'age', 'need', 'place', 'sector', 'within'];

/** Bands in which ages are counted: under five, primary, secondary, and 16 to 25. */
export const ageBands = { '0-4': [0, 4], '5-10': [5, 10], '11-15': [11, 15], '16-25': [16, 25] } as const;

/** Distances that can be chosen, in miles. */
export const distances = [3, 5, 10] as const;

/** Whether one of the filters leaves a record. */
export function passes(record: SearchRecord, filters: Filters, name: FilterName, milesTo: MilesTo): boolean {
  if (name === 'age') return filters.age === undefined || holdsAge(record, filters.age, filters.age);
  if (name === 'within') {
    if (filters.within === undefined || filters.near === undefined) return true;
    return record.kind === 'services' && (milesTo(record) ?? 0) <= filters.within;
  }
  const wanted = filters[name];
  return wanted === undefined || wanted.length === 0 || valuesOf(record, name).some((value) => wanted.includes(value));
}

/** Whether a service takes somebody of these ages. False for what is not a service. */
function holdsAge(record: SearchRecord, least: number, most: number): boolean {
  return record.minAge !== undefined && record.minAge <= most && (record.maxAge ?? 25) >= least;
}

/** What a record bears of what can be chosen in a filter; of ages, the bands. Distances depend on the place asked about. */
export function valuesOf(record: SearchRecord, name: FilterName): readonly string[] {
  if (name === 'sector') return record.sector === undefined ? [] : [record.sector];
  if (record.kind !== 'services' || name === 'within') return [];
  if (name === 'cost') return record.cost === undefined ? [] : [record.cost];
  if (name === 'access') return record.access ?? [];
  if (name === 'need') return record.needs ?? [];
  if (name === 'place') return [...new Set([...(record.place ? [record.place] : []), ...(record.area ?? [])])];
  return Object.entries(ageBands).flatMap(([band, [least, most]]) => (holdsAge(record, least, most) ? [band] : []));
}

export function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== undefined && (!Array.isArray(value) || value.length > 0));
}
