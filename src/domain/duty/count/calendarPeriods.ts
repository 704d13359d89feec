import { addDays, addMonths, addWeeks, addYears, isWorkingDay, nextWorkingDay } from '../calendar.ts';
import {
  countedFrom,
  dayOf,
  lacking,
  notBefore,
  numberFromEvent,
  numberUnknown,
  type Counted,
  type CountingFunction,
} from './counting.ts';
import { capital, sayAmount, sayDay, sayMonth, sayWeekday } from './sayDay.ts';

/** Weeks are seven days, holidays and all; the day of the event is day 0 (SEND Regs 2014 reg 5(1): "within 6 weeks of"). */
export const weeksAfter: CountingFunction = numberFromEvent((start, number) => {
  const date = addWeeks(start, number);
  return {
    date,
    steps: [`${capital(sayAmount(number, 'week'))} on, counting every day, holidays too, is ${sayDay(date)}.`],
  };
});

/** "Within N days of": the day of the event is not counted, weekends and bank holidays are. */
export const daysAfter: CountingFunction = numberFromEvent((start, number) => {
  const date = addDays(start, number);
  return { date, steps: [`${capital(sayAmount(number, 'day'))} on, counting every day, is ${sayDay(date)}.`] };
});

/** "Beginning with the day": that day is day 1 (SEND Regs 2014 reg 13(1)(a), reg 22(2)(c)). */
export const daysBeginningWith: CountingFunction = numberFromEvent((start, number) => {
  const date = addDays(start, number - 1);
  return { date, steps: [`That day is day 1 and every day counts, so day ${number} is ${sayDay(date)}.`] };
});

/** "Weeks beginning with the date" (SI 2017/1306 regs 6 and 7). */
export const weeksBeginningWith: CountingFunction = numberFromEvent((start, number) => {
  const date = addDays(start, number * 7 - 1);
  return { date, steps: [`That day is the first of ${sayAmount(number, 'week')}, so the last is ${sayDay(date)}.`] };
});

/** "At least two weeks before the meeting": the last day that is early enough (SEND Regs 2014 reg 20(3) and (4)). */
export const countBackFromMeeting: CountingFunction = numberFromEvent((start, number, { count }) => {
  const unit = count.unit === 'days' ? 'day' : 'week';
  const date = unit === 'day' ? addDays(start, -number) : addWeeks(start, -number);
  return {
    date,
    weekendSettled: true,
    steps: [`${capital(sayAmount(number, unit))} before that is ${sayDay(date)}: the last day that is early enough.`],
  };
});

/** The same day number N months later (Dodds v Walker [1981] UKHL 3). */
export const monthsAfter: CountingFunction = numberFromEvent((start, number) => countMonths(start, number));

/** The same day number N months earlier is the last day that is early enough (SEND Regs 2014 reg 18(2)). */
export const monthsBefore: CountingFunction = numberFromEvent((start, number) => {
  const date = addMonths(start, -number);
  return {
    date,
    weekendSettled: true,
    steps: [
      `${capital(sayAmount(number, 'month'))} before that is ${sayDay(date)}${shortMonth(start, date)}: the last day that is early enough.`,
    ],
  };
});

/** Not a deadline: from this day on it can happen. */
export const windowOpensAfterMonths: CountingFunction = numberFromEvent((start, number) => {
  const { date, steps } = countMonths(start, number);
  return { date, opens: true, steps: [...steps, 'This is not a last day: it is the day from which it can happen.'] };
});

/** The same date N years later; 28 February for 29 February. */
export const yearsAfter: CountingFunction = numberFromEvent((start, number) => {
  const date = addYears(start, number);
  return { date, steps: [`${capital(sayAmount(number, 'year'))} on is ${sayDay(date)}${shortMonth(start, date)}.`] };
});

/**
 * "12 months starting with the date": ends the day before the same date (CFA 2014 s44(1)). For the yearly review the last
 * review, where there was one, takes the place of the plan's date (s44(1)(b)).
 */
