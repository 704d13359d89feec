import { notSure, ratherNot, type Answer, type Typed } from '../../domain/pathway/answer.ts';
import type { Question } from '../../domain/pack/schema/pathway.ts';

/** What stands in the form when a question is opened again: just what was answered before. */
export function typedFrom(question: Question, kept: Answer | undefined): Typed {
  if (kept === undefined) return {};
  if (typeof kept !== 'string') return { choices: kept };
  if (kept === notSure || kept === ratherNot) return { choice: kept };
  if (question.kind !== 'date' && question.kind !== 'month') return { choice: kept };
  const [year = '', month = '', day = ''] = kept.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}
