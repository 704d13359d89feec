import type { Condition } from './schema/condition.ts';
import type { Situation } from './situation.ts';

/** A fact that is not known leaves a condition open; the names are those that would settle it. */
export type Verdict = { holds: true } | { holds: false } | { holds: 'unknown'; needs: readonly string[] };

const yes: Verdict = { holds: true };
const no: Verdict = { holds: false };
const verdict = (value: boolean): Verdict => (value ? yes : no);
const open = (...needs: string[]): Verdict => ({ holds: 'unknown', needs });

/** Whether `condition` holds in `situation`. Without a condition it holds. Never throws; knows no clock. */
export function evaluate(condition: Condition | undefined, situation: Situation): Verdict {
  if (condition === undefined) return yes;
  if ('all' in condition) return every(condition.all, situation);
  if ('any' in condition) return some(condition.any, situation);
  if ('not' in condition) return negate(evaluate(condition.not, situation));
  if ('maybe' in condition) return verdict(evaluate(condition.maybe, situation).holds !== false);
  if ('known' in condition) return verdict(situation.value(condition.known) !== undefined);
  if ('is' in condition)
    return compare(condition.is, situation, (value, wanted) => listOf(wanted).includes(value as string));
  if ('has' in condition)
    return compare(condition.has, situation, (value, wanted) =>
      listOf(wanted).some((one) => listOf(value).includes(one)),
    );
  if ('atLeast' in condition) return bounded(condition.atLeast, situation, 'atLeast');
  if ('atMost' in condition) return bounded(condition.atMost, situation, 'atMost');
  return compare(
    condition.before,
    situation,
    (value, wanted) => String(value) < (wanted === 'today' ? situation.today : String(wanted)),
  );
}

/** The names of all facts a condition asks about. */
export function factsOf(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(factsOf);
  if ('any' in condition) return condition.any.flatMap(factsOf);
  if ('not' in condition) return factsOf(condition.not);
  if ('maybe' in condition) return factsOf(condition.maybe);
  if ('known' in condition) return [condition.known];
  return Object.values(condition).flatMap((record) => Object.keys(record as object));
}

function every(conditions: readonly Condition[], situation: Situation): Verdict {
  const verdicts = conditions.map((one) => evaluate(one, situation));
  if (verdicts.some((one) => one.holds === false)) return no;
  return gather(verdicts) ?? yes;
}

function some(conditions: readonly Condition[], situation: Situation): Verdict {
  const verdicts = conditions.map((one) => evaluate(one, situation));
  if (verdicts.some((one) => one.holds === true)) return yes;
  return gather(verdicts) ?? no;
}

function gather(verdicts: readonly Verdict[]): Verdict | undefined {
  const needs = verdicts.flatMap((one) => (one.holds === 'unknown' ? one.needs : []));
  return needs.length > 0 ? open(...new Set(needs)) : undefined;
}

function negate(inner: Verdict): Verdict {
  return inner.holds === 'unknown' ? inner : verdict(!inner.holds);
}

type Wanted = string | number | boolean | (string | number | boolean)[];

function compare(
  record: Record<string, Wanted>,
  situation: Situation,
  holds: (value: unknown, wanted: Wanted) => boolean,
): Verdict {
  const [name, wanted] = Object.entries(record)[0] as [string, Wanted];
  const value = situation.value(name);
  return value === undefined ? open(name) : verdict(holds(value, wanted));
}

function bounded(record: Record<string, number>, situation: Situation, side: 'atLeast' | 'atMost'): Verdict {
  const [name, limit] = Object.entries(record)[0] as [string, number];
  const range = situation.range(name);
  if (range === undefined) return open(name);
  if (side === 'atLeast') return range.least >= limit ? yes : range.most < limit ? no : open(name);
  return range.most <= limit ? yes : range.least > limit ? no : open(name);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