export const monthsStartingWith: CountingFunction = (counting) => {
  const { inputs, optionalInputs } = counting.count;
  const instead = [...optionalInputs, ...inputs].find(
    (one) => one === 'lastReviewOn' && dayOf(counting, one) !== undefined,
  );
  const main = instead ?? inputs[0];
  const planIsNewer =
    instead !== undefined && (dayOf(counting, 'finalPlanOn') ?? '') > (dayOf(counting, instead) ?? '');
  const rule = numberFromEvent((start, number) => {
    const counted = periodStartingWith(start, number);
    const why = 'The plan has a later date than the review, but the time still runs from the review.';
    return planIsNewer ? { ...counted, steps: [...counted.steps, why] } : counted;
  });
  return rule({ ...counting, count: { ...counting.count, inputs: main === undefined ? [] : [main] } });
};

/** The last day of a period of months of which `start` is the first day. */
export function periodStartingWith(start: string, months: number): Counted {
  const sameDate = addMonths(start, months);
  const period = sayAmount(months, 'month');
  if (sameDate.slice(8) === start.slice(8)) {
    const date = addDays(sameDate, -1);
    return {
      date,
      steps: [`That day is the first of ${period}, so the last is ${sayDay(date)}: the day before the same date.`],
    };
  }
  // Pruden v Cunard Ellerman [1993] IRLR 317: too short a month ends the period on its last day. Some count one day less.
  const safeDate = addDays(sameDate, -1);
  return {
    date: sameDate,
    safeDate,
    steps: [
      `That day is the first of ${period}. ${sayMonth(sameDate)} has no day ${Number(start.slice(8))}, so time ends with its last day, ${sayDay(sameDate)}.`,
      `Some count one day less: ${sayDay(safeDate)} is safe.`,
    ],
  };
}

/** A month after receipt, or after proof of identity if that came later; off weekends and bank holidays (ICO). */
export const monthsAfterThenWorkingDay: CountingFunction = (counting) => {
  const names = [...counting.count.inputs, ...counting.count.optionalInputs];
  const [main] = names;
  if (main === undefined || dayOf(counting, main) === undefined) return lacking(main === undefined ? [] : [main]);
  const latest = names.reduce((best, one) =>
    (dayOf(counting, one) ?? '') > (dayOf(counting, best) ?? '') ? one : best,
  );
  const count = numberFromEvent((start, number, { isBankHoliday }) => {
    const { date: raw, steps } = countMonths(start, number);
    if (raw === null || isWorkingDay(raw, isBankHoliday)) return { date: raw, steps, weekendSettled: true };
    const date = nextWorkingDay(raw, isBankHoliday);
    const why = `That is ${sayNonWorkingDay(raw)}, so the next working day counts: ${sayDay(date)}.`;
    return { date, safeDate: raw, steps: [...steps, why], weekendSettled: true };
  });
  return count({ ...counting, count: { ...counting.count, inputs: [latest] } });
};

/** N months from the later of the event and the day you found out (NHS Complaints Regs 2009 reg 12). */
export const monthsAfterEventOrAware: CountingFunction = (counting) => {
  const { number } = counting.count;
  if (number === undefined) return numberUnknown;
  const event = dayOf(counting, 'incidentOn');
  const aware = dayOf(counting, 'becameAwareOn');
  if (aware !== undefined && (event === undefined || aware >= event))
    return countedFrom('becameAwareOn', aware, countMonths(aware, number), counting);
  if (event === undefined) return lacking(['becameAwareOn', 'incidentOn']);
  const counted = countedFrom('incidentOn', event, countMonths(event, number), counting);
  return aware === undefined ? notBefore(counted, ['becameAwareOn'], counting) : counted;
};

/** The same day number some months on, said in words. */
export function countMonths(start: string, months: number): Counted & { readonly date: string } {
  const date = addMonths(start, months);
  return { date, steps: [`${capital(sayAmount(months, 'month'))} on is ${sayDay(date)}${shortMonth(start, date)}.`] };
}

/** 'a Sunday' or 'a bank holiday': why a day is no working day. */
export function sayNonWorkingDay(day: string): string {
  const name = sayWeekday(day);
  return name.startsWith('S') ? `a ${name}` : 'a bank holiday';
}

function shortMonth(start: string, date: string): string {
  return start.slice(8) === date.slice(8)
    ? ''
    : ` (there is no day ${Number(start.slice(8))} in ${sayMonth(date)}, so its last day counts)`;
}
