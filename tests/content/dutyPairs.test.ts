import { describe, expect, it } from 'vitest';
import { responsibilities } from '../../src/domain/duty/responsibility.ts';
import { evaluate, factsOf } from '../../src/domain/pack/condition.ts';
import type { Condition } from '../../src/domain/pack/schema/condition.ts';
import type { Facts } from '../../src/domain/pack/schema/facts.ts';
import { factsSchema } from '../../src/domain/pack/schema/facts.ts';
import type { Duty, Provision } from '../../src/domain/pack/schema/provision.ts';
import { situationOf } from '../../src/domain/pack/situation.ts';
import { basesOfFact, factsThat, valuesOf } from './factsThat.ts';
import { merrowdale, today } from './merrowdale.ts';
import { seeded } from './seeded.ts';

const { view } = merrowdale();

const provisionWhen = (id: string): Condition => view.provisions[id]?.when ?? { has: { needs: id } };
const whenOf = (id: string, duty: Duty): Condition =>
  duty.when === undefined ? provisionWhen(id) : { all: [provisionWhen(id), duty.when] };

function isOwed(id: string, duty: Duty, facts: Facts): boolean {
  const alone = { ...view, provisions: { [id]: view.provisions[id] as Provision } };
  return responsibilities(alone, situationOf(facts, today)).owed.some((one) => one.duty.id === duty.id);
}

const holds = (condition: Condition, facts: Facts) => evaluate(condition, situationOf(facts, today)).holds === true;
const bases = (condition: Condition | undefined) => [...new Set(factsOf(condition).flatMap(basesOfFact))];

/** The same facts with one of them changed or no longer told. */
function* oneFactOther(facts: Facts, condition: Condition): Generator<Facts> {
  for (const name of bases(condition)) {
    const { [name as keyof Facts]: told, ...rest } = facts;
    if (told !== undefined) yield rest;
    for (const value of [...otherLists(told, name, condition), ...valuesOf(name)])
      if (JSON.stringify(value) !== JSON.stringify(told)) yield { ...facts, [name]: value };
  }
}

/** A list without one of its items, or with one more that the condition asks about. */
function otherLists(told: unknown, name: string, condition: Condition): readonly unknown[] {
  const more = askedOf(condition, name);
  if (!Array.isArray(told)) return more.map((one) => [one]);
  return [
    ...told.map((one) => told.filter((other) => other !== one)),
    ...more.map((one) => [...(told as unknown[]), one]),
  ];
}

function askedOf(condition: Condition, name: string): readonly unknown[] {
  if ('all' in condition) return condition.all.flatMap((one) => askedOf(one, name));
  if ('any' in condition) return condition.any.flatMap((one) => askedOf(one, name));
  if ('not' in condition) return askedOf(condition.not, name);
  if ('maybe' in condition) return askedOf(condition.maybe, name);
  return 'has' in condition && name in condition.has ? [condition.has[name]].flat() : [];
}

/** The same family without what the duty does not hang on. */
function leastOf(id: string, duty: Duty, facts: Facts): Facts {
  let least: Facts = facts;
  for (const [name, value] of Object.entries(facts)) {
    const { [name as keyof Facts]: _, ...rest } = least;
    const fewer = Array.isArray(value) ? value.map((one) => ({ ...least, [name]: [one] })) : [];
    least = [rest, ...fewer].find((one) => isOwed(id, duty, one)) ?? least;
  }
  return least;
}

/**
 * A family to whom the duty is owed, and one that differs in one fact and to whom it is not: because the duty's own
 * condition no longer holds, or because the provision is no longer in question.
 */
function pairFor(id: string, duty: Duty, part: 'duty' | 'provision'): readonly [Facts, Facts] | undefined {
  const own = part === 'duty' ? (duty.when as Condition) : provisionWhen(id);
  for (const found of factsThat(whenOf(id, duty), seeded(1), today, 4000)) {
    if (!isOwed(id, duty, found)) continue;
    for (const on of [leastOf(id, duty, found), found])
      for (const off of oneFactOther(on, own))
        if (holds(provisionWhen(id), off) === (part === 'duty') && !isOwed(id, duty, off)) return [on, off];
  }
  return undefined;
}

/** No family was found that meets the duty's own condition while the provision is not in question. */
function bringsItsProvision(id: string, duty: Duty): boolean {
  if (duty.when === undefined) return false;
  for (const facts of factsThat(duty.when, seeded(2), today, 4000)) if (!holds(provisionWhen(id), facts)) return false;
  return true;
}

describe.each(Object.entries(view.provisions))('%s', (id, provision) => {
  it.each(provision.duties.map((duty) => [duty.id, duty] as const))(
    '%s is owed to one family and not to another like it',
    (_name, duty) => {
      const ofDuty = duty.when === undefined ? undefined : pairFor(id, duty, 'duty');
      const ofProvision = pairFor(id, duty, 'provision');
      if (duty.when !== undefined) expect(ofDuty, "by the duty's own condition").toBeDefined();
      if (!bringsItsProvision(id, duty)) expect(ofProvision, 'by whether the provision is in question').toBeDefined();
      const pairs = [ofDuty, ofProvision].filter((pair) => pair !== undefined);
      expect(pairs.length).toBeGreaterThan(0);
      for (const [on, off] of pairs) {
        expect([isOwed(id, duty, on), isOwed(id, duty, off)]).toEqual([true, false]);
        for (const facts of [on, off]) expect(factsSchema.safeParse(facts).error).toBeUndefined();
      }
    },
  );
});
