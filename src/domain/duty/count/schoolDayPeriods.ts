import { addDays, nthDay, nthSchoolDay, reachOf, schoolDayTest } from '../calendar.ts';
import {
  countedFrom,
  dayOf,
  fromEvent,
  lacking,
  numberFromEvent,
  type Counted,
  type Counting,
  type CountingFunction,
} from './counting.ts';
import { capital, sayAmount, sayDay } from './sayDay.ts';
import { sayMissing } from './sayEvent.ts';
import { countWorkingDays } from './workingDayPeriods.ts';

/** The Nth day that pupils attend after the event, whose own day is not counted (SI 2012/1033 Sch 1). */
export const schoolDaysAfter: CountingFunction = numberFromEvent((start, number, counting) =>
  countSchoolDays(start, number, counting),
);

/** School day number N: the day itself is day 1 if it is a school day (Education and Inspections Act 2006 s100). */
export const schoolDayNumber: CountingFunction = numberFromEvent((start, number, counting) => {
  const first =
    counting.isSchoolDay(start) === true ? 'That day is school day 1.' : 'The first school day from then on is day 1.';
  const counted = countSchoolDays(addDays(start, -1), number, counting);
  return counted.date === null ? counted : { ...counted, steps: [first, ...counted.steps] };
});

/**
 * Admission appeals: in the normal round 40 school days after the last day for appeals; in-year or late, 30 after it was
 * lodged (School Admission Appeals Code 2022, 2.3).
 */
export const hearingTwoRounds: CountingFunction = (counting) => {
  const lastDay = dayOf(counting, 'admissionAppealDeadlineOn');
  const lodged = dayOf(counting, 'admissionAppealLodgedOn');
  if (lastDay === undefined && lodged === undefined)
    return lacking(['admissionAppealDeadlineOn', 'admissionAppealLodgedOn']);
  if (lastDay !== undefined && (lodged === undefined || lodged <= lastDay))
    return countedFrom('admissionAppealDeadlineOn', lastDay, countSchoolDays(lastDay, 40, counting), counting);
  const start = lodged ?? '';
  return countedFrom('admissionAppealLodgedOn', start, countSchoolDays(start, 30, counting), counting);
};

/** A school has 20 school days, never more than 60 working days (SI 2010/2768); everybody else 20 working days. */
const mostWorkingDaysOfSchools = 60;

/**
 * Freedom of information (FOIA 2000 s10). Days on which the school is closed are only given for a request to a school.
 * Bank holidays in Scotland and Northern Ireland also stop the clock (s10(6)); we know only those of England.
 */
export const freedomOfInformation: CountingFunction = fromEvent((start, counting) => {
  const { number = 20 } = counting.count;
  const elsewhere = 'A bank holiday in Scotland or Northern Ireland adds a day.';
  const bySchoolDays = nthSchoolDay(start, number, counting.isSchoolDay);
  const most = nthDay(start, mostWorkingDaysOfSchools, counting.isWorkingDay);
  const bySchool = bySchoolDays !== null && bySchoolDays < most ? bySchoolDays : most;
  const schoolStep = `A state school or academy has ${sayAmount(number, 'school day')}, and never more than 60 working days: ${sayDay(bySchool)}.`;
  if (counting.facts.schoolClosedDays !== undefined) return { date: bySchool, steps: [schoolStep, elsewhere] };
  const { date, steps } = countWorkingDays(start, number, counting);
  const schools =
    bySchoolDays === null
      ? 'A state school or academy has 20 school days: ask us with the days it is closed.'
      : schoolStep;
  return { date, steps: [...steps, elsewhere, schools] };
});

/** Counting starts the day after `start`. */
function countSchoolDays(start: string, number: number, counting: Counting): Counted {
  const date = nthSchoolDay(start, number, counting.isSchoolDay);
  if (date === null) return untoldSchoolDays(start, number, counting);
  const told = counting.facts.schoolClosedDays !== undefined;
  const steps = [
    `Only days when the school is open to pupils count. School day ${number} is ${sayDay(date)}.`,
    told
      ? 'We left out weekends, bank holidays and the closed days that you gave.'
      : 'We used the area’s term dates and left out weekends, holidays, bank holidays and INSET days. Your school may differ: ask it.',
  ];
  const safeDate = counting.family && !told ? withoutInsetDays(start, number, counting) : date;
  if (safeDate === date || safeDate === null) return { date, steps, weekendSettled: true };
  const safe = `If your school was open on INSET days, it is ${sayDay(safeDate)}: act by then to be safe.`;
  return { date, safeDate, steps: [...steps, safe], weekendSettled: true };
}

/** INSET days differ from school to school: the earliest day it can be. */
function withoutInsetDays(start: string, number: number, { termDates, isBankHoliday }: Counting): string | null {
  const isSchoolDay = schoolDayTest(isBankHoliday, termDates && { ...termDates, insetDays: [] }, undefined);
  return nthSchoolDay(start, number, isSchoolDay);
}

/** No date without term dates. For the family's own deadline: Mondays to Fridays, as if the school never closed, are safe. */
function untoldSchoolDays(start: string, number: number, counting: Counting): Counted {
  const reach = counting.termDates && reachOf(counting.termDates);
  const why =
    reach === undefined
      ? 'We have no term dates for the school.'
      : addDays(start, 1) < reach.from
        ? 'The term dates we have begin later than this count.'
        : `The term dates we have end on ${sayDay(reach.until)}. This count goes beyond them.`;
  const names = ['schoolClosedDays'];
  const steps = [`${capital(sayAmount(number, 'school day'))} count here.`, why];
  if (!counting.family) return lacking(names, steps);
  const safeDate = nthDay(start, number, counting.isWorkingDay);
  return {
    date: null,
    safeDate,
    steps: [
      ...steps,
      `Even if the school never closed, time would not end before ${sayDay(safeDate)}: act by then to be safe.`,
      sayMissing(names),
    ],
    missing: names,
  };
}
