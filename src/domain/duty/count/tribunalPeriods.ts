import type { Facts } from '../../pack/schema/facts.ts';
import { addDays, addMonths, addWeeks, isWorkingDay, nextWorkingDay, nthDay, previousWorkingDay } from '../calendar.ts';
import { countMonths, sayNonWorkingDay } from './calendarPeriods.ts';
import {
  dayOf,
  fromEvent,
  lacking,
  notBefore,
  numberFromEvent,
  type Counted,
  type Counting,
  type CountingFunction,
} from './counting.ts';
import { sayAmount, sayDay } from './sayDay.ts';
import { sayEvent } from './sayEvent.ts';

/** HESC Rules 2008 r20(1)(c): two months from the decision, or one from the certificate if that ends later. */
const monthsFromDecision = 2;
const monthsFromCertificate = 1;

/**
 * Time to appeal: the later of the two limbs, each to the corresponding date; then, once, r12. Safe is the day before r12.
 */
export const appealLaterLimb: CountingFunction = (counting) => {
  const byDecision = limb('decisionLetterOn', monthsFromDecision, counting);
  const byCertificate = limb('certificateOn', monthsFromCertificate, counting);
  const certificateNeeded = counting.count.inputs.includes('certificateOn');
  const limbs = [byDecision, byCertificate].filter((one) => one !== undefined);
  const raw = limbs
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (raw === undefined)
    return lacking(certificateNeeded ? ['decisionLetterOn', 'certificateOn'] : ['decisionLetterOn']);
  const steps = limbs.flatMap((one) => one.steps);
  if (limbs.length === 2) return rollOver(raw, [...steps, `The later of the two counts: ${sayDay(raw)}.`], counting);
  const rolled = rollOver(raw, steps, counting);
  if (byDecision === undefined) return notBefore(rolled, ['decisionLetterOn'], counting);
  if (certificateNeeded) return notBefore(rolled, ['certificateOn'], counting);
  const more = 'One month from the date on a mediation certificate counts instead if that ends later.';
  return { ...rolled, steps: [...rolled.steps, more] };
};

/** A number of months, weeks or days after the event, then r12. */
export const rolledOver: CountingFunction = numberFromEvent((start, number, counting) => {
  const raw = addUnits(start, number, counting.count.unit);
  return rollOver(raw, [`Counting every day, the time ends on ${sayDay(raw)}.`], counting);
});

/** A council's limit never moves: the SEND Regulations have no rule for weekends. */
export const neverRolledOver: CountingFunction = numberFromEvent((start, number, { count }) => {
  const date = addUnits(start, number, count.unit);
  return { date, steps: [`Counting every day, the time ends on ${sayDay(date)}.`] };
});

/** For all but starting an appeal, August and 25 December to 1 January do not count (HESC Rules 2008 r12(3)(b)). */
export const tribunalWorkingDaysAfter: CountingFunction = numberFromEvent((start, number, { isWorkingDay }) => {
  const date = nthDay(start, number, (day) => !isTribunalHoliday(day) && isWorkingDay(day));
  return {
    date,
    steps: [
      'The Tribunal leaves out weekends, bank holidays, 25 December to 1 January and all of August.',
      `Counting from the next day, its working day ${number} is ${sayDay(date)}.`,
    ],
    weekendSettled: true,
  };
});

/** Weeks from an order, by what the appeal was about (SEND Regs 2014 reg 44(2)); 0: at once. */
const weeksFromOrder: Readonly<Partial<Record<NonNullable<Facts['appealing']>[number], number>>> = {
  'refusal-to-assess': 2,
  'refusal-to-reassess': 2,
  'refusal-to-issue': 5,
  'section-B': 5,
  'section-F': 5,
  'section-I': 2,
  ceasing: 0,
};

