import { outcome } from '../../../src/domain/duty/outcome.ts';
import type { Facts } from '../../../src/domain/pack/schema/facts.ts';
import type { Directory, PackView } from '../../../src/domain/pack/view.ts';

/** What the page is given: the pack as a phone holds it, and families. */
export interface OutcomeInput {
  readonly view: PackView;
  readonly directory: Directory;
  readonly families: readonly { readonly name: string; readonly facts: Facts }[];
  readonly today: string;
  readonly rounds: number;
}

/** Milliseconds of each computed outcome, by family; the first is the cold one. Runs on the page's own thread. */
export function outcomeTimes({ view, directory, families, today, rounds }: OutcomeInput): Record<string, number[]> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++)
    for (const { name, facts } of families) {
      const begun = performance.now();
      outcome(view, directory, facts, today);
      (times[name] ??= []).push(performance.now() - begun);
    }
  return times;
}
