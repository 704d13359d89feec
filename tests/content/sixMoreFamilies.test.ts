import { describe, expect, it } from 'vitest';
import { outcome } from '../../src/domain/duty/outcome.ts';
import type { Facts } from '../../src/domain/pack/schema/facts.ts';
import { explainShape } from '../../tools/commands/explain.ts';
import { merrowdale } from './merrowdale.ts';

interface Family {
  readonly who: string;
  readonly facts: Facts;
  readonly roles: readonly string[];
  /** Act and section, by their beginnings. */
  readonly law: readonly (readonly [act: string, section: string])[];
  readonly holder: string;
  readonly dates: Readonly<Record<string, string>>;
  /** In this order; others may stand between. */
  readonly routes: readonly string[];
  readonly shut: readonly string[];
  readonly firstStep: RegExp;
  readonly noStep?: RegExp;
}

/** Decided on paper from the Acts and Regulations named, with dates counted by hand, before the programme was asked. */
const families: readonly Family[] = [
  {
    who: 'a student of 17 whose plan has ended, within the time to appeal',
    facts: {
      asker: 'young-person',
      ageYears: 17,
      schoolYear: '12',
      setting: 'college',
      planStage: 'ceased',
      decisionLetterOn: '2026-10-20',
      hasCapacity: true,
    },
    roles: ['local-authority-send'],
    law: [
      ['Children and Families Act 2014', 's51(2)(f)'],
      ['Children and Families Act 2014', 's36'],
    ],
    holder: 'young-person',
    dates: { 'appeal-deadline-2-months': '2026-12-21', 'mediation-contact': '2026-12-20' },
    routes: ['route-mediation', 'route-tribunal'],
    shut: [],
    firstStep: /mediation adviser/,
  },
  {
    who: 'a child of 2 whose health visitor sees special educational needs',
    facts: {
      asker: 'parent',
      ageYears: 2,
      schoolYear: 'pre-school',
      setting: 'home',
      planStage: 'none',
      needs: ['health-visitor'],
      problems: ['need-help'],
    },
    roles: ['nhs-provider', 'public-health', 'local-authority-send'],
    law: [
      ['Children and Families Act 2014', 's23'],
      ['Children and Families Act 2014', 's36(1)'],
    ],
    holder: 'parent',
    dates: {},
    routes: ['route-talk-first', 'route-health-complaint', 'route-phso'],
    shut: [],
    firstStep: /health visit/i,
  },
  {
    who: 'a child of 7 refused travel over a border, a little over the 2 miles',
    facts: {
      asker: 'parent',
      ageYears: 7,
      schoolYear: '2',
      setting: 'maintained-school',
      schoolArea: 'westmarsh',
      homeArea: 'merrowdale',
      planStage: 'none',
      needs: ['school-transport'],
      problems: ['refused'],
      transportDecisionLetterOn: '2026-11-10',
    },
    roles: ['local-authority-transport'],
    law: [['Education Act 1996', 's508B']],
    holder: 'parent',
    dates: { 'transport-appeal-ask': '2026-12-08' },
    routes: ['route-transport-appeal', 'route-lgsco', 'route-la-complaint', 'route-judicial-review'],
    shut: ['route-tribunal'],
    firstStep: /stage 1 appeal/,
    noStep: /on the form|travel on offer/,
  },
  {
    who: 'a young carer of 13 whose request nobody answered',
    facts: {
      asker: 'young-person',
      ageYears: 13,
      schoolYear: '8',
      setting: 'academy',
      planStage: 'none',
      needs: ['young-carer'],
      problems: ['no-reply'],
    },
    roles: ['childrens-social-care'],
    law: [['Children Act 1989', 's17ZA']],
    holder: 'parent',
    dates: {},
    routes: ['route-csc-complaint', 'route-lgsco'],
    shut: ['route-la-complaint'],
    firstStep: /complaint/,
    noStep: /after the assessment|written copy/,
  },
  {
    who: 'a child of 10 too ill for school, without a plan',
    facts: {
      asker: 'parent',
      ageYears: 10,
      schoolYear: '6',
      setting: 'maintained-school',
      planStage: 'none',
      attendance: 'cannot-attend',
      outOfSchoolSince: '2026-10-12',
      schoolDaysMissed: 21,
      needs: ['section19-ap', 'medical-needs-school'],
      problems: ['need-help'],
    },
    roles: ['local-authority-education', 'school-governing-body', 'school'],
    law: [
      ['Education Act 1996', 's19(1)'],
      ['Children and Families Act 2014', 's100'],
    ],
    holder: 'parent',
    dates: {},
    routes: ['route-talk-first', 'route-la-complaint', 'route-lgsco', 'route-judicial-review'],
    shut: [],
    firstStep: /section 19/,
  },
  {
    who: 'a child of 9 who moved here with a plan, the old council told too late',
    facts: {
      asker: 'parent',
      ageYears: 9,
      schoolYear: '5',
      setting: 'special-school',
      planStage: 'final',
      movedArea: true,
      movedOn: '2026-10-30',
      oldCouncilAwareOn: '2026-11-09',
      planTransferredOn: '2026-11-13',
      lastReviewOn: '2026-03-04',
    },
    roles: ['local-authority-send'],
    law: [
      ['Special Educational Needs and Disability Regulations 2014', 'reg 15(2)'],
      ['Children and Families Act 2014', 's47'],
    ],
    holder: 'parent',
    dates: {
      'moving-area-transfer': '2026-11-27',
      'moving-area-inform': '2026-12-25',
      'moving-area-review': '2027-03-03',
    },
    routes: ['route-la-complaint', 'route-lgsco'],
    shut: ['route-tribunal'],
    firstStep: /old council/,
  },
];

const { view, directory } = merrowdale();

describe.each(families)('$who', (family) => {
  const result = explainShape(outcome(view, directory, family.facts, '2026-11-22'), view, family.facts.asker);

  it('learns who must act, under which law, and who holds the right', () => {
    const laws = result.duties.flatMap((duty) => duty.law);
    expect(result.duties.map((duty) => duty.role)).toEqual(expect.arrayContaining([...family.roles]));
    for (const [act, section] of family.law)
      expect(laws.some((law) => law.act.startsWith(act) && law.section?.startsWith(section))).toBe(true);
    expect(result.rightsHolder.who).toBe(family.holder);
  });

  it('gets its dates, the ways on in order, and a first step that fits', () => {
    const dates = Object.keys(family.dates).map((id) => [
      id,
      result.deadlines.find((one) => one.timescale === id)?.date,
    ]);
    expect(Object.fromEntries(dates)).toEqual(family.dates);
    const places = family.routes.map((id) => result.routes.findIndex((route) => route.id === id));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const id of family.shut) expect(result.routes.map((route) => route.id)).not.toContain(id);
    const steps = result.firstSteps.map((step) => step.text);
    expect(steps[0]).toMatch(family.firstStep);
    if (family.noStep) expect(steps.join('\n')).not.toMatch(family.noStep);
  });
});

describe('a council that gives up an appeal', () => {
  const dates = (appealing: Facts['appealing']) =>
    outcome(
      view,
      directory,
      { asker: 'parent', ageYears: 9, planStage: 'final', appealing, concessionNotifiedOn: '2026-11-16' },
      '2026-11-22',
    ).deadlines.find((one) => one.timescale === 'concede-contents')?.date;

  it('has 5 weeks for the contents, and is shown no 5 weeks for the school alone (reg 45(4) and (5))', () => {
    expect(dates(['section-F', 'section-I'])).toBe('2026-12-21');
    expect(dates(['section-I'])).toBeUndefined();
  });
});
