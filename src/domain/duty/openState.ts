import { dayAndNight, type OpeningHours, type Span, type WeeklyHours } from '../pack/openingHours.ts';
import { addDays, reachOf, weekday, type DayTest, type SchoolDayTest, type TermDates } from './calendar.ts';

/** A minute by the clocks of England: however long the night was on which they changed, 9am is 9am. */
export interface Moment {
  readonly day: string;
  /** From midnight by the clock. */
  readonly minute: number;
}

/** What the hours are held against. */
export interface OpenCalendar {
  readonly isBankHoliday: DayTest;
  /** 'unknown' where the term dates do not reach. */
  readonly isTerm: SchoolDayTest;
  /** Shut on this day for a reason of its own: a notice says so. */
  readonly isShut: DayTest;
}

export type OpenState =
  /** Without `until` it never shuts. */
  | { readonly kind: 'open'; readonly until?: Moment | undefined }
  /** Without `next` nobody can say when it opens again. */
  | { readonly kind: 'closed'; readonly next?: Moment | undefined }
  /** On this day it may be either; `next` is the next time that is sure. */
  | { readonly kind: 'unsure'; readonly why: 'bank-holiday' | 'term'; readonly next?: Moment | undefined };

type Unsure = Extract<OpenState, { kind: 'unsure' }>['why'];

/** A little over a year: past every holiday and every summer. */
const daysAhead = 400;
/** Open without a break for as long as that: day and night. */
const daysToCallAlways = 9;

/** Whether it is open at a minute, until when, or when next. */
export function openState(hours: OpeningHours, calendar: OpenCalendar, now: Moment): OpenState {
  const spansOn = (day: string): readonly Span[] | Unsure => spansOf(hours, calendar, day);
  const today = withNightBefore(spansOn, calendar, hours, now.day);
  if (typeof today === 'string') return { kind: 'unsure', why: today, next: nextOpening(spansOn, now) };
  const current = today.find((span) => span.from <= now.minute && now.minute < span.until);
  if (current === undefined) return { kind: 'closed', next: nextOpening(spansOn, now) };
  return { kind: 'open', until: endOf(spansOn, calendar, hours, now.day, current) };
}

/** Term by an area's dates: pupils attend. A day on which only staff do is none. */
export function termTest(dates: TermDates): SchoolDayTest {
  const reach = reachOf(dates);
  if (reach === undefined) return () => 'unknown';
  return (day) => {
    if (day < reach.from || day > reach.until) return 'unknown';
    return dates.sessions.some(([first, last]) => first <= day && day <= last) && !dates.insetDays.includes(day);
  };
}

/** The hours that begin on a day; why they are not sure, where they are not. */
function spansOf(hours: OpeningHours, calendar: OpenCalendar, day: string): readonly Span[] | Unsure {
  if (calendar.isShut(day)) return [];
  const special = hours.special.filter((one) => one.day === day);
  if (special.length > 0) return inOrder(special.flatMap((one) => one.spans));
  if (isClosedDay(hours, calendar, day)) return [];
  const ofThisDay = hours.weekly.filter((one) => one.days.includes(weekday(day)));
  if (ofThisDay.length === 0) return [];
  if (hours.bankHolidays === undefined && calendar.isBankHoliday(day)) return 'bank-holiday';
  const isTerm = ofThisDay.some((one) => one.season) ? calendar.isTerm(day) : true;
  if (isTerm === 'unknown') return 'term';
  return inOrder(ofThisDay.filter((one) => inSeason(one, isTerm)).flatMap((one) => one.spans));
}

function inSeason(one: WeeklyHours, isTerm: boolean): boolean {
  return one.season === undefined || (one.season === 'term') === isTerm;
}

/** Shut from midnight to midnight: also what began the night before ends there. */
function isClosedDay(hours: OpeningHours, calendar: OpenCalendar, day: string): boolean {
  if (calendar.isShut(day)) return true;
  if (hours.special.some((one) => one.day === day)) return false;
  if (hours.closed.some(({ from, until }) => from <= day && day <= until)) return true;
  return hours.bankHolidays === 'closed' && calendar.isBankHoliday(day);
}

/** The hours of a day by its own clock, with the end of the night before. */
function withNightBefore(
  spansOn: (day: string) => readonly Span[] | Unsure,
  calendar: OpenCalendar,
  hours: OpeningHours,
  day: string,
): readonly Span[] | Unsure {
  const own = spansOn(day);
  if (typeof own === 'string' || isClosedDay(hours, calendar, day)) return own;
  const before = spansOn(addDays(day, -1));
  const nights = typeof before === 'string' ? [] : before.filter((span) => span.until > dayAndNight);
  return inOrder([...nights.map((span) => ({ from: 0, until: span.until - dayAndNight })), ...own]);
}

/** When a span that runs now ends: hours that follow without a break are one. */
function endOf(
  spansOn: (day: string) => readonly Span[] | Unsure,
  calendar: OpenCalendar,
  hours: OpeningHours,
  day: string,
  current: Span,
): Moment | undefined {
  let { until } = current;
  let today = day;
  for (let days = 0; days < daysToCallAlways; days += 1) {
    const own = withNightBefore(spansOn, calendar, hours, today);
    if (typeof own === 'string') return { day: today, minute: 0 };
    for (const span of own) if (span.from <= until) until = Math.max(until, span.until);
    if (until < dayAndNight) return { day: today, minute: until };
    const next = addDays(today, 1);
    if (isClosedDay(hours, calendar, next)) return { day: next, minute: 0 };
    today = next;
    until -= dayAndNight;
  }
  return undefined;
}

function nextOpening(spansOn: (day: string) => readonly Span[] | Unsure, now: Moment): Moment | undefined {
  for (let days = 0, day = now.day; days <= daysAhead; days += 1, day = addDays(day, 1)) {
    const spans = spansOn(day);
    if (typeof spans === 'string') continue;
    const next = spans.find((span) => days > 0 || span.from > now.minute);
    if (next) return { day, minute: next.from };
  }
  return undefined;
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.from - b.from);
}
