import { addDays } from '../calendar.ts';
import { dayOf, fromEvent, numberUnknown, type Counting, type CountingFunction } from './counting.ts';
import { sayAmount, sayDay } from './sayDay.ts';
import { sayEvent } from './sayEvent.ts';

/** On the day itself: nothing is added (CFA 2014 s42(2) and (3); SEND Regs 2014 reg 44(2)(g)). */
export const onTheDay: CountingFunction = fromEvent((start) => ({
  date: start,
  steps: ['It is due from that very day: no days are added.'],
  weekendSettled: true,
}));

/** The date printed in the letter. */
export const dateInLetter: CountingFunction = fromEvent((start) => ({
  date: start,
  steps: [`The date in the letter is the last day: ${sayDay(start)}. Nothing is added.`],
}));

/** "Without delay": no number of days, so it is due from the day of the event on (SI 2012/1033 regs 5 and 23). */
export const withoutDelay: CountingFunction = (counting) => {
  const words = 'The law says “without delay” and names no number of days. Ask for it in writing the same day.';
  const [name] = counting.count.inputs;
  const start = dayOf(counting, name);
  if (start === undefined) return { date: null, steps: [words] };
  return { date: start, steps: [...event(counting), words], weekendSettled: true };
};

/** Neither law nor guidance names a number of days, and none is made up. */
export const noNumber: CountingFunction = (counting) => ({
  date: null,
  steps: [...event(counting), 'Neither law nor guidance names a number of days for this.'],
});

/** No date: the school days so far are held against the number. */
export const schoolDayCount: CountingFunction = (counting) => {
  const { count, facts } = counting;
  const [name = ''] = count.inputs;
  const told = (facts as Readonly<Record<string, unknown>>)[name];
  const { number } = count;
  if (number === undefined) return numberUnknown;
  const mark = `What matters is ${sayAmount(number, 'school day')} in one school year.`;
  const days = typeof told === 'number' ? told : daysOut(counting);
  if (days === undefined)
    return { date: null, steps: [mark, 'Tell us how many there have been so far.'], missing: [name] };
  const soFar =
    typeof told === 'number'
      ? `So far: ${sayAmount(days, 'school day')}.`
      : `By the area’s term dates there have been ${sayAmount(days, 'school day')} since then. Ask the school for its own count.`;
  if (days < number) return { date: null, steps: [mark, soFar, `That leaves ${number - days}.`] };
  return {
    date: null,
    steps: [mark, soFar, days === number ? 'The number is reached.' : `That is ${days - number} more than ${number}.`],
  };
};

/** School days from the first day out until today, for a child who has been to no school since then. */
function daysOut({ count, facts, today, isSchoolDay }: Counting): number | undefined {
  const since = facts.outOfSchoolSince;
  if (!count.optionalInputs.includes('outOfSchoolSince') || since === undefined || since > today) return undefined;
  if (facts.attendance !== 'cannot-attend' && facts.attendance !== 'off-roll') return undefined;
  let days = 0;
  for (let day = since; day <= today; day = addDays(day, 1)) {
    const open = isSchoolDay(day);
    if (open === 'unknown') return undefined;
    if (open) days += 1;
  }
  return days;
}

function event(counting: Parameters<CountingFunction>[0]): readonly string[] {
  const [name] = counting.count.inputs;
  const day = dayOf(counting, name);
  return name === undefined || day === undefined ? [] : [sayEvent(name, day, counting.today)];
}
