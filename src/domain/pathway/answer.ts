import type { Question } from '../pack/schema/pathway.ts';

/** The one answer that every question takes. */
export const notSure = 'not-sure';
/** Sensitive questions also take this one. */
export const ratherNot = 'rather-not';

/** What is kept of an answer: an option's value, several values, a day `2026-11-02`, `not-sure` or `rather-not`. */
export type Answer = string | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

/** What stands in the form when Continue is pressed. */
export interface Typed {
  readonly choice?: string | undefined;
  readonly choices?: readonly string[] | undefined;
  readonly day?: string | undefined;
  readonly month?: string | undefined;
  readonly year?: string | undefined;
}

/** Why an answer cannot be taken, and which control to go to. The words for each code are the interface's. */
export interface AnswerFault {
  readonly code: 'nothing-chosen' | 'date-incomplete' | 'date-impossible' | 'year-out-of-range';
  readonly field: 'choice' | 'day' | 'month' | 'year';
}

/** Makes an answer of what was typed, or says what is wrong with it. Nothing typed is thrown away: the form keeps it. */
export function answer(question: Question, typed: Typed): { answer: Answer } | { fault: AnswerFault } {
  if (typed.choice === notSure || typed.choice === ratherNot) return { answer: typed.choice };
  if (question.kind === 'date' || question.kind === 'month') return dateAnswer(question.kind, typed);
  if (question.kind === 'choices') {
    const chosen = typed.choices ?? [];
    return chosen.length > 0 ? { answer: [...chosen] } : { fault: { code: 'nothing-chosen', field: 'choice' } };
  }
  return typed.choice ? { answer: typed.choice } : { fault: { code: 'nothing-chosen', field: 'choice' } };
}

function dateAnswer(kind: 'date' | 'month', typed: Typed): { answer: Answer } | { fault: AnswerFault } {
  const parts = {
    day: kind === 'month' ? '1' : trimmed(typed.day),
    month: trimmed(typed.month),
    year: trimmed(typed.year),
  };
  for (const field of ['day', 'month', 'year'] as const)
    if (parts[field] === '') return { fault: { code: 'date-incomplete', field } };
  const [day, month, year] = [Number(parts.day), monthNumber(parts.month), Number(parts.year)];
  if (!Number.isInteger(day) || day < 1 || day > 31) return { fault: { code: 'date-impossible', field: 'day' } };
  if (!Number.isInteger(month) || month < 1 || month > 12)
    return { fault: { code: 'date-impossible', field: 'month' } };
  if (!Number.isInteger(year) || year < 1990 || year > 2060)
    return { fault: { code: 'year-out-of-range', field: 'year' } };
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return { fault: { code: 'date-impossible', field: 'day' } };
  return { answer: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

function trimmed(value: string | undefined): string {
  return (value ?? '').trim();
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(value: string): number {
  const named = months.indexOf(value.slice(0, 3).toLowerCase());
  return named >= 0 ? named + 1 : Number(value);
}

/** Whether a kept answer still fits the question; content may have changed since it was given. */
export function stillFits(question: Question, kept: Answer, councilIds: readonly string[]): boolean {
  if (kept === notSure) return true;
  if (kept === ratherNot) return question.sensitive;
  if (question.kind === 'date' || question.kind === 'month')
    return typeof kept === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(kept);
  if (question.kind === 'area')
    return (
      typeof kept === 'string' && (councilIds.includes(kept) || kept === 'elsewhere' || kept === 'outside-england')
    );
  const values = question.options.map((option) => option.value);
  if (question.kind === 'choices')
    return Array.isArray(kept) && kept.length > 0 && kept.every((one) => values.includes(one));
  return typeof kept === 'string' && values.includes(kept);
}
