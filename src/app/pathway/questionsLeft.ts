import type { Answers } from '../../domain/pathway/answer.ts';
import { outline } from '../../domain/pathway/outline.ts';
import { questionsOf, type JourneyState } from '../../domain/pathway/resolve.ts';
import type { Pathway } from '../../domain/pack/schema/pathway.ts';

interface Where {
  readonly state: JourneyState;
  readonly answers: Answers;
  readonly councilIds: readonly string[];
}

/**
 * How many questions are left, the one to be asked now among them. Undefined where the ways from here differ by more
 * than two questions: a number that may be out by more than one is worse than none.
 */
export function questionsLeft(pathways: readonly Pathway[], where: Where, today: string): number | undefined {
  const { state, answers, councilIds } = where;
  const [pathway] = pathways;
  if (pathway === undefined || state.next === undefined) return undefined;
  const all = questionsOf(pathways);
  const rest = all
    .slice(all.indexOf(state.next))
    .filter((question) => !question.later && (question === state.next || answers[question.id] === undefined));
  const ways = outline({ ...pathway, facts: state.facts as Pathway['facts'], questions: rest }, councilIds, today);
  const after = ways.find((one) => one.question === state.next)?.left;
  if (after === undefined || after.most - after.least > 2) return undefined;
  return 1 + Math.round((after.least + after.most) / 2);
}
