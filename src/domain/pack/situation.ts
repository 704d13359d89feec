import { schoolYears } from './schema/factValues.ts';
import type { Facts } from './schema/facts.ts';
import { appealStep, complaintStep } from './steps.ts';

/** The council has a time limit running at these. */
const stagesWithLimits = new Set([
  'requested',
  'assessing',
  'draft',
  'review-due',
  'review-held',
  'amendment-notice',
  'reassessment-requested',
]);

/** Facts, and what follows from them, on a given day. Only through it do conditions see facts. */
export interface Situation {
  readonly facts: Facts;
  /** The day it is, as told by the caller. */
  readonly today: string;
  /** The value of a fact or derived fact; undefined where not known. */
  value(name: string): unknown;
  /** Bounds of a number; for `ageYears` also from the day of birth or the school year. */
  range(name: string): { readonly least: number; readonly most: number } | undefined;
}

const stagesWithPlan = new Set([
  'final',
  'review-due',
  'review-held',
  'amendment-notice',
  'reassessment-requested',
  'ceasing',
]);

export function situationOf(facts: Facts, today: string): Situation {
  const derived: Record<string, () => unknown> = {
    hasPlan: () => (facts.planStage === undefined ? undefined : stagesWithPlan.has(facts.planStage)),
    overCompulsorySchoolAge: () => overCompulsorySchoolAge(facts, today),
    ofSchoolAge: () => ofSchoolAge(facts, today),
    isAdult: () => atLeastAge(facts, today, 18),
    schoolElsewhere: () =>
      facts.homeArea === undefined || facts.schoolArea === undefined ? undefined : facts.homeArea !== facts.schoolArea,
    phaseDayPassed: () => phaseDayPassed(facts, today),
    appealStep: () => appealStep(facts),
    complaintStep: () => complaintStep(facts),
    learningProblems: () => problemsOf(facts, 'learningProblems'),
    healthProblems: () => problemsOf(facts, 'healthProblems'),
    homeProblems: () => problemsOf(facts, 'homeProblems'),
  };
  const value = (name: string): unknown =>
    derived[name] ? derived[name]() : name === 'ageYears' ? exactAge(facts, today) : facts[name as keyof Facts];
  return {
    facts,
    today,
    value,
    range(name) {
      if (name === 'ageYears') return ageRange(facts, today);
      if (name in daysSince) return daysFrom(facts[daysSince[name as keyof typeof daysSince]], today);
      const number = facts[name as keyof Facts];
      return typeof number === 'number' ? { least: number, most: number } : undefined;
    },
  };
}

/** Days from an event until today; the day of the event itself is day 0. */
const daysSince = { daysSinceRequest: 'requestReceivedOn', daysSinceReviewMeeting: 'reviewMeetingOn' } as const;

function daysFrom(day: string | undefined, today: string): { least: number; most: number } | undefined {
  if (day === undefined) return undefined;
  const days = (Date.parse(today) - Date.parse(day)) / 86_400_000;
  return { least: days, most: days };
}

const problemsOfOne = ['learningProblems', 'healthProblems', 'homeProblems'] as const;

/**
 * The problems of one errand. Where the family did not tell its errands apart, what it said stands for each of them, but
 * for what its EHC plan already explains: a "no" to a plan is no "no" of the NHS.
 */
function problemsOf(facts: Facts, errand: (typeof problemsOfOne)[number]): Facts['problems'] {
  if (facts.errands !== undefined || problemsOfOne.some((name) => facts[name] !== undefined))
    return facts[errand] ?? [];
  if (errand === 'learningProblems') return facts.problems;
  return facts.problems?.filter((problem) => !ofThePlan(problem, facts));
}

function ofThePlan(
  problem: NonNullable<Facts['problems']>[number],
  { planStage, appealing, sectionsNotDelivered }: Facts,
): boolean {
  if (problem === 'refused') return planStage === 'refused-to-assess' || planStage === 'refused-to-issue';
  if (problem === 'late' || problem === 'no-reply') return planStage !== undefined && stagesWithLimits.has(planStage);
  if (problem === 'disagree') return appealing !== undefined;
  if (problem !== 'not-delivered' || sectionsNotDelivered === undefined) return false;
  return !sectionsNotDelivered.some((section) => section === 'H1' || section === 'H2');
}

