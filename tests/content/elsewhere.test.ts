import { describe, expect, it } from 'vitest';
import { outcome } from '../../src/domain/duty/outcome.ts';
import type { Facts } from '../../src/domain/pack/schema/facts.ts';
import { merrowdale, today } from './merrowdale.ts';

const { view, directory } = merrowdale();
const excluded: Facts = {
  planStage: 'final',
  attendance: 'permanently-excluded',
  setting: 'academy',
  schoolYear: '8',
  exclusionStartedOn: '2026-11-16',
  needs: ['salt'],
};
const of = (facts: Facts) => outcome(view, directory, { ...excluded, ...facts }, today);
const bodies = (facts: Facts) => of(facts).duties.map((duty) => [duty.role.id, duty.role.body !== undefined] as const);

describe('a family that lives outside the area', () => {
  it.each(['elsewhere', 'outside-england'])(
    'hears the same law, but no name, number, service or term date of this area (%s)',
    (homeArea) => {
      const [here, there] = [of({ homeArea: 'merrowdale' }), of({ homeArea })];
      expect(there.duties.map((duty) => duty.id)).toEqual(here.duties.map((duty) => duty.id));
      expect(there.duties.filter((duty) => duty.role.body)).toEqual([]);
      expect(there.firstSteps.filter((step) => step.role.body)).toEqual([]);
      expect(there.services).toEqual([]);
      expect(there.freeHelp).toEqual([]);
      expect(there.contacts).toEqual(here.contacts);
      expect(there.deadlines.find((one) => one.timescale === 'excl-day6')?.date).toBeNull();
      expect(here.deadlines.find((one) => one.timescale === 'excl-day6')?.date).toBe('2026-11-23');
    },
  );

  it('still reaches the school here, and the home council nowhere', () => {
    const found = bodies({ homeArea: 'elsewhere', schoolArea: 'merrowdale' });
    expect(
      found.filter(
        ([role, bound]) => bound !== ['academy-trust', 'head-teacher', 'independent-review-panel'].includes(role),
      ),
    ).toEqual([]);
  });

  it('with a school elsewhere reaches the council here, and not the school', () => {
    const found = bodies({ homeArea: 'merrowdale', schoolArea: 'elsewhere' });
    expect(
      found.filter(
        ([role, bound]) => bound === ['academy-trust', 'head-teacher', 'independent-review-panel'].includes(role),
      ),
    ).toEqual([]);
  });

  it('is not sent to ombudsmen and a tribunal of England from outside England', () => {
    const shut = of({ homeArea: 'outside-england' }).routesNotOpen.map((route) => route.id);
    expect(shut).toEqual(expect.arrayContaining(['route-lgsco', 'route-tribunal', 'route-phso']));
  });

  it('that did not say where it lives is shown this area', () => {
    expect(of({}).duties.some((duty) => duty.role.body !== undefined)).toBe(true);
    expect(of({}).freeHelp).toEqual(view.local.freeHelp);
  });
});
