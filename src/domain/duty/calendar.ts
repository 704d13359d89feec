import { parseDate } from '@internationalized/date';
import type { Calendar, Local } from '../pack/schema/pack.ts';

/** First and last days that pupils attend, and days when only staff do. */
export type TermDates = Local['termDates'];

/** Whether a day ('YYYY-MM-DD') is of some kind. */
export type DayTest = (day: string) => boolean;

/** Whether pupils attend on a day; 'unknown' where the term dates do not reach that far. */
export type SchoolDayTest = (day: string) => boolean | 'unknown';

interface BankHoliday {
  readonly date: string;
  readonly name: string;
}

export function addDays(day: string, days: number): string {
  return parseDate(day).add({ days }).toString();
}

export function addWeeks(day: string, weeks: number): string {
  return addDays(day, weeks * 7);
}

/**
 * The corresponding date rule (Dodds v Walker [1981] UKHL 3): the same day number in the later (or, counting back, the earlier)
 * month; the last day of that month where it is too short.
 */
export function addMonths(day: string, months: number): string {
  return parseDate(day).add({ months }).toString();
}

/** The same date in another year; 28 February for 29 February where that year has none. */
export function addYears(day: string, years: number): string {
  return parseDate(day).add({ years }).toString();
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: string): number {
  const date = parseDate(day);
  return (date.calendar.toJulianDay(date) % 7) + 1;
}

export function isMondayToFriday(day: string): boolean {
  return weekday(day) <= 5;
}

/** The `count`th day after `start` (before it where `step` is -1) of the kind that `accepts`; `start` itself is not counted. */
export function nthDay(start: string, count: number, accepts: DayTest, step: 1 | -1 = 1): string {
  let day = start;
  for (let found = 0; found < count;) {
    day = addDays(day, step);
    if (accepts(day)) found += 1;
  }
  return day;
}

/** Monday to Friday and not a bank holiday. Good Friday and Christmas Day are in every list of bank holidays. */
export function isWorkingDay(day: string, isBankHoliday: DayTest): boolean {
  return isMondayToFriday(day) && !isBankHoliday(day);
}

/** The first working day after `day`. */
export function nextWorkingDay(day: string, isBankHoliday: DayTest): string {
  return nthDay(day, 1, (one) => isWorkingDay(one, isBankHoliday));
}

/** The last working day before `day`. */
export function previousWorkingDay(day: string, isBankHoliday: DayTest): string {
  return nthDay(day, 1, (one) => isWorkingDay(one, isBankHoliday), -1);
}

/**
 * Tells bank holidays of England: as published for the years in the pack's calendar, else worked out by rule.
 * `onEstimate` is called when a day is found to be a bank holiday by rule only.
 */
export function bankHolidayTest(calendar: Calendar, onEstimate?: () => void): DayTest {
  const published = new Set(calendar.bankHolidays.map(({ date }) => date));
  const publishedYears = new Set(calendar.bankHolidays.map(({ date }) => date.slice(0, 4)));
  const byRule = new Map<string, ReadonlySet<string>>();
  return (day) => {
    const year = day.slice(0, 4);
    if (publishedYears.has(year)) return published.has(day);
    const days = byRule.get(year) ?? new Set(bankHolidaysByRule(Number(year)).map(({ date }) => date));
    byRule.set(year, days);
    if (days.has(day)) onEstimate?.();
    return days.has(day);
  };
}

/**
 * The bank holidays of England in a year not yet published (Banking and Financial Dealings Act 1971, Schedule 1, and
 * the yearly proclamations for New Year's Day, early May and substitute days). A single extra holiday cannot be foreseen.
 */
export function bankHolidaysByRule(year: number): readonly BankHoliday[] {
  const easter = easterSunday(year);
  const newYear = `${pad(year, 4)}-01-01`;
  const christmas = `${pad(year, 4)}-12-25`;
  const boxingDay = `${pad(year, 4)}-12-26`;
  const christmasHeld = moveOffWeekend(christmas);
  const boxingDayHeld = moveOffWeekend(boxingDay);
  return [
    { date: moveOffWeekend(newYear), name: 'New Year’s Day' },
    { date: addDays(easter, -2), name: 'Good Friday' },
    { date: addDays(easter, 1), name: 'Easter Monday' },
    { date: mondayFrom(`${pad(year, 4)}-05-01`), name: 'Early May bank holiday' },
    { date: mondayFrom(`${pad(year, 4)}-05-25`), name: 'Spring bank holiday' },
    { date: mondayFrom(`${pad(year, 4)}-08-25`), name: 'Summer bank holiday' },
    // A Sunday Christmas is made up for after Boxing Day (27th); Saturday and Sunday give the 27th and the 28th.
    { date: weekday(christmas) === 7 ? addDays(christmas, 2) : christmasHeld, name: 'Christmas Day' },
    { date: weekday(boxingDay) === 7 ? addDays(boxingDay, 2) : boxingDayHeld, name: 'Boxing Day' },
  ];
}

/**
 * Tells school days: Monday to Friday, pupils in, no bank holiday. The family's own list of closed days, where given,
 * replaces the area's term dates, since schools may set their own.
 */
export function schoolDayTest(
  isBankHoliday: DayTest,
  termDates: TermDates | undefined,
  closedDays: readonly string[] | undefined,
): SchoolDayTest {
  if (closedDays !== undefined) return (day) => isWorkingDay(day, isBankHoliday) && !closedDays.includes(day);
  const reach = termDates && reachOf(termDates);
  if (termDates === undefined || reach === undefined) return () => 'unknown';
  return (day) => {
    if (day < reach.from || day > reach.until) return 'unknown';
    const inSession = termDates.sessions.some(([first, last]) => first <= day && day <= last);
    return inSession && isWorkingDay(day, isBankHoliday) && !termDates.insetDays.includes(day);
  };
}

/** The span for which the term dates tell every day; undefined where there are none. */
export function reachOf(termDates: TermDates): { readonly from: string; readonly until: string } | undefined {
  const firsts = termDates.sessions.map(([first]) => first).sort();
  const until = termDates.sessions
    .map(([, last]) => last)
    .sort()
    .at(-1);
  const [first] = firsts;
  if (first === undefined || until === undefined) return undefined;
  // An autumn term that starts in August or September leaves no school days in August before it.
  const month = first.slice(5, 7);
  return { from: month === '08' || month === '09' ? `${first.slice(0, 4)}-08-01` : first, until };
}

/** The `count`th school day after `start`; null where the term dates do not reach that far. */
export function nthSchoolDay(start: string, count: number, isSchoolDay: SchoolDayTest): string | null {
  let day = start;
  for (let found = 0; found < count;) {
    day = addDays(day, 1);
    const verdict = isSchoolDay(day);
    if (verdict === 'unknown') return null;
    if (verdict) found += 1;
  }
  return day;
}

function mondayFrom(day: string): string {
  return addDays(day, (8 - weekday(day)) % 7);
}

function moveOffWeekend(day: string): string {
  return isMondayToFriday(day) ? day : mondayFrom(day);
}

/** Anonymous Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * correction + 114;
  return `${pad(year, 4)}-${pad(Math.floor(days / 31), 2)}-${pad((days % 31) + 1, 2)}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
