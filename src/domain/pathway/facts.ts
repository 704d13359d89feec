import type { Facts } from '../pack/schema/facts.ts';
import type { Pathway, Question } from '../pack/schema/pathway.ts';
import { notSure, ratherNot, type Answer } from './answer.ts';

export interface Asked {
  readonly question: Question;
  readonly answer: Answer;
}

type FactRecord = Readonly<Record<string, unknown>>;

/** What choosing these pathways and answering these questions says, in named facts. */
export function facts(pathways: readonly Pathway[], asked: readonly Asked[]): Facts {
  const records = [...pathways.map((pathway) => pathway.facts as FactRecord), ...asked.map(factsOfAnswer)];
  return records.reduce<FactRecord>(joined, {}) as Facts;
}

function factsOfAnswer({ question, answer }: Asked): FactRecord {
  if (answer === notSure) return question.notSureFacts ?? {};
  if (answer === ratherNot) return {};
  if (question.kind === 'month') return { [question.sets ?? '']: answer, bornOnPrecision: 'month' };
  if (question.kind === 'date' || question.kind === 'area') return { [question.sets ?? '']: answer };
  const chosen = Array.isArray(answer) ? answer : [answer];
  return chosen
    .map((value) => question.options.find((option) => option.value === value))
    .reduce<FactRecord>((all, option) => (option ? joined(all, option.facts ?? own(question, option.value)) : all), {});
}

function own(question: Question, value: string): FactRecord {
  if (question.sets === undefined) return {};
  return { [question.sets]: question.kind === 'choices' ? [value] : value };
}

/** Lists are added together without doubles; of single facts the later stands. */
function joined(before: FactRecord, after: FactRecord): FactRecord {
  const result: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(after)) {
    const old = result[name];
    result[name] =
      Array.isArray(old) && Array.isArray(value)
        ? [...new Set([...(old as unknown[]), ...(value as unknown[])])]
        : value;
  }
  return result;
}
