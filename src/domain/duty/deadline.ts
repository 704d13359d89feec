import type { Facts } from '../pack/schema/facts.ts';
import type { Calendar } from '../pack/schema/pack.ts';
import type { Timescale } from '../pack/schema/timescale.ts';
import {
  bankHolidayTest,
  isWorkingDay as isWorkingDayOf,
  nextWorkingDay,
  previousWorkingDay,
  schoolDayTest,
  type DayTest,
  type TermDates,
} from './calendar.ts';
import { sayNonWorkingDay } from './count/calendarPeriods.ts';
import type { Counted, Counting } from './count/counting.ts';
import { countingTable } from './count/countingTable.ts';
import { sayDay } from './count/sayDay.ts';
import type { Deadline } from './outcomeShape.ts';

/** Bank holidays of the national pack, term dates of the area. */
export interface Calendars {
  readonly calendar: Calendar;
  readonly termDates?: TermDates | undefined;
}

/**
 * A time limit applied to what is known of a child. Days are 'YYYY-MM-DD', local time in England. Never throws for
 * facts that are missing: `date` is then null and `missing` names them. The law of each rule stands beside its function.
 */
export function deadline(timescale: Timescale, facts: Facts, calendars: Calendars, today: string): Deadline {
  let estimated = false;
  const isBankHoliday = bankHolidayTest(calendars.calendar, () => {
    estimated = true;
  });
  const counting: Counting = {
    count: timescale.count,
    family: timescale.family,
    facts,
    today,
    isBankHoliday,
    isWorkingDay: (day) => isWorkingDayOf(day, isBankHoliday),
    isSchoolDay: schoolDayTest(isBankHoliday, calendars.termDates, facts.schoolClosedDays),
    termDates: calendars.termDates,
  };
  const counted = countingTable[timescale.count.rule](counting);
  const { safeDate, steps } = timescale.family
    ? forFamily(counted, isBankHoliday)
    : forBody(counted, bankHolidayTest(calendars.calendar));
  return {
    timescale: timescale.id,
    title: timescale.title,
    what: timescale.what,
    role: timescale.role,
    family: timescale.family,
    date: counted.date,
    safeDate,
    state: stateOf(counted.date, today),
    kind: timescale.kind,
    counted: estimated
      ? [...steps, 'Bank holidays not yet published were worked out by rule: check them nearer the time.']
      : steps,
    missing: counted.missing ?? [],
    opens: counted.opens ?? false,
    exceptions: timescale.exceptions,
    ifMissed: timescale.ifMissed,
    ifMissedText: timescale.ifMissedText,
    law: timescale.law,
    estimated,
  };
}

interface Said {
  readonly safeDate: string | null;
  readonly steps: readonly string[];
}

/** Where a limit ends on a weekend or bank holiday and no rule moves it, a family is safe on the working day before. */
function forFamily(counted: Counted, isBankHoliday: DayTest): Said {
  const { date, steps } = counted;
  const safeDate = counted.safeDate ?? date;
  if (date === null || safeDate === null || counted.opens || counted.weekendSettled) return { safeDate, steps };
  if (isWorkingDayOf(safeDate, isBankHoliday)) return { safeDate, steps };
  const before = previousWorkingDay(safeDate, isBankHoliday);
  if (counted.from !== undefined && before < counted.from) return { safeDate, steps };
  const why = `That is ${sayNonWorkingDay(safeDate)}. To be safe, act by ${sayDay(before)}.`;
  return { safeDate: before, steps: [...steps, why] };
}

/** A body gets no extra time for a weekend or bank holiday, but may not be there to ask. */
function forBody(counted: Counted, isBankHoliday: DayTest): Said {
  const { date, steps } = counted;
  const safeDate = counted.safeDate ?? date;
  if (date === null || counted.opens || counted.weekendSettled || isWorkingDayOf(date, isBankHoliday))
    return { safeDate, steps };
  const open = sayDay(nextWorkingDay(date, isBankHoliday));
  const why = `That is ${sayNonWorkingDay(date)}. It does not move the date; the next working day to ask on is ${open}.`;
  return { safeDate, steps: [...steps, why] };
}

function stateOf(date: string | null, today: string): Deadline['state'] {
  if (date === null) return 'unknown';
  if (date === today) return 'today';
  return date < today ? 'past' : 'ahead';
}
