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

/** What each record would be counted under, as numbers: counting thousands must not hold up typing. */
export interface Countable {
  readonly names: readonly FilterName[];
  readonly values: readonly string[];
  /** Where the codes of each record begin in `codes`. */
  readonly starts: Uint32Array;
  readonly codes: Uint16Array;
}

export function countableOf(records: readonly SearchRecord[]): Countable {
  const known = new Map<string, number>();
  const [names, values]: [FilterName[], string[]] = [[], []];
  const starts = new Uint32Array(records.length + 1);
  const codes: number[] = [];
  records.forEach((record, number) => {
    for (const name of record.kind === 'services' ? filterNames : []) {
      for (const value of valuesOf(record, name)) {
        const code = known.get(`${name} ${value}`) ?? known.size;
        known.set(`${name} ${value}`, code);
        [names[code], values[code]] = [name, value];
        codes.push(code);
      }
    }
    starts[number + 1] = codes.length;
  });
  return { names, values, starts, codes: Uint16Array.from(codes) };
}

/** Counts over the services among the records `numbers`; each filter is counted under all the others, not under itself. */
export function countFilters(
  countable: Countable,
  records: readonly SearchRecord[],
  numbers: readonly number[],
  filters: Filters,
): FilterCounts {
  const { names, values, starts, codes } = countable;
  const found = new Uint32Array(values.length);
  const narrowing = hasFilters(filters) ? filterNames.filter((name) => filters[name] !== undefined) : [];
  for (const number of numbers) {
    const failed = failedOf(records[number] as SearchRecord, filters, narrowing);
    if (failed.length > 1) continue;
    const end = starts[number + 1] as number;
    for (let at = starts[number] as number; at < end; at += 1) {
      const code = codes[at] as number;
      if (failed.length === 0 || names[code] === failed[0]) found[code] = (found[code] as number) + 1;
    }
  }
  const counts: Record<FilterName, Record<string, number>> = {
    cost: {},
    access: {},
    age: {},
    need: {},
    place: {},
    sector: {},
  };
  found.forEach((count, code) => {
    if (count > 0) counts[names[code] as FilterName][values[code] as string] = count;
  });
  return counts;
}

const none: readonly FilterName[] = [];

function failedOf(record: SearchRecord, filters: Filters, narrowing: readonly FilterName[]): readonly FilterName[] {
  return narrowing.length === 0 ? none : narrowing.filter((name) => !passesOne(record, filters, name));
}

export function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== undefined && (!Array.isArray(value) || value.length > 0));
}
