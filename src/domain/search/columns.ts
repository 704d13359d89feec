import { recordKinds, type SearchRecord } from './record.ts';

/** What ranking needs of every record, a column a value: thousands are weighed for each letter typed. */
export interface Columns {
  /** By place in `recordKinds`. */
  readonly kinds: Uint8Array;
  /** Years; `noAge` where a record has none. */
  readonly minAges: Uint8Array;
  readonly maxAges: Uint8Array;
  /** Months since year 0 of the day it was checked; `notChecked` for what carries no day. */
  readonly checked: Int32Array;
}

export const noAge = 255;
const oldestAge = 25;
const notChecked = 1_000_000;

export function columnsOf(records: readonly SearchRecord[]): Columns {
  const columns = {
    kinds: new Uint8Array(records.length),
    minAges: new Uint8Array(records.length),
    maxAges: new Uint8Array(records.length),
    checked: new Int32Array(records.length),
  };
  for (const [number, { kind, minAge, maxAge, checkedOn }] of records.entries()) {
    columns.kinds[number] = recordKinds.indexOf(kind);
    columns.minAges[number] = minAge ?? noAge;
    columns.maxAges[number] = maxAge ?? oldestAge;
    columns.checked[number] = checkedOn === undefined ? notChecked : monthsOf(checkedOn);
  }
  return columns;
}

export function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
