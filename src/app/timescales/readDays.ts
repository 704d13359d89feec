import { answer, type AnswerFault } from '../../domain/pathway/answer.ts';
import type { Facts } from '../../domain/pack/schema/facts.ts';
import type { Question } from '../../domain/pack/schema/pathway.ts';

/** What stands in the three fields of a date. */
export interface DayParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type TypedDays = Readonly<Record<string, DayParts>>;

/** A day that cannot be taken: of which fact, and which field to go to. */
export interface DayFault extends AnswerFault {
  readonly name: string;
}

const nothing: DayParts = { day: '', month: '', year: '' };

/** A question that only wants a day, so that days are read here just as in a journey. */
const aDay: Question = {
  id: 'day',
  ask: 'When?',
  help: [],
  why: '',
  usedFor: '',
  ifWrong: '',
  kind: 'date',
  options: [],
  notSure: '',
  sensitive: false,
  later: false,
};

/** What the fields show: what was typed, else what the journey knows. */
export function partsOf(name: string, typed: TypedDays, facts: Facts): DayParts {
  const own = typed[name];
  if (own !== undefined) return own;
  const known = (facts as Readonly<Record<string, unknown>>)[name];
  if (typeof known === 'number') return { ...nothing, year: String(known) };
  if (typeof known !== 'string') return nothing;
  const [year = '', month = '', day = ''] = known.split('-');
  return { year, month: String(Number(month)), day: String(Number(day)) };
}

/**
 * The journey's facts with the typed days laid over them. An empty date means not known; a half or impossible one is a
 * fault and is left out.
 */
export function readDays(
  names: readonly string[],
  typed: TypedDays,
  facts: Facts,
): { readonly facts: Facts; readonly faults: readonly DayFault[] } {
  const read: Record<string, unknown> = { ...facts };
  const faults: DayFault[] = [];
  for (const name of names) {
    const parts = partsOf(name, typed, facts);
    const isYear = name === 'transferYear';
    delete read[name];
    if (isYear ? parts.year.trim() === '' : Object.values(parts).every((part) => part.trim() === '')) continue;
    const result = answer(aDay, isYear ? { day: '1', month: '1', year: parts.year } : parts);
    if ('fault' in result) faults.push({ ...result.fault, name });
    else read[name] = isYear ? Number(parts.year) : result.answer;
  }
  return { facts: read as Facts, faults };
}
