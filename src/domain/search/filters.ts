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

/** How many services each value would leave, were it the only one chosen in its filter. */
export interface FilterCounts {
  readonly cost: Readonly<Record<string, number>>;
  readonly access: Readonly<Record<string, number>>;
  readonly age: Readonly<Record<string, number>>;
  readonly need: Readonly<Record<string, number>>;
  readonly place: Readonly<Record<string, number>>;
  readonly sector: Readonly<Record<string, number>>;
  /** By single years of age. */
  readonly years: Readonly<Record<string, number>>;
  /** By miles from the place in `near`. */
  readonly within: Readonly<Record<string, number>>;
}

type FilterName = Exclude<keyof FilterCounts, 'years'>;
type MilesTo = (record: SearchRecord) => number | undefined;

/** Bands in which ages are counted: under five, primary, secondary, and 16 to 25. */
export const ageBands = { '0-4': [0, 4], '5-10': [5, 10], '11-15': [11, 15], '16-25': [16, 25] } as const;

/** Distances that can be chosen, in miles. */
export const distances = [3, 5, 10] as const;

const filterNames: readonly FilterName[] = ['cost', 'access', 'age', 'need', 'place', 'sector', 'within'];

export function passes(record: SearchRecord, filters: Filters, miles: number | undefined): boolean {
  if (filters.kinds && filters.kinds.length > 0 && !filters.kinds.includes(record.kind)) return false;
  return filterNames.every((name) => passesOne(record, filters, name, miles));
}

function passesOne(record: SearchRecord, filters: Filters, name: FilterName, miles: number | undefined): boolean {
  if (name === 'age') return filters.age === undefined || holdsAge(record, filters.age, filters.age);
  if (name === 'within') {
    if (filters.within === undefined || filters.near === undefined) return true;
    return record.kind === 'services' && (miles ?? 0) <= filters.within;
  }
  const wanted = filters[name];
  return (
    wanted === undefined || wanted.length === 0 || valuesOf(record, name, miles).some((value) => wanted.includes(value))
  );
}

/** Whether a service takes somebody of these ages. False for what is not a service. */
export function holdsAge(record: SearchRecord, least: number, most: number): boolean {
  return record.minAge !== undefined && record.minAge <= most && (record.maxAge ?? 25) >= least;
}

function valuesOf(record: SearchRecord, name: FilterName, miles: number | undefined): readonly string[] {
  if (name === 'sector') return record.sector === undefined ? [] : [record.sector];
  if (record.kind !== 'services') return [];
  if (name === 'within') return distances.filter((one) => (miles ?? 0) <= one).map(String);
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

/** Distances are not in it: they depend on the place asked about. */
export function countableOf(records: readonly SearchRecord[]): Countable {
  const known = new Map<string, number>();
  const [names, values]: [FilterName[], string[]] = [[], []];
  const starts = new Uint32Array(records.length + 1);
  const codes: number[] = [];
  const fixed = filterNames.filter((name) => name !== 'within');
  records.forEach((record, number) => {
    for (const name of record.kind === 'services' ? fixed : []) {
      for (const value of valuesOf(record, name, undefined)) {
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
  { names, values, starts, codes }: Countable,
  records: readonly SearchRecord[],
  numbers: readonly number[],
  filters: Filters,
  milesTo: MilesTo,
): FilterCounts {
  const found = new Uint32Array(values.length);
  const reached = distances.map(() => 0);
  const born = Array.from({ length: 27 }, () => 0);
  const narrowing = filterNames.filter((name) => filters[name] !== undefined);
  for (const number of numbers) {
    const record = records[number] as SearchRecord;
    if (record.kind !== 'services') continue;
    const miles = filters.near === undefined ? undefined : milesTo(record);
    const failed = narrowing.length === 0 ? none : failedOf(record, filters, narrowing, miles);
    if (failed.length > 1) continue;
    const only = failed[0];
    const end = starts[number + 1] as number;
    for (let at = starts[number] as number; at < end; at += 1) {
      const code = codes[at] as number;
      if (only === undefined || names[code] === only) found[code] = (found[code] as number) + 1;
    }
    if (only === undefined || only === 'within')
      for (let at = 0; at < distances.length; at += 1)
        if ((miles ?? 0) <= (distances[at] as number)) reached[at] = (reached[at] ?? 0) + 1;
    if (only === undefined || only === 'age') bear(born, record);
  }
  const counts = Object.fromEntries(filterNames.map((name) => [name, {}])) as Record<
    FilterName,
    Record<string, number>
  >;
  found.forEach((count, code) => {
    if (count > 0) counts[names[code] as FilterName][values[code] as string] = count;
  });
  reached.forEach((count, at) => {
    if (count > 0) counts.within[String(distances[at])] = count;
  });
  return { ...counts, years: summed(born) };
}

const none: readonly FilterName[] = [];

function failedOf(
  record: SearchRecord,
  filters: Filters,
  narrowing: readonly FilterName[],
  miles: number | undefined,
): readonly FilterName[] {
  return narrowing.filter((name) => !passesOne(record, filters, name, miles));
}

/** Counts a service in at its least age and out after its last. */
function bear(born: number[], record: SearchRecord): void {
  const last = Math.min(25, record.maxAge ?? 25);
  if (record.minAge === undefined || record.minAge > last) return;
  born[record.minAge] = (born[record.minAge] ?? 0) + 1;
  born[last + 1] = (born[last + 1] ?? 0) - 1;
}

/** From how many begin and end at each age to how many there are at it. */
function summed(born: readonly number[]): Record<string, number> {
  let now = 0;
  return Object.fromEntries(born.slice(0, 26).map((change, age) => [age, (now += change)]));
}

/** How many records each filter taken off would leave: the way out of a list that is empty. */
export function without(
  records: readonly SearchRecord[],
  filters: Filters,
  milesTo: MilesTo,
): Partial<Record<keyof Filters, number>> {
  const chosen = (Object.keys(filters) as (keyof Filters)[]).filter((name) => name !== 'near');
  return Object.fromEntries(
    chosen.map((name) => {
      const rest: Filters = { ...filters, [name]: undefined };
      return [name, records.filter((record) => passes(record, rest, milesTo(record))).length];
    }),
  );
}

export function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== undefined && (!Array.isArray(value) || value.length > 0));
}
