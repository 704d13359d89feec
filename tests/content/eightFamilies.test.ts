import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { outcome } from '../../src/domain/duty/outcome.ts';
import type { Answers } from '../../src/domain/pathway/answer.ts';
import { resolve } from '../../src/domain/pathway/resolve.ts';
import { explainShape } from '../../tools/commands/explain.ts';
import { merrowdale, today } from './merrowdale.ts';

interface Rests {
  /** The id of the fact it rests on. */
  readonly rests: string;
}

interface Family {
  readonly id: string;
  readonly story: string;
  readonly pathway: string;
  readonly answers: Answers;
  readonly expect: {
    readonly holder: string;
    readonly headline: Rests & { readonly says: string };
    readonly firstStep: Rests & { readonly says: string };
    readonly roles: readonly (Rests & { readonly role: string })[];
    readonly notRoles: readonly (Rests & { readonly role: string })[];
    readonly law: readonly (Rests & { readonly act: string; readonly section: string })[];
    readonly dates: readonly (Rests & {
      readonly timescale: string;
      readonly date: string;
      readonly state: string;
      readonly kind?: string;
    })[];
    readonly counted?: Rests & { readonly timescale: string; readonly says: string };
    readonly routes: readonly (Rests & { readonly route: string })[];
    readonly routesShut: readonly (Rests & { readonly route: string })[];
  };
}

const { view, directory } = merrowdale();
const { families } = parse(readFileSync('tests/cases/families.yaml', 'utf8')) as { families: readonly Family[] };
const factIds = new Set(
  Object.values(parse(readFileSync('tests/cases/factIds.yaml', 'utf8')) as Record<string, string[]>).flat(),
);
const councils = view.local.councils.map((one) => one.id);

it('there is one family for each errand of the home page', () => {
  const errands = Object.entries(view.pathways).filter(([, pathway]) => pathway.order > 0);
  expect(families.map((one) => one.pathway).sort()).toEqual(errands.map(([id]) => id).sort());
});

describe.each(families)('$id: $story', ({ pathway, answers, expect: expected }) => {
  const state = resolve([view.pathways[pathway]!], answers, councils, today);
  const result = explainShape(outcome(view, directory, state.facts, today), view, state.facts.asker);
  const roles = result.duties.map((duty) => duty.role);

  it('has answered every question that is asked, and no other', () => {
    expect(state.next).toBeUndefined();
    expect(state.notUsedNow).toEqual([]);
  });

  it('rests on facts that exist', () => {
    const { holder: _, headline, firstStep, counted, ...lists } = expected;
    const all: readonly Rests[] = [headline, firstStep, ...(counted ? [counted] : []), ...Object.values(lists).flat()];
    expect(all.map((one) => one.rests).filter((id) => !factIds.has(id))).toEqual([]);
  });

  it('hears what is going on, what to do first and who holds the right', () => {
    expect(result.headline).toMatch(new RegExp(expected.headline.says, 'i'));
    expect(result.firstSteps[0]?.text ?? '').toMatch(new RegExp(expected.firstStep.says, 'i'));
    expect(result.rightsHolder.who).toBe(expected.holder);
  });

  it('hears who is responsible, and of nobody who is not', () => {
    for (const { role } of expected.roles) expect(roles).toContain(role);
    for (const { role } of expected.notRoles) expect(roles).not.toContain(role);
  });

  it('hears under which law', () => {
    const laws = result.duties.flatMap((duty) => duty.law.map((law) => `${law.act} ${law.section}`));
    for (const { act, section } of expected.law)
      expect(
        laws.some((law) => law.startsWith(act) && law.includes(section)),
        `${act} ${section}`,
      ).toBe(true);
  });

  it('hears the days that the law counts', () => {
    for (const { timescale, date, state: when, kind = 'law' } of expected.dates)
      expect(result.deadlines.find((one) => one.timescale === timescale)).toMatchObject({ date, state: when, kind });
    if (expected.dates.length === 0) expect(result.deadlines.filter((one) => one.date !== null)).toEqual([]);
    const { counted } = expected;
    const steps = result.deadlines.find((one) => one.timescale === counted?.timescale)?.counted ?? [];
    if (counted) expect(steps.join(' ')).toContain(counted.says);
  });

  it('hears which ways are open, in order, and which are shut', () => {
    const open = result.routes.map((route) => route.id);
    expect(open.filter((id) => expected.routes.some((one) => one.route === id))).toEqual(
      expected.routes.map((one) => one.route),
    );
    for (const { route } of expected.routesShut) {
      expect(open).not.toContain(route);
      expect(result.routesNotOpen.map((one) => one.id)).toContain(route);
    }
  });

  it('is told to make each complaint once', () => {
    const made = result.firstSteps
      .map(({ text }) => text.split('. ')[0])
      .filter((start) => /^Make .*complaint$/.test(start ?? ''));
    expect(new Set(made).size).toBe(made.length);
  });

  it('hears no more than a family can take in', () => expect(result.duties.length).toBeLessThanOrEqual(14));
});
