import type { Ages } from './ages.ts';
import { noAge } from './columns.ts';

/**
 * A body, a service or a place that is called by its name is what the family wants; anything else has its phrases.
 * `said` of the `length` words of its name stand in the query; `alone` where nothing but the name may have been said.
 */
export function called(said: number, length: number, alone: boolean): number {
  if (said === 0 || length === 0) return 1;
  if (said >= length && said > 1 && alone) return 2.4;
  if (said >= length) return said > 1 ? 1.6 : 1.3;
  return said > 1 && said * 3 >= length * 2 ? 1.25 : 1;
}

/** An old entry falls a little; it is never hidden. */
export function freshness(monthsAgo: number): number {
  return monthsAgo > 24 ? 0.88 : monthsAgo > 12 ? 0.94 : 1;
}

/** A service for other ages falls; its age limits may be wrong, so it is not hidden. */
export function fits(least: number, most: number, ages: Ages | undefined): number {
  if (ages === undefined || least === noAge) return 1;
  return least <= ages.most && most >= ages.least ? 1.1 : 0.6;
}

/** Who names a place wants to go somewhere, the nearer the better; a service without a place comes, or is rung. */
export function nearness(miles: number | undefined): number {
  return miles === undefined ? 1 : 1.3 - 0.45 * Math.min(1, miles / 15);
}

/** So like an example that it may be found by that alone. */
export const sureExample = 0.75;
/** So like a question that no local offer answers that nothing is claimed. */
export const sureElsewhere = 0.5;
const examples = { weight: 2, from: 0.27 };
/** One word is a name rather than a question, and two are often: names count more there. */
const fewWords = [1, 0.3, 0.7];

/** What an example adds that is so like a query of so many words: in units of a rare word met in a title. */
export function fromExamples(like: number, words: number): number {
  return examples.weight * (fewWords[words] ?? 1) * Math.max(0, like - examples.from);
}
