import { evaluate } from '../pack/condition.ts';
import { lawOn } from '../pack/lawOn.ts';
import type { Text } from '../pack/schema/basic.ts';
import type { Facts } from '../pack/schema/facts.ts';
import type { RightsHolder } from '../pack/schema/page.ts';
import { situationOf, type Situation } from '../pack/situation.ts';
import type { Directory, PackView } from '../pack/view.ts';
import { bodiesHere, isHere } from './bodiesHere.ts';
import { deadline, type Calendars } from './deadline.ts';
import { matchingServices } from './matchingServices.ts';
import { withMissedDays } from './missedDays.ts';
import type { Deadline, Outcome, OutcomeDuty, OutcomeStep } from './outcomeShape.ts';
import { responsibilities, type Responsibility } from './responsibility.ts';
import { openRoutes } from './routes.ts';
import { runningTimescales } from './runningTimescales.ts';

/**
 * What the packs say about one family's facts: who must do what, by when, what to do first, what if not.
 * Pure: the same packs, facts and day always give the same outcome. Nothing in it ever tells a family not to ask.
 */
export function outcome(pack: PackView, directory: Directory, told: Facts, today: string): Outcome {
  const view = bodiesHere(lawOn(pack, today), told);
  const livesHere = isHere(pack, told.homeArea);
  const facts = withMissedDays(view, told, calendarsOf(view, told), today);
  const situation = situationOf(facts, today);
  const { owed, inQuestion, unknown } = responsibilities(view, situation);
  const { routes, routesNotOpen } = openRoutes(
    view,
    owed.map((one) => one.duty),
    situation,
  );
  const running = runningTimescales(view, inQuestion, routes, situation);
  const deadlines = deadlinesOf(view, [...owed.flatMap((one) => one.duty.timescales), ...running], situation);
  const duties = owed.map((one) => outcomeDuty(one, deadlines));
  return {
    headline: headlineOf(owed) ?? view.local.council,
    firstSteps: firstSteps(view, owed, situation),
    duties,
    deadlines: sortDeadlines([...deadlines.values()]),
    routes,
    routesNotOpen,
    rightsHolder: rightsHolder(view, situation),
    letters: lettersOf(view, duties, situation),
    contacts: unique(inQuestion.flatMap((id) => view.provisions[id]?.contacts ?? [])),
    services: livesHere ? matchingServices(directory, inQuestion, facts, situation) : [],
    freeHelp: livesHere ? view.local.freeHelp : [],
    guides: unique(duties.flatMap((duty) => view.provisions[duty.provision]?.guides ?? [])),
    reasons: unique(duties.flatMap((duty) => duty.because)),
    unknown: [...unknown.map((name) => toldAs[name] ?? name), ...missingDates(deadlines), ...missingBoard(owed, facts)]
      .filter((fact, index, all) => all.indexOf(fact) === index)
      .map((fact) => ({ fact, question: questionFor(view, fact) })),
  };
}

/** What the most pressing duty says is going on; what stands behind the errand speaks only where nothing else is owed. */
function headlineOf(owed: readonly Responsibility[]): Text | undefined {
  const leading = owed.filter((one) => one.background === owed[0]?.background);
  return leading.find(({ duty }) => duty.headline !== undefined)?.duty.headline ?? leading[0]?.provision.name;
}

function outcomeDuty(
  { provisionId, provision, duty, role, because }: Responsibility,
  deadlines: ReadonlyMap<string, Deadline>,
): OutcomeDuty {
  return {
    id: duty.id,
    provision: provisionId,
    provisionName: provision.name,
    sector: duty.sector ?? role.sector,
    role,
    strength: duty.strength,
    headline: duty.headline,
    what: duty.what,
    lawSays: duty.lawSays,
    law: duty.law,
    deadlines: duty.timescales.flatMap((id) => deadlines.get(id) ?? []),
    routes: duty.routes,
    letters: duty.letters,
    script: duty.script,
    priority: duty.priority,
    because,
  };
}

/** Each of these time limits, once, worked out for these facts. */
function deadlinesOf(view: PackView, timescales: readonly string[], situation: Situation): Map<string, Deadline> {
  const found = new Map<string, Deadline>();
  for (const id of timescales) {
    const timescale = view.timescales[id];
    if (timescale === undefined || found.has(id) || evaluate(timescale.when, situation).holds === false) continue;
    found.set(id, deadline(timescale, situation.facts, calendarsOf(view, situation.facts), situation.today));
  }
  return found;
}

function calendarsOf(view: PackView, facts: Facts): Calendars {
  const here = isHere(view, facts.schoolArea ?? facts.homeArea);
  return { calendar: view.calendar, termDates: here ? view.local.termDates : undefined };
}

/** The family's own limits first, then by day; those without a day last. */
function sortDeadlines(deadlines: readonly Deadline[]): Deadline[] {
  const rank = (one: Deadline) => (one.date === null ? 2 : one.family && one.state !== 'past' ? 0 : 1);
  return [...deadlines].sort(
    (a, b) => rank(a) - rank(b) || (a.safeDate ?? a.date ?? '').localeCompare(b.safeDate ?? b.date ?? ''),
  );
}

function firstSteps(view: PackView, owed: readonly Responsibility[], situation: Situation): OutcomeStep[] {
  const seen = new Set<string>();
  return owed.flatMap(({ duty }) =>
    duty.firstSteps.flatMap((step): OutcomeStep[] => {
      const plain = typeof step.text === 'string' ? step.text : step.text.text;
      const role = view.roles[step.role];
      if (role === undefined || seen.has(plain) || evaluate(step.when, situation).holds !== true) return [];
      seen.add(plain);
      return [{ id: duty.id, text: step.text, role }];
    }),
  );
}

function rightsHolder(view: PackView, situation: Situation): RightsHolder | undefined {
  return view.rights.find((holder) => evaluate(holder.when, situation).holds === true);
}

function lettersOf(view: PackView, duties: readonly OutcomeDuty[], situation: Situation): string[] {
  return unique(duties.flatMap((duty) => duty.letters)).filter((id) => {
    const letter = view.letters[id];
    return letter !== undefined && evaluate(letter.when, situation).holds !== false;
  });
}

function missingDates(deadlines: ReadonlyMap<string, Deadline>): string[] {
  return [...deadlines.values()].flatMap((one) => (one.date === null ? one.missing : []));
}

/** The responsible NHS board follows the GP practice, not the council's border: away from here it has to be told. */
function missingBoard(owed: readonly Responsibility[], facts: Facts): string[] {
  const board = owed.some(({ role, background }) => role.id === 'integrated-care-board' && !role.body && !background);
  return board && facts.integratedCareBoard === undefined ? ['integratedCareBoard'] : [];
}

/** What a family can tell, for what is worked out from it. */
const toldAs: Readonly<Record<string, string>> = {
  hasPlan: 'planStage',
  isAdult: 'schoolYear',
  ofSchoolAge: 'schoolYear',
  overCompulsorySchoolAge: 'schoolYear',
  phaseDayPassed: 'schoolYear',
  daysSinceRequest: 'requestReceivedOn',
  daysSinceReviewMeeting: 'reviewMeetingOn',
  learningProblems: 'problems',
  healthProblems: 'problems',
  homeProblems: 'problems',
};

/** The first question, over all pathways, whose answer gives this fact. */
function questionFor(view: PackView, fact: string): string | null {
  for (const pathway of Object.values(view.pathways)) {
    const found = pathway.questions.find(
      (question) => question.sets === fact || question.options.some((option) => option.facts && fact in option.facts),
    );
    if (found) return found.id;
  }
  return null;
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