/** A mediation agreement on what could be appealed is kept like an order (SEND Regs 2014 reg 42(2) and (5)). */
export const asTribunalOrder: CountingFunction = fromEvent((start, { facts }) => {
  const weeks = new Set((facts.appealing ?? []).map((one) => weeksFromOrder[one]));
  const [only] = weeks;
  const asOrder = 'The council must keep it like a Tribunal order, unless you agreed another time in writing.';
  if (weeks.size === 1 && only !== undefined) {
    const date = addWeeks(start, only);
    return {
      date,
      steps: [
        asOrder,
        only === 0 ? 'It is due at once.' : `For this, ${sayAmount(only, 'week')} on is ${sayDay(date)}.`,
      ],
    };
  }
  return {
    date: null,
    steps: [
      asOrder,
      `To say that it will assess, or to name another school: two weeks, ${sayDay(addWeeks(start, 2))}.`,
      `To change what the plan says of needs or help, or to send a draft plan: five weeks, ${sayDay(addWeeks(start, 5))}.`,
      'To keep the plan: at once.',
    ],
    missing: facts.appealing === undefined ? ['appealing'] : [],
  };
});

function limb(name: string, months: number, counting: Counting): (Counted & { readonly date: string }) | undefined {
  const start = dayOf(counting, name);
  if (start === undefined) return undefined;
  const { date, steps } = countMonths(start, months);
  const sent = 'Time runs from the day the letter was sent. If that is not its date, the earlier of the two is safe.';
  const more = name === 'decisionLetterOn' ? [sent] : [];
  return { date, steps: [sayEvent(name, start, counting.today), ...more, ...steps] };
}

/**
 * HESC Rules 2008 r12(2) and (3)(a), applied once to the day on which time ends: a day in August gives the first working
 * day after 31 August, 25 December to 1 January the first after 1 January, another non-working day the next working day.
 */
function rollOver(raw: string, steps: readonly string[], { isBankHoliday }: Counting): Counted {
  const [date, why] = rolledDay(raw, isBankHoliday);
  const post = isWorkingDay(raw, isBankHoliday) ? raw : previousWorkingDay(raw, isBankHoliday);
  const safe = date === raw ? [] : [`To be safe, do not wait for that: act by ${sayDay(post)}.`];
  return { date, safeDate: raw, steps: [...steps, ...why, 'It must arrive by 5pm.', ...safe], weekendSettled: true };
}

function rolledDay(raw: string, isBankHoliday: Counting['isBankHoliday']): readonly [string, readonly string[]] {
  const year = Number(raw.slice(0, 4));
  if (raw.slice(5, 7) === '08') {
    const date = nextWorkingDay(`${raw.slice(0, 4)}-08-31`, isBankHoliday);
    return [
      date,
      [`That is in August, so an appeal is in time up to the first working day of September: ${sayDay(date)}.`],
    ];
  }
  if (isTribunalHoliday(raw)) {
    const newYear = raw.slice(5) === '01-01' ? raw : `${String(year + 1).padStart(4, '0')}-01-01`;
    const date = nextWorkingDay(newYear, isBankHoliday);
    return [
      date,
      [
        `That is between 25 December and 1 January, so an appeal is in time up to the first working day after: ${sayDay(date)}.`,
      ],
    ];
  }
  if (isWorkingDay(raw, isBankHoliday)) return [raw, []];
  const date = nextWorkingDay(raw, isBankHoliday);
  return [
    date,
    [`That is ${sayNonWorkingDay(raw)}, so an appeal is in time up to the next working day: ${sayDay(date)}.`],
  ];
}

function isTribunalHoliday(day: string): boolean {
  const date = day.slice(5);
  return date >= '12-25' || date === '01-01' || date.startsWith('08');
}

function addUnits(start: string, number: number, unit: Counting['count']['unit']): string {
  if (unit === 'months') return addMonths(start, number);
  if (unit === 'years') return addMonths(start, number * 12);
  return unit === 'weeks' ? addWeeks(start, number) : addDays(start, number);
}
