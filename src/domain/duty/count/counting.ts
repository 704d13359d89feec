import type { Facts } from '../../pack/schema/facts.ts';
import type { Timescale } from '../../pack/schema/timescale.ts';
import type { DayTest, SchoolDayTest, TermDates } from '../calendar.ts';
import { sayEvent, sayMissing } from './sayEvent.ts';

/** All that a counting rule may look at. */
export interface Counting {
  readonly count: Timescale['count'];
  /** The family must act by it. */
  readonly family: boolean;
  readonly facts: Facts;
  readonly today: string;
  readonly isBankHoliday: DayTest;
  readonly isWorkingDay: DayTest;
  readonly isSchoolDay: SchoolDayTest;
  readonly termDates: TermDates | undefined;
}

/** What a counting rule makes of it. Without `safeDate`, `date` is safe. */
export interface Counted {
  readonly date: string | null;
  readonly safeDate?: string | null;
  readonly steps: readonly string[];
  readonly missing?: readonly string[];
  /** The rule itself says what happens on weekends and bank holidays; nothing is to be added. */
  readonly weekendSettled?: boolean;
  /** From this day something may happen. */
  readonly opens?: boolean;
  /** The day it counts from. */
  readonly from?: string;
}

export type CountingFunction = (counting: Counting) => Counted;

/** The value of a fact that holds a day; undefined where it is not known. */
export function dayOf(counting: Counting, name: string | undefined): string | undefined {
  const value = name === undefined ? undefined : (counting.facts as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : undefined;
}

/** Nothing can be counted: one of these facts is needed. `safeDate` where an earliest day is certain all the same. */
export function lacking(
  names: readonly string[],
  steps: readonly string[] = [],
  safeDate: string | null = null,
): Counted {
  return { date: null, safeDate, steps: [...steps, sayMissing(names)], missing: names };
}

/** A pack that leaves out the length of a time limit: no date may be made up. */
export const numberUnknown: Counted = {
  date: null,
  steps: ['Our information does not say how long this time limit is.'],
};

/** A rule that counts from one event, the first input. */
export function fromEvent(rule: (start: string, counting: Counting) => Counted): CountingFunction {
  return (counting) => {
    const [name] = counting.count.inputs;
    const start = dayOf(counting, name);
    return start === undefined || name === undefined
      ? lacking(name === undefined ? [] : [name])
      : countedFrom(name, start, rule(start, counting), counting);
  };
}

/** A rule that counts `number` of its units from one event, the first input. */
export function numberFromEvent(
  rule: (start: string, number: number, counting: Counting) => Counted,
): CountingFunction {
  return fromEvent((start, counting) => {
    const { number } = counting.count;
    return number === undefined ? numberUnknown : rule(start, number, counting);
  });
}

/** Says the event first, then how it was counted. */
export function countedFrom(name: string, start: string, counted: Counted, counting: Counting): Counted {
  return { from: start, ...counted, steps: [sayEvent(name, start, counting.today), ...counted.steps] };
}

/**
 * One limb of "whichever is later" when the other is not known: time cannot end sooner. Shown as the date only while it
 * is still ahead; once past it proves nothing, and nobody must be told that they are too late.
 */
export function notBefore(counted: Counted, missing: readonly string[], counting: Counting): Counted {
  const isAhead = counted.date !== null && counted.date >= counting.today;
  const steps = [...counted.steps, 'It may be later, never sooner.', sayMissing(missing)];
  return {
    ...counted,
    date: isAhead ? counted.date : null,
    safeDate: counted.safeDate ?? counted.date,
    steps,
    missing,
  };
}
