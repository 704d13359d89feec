import { addDays, isMondayToFriday, nthDay } from '../calendar.ts';
import {
  countedFrom,
  dayOf,
  lacking,
  notBefore,
  numberFromEvent,
  numberUnknown,
  type Counted,
  type Counting,
  type CountingFunction,
} from './counting.ts';
import { sayAmount, sayDay } from './sayDay.ts';

/** The Nth working day after the event, whose own day is not counted. */
export const workingDaysAfter: CountingFunction = numberFromEvent((start, number, counting) =>
  countWorkingDays(start, number, counting),
);

/** "Within 15 working days beginning with the day": that day is day 1 if it is a working day (SEND Regs 2014 reg 15(2)). */
export const workingDaysBeginningWith: CountingFunction = numberFromEvent((start, number, counting) =>
  countWorkingDaysBeginningWith(start, number, counting),
);

/** "At least N working days before": the last day that is early enough (SEND Regs 2014 reg 37(2)). */
export const workingDaysBefore: CountingFunction = numberFromEvent((start, number, { isWorkingDay, isBankHoliday }) => {
  const date = nthDay(start, number, isWorkingDay, -1);
  return {
    date,
    steps: [
      `${sayAmount(number, 'working day')} before that (weekends and bank holidays left out) is ${sayDay(date)}: the last day that is early enough.`,
      ...sayLeftOut(date, start, isBankHoliday),
    ].map((step) => step.charAt(0).toUpperCase() + step.slice(1)),
  };
});

/**
 * N working days after the acknowledgement. Without one, five working days from receipt come first: by then it was due
 * (Ombudsman's Complaint Handling Code).
 */
export const workingDaysAfterAcknowledgement: CountingFunction = (counting) => {
  const { number, inputs, optionalInputs } = counting.count;
  const [acknowledged, received] = [...inputs, ...optionalInputs];
  if (acknowledged === undefined || number === undefined) return numberUnknown;
  if (dayOf(counting, acknowledged) !== undefined) return workingDaysAfter(counting);
  const start = dayOf(counting, received);
  if (start === undefined || received === undefined)
    return lacking(received === undefined ? [acknowledged] : [acknowledged, received]);
  const due = countWorkingDays(start, 5, counting);
  const answer = countWorkingDays(due.date, number, counting);
  const why = 'They should have told you that they got it within five working days, so we count from there.';
  return countedFrom(received, start, { date: answer.date, steps: [why, ...due.steps, ...answer.steps] }, counting);
};

/**
 * The plan goes to the new council on the day of the move; if the old council learned of it less than 15 working days
 * before, within 15 working days beginning with the day it learned of it (SEND Regs 2014 reg 15(2)).
 */
export const planTransfer: CountingFunction = (counting) => {
  const { number = 15 } = counting.count;
  const moved = dayOf(counting, 'movedOn');
  const aware = dayOf(counting, 'oldCouncilAwareOn');
  if (aware === undefined)
    return moved === undefined ? lacking(['oldCouncilAwareOn', 'movedOn']) : transferIfUntold(moved, number, counting);
  const late = countedFrom(
    'oldCouncilAwareOn',
    aware,
    countWorkingDaysBeginningWith(aware, number, counting),
    counting,
  );
  if (moved === undefined) return notBefore(late, ['movedOn'], counting);
  const lastDayInTime = nthDay(moved, number, counting.isWorkingDay, -1);
  if (aware > lastDayInTime) return late;
  const why = `The old council knew by ${sayDay(lastDayInTime)}, ${sayAmount(number, 'working day')} before, so the plan is due on the day of the move.`;
  return countedFrom('movedOn', moved, { date: moved, steps: [why] }, counting);
};

/** Nobody knows when the old council learned of the move: at the latest, we take it, on the day itself. */
function transferIfUntold(moved: string, number: number, counting: Counting): Counted {
  const { date, steps } = countWorkingDaysBeginningWith(moved, number, counting);
  const inTime = `If the old council knew ${sayAmount(number, 'working day')} before, the plan is due on that day.`;
  const counted = {
    date,
    safeDate: moved,
    steps: [inTime, 'If it learned of it only on that day, it has longer.', ...steps],
    missing: ['oldCouncilAwareOn'],
  };
  return countedFrom('movedOn', moved, counted, counting);
}

/** The Nth working day after `start`, said in words. */
export function countWorkingDays(
  start: string,
  number: number,
  { isWorkingDay, isBankHoliday }: Pick<Counting, 'isWorkingDay' | 'isBankHoliday'>,
): Counted & { readonly date: string } {
  const date = nthDay(start, number, isWorkingDay);
  const steps = [`Only working days count, from the next day on. Working day ${number} is ${sayDay(date)}.`];
  return { date, steps: [...steps, ...sayLeftOut(start, date, isBankHoliday)] };
}

function countWorkingDaysBeginningWith(
  start: string,
  number: number,
  counting: Counting,
): Counted & { readonly date: string } {
  const date = nthDay(addDays(start, -1), number, counting.isWorkingDay);
  const first = counting.isWorkingDay(start) ? 'that day is day 1' : 'the next working day is day 1';
  const steps = [`Only working days count, and ${first}. Working day ${number} is ${sayDay(date)}.`];
  return { date, steps: [...steps, ...sayLeftOut(addDays(start, -1), date, counting.isBankHoliday)] };
}

/** Names the bank holidays between two days, so that anybody can check the count. */
export function sayLeftOut(after: string, before: string, isBankHoliday: Counting['isBankHoliday']): readonly string[] {
  const days: string[] = [];
  for (let day = addDays(after, 1); day < before; day = addDays(day, 1)) {
    if (isMondayToFriday(day) && isBankHoliday(day)) days.push(sayDay(day));
  }
  return days.length === 0 ? [] : [`Left out as bank holidays: ${days.join(', ')}.`];
}
