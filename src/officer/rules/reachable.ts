import { factsOf } from '../../domain/pack/condition.ts';
import type { Condition } from '../../domain/pack/schema/condition.ts';
import type { Pathway, Question } from '../../domain/pack/schema/pathway.ts';

const fromAge = [['ageYears'], ['bornOn'], ['schoolYear']];
const fromProblems = [['problems'], ['learningProblems'], ['healthProblems'], ['homeProblems']];

/** Facts worked out from others (domain/pack/situation.ts): each set of names is enough. */
const workedOutFrom: Readonly<Record<string, readonly (readonly string[])[]>> = {
  hasPlan: [['planStage']],
  ageYears: fromAge,
  overCompulsorySchoolAge: fromAge,
  ofSchoolAge: fromAge,
  isAdult: fromAge,
  schoolElsewhere: [['homeArea', 'schoolArea']],
  daysSinceRequest: [['requestReceivedOn']],
  daysSinceReviewMeeting: [['reviewMeetingOn']],
  phaseDayPassed: [['transferYear'], ['schoolYear']],
  appealStep: [[]],
  complaintStep: [[]],
  learningProblems: fromProblems,
  healthProblems: fromProblems,
  homeProblems: fromProblems,
};

/** The names of all facts that answering a question can set. */
export function factsSetBy(question: Question): readonly string[] {
  return [
    ...(question.sets === undefined ? [] : [question.sets]),
    ...(question.kind === 'month' ? ['bornOnPrecision'] : []),
    ...question.options.flatMap((option) => Object.keys(option.facts ?? {})),
    ...Object.keys(question.notSureFacts ?? {}),
  ];
}

/** Why each question that no way reaches is not reached, one sentence a question or circle of questions. */
export function whyUnreached(pathway: Pathway, reached: ReadonlySet<string>): { index: number; message: string }[] {
  const { questions } = pathway;
  const unreached = questions.filter((question) => !reached.has(question.id));
  const circles = circlesOf(unreached, pathway, reached);
  const inCircle = new Set(circles.flat().map((question) => question.id));
  return [
    ...circles.map((circle) => ({
      index: questions.indexOf(circle[0] as Question),
      message: circleMessage(circle),
    })),
    ...unreached
      .filter((question) => !inCircle.has(question.id))
      .map((question) => ({
        index: questions.indexOf(question),
        message: `no way reaches "${question.id}": ${reason(question, pathway, reached)}`,
      })),
  ].sort((a, b) => a.index - b.index);
}

function reason(question: Question, pathway: Pathway, reached: ReadonlySet<string>): string {
  const index = pathway.questions.indexOf(question);
  const before = settable(pathway, pathway.questions.slice(0, index));
  const missing = canHold(question.when, before)
    ? []
    : [...new Set(factsOf(question.when))].filter((name) => !knowable(name, before));
  const reasons = missing.map((name) => {
    const setters = pathway.questions.filter((one) => one !== question && sets(one, name));
    return setters.length === 0
      ? `nothing in this pathway sets ${name}`
      : `${name} is set only later, by ${listed(setters)}`;
  });
  if (reasons.length > 0) return `${reasons.join(', and ')}.`;
  const waitsFor = neededFrom(question, pathway, reached);
  return waitsFor.length > 0
    ? `it waits for ${listed(waitsFor)}, which no way reaches.`
    : 'no answers before it make its condition hold.';
}

/** Questions that wait for each other's answers, each circle once, in the order of waiting. */
function circlesOf(unreached: readonly Question[], pathway: Pathway, reached: ReadonlySet<string>): Question[][] {
  const circles: Question[][] = [];
  const done = new Set<Question>();
  const follow = (question: Question, way: readonly Question[]): void => {
    const start = way.indexOf(question);
    if (start >= 0) {
      const circle = way.slice(start);
      if (!circles.some((one) => one.some((other) => circle.includes(other)))) circles.push(fromFirst(circle, pathway));
      return;
    }
    if (done.has(question)) return;
    for (const next of neededFrom(question, pathway, reached)) follow(next, [...way, question]);
    done.add(question);
  };
  for (const question of unreached) follow(question, []);
  return circles;
}

/** The unreached questions whose answers would set what this one's condition names. */
function neededFrom(question: Question, pathway: Pathway, reached: ReadonlySet<string>): Question[] {
  const known = settable(
    pathway,
    pathway.questions.filter((one) => reached.has(one.id)),
  );
  const missing = factsOf(question.when).filter((name) => !knowable(name, known));
  return pathway.questions.filter((one) => !reached.has(one.id) && missing.some((name) => sets(one, name)));
}

function fromFirst(circle: readonly Question[], pathway: Pathway): Question[] {
  const places = circle.map((question) => pathway.questions.indexOf(question));
  const start = places.indexOf(Math.min(...places));
  return [...circle.slice(start), ...circle.slice(0, start)];
}

function circleMessage(circle: readonly Question[]): string {
  const [first] = circle;
  if (circle.length === 1) return `"${first?.id}" waits for its own answer, so no way reaches it.`;
  return `questions wait for each other in a circle: ${[...circle, first].map((question) => question?.id).join(' → ')}.`;
}

function listed(questions: readonly Question[]): string {
  return questions.map((question) => `"${question.id}"`).join(' or ');
}

function settable(pathway: Pathway, questions: readonly Question[]): ReadonlySet<string> {
  return new Set([...Object.keys(pathway.facts), ...questions.flatMap(factsSetBy)]);
}

function sets(question: Question, name: string): boolean {
  const own = factsSetBy(question);
  return own.includes(name) || (workedOutFrom[name] ?? []).flat().some((from) => own.includes(from));
}

function knowable(name: string, from: ReadonlySet<string>): boolean {
  return from.has(name) || (workedOutFrom[name] ?? []).some((names) => names.every((one) => from.has(one)));
}

/** Whether some answers could make a condition true when only these facts can ever be known. */
function canHold(condition: Condition | undefined, from: ReadonlySet<string>): boolean {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((one) => canHold(one, from));
  if ('any' in condition) return condition.any.some((one) => canHold(one, from));
  if ('not' in condition) return canFail(condition.not, from);
  return factsOf(condition).every((name) => knowable(name, from));
}

function canFail(condition: Condition, from: ReadonlySet<string>): boolean {
  if ('all' in condition) return condition.all.some((one) => canFail(one, from));
  if ('any' in condition) return condition.any.every((one) => canFail(one, from));
  if ('not' in condition) return canHold(condition.not, from);
  return 'known' in condition || factsOf(condition).every((name) => knowable(name, from));
}
