import type { Answers } from '../../domain/pathway/answer.ts';
import type { JourneyState } from '../../domain/pathway/resolve.ts';
import { evaluate } from '../../domain/pack/condition.ts';
import type { Pathway, Question } from '../../domain/pack/schema/pathway.ts';
import { situationOf } from '../../domain/pack/situation.ts';

const most = 3;
const isChoice = ({ kind }: Question) => kind === 'choice' || kind === 'choices' || kind === 'area';

/**
 * For a support worker on a visit: the question to be asked now, and those after it in the same pathway that can be asked
 * whatever it is answered. Dates stay alone, for they need a letter to be looked at.
 */
export function questionsTogether(
  first: Question,
  { pathways, state, answers }: { pathways: readonly Pathway[]; state: JourneyState; answers: Answers },
  today: string,
): readonly Question[] {
  const questions = pathways.find((pathway) => pathway.questions.some(({ id }) => id === first.id))?.questions ?? [];
  if (first.id !== state.next?.id || !isChoice(first)) return [first];
  const situation = situationOf(state.facts, today);
  const others = questions
    .slice(questions.findIndex(({ id }) => id === first.id) + 1)
    .filter((one) => isChoice(one) && !one.later && answers[one.id] === undefined)
    .filter((one) => evaluate(one.when, situation).holds === true);
  return [first, ...others].slice(0, most);
}
