import { notSure, ratherNot, type Answer } from '../../domain/pathway/answer.ts';
import type { Text } from '../../domain/pack/schema/basic.ts';
import type { Question } from '../../domain/pack/schema/pathway.ts';
import type { PackView } from '../../domain/pack/view.ts';
import { longDate } from '../parts/dates.ts';

interface Words {
  readonly language: string;
  readonly say: (text: Text) => string;
  readonly t: (
    key: 'questions:notSure' | 'questions:ratherNot' | 'questions:elsewhere' | 'questions:outsideEngland',
  ) => string;
}

/** An answer as the family reads it again. */
export function answerWords(view: PackView, question: Question, answer: Answer, { language, say, t }: Words): string {
  if (answer === notSure) return t('questions:notSure');
  if (answer === ratherNot) return t('questions:ratherNot');
  if (question.kind === 'date') return longDate(answer as string, language);
  if (question.kind === 'month')
    return longDate(answer as string, language, false).replace(/^\D*\d+\D+?\s?(?=\p{L})/u, '');
  if (question.kind === 'area') {
    if (answer === 'elsewhere') return t('questions:elsewhere');
    if (answer === 'outside-england') return t('questions:outsideEngland');
    return view.local.councils.find((council) => council.id === answer)?.name ?? String(answer);
  }
  const chosen = typeof answer === 'string' ? [answer] : answer;
  return chosen
    .flatMap((value) => question.options.find((option) => option.value === value)?.label ?? [])
    .map(say)
    .join(', ');
}
