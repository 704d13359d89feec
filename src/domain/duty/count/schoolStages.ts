import { endOfCompulsorySchoolAge } from '../../pack/situation.ts';
import { addDays } from '../calendar.ts';
import { lacking, type Counting, type CountingFunction } from './counting.ts';
import { sayDay } from './sayDay.ts';

/** Moves between stages other than from school to post-16: before 15 February (SEND Regs 2014 reg 18(1)(b)). */
export const beforeFifteenthOfFebruary: CountingFunction = (counting) =>
  beforeDay('02-15', schoolMove(counting), counting);

/** From school to post-16: before 31 March (SEND Regs 2014 reg 18(1)(a)). */
export const beforeEndOfMarch: CountingFunction = (counting) => beforeDay('03-31', postSixteenMove(counting), counting);

/** The end of compulsory school age (Education Act 1996 s8(3), SI 1997/1970). */
export const lastFridayInJune: CountingFunction = ({ facts, today }) => {
  const sixteenth = facts.sixteenthBirthdayOn;
  const told = sixteenth === undefined ? facts.bornOn : `${Number(sixteenth.slice(0, 4)) - 16}${sixteenth.slice(4)}`;
  const born = told ?? bornByYearEleven(facts, today);
  if (born === undefined) return lacking(['sixteenthBirthdayOn', 'bornOn']);
  const date = endOfCompulsorySchoolAge(born);
  const byYear =
    told === undefined
      ? ['Going by the school year. Somebody taught with an older or younger year goes by the date of birth.']
      : [];
  return {
    date,
    steps: [
      ...byYear,
      'Compulsory school age ends on the last Friday in June of the school year (September to August) with the sixteenth birthday.',
      `That is ${sayDay(date)}. The rights are the young person’s from the day after, ${sayDay(addDays(date, 1))}.`,
    ],
    weekendSettled: true,
  };
};

/** A day of birth that fits Year 10 or 11, the school year being that of today: any day of it gives the same June. */
function bornByYearEleven({ schoolYear }: Counting['facts'], today: string): string | undefined {
  if (schoolYear !== '10' && schoolYear !== '11') return undefined;
  const ends = Number(today.slice(0, 4)) + (today.slice(5) >= '09-01' ? 1 : 0) + (schoolYear === '10' ? 1 : 0);
  return `${ends - 16}-01-01`;
}

/** "Before" the day makes the day before the last one in law; the Code, the Ombudsman and councils say "by". */
function beforeDay(monthAndDay: string, year: number | undefined, { facts }: Counting) {
  if (year === undefined) return lacking(['transferYear']);
  const date = `${year}-${monthAndDay}`;
  const safeDate = addDays(date, -1);
  const move =
    facts.transferYear === undefined
      ? `Going by the school year or the date of birth, the move is in September ${year}.`
      : `The move is in ${year}.`;
  return {
    date,
    safeDate,
    steps: [
      move,
      `The law says “before” ${sayDay(date)}, so the last day is ${sayDay(safeDate)}.`,
      'Guidance and councils say “by” that date.',
    ],
    weekendSettled: true,
  };
}

/** Year 2 to 3 and middle schools only where the year is told: not every child moves then. */
function schoolMove({ facts, today }: Counting): number | undefined {
  if (facts.transferYear !== undefined) return facts.transferYear;
  const thisYear = endOfSchoolYear(today);
  const reception = facts.bornOn === undefined ? undefined : firstSchoolYear(facts.bornOn) + 5;
  if (facts.schoolYear === 'pre-school') {
    if (reception !== undefined) return Math.max(reception, thisYear);
    return facts.ageYears !== undefined && facts.ageYears <= 2 ? undefined : thisYear;
  }
  if (facts.schoolYear !== undefined) return facts.schoolYear === '6' ? thisYear : undefined;
  if (reception === undefined) return undefined;
  if (reception >= thisYear) return reception;
  return reception + 7 === thisYear ? thisYear : undefined;
}

function postSixteenMove({ facts, today }: Counting): number | undefined {
  if (facts.transferYear !== undefined) return facts.transferYear;
  const thisYear = endOfSchoolYear(today);
  if (facts.schoolYear !== undefined) return facts.schoolYear === '11' ? thisYear : undefined;
  return facts.bornOn !== undefined && firstSchoolYear(facts.bornOn) + 17 === thisYear ? thisYear : undefined;
}

/** The year in which the school year (1 September to 31 August) with this day ends. */
function endOfSchoolYear(day: string): number {
  return firstSchoolYear(day) + 1;
}

/** The year in which the school year with this day begins. */
function firstSchoolYear(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '09-01' ? year : year - 1;
}
