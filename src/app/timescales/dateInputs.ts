import { capital } from '../../domain/duty/count/sayDay.ts';
import { sayMissing } from '../../domain/duty/count/sayEvent.ts';
import type { Timescale } from '../../domain/pack/schema/timescale.ts';

/** The facts a time limit counts from that a family can copy from a letter: days, or the year of a move. */
export function dateInputs(timescale: Timescale): readonly string[] {
  return [...timescale.count.inputs, ...timescale.count.optionalInputs].filter(isDateInput);
}

export function isDateInput(name: string): boolean {
  return name.endsWith('On') || name === 'outOfSchoolSince' || name === 'transferYear';
}

/** What a fact is called, as a label in English: 'The day the council got the request'. */
export function dateLabel(name: string): string {
  const sentence = sayMissing([name]);
  return capital(sentence.replace(/^To work this out we need to know /, '').replace(/\.$/, ''));
}
