import { evaluate } from '../pack/condition.ts';
import type { Facts } from '../pack/schema/facts.ts';
import type { Pathway, Question } from '../pack/schema/pathway.ts';
import type { PackView } from '../pack/view.ts';
import { situationOf } from '../pack/situation.ts';
import { stillFits, type Answers } from './answer.ts';
import { facts, type Asked } from './facts.ts';

/** Where a journey stands. Nothing of it is kept: it follows from the answers each time. */
export interface JourneyState {
  /** On the way, in order, each with its answer. */
  readonly asked: readonly Asked[];
  /** The question to ask now; none when the outcome is reached. */
  readonly next: Question | undefined;
  /** Open questions that would make the outcome more exact; answering them is up to the family. */
  readonly later: readonly Question[];
  readonly facts: Facts;
  /** Answers given that are not on the way now. Kept, and used again if the way leads back to them. */
  readonly notUsedNow: readonly string[];
}

/**
 * Replays the answers from the first question. The same answers always give the same state. A question that several
 * pathways share is asked once, at the first place where its condition holds.
 */
export function resolve(
  pathways: readonly Pathway[],
  answers: Answers,
  councilIds: readonly string[],
  today: string,
): JourneyState {
  const asked: Asked[] = [];
  const later: Question[] = [];
  let next: Question | undefined;
  for (const question of inOrder(pathways)) {
    if (asked.some((one) => one.question.id === question.id)) continue;
    const situation = situationOf(facts(pathways, asked), today);
    if (evaluate(question.when, situation).holds !== true) continue;
    const kept = answers[question.id];
    if (kept !== undefined && stillFits(question, kept, councilIds)) {
      asked.push({ question, answer: kept });
    } else if (question.later) {
      if (!later.some((one) => one.id === question.id)) later.push(question);
    } else {
      next = question;
      break;
    }
  }
  const used = new Set(asked.map((one) => one.question.id));
  return {
    asked,
    next,
    later: later.filter((open) => open.id !== next?.id && !asked.some((one) => one.question.id === open.id)),
    facts: facts(pathways, asked),
    notUsedNow: Object.keys(answers).filter((id) => !used.has(id)),
  };
}

/** The same for a journey as it is kept, with the pathways and councils of a pack; pathways it does not have are left out. */
export function resolveIn(
  { pathways, local }: Pick<PackView, 'pathways' | 'local'>,
  run: { readonly pathways: readonly string[]; readonly answers: Answers },
  today: string,
): JourneyState {
  const chosen = run.pathways.flatMap((id) => pathways[id] ?? []);
  const councils = local.councils.map((council) => council.id);
  return resolve(chosen, run.answers, councils, today);
}

/** What the family came for with each pathway is asked before anything else; a shared question stands at each of its places. */
function inOrder(pathways: readonly Pathway[]): readonly Question[] {
  return [
    ...pathways.flatMap((pathway) => pathway.questions.slice(0, 1)),
    ...pathways.flatMap((pathway) => pathway.questions.slice(1)),
  ];
}

/** The questions of several pathways in order, each once. */
export function questionsOf(pathways: readonly Pathway[]): readonly Question[] {
  const byId = new Map<string, Question>();
  for (const question of inOrder(pathways)) if (!byId.has(question.id)) byId.set(question.id, question);
  return [...byId.values()];
}