function exactAge(facts: Facts, today: string): number | undefined {
  const range = ageRange(facts, today);
  return range && range.least === range.most ? range.least : facts.ageYears;
}

/** Years of age today: as told, from the day of birth, or from the school year (Year 1 is age 5 to 6). */
export function ageRange(facts: Facts, today: string): { least: number; most: number } | undefined {
  if (facts.ageYears !== undefined) return { least: facts.ageYears, most: facts.ageYears };
  if (facts.bornOn !== undefined) {
    const most = yearsBetween(facts.bornOn, today);
    return {
      least: facts.bornOnPrecision === 'month' ? yearsBetween(`${facts.bornOn.slice(0, 8)}31`, today) : most,
      most,
    };
  }
  if (facts.schoolYear === undefined) return undefined;
  if (facts.schoolYear === 'pre-school') return { least: 0, most: 4 };
  if (facts.schoolYear === '14+') return { least: 18, most: 25 };
  const index = schoolYears.indexOf(facts.schoolYear);
  return { least: index + 3, most: index + 4 };
}

function yearsBetween(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}

function atLeastAge(facts: Facts, today: string, age: number): boolean | undefined {
  const range = ageRange(facts, today);
  if (range === undefined) return undefined;
  return range.least >= age ? true : range.most < age ? false : undefined;
}

/**
 * Compulsory school age ends on the last Friday in June of the school year (1 September to 31 August) in which
 * the child turns 16 (Education Act 1996 s8(3); SI 1997/1970). From then on the rights are the young person's.
 */
function overCompulsorySchoolAge(facts: Facts, today: string): boolean | undefined {
  if (facts.bornOn !== undefined) return today > endOfCompulsorySchoolAge(facts.bornOn);
  if (facts.schoolYear !== undefined) {
    const index = schoolYears.indexOf(facts.schoolYear);
    if (index >= schoolYears.indexOf('12')) return true;
    if (index < schoolYears.indexOf('11')) return false;
    return today > lastFridayInJune(Number(today.slice(0, 4))) && today < `${today.slice(0, 4)}-09-01`;
  }
  const range = ageRange(facts, today);
  if (range === undefined) return undefined;
  return range.least >= 17 ? true : range.most < 15 ? false : undefined;
}

/**
 * Compulsory school age, by what is told: from 5, or in Reception, to the last Friday in June of Year 11 (Education Act
 * 1996 s8). It begins the term after the fifth birthday: nobody in Reception is told that it has not.
 */
function ofSchoolAge(facts: Facts, today: string): boolean | undefined {
  const over = overCompulsorySchoolAge(facts, today);
  const range = ageRange(facts, today);
  if (over === true) return false;
  if (range === undefined) return undefined;
  const onlyReception = facts.schoolYear === 'reception' && range.least < range.most;
  if (range.least < 5 && !onlyReception) return range.most < 5 ? false : undefined;
  return over === false || range.most <= 15 ? true : undefined;
}

/**
 * Whether the day has come before which a plan must name the next school or college: 15 February, or 31 March in Year
 * 11, of the calendar year of the move (SEND Regs 2014 reg 18(1)). Without a year, the school year of today.
 */
function phaseDayPassed(facts: Facts, today: string): boolean | undefined {
  const day = facts.schoolYear === '11' ? '03-31' : '02-15';
  if (facts.transferYear !== undefined) return today >= `${facts.transferYear}-${day}`;
  if (facts.schoolYear === undefined) return undefined;
  return today.slice(5) >= day && today.slice(5) < '09-01';
}

/** The last day of compulsory school age for somebody born on `bornOn`. */
export function endOfCompulsorySchoolAge(bornOn: string): string {
  const sixteenthYear = Number(bornOn.slice(0, 4)) + 16;
  return lastFridayInJune(bornOn.slice(5) >= '09-01' ? sixteenthYear + 1 : sixteenthYear);
}

function lastFridayInJune(year: number): string {
  const lastDay = new Date(Date.UTC(year, 5, 30));
  const day = 30 - ((lastDay.getUTCDay() + 2) % 7);
  return `${year}-06-${String(day).padStart(2, '0')}`;
}
