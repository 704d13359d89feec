import { filterNames, passes, valuesOf, type FilterName, type Filters, type MilesTo } from './filters.ts';
import type { SearchRecord } from './record.ts';

/** Records that one filter cannot tell apart are judged and counted as one: thousands are found for each letter typed. */
export interface Alike {
  /** Which of `examples` each record is like, by its number. */
  readonly as: Uint16Array | Uint32Array;
  readonly examples: readonly SearchRecord[];
  /** What services are counted under, in the order in which they come. */
  readonly values: readonly string[];
  /** Which of `values` each example bears, one after another; none where it is no service. */
  readonly borne: Uint16Array;
  /** Where those of each example begin in `borne`. */
  readonly starts: Uint32Array;
}

/** The records of a pack made ready to be narrowed and counted. */
export type AlikeBy = Readonly<Record<FilterName, Alike>>;

export function alikeBy(records: readonly SearchRecord[]): AlikeBy {
  return Object.fromEntries(filterNames.map((name) => [name, alikeIn(records, name)])) as Record<FilterName, Alike>;
}

function alikeIn(records: readonly SearchRecord[], name: FilterName): Alike {
  const known = new Map<string, number>();
  const examples: SearchRecord[] = [];
  const as = new Uint32Array(records.length);
  for (let number = 0; number < records.length; number += 1) {
    const record = records[number] as SearchRecord;
    const key = keyOf(record, name);
    const place = known.get(key) ?? examples.push(record) - 1;
    if (place === known.size) known.set(key, place);
    as[number] = place;
  }
  return { as: examples.length > 0xffff ? as : Uint16Array.from(as), examples, ...borneBy(examples, name) };
}

/** The same for records that bear the same in a filter. */
function keyOf(record: SearchRecord, name: FilterName): string {
  if (record.kind !== 'services') return name === 'sector' ? `- ${record.sector}` : '-';
  if (name === 'sector') return record.sector ?? '';
  if (name === 'cost') return record.cost ?? '';
  if (name === 'age') return `${record.minAge} ${record.maxAge}`;
  if (name === 'within') return record.place ?? '';
  if (name === 'place') return `${record.place ?? ''}\n${record.area?.join('\n') ?? ''}`;
  return (name === 'access' ? record.access : record.needs)?.join('\n') ?? '';
}

function borneBy(examples: readonly SearchRecord[], name: FilterName): Pick<Alike, 'values' | 'borne' | 'starts'> {
  const places = new Map<string, number>();
  const borne: number[] = [];
  const starts = new Uint32Array(examples.length + 1);
  for (const [sort, example] of examples.entries()) {
    for (const value of example.kind === 'services' ? valuesOf(example, name) : []) {
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      borne.push(place);
    }
    starts[sort + 1] = borne.length;
  }
  return { values: [...places.keys()], borne: Uint16Array.from(borne), starts };
}

/** One filter, judged beforehand for every sort of record. */
export interface Judged {
  readonly name: FilterName;
  readonly as: Alike['as'];
  /** 1 for the examples that it leaves. */
  readonly left: Uint8Array;
}

export function judged(alike: AlikeBy, filters: Filters, milesTo: MilesTo): readonly Judged[] {
  return filterNames
    .filter((name) => filters[name] !== undefined)
    .map((name) => {
      const { as, examples } = alike[name];
      return { name, as, left: Uint8Array.from(examples, (one) => (passes(one, filters, name, milesTo) ? 1 : 0)) };
    });
}
