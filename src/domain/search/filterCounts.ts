import { judged, type Alike, type AlikeBy, type Judged } from './alike.ts';
import { distances, filterNames, type FilterName, type Filters, type MilesTo } from './filters.ts';
import type { SearchRecord } from './record.ts';

type Counts = Readonly<Record<string, number>>;

/** How many services each value would leave, were it the only one chosen in its filter. */
export interface FilterCounts extends Readonly<Record<FilterName, Counts>> {
  /** By single years of age. */
  readonly years: Counts;
}

/** Counts over the services among the records `numbers`; each filter is counted under all the others, not under itself. */
export function countFilters(alike: AlikeBy, numbers: Uint32Array, filters: Filters, milesTo: MilesTo): FilterCounts {
  const left = leftBy(judged(alike, filters, milesTo), numbers);
  const uses = (name: FilterName) => usesIn(alike[name], left(name));
  // From nowhere everything is as near, and there are fewer sorts by cost than towns.
  const byTown = filters.near === undefined ? alike.cost : alike.within;
  const counts = filterNames.map((name) => [name, byValue(alike[name], uses(name))]);
  return {
    ...(Object.fromEntries(counts) as Record<FilterName, Counts>),
    within: byDistance(byTown, usesIn(byTown, left('within')), milesTo),
    years: byYear(alike.age, uses('age')),
  };
}

/** For each filter the records that all the others leave. */
function leftBy(columns: readonly Judged[], numbers: Uint32Array): (name: FilterName) => Uint32Array {
  if (columns.length === 0) return () => numbers;
  const all: number[] = [];
  const butFor = new Map(columns.map(({ name }): [FilterName, number[]] => [name, []]));
  for (const number of numbers) {
    let failed = 0;
    let last: FilterName | undefined;
    for (const { name, as, left } of columns) {
      if (left[as[number] as number] === 1) continue;
      failed += 1;
      last = name;
    }
    if (last === undefined) all.push(number);
    else if (failed === 1) butFor.get(last)?.push(number);
  }
  const lists = new Map([...butFor].map(([name, some]) => [name, Uint32Array.from([...all, ...some])]));
  const rest = Uint32Array.from(all);
  return (name) => lists.get(name) ?? rest;
}

/** How many there are of each sort of record. */
function usesIn({ as, examples }: Alike, numbers: Uint32Array): Uint32Array {
  const uses = new Uint32Array(examples.length);
  for (let at = 0; at < numbers.length; at += 1) {
    const sort = as[numbers[at] as number] as number;
    uses[sort] = (uses[sort] as number) + 1;
  }
  return uses;
}

function byValue({ values, borne, starts }: Alike, uses: Uint32Array): Counts {
  const sums = new Uint32Array(values.length);
  for (let sort = 0; sort < uses.length; sort += 1) {
    const count = uses[sort] as number;
    const end = count > 0 ? (starts[sort + 1] as number) : 0;
    for (let at = starts[sort] as number; at < end; at += 1)
      sums[borne[at] as number] = (sums[borne[at] as number] as number) + count;
  }
  const counts: Record<string, number> = {};
  for (const [place, value] of values.entries()) if (sums[place] !== 0) counts[value] = sums[place] as number;
  return counts;
}

function byDistance({ examples }: Alike, uses: Uint32Array, milesTo: MilesTo): Counts {
  const sums = distances.map(() => 0);
  for (let sort = 0; sort < uses.length; sort += 1) {
    const example = examples[sort] as SearchRecord;
    if (uses[sort] === 0 || example.kind !== 'services') continue;
    const miles = milesTo(example) ?? 0;
    for (let place = 0; place < distances.length; place += 1)
      if (miles <= (distances[place] as number)) sums[place] = (sums[place] as number) + (uses[sort] as number);
  }
  const counts = distances.map((distance, place): [string, number] => [String(distance), sums[place] as number]);
  return Object.fromEntries(counts.filter(([, sum]) => sum > 0));
}

function byYear({ examples }: Alike, uses: Uint32Array): Counts {
  const years = Array.from({ length: 26 }, () => 0);
  for (const [sort, { minAge, maxAge }] of examples.entries())
    for (let age = minAge ?? 26; age <= Math.min(25, maxAge ?? 25); age += 1)
      years[age] = (years[age] as number) + (uses[sort] as number);
  return Object.fromEntries(years.entries());
}
