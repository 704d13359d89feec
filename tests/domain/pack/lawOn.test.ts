import { describe, expect, it } from 'vitest';
import { outcome } from '../../../src/domain/duty/outcome.ts';
import { lawOn } from '../../../src/domain/pack/lawOn.ts';
import type { Law } from '../../../src/domain/pack/schema/law.ts';
import type { PackView } from '../../../src/domain/pack/view.ts';
import { merrowdale, today } from '../../content/merrowdale.ts';

const { view, directory } = merrowdale();

/** The pack with another law under the 20 weeks, the Ombudsman and the duty of a late plan. */
function withLaw(changed: Partial<Law>): PackView {
  const change = <Item extends { readonly law: Law }>(item: Item): Item => ({
    ...item,
    law: { ...item.law, ...changed },
  });
  const assessment = view.provisions['ehc-needs-assessment']!;
  return {
    ...view,
    timescales: { ...view.timescales, 'final-plan': change(view.timescales['final-plan']!) },
    routes: { ...view.routes, 'route-lgsco': change(view.routes['route-lgsco']!) },
    provisions: {
      ...view.provisions,
      'ehc-needs-assessment': {
        ...assessment,
        duties: assessment.duties.map((duty) => (duty.id === 'ehc-needs-assessment-plan-late' ? change(duty) : duty)),
      },
    },
  };
}

const late = { asker: 'parent', planStage: 'assessing', problems: ['late'], requestReceivedOn: '2026-06-01' } as const;

function lawOf(pack: PackView, day: string) {
  const result = outcome(pack, directory, { ...late, problems: [...late.problems] }, day);
  return {
    duty: result.duties.some((one) => one.id === 'ehc-needs-assessment-plan-late'),
    limit: result.deadlines.some((one) => one.timescale === 'final-plan'),
    route: result.routes.some((one) => one.id === 'route-lgsco'),
  };
}

describe('law over time', () => {
  it('holds today', () => {
    expect(lawOf(view, today)).toEqual({ duty: true, limit: true, route: true });
  });

  it.each([
    { name: 'proposed law is never in an outcome', law: { status: 'proposed' as const }, on: [] as string[] },
    { name: 'law applies from its first day', law: { from: '2027-01-01' }, on: ['2027-01-01', '2027-06-01'] },
    { name: 'law applies until its last day', law: { until: '2026-12-31' }, on: ['2026-11-22', '2026-12-31'] },
  ])('$name: duty, time limit and route alike', ({ law, on }) => {
    const pack = withLaw(law);
    for (const day of ['2026-11-22', '2026-12-31', '2027-01-01', '2027-06-01']) {
      const held = on.includes(day);
      expect(lawOf(pack, day), day).toEqual({ duty: held, limit: held, route: held });
    }
  });

  it('schools must tell parents of restraint since 1 April 2026, and not before', () => {
    const duties = (day: string) => lawOn(view, day).provisions['behaviour-support']?.duties.map((duty) => duty.id);
    expect(duties('2026-03-31')).not.toContain('behaviour-support-restraint');
    expect(duties('2026-04-01')).toContain('behaviour-support-restraint');
  });
});
