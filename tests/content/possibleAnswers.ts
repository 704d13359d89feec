import type { Question } from '../../src/domain/pack/schema/pathway.ts';
import { notSure, ratherNot, type Answer } from '../../src/domain/pathway/answer.ts';

/** One answer for each option, days long past and near, and the answers of somebody who cannot or will not say. */
export function possibleAnswers(question: Question, councilIds: readonly string[]): readonly Answer[] {
  const always = question.sensitive ? [notSure, ratherNot] : [notSure];
  return [...ownAnswers(question, councilIds), ...always];
}

function ownAnswers(question: Question, councilIds: readonly string[]): readonly Answer[] {
  switch (question.kind) {
    case 'area':
      return [...councilIds, 'elsewhere', 'outside-england'];
    case 'date':
      return ['2026-03-16', '2026-09-07', '2026-10-09', '2026-11-17'];
    case 'month':
      return ['2008-02-01', '2010-03-01', '2011-03-01', '2022-06-01'];
    case 'choices':
      return question.options.map((option) => [option.value]);
    default:
      return question.options.map((option) => option.value);
  }
}
