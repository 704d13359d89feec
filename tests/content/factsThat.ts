import { evaluate } from '../../src/domain/pack/condition.ts';
import type { Condition } from '../../src/domain/pack/schema/condition.ts';
import { dateFactNames } from '../../src/domain/pack/schema/dateFacts.ts';
import {
  appealKinds,
  attendances,
  errandKinds,
  planStages,
  problemKinds,
  schoolYears,
  settings,
} from '../../src/domain/pack/schema/factValues.ts';
import type { Facts } from '../../src/domain/pack/schema/facts.ts';
import { situationOf } from '../../src/domain/pack/situation.ts';
import type { Chance } from './seeded.ts';

/** Facts that must be told, and facts that must not. */
interface Wish {
  readonly told: Facts;
  readonly untold: readonly string[];
}

const lists = new Set([
  'needs',
  'problems',
  'learningProblems',
  'healthProblems',
  'homeProblems',
  'errands',
  'areasOfNeed',
  'sectionsNotDelivered',
  'appealing',
  'benefits',
]);
const booleans = ['disabled', 'hasSocialWorker', 'lookedAfter', 'hasCapacity', 'caresFor', 'movedArea'];

/** Facts from which others are worked out (domain/pack/situation.ts). */
const basesOf: Readonly<Record<string, readonly string[]>> = {
  hasPlan: ['planStage'],
  overCompulsorySchoolAge: ['schoolYear', 'ageYears'],
  ofSchoolAge: ['schoolYear', 'ageYears'],
  isAdult: ['ageYears', 'schoolYear'],
  ageYears: ['ageYears', 'schoolYear'],
  schoolElsewhere: ['schoolArea'],
  daysSinceRequest: ['requestReceivedOn'],
  daysSinceReviewMeeting: ['reviewMeetingOn'],
  phaseDayPassed: ['transferYear', 'schoolYear'],
  appealStep: [
    'certificateOn',
    'appealReceivedOn',
    'appealRegisteredOn',
    'appealSentToCouncilOn',
    'hearingOn',
    'concessionNotifiedOn',
    'orderMadeOn',
    'tribunalDecisionSentOn',
  ],
  complaintStep: [
    'complaintReceivedOn',
    'complaintAcknowledgedOn',
    'stage1ReplyOn',
    'stage2RequestedOn',
    'stage2AcknowledgedOn',
    'stage2StartedOn',
    'complaintPanelRequestedOn',
  ],
};

/** The facts behind a name that a condition uses. */
export function basesOfFact(name: string): readonly string[] {
  return basesOf[name] ?? [name];
}

/** Values that one fact may have: all of a closed list, ages from 0 to 26, a day long past, of late and to come. */
export function valuesOf(fact: string): readonly unknown[] {
  const closed: Readonly<Record<string, readonly unknown[]>> = {
    asker: ['parent', 'carer', 'young-person', 'worker'],
    planStage: planStages,
    schoolYear: schoolYears,
    setting: settings,
    attendance: attendances,
    complaintAbout: ['school', 'college', 'council', 'care', 'nhs', 'benefits', 'unfair-treatment'],
    homeArea: ['merrowdale', 'elsewhere', 'outside-england'],
    schoolArea: ['merrowdale', 'elsewhere', 'outside-england'],
    problems: problemKinds.map((one) => [one]),
    learningProblems: problemKinds.map((one) => [one]),
    healthProblems: problemKinds.map((one) => [one]),
    homeProblems: problemKinds.map((one) => [one]),
    errands: errandKinds.map((one) => [one]),
    appealing: appealKinds.map((one) => [one]),
    sectionsNotDelivered: ['F', 'G', 'H1', 'H2', 'I'].map((one) => [one]),
    benefits: ['dla', 'pip', 'carers-allowance', 'universal-credit'].map((one) => [one]),
    ageYears: Array.from({ length: 27 }, (_, age) => age),
    transferYear: [2026, 2027],
    suspendedDaysThisYear: [3, 16],
    schoolDaysMissed: [3, 15],
  };
  if (booleans.includes(fact)) return [true, false];
  if ((dateFactNames as readonly string[]).includes(fact)) return ['2026-01-12', '2026-11-10', '2027-01-11'];
  return closed[fact] ?? (lists.has(fact) ? [[]] : []);
}

/** Facts under which `condition` holds, found by chance: each time other branches and other values. */
export function* factsThat(condition: Condition, chance: Chance, today: string, most: number): Generator<Facts> {
  for (let tried = 0; tried < most; tried += 1) {
    const wish = someWish(condition, true, chance, today);
    if (wish && evaluate(condition, situationOf(wish.told, today)).holds === true) yield wish.told;
  }
}

function someWish(condition: Condition, wanted: boolean, chance: Chance, today: string): Wish | undefined {
  if ('not' in condition) return someWish(condition.not, !wanted, chance, today);
  if ('maybe' in condition) return someWish(condition.maybe, wanted, chance, today);
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const needed = 'all' in condition === wanted ? parts : [chance.pick(parts)];
    return needed.reduce<Wish | undefined>((wish, part) => {
      const more = wish && someWish(part, wanted, chance, today);
      return wish && more && joined(wish, more);
    }, nothing);
  }
  const possible = wishesOfLeaf(condition, wanted, today);
  return possible.length > 0 ? chance.pick(possible) : undefined;
}

const nothing: Wish = { told: {}, untold: [] };

function joined(one: Wish, other: Wish): Wish | undefined {
  const told: Record<string, unknown> = { ...one.told };
  for (const [fact, value] of Object.entries(other.told)) {
    const before = told[fact];
    if (before === undefined) told[fact] = value;
    else if (Array.isArray(before) && Array.isArray(value))
      told[fact] = [...new Set([...(before as unknown[]), ...(value as unknown[])])];
    else if (before !== value) return undefined;
  }
  const untold = [...one.untold, ...other.untold];
  return untold.some((fact) => fact in told) ? undefined : { told: told as Facts, untold };
}

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown } | { maybe: unknown }>;

function wishesOfLeaf(leaf: Leaf, wanted: boolean, today: string): readonly Wish[] {
  if ('known' in leaf && !wanted) return [{ told: {}, untold: basesOfFact(leaf.known) }];
  const name = 'known' in leaf ? leaf.known : (Object.keys(Object.values(leaf)[0] as object)[0] ?? '');
  const asked = 'has' in leaf ? Object.values(leaf.has).flat() : [];
  const silent = evaluate(leaf, situationOf({}, today)).holds === wanted;
  const told = basesOfFact(name).flatMap((fact) =>
    [...asked.map((one) => [one]), ...daysBack(name, leaf, today), ...valuesOf(fact)].flatMap((value): Wish[] => {
      const told = { [fact]: value } as Facts;
      return evaluate(leaf, situationOf(told, today)).holds === wanted ? [{ told, untold: [] }] : [];
    }),
  );
  return silent ? [{ told: {}, untold: basesOfFact(name) }, ...told] : told;
}

/** Days that lie just so many days back as a condition asks. */
function daysBack(name: string, leaf: Leaf, today: string): readonly string[] {
  if (!name.startsWith('daysSince')) return [];
  const [limit] = Object.values(Object.values(leaf)[0] as Record<string, number>);
  return [0, 1, -1].map((more) =>
    new Date(Date.parse(today) - ((limit ?? 0) + more) * 86_400_000).toISOString().slice(0, 10),
  );
}
