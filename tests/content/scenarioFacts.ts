import type { Facts } from '../../src/domain/pack/schema/facts.ts';

interface Expected {
  readonly facts: Facts;
  /** Roles that must owe a duty; one of several where a list stands. */
  readonly roles: readonly (string | readonly string[])[];
  /** Roles that must owe nothing. */
  readonly noRoles?: readonly string[];
  /** Act and section that some duty must name. */
  readonly law: readonly (readonly [RegExp, RegExp])[];
  readonly holder: string | undefined;
  readonly dates: readonly (readonly [timescale: string, ...accepted: string[]])[];
  /** The first two of the escalation, in this order among the routes. */
  readonly routes: readonly (string | readonly string[])[];
  readonly shut: readonly string[];
  readonly firstStep: RegExp;
}

const act = (name: RegExp, section: RegExp) => [name, section] as const;
const cfa = /Children and Families Act 2014/;
const regs = /Special Educational Needs and Disability Regulations 2014/;
const equality = /Equality Act 2010/;

/** What each scenario of tests/cases/scenarios.yaml says in the names of the facts, and its answer in our ids. */
export const scenarioFacts: Readonly<Record<string, Expected>> = {
  S02: {
    facts: {
      asker: 'carer',
      caresFor: true,
      ageYears: 9,
      schoolYear: '4',
      planStage: 'refused-to-assess',
      problems: ['refused'],
      decisionLetterOn: '2026-10-09',
    },
    roles: ['local-authority-send'],
    law: [act(cfa, /s36|s51/)],
    holder: 'carer',
    dates: [
      ['appeal-deadline-2-months', '2026-12-09'],
      ['mediation-contact', '2026-12-09'],
    ],
    routes: ['route-mediation', 'route-tribunal'],
    shut: ['route-lgsco'],
    firstStep: /mediation/i,
  },
  S06: {
    facts: {
      asker: 'parent',
      ageYears: 5,
      schoolYear: '1',
      planStage: 'final',
      problems: ['disagree'],
      appealing: ['section-I'],
      decisionLetterOn: '2026-09-30',
      setting: 'maintained-school',
    },
    roles: ['local-authority-send'],
    law: [act(cfa, /s39/), act(cfa, /s51|s55/)],
    holder: 'parent',
    dates: [['appeal-deadline-2-months', '2026-11-30']],
    routes: ['route-tribunal'],
    shut: ['route-lgsco', 'route-admission-appeal'],
    firstStep: /appeal|tribunal/i,
  },
  S09: {
    facts: {
      asker: 'parent',
      ageYears: 3,
      schoolYear: 'pre-school',
      setting: 'early-years',
      planStage: 'none',
      needs: ['salt'],
      problems: ['waiting'],
    },
    roles: ['integrated-care-board', 'nhs-provider', 'early-years-provider', 'local-authority-send'],
    law: [act(/National Health Service Act 2006/, /s3/), act(cfa, /s23|s25|s26|s30/)],
    holder: 'parent',
    dates: [],
    routes: ['route-health-complaint', 'route-phso'],
    shut: ['route-tribunal', 'route-lgsco'],
    firstStep: /ring|phone|call/i,
  },
  S13: {
    facts: {
      asker: 'parent',
      ageYears: 5,
      schoolYear: 'reception',
      planStage: 'final',
      attendance: 'sent-home',
      setting: 'maintained-school',
    },
    roles: [['head-teacher', 'school-governing-body'], 'local-authority-send'],
    law: [act(/Education Act 2002/, /s51A/), act(cfa, /s42/), act(equality, /85|20|15/)],
    holder: 'parent',
    dates: [],
    routes: ['route-school-complaint', 'route-la-complaint'],
    shut: ['route-exclusion-review'],
    firstStep: /head|suspen/i,
  },
  S16: {
    facts: {
      asker: 'parent',
      ageYears: 11,
      schoolYear: '7',
      planStage: 'final',
      attendance: 'permanently-excluded',
      setting: 'academy',
      exclusionStartedOn: '2026-11-16',
      governorsInformedOn: '2026-11-16',
      sectionsNotDelivered: ['F'],
    },
    roles: [
      'head-teacher',
      'academy-trust',
      ['local-authority-education', 'local-authority-send'],
      'local-authority-send',
    ],
    law: [act(/Education Act 2002/, /s51A/), act(/Education Act 1996/, /s19/), act(cfa, /s42/), act(equality, /85/)],
    holder: 'parent',
    dates: [
      ['excl-day6', '2026-11-23'],
      ['excl-governors-15', '2026-12-08'],
    ],
    routes: ['route-exclusion-review', 'route-discrimination'],
    shut: ['route-tribunal'],
    firstStep: /governor|trust/i,
  },
  S19: {
    facts: {
      asker: 'parent',
      ageYears: 16,
      schoolYear: '12',
      planStage: 'final',
      setting: 'special-school',
      needs: ['transport-16-25'],
      problems: ['refused'],
    },
    roles: ['local-authority-transport'],
    law: [act(/Education Act 1996/, /s509A/), act(equality, /149/)],
    holder: 'young-person',
    dates: [],
    routes: ['route-transport-appeal', 'route-lgsco'],
    shut: ['route-tribunal'],
    firstStep: /policy|post-16|travel/i,
  },
  S21: {
    facts: {
      asker: 'parent',
      ageYears: 10,
      schoolYear: '5',
      planStage: 'review-held',
      problems: ['late'],
      reviewMeetingOn: '2026-09-15',
    },
    roles: ['local-authority-send', ['school', 'head-teacher', 'school-governing-body']],
    law: [act(regs, /20\(10\)/), act(regs, /22/), act(cfa, /s44/)],
    holder: 'parent',
    dates: [
      ['annual-review-la-decision', '2026-10-13'],
      ['amended-plan-12-weeks', '2026-12-08'],
    ],
    routes: ['route-la-complaint', 'route-lgsco'],
    shut: ['route-tribunal'],
    firstStep: /email|write/i,
  },
  S25: {
    facts: { asker: 'parent', ageYears: 8, planStage: 'final', movedArea: true },
    roles: ['local-authority-send'],
    law: [act(regs, /15/), act(/Armed Forces Act/, /./)],
    holder: 'parent',
    dates: [],
    routes: ['route-la-complaint', 'route-lgsco'],
    shut: ['route-tribunal'],
    firstStep: /council/i,
  },
  S28: {
    facts: {
      asker: 'parent',
      ageYears: 13,
      planStage: 'final',
      setting: 'special-school',
      disabled: true,
      sectionsNotDelivered: ['H1'],
      needs: ['short-breaks', 'direct-payments-social-care', 'parent-carer-assessment'],
      problems: ['not-delivered', 'refused'],
    },
    roles: ['childrens-social-care'],
    law: [
      act(/Chronically Sick and Disabled Persons Act 1970/, /s2/),
      act(/Children Act 1989/, /17A/),
      act(/Children Act 1989/, /17ZD/),
    ],
    holder: 'parent',
    dates: [],
    routes: ['route-csc-complaint', 'route-lgsco'],
    shut: ['route-tribunal', 'route-la-complaint'],
    firstStep: /complain/i,
  },
  S34: {
    facts: { asker: 'carer', ageYears: 22, planStage: 'asking', setting: 'college', requestReceivedOn: '2026-11-23' },
    roles: ['local-authority-send', 'college'],
    law: [act(cfa, /s36/), act(cfa, /s66/), act(equality, /91/)],
    holder: 'young-person',
    dates: [
      ['ehcna-decision', '2027-01-04'],
      ['ehcna-no-plan-decision', '2027-03-15'],
      ['final-plan', '2027-04-12'],
    ],
    routes: [],
    shut: ['route-discrimination'],
    firstStep: /email|write|young person/i,
  },
  S38: {
    facts: {
      asker: 'parent',
      ageYears: 4,
      schoolYear: 'pre-school',
      setting: 'maintained-school',
      planStage: 'final',
      decisionLetterOn: '2026-10-12',
      problems: ['disagree', 'not-delivered'],
      appealing: ['section-B', 'section-F', 'health'],
      needs: ['childrens-continuing-care', 'medical-needs-school'],
    },
    roles: ['integrated-care-board', 'local-authority-send', ['school', 'school-governing-body']],
    law: [act(cfa, /s42/), act(cfa, /s100/)],
    holder: 'parent',
    dates: [['appeal-deadline-2-months', '2026-12-14']],
    routes: ['route-mediation', 'route-tribunal'],
    shut: [],
    firstStep: /./,
  },
  S40: {
    facts: {
      asker: 'parent',
      ageYears: 12,
      schoolYear: '8',
      planStage: 'none',
      setting: 'academy',
      needs: ['medical-needs-school', 'sen-support', 'reasonable-adjustments', 'camhs'],
      problems: ['need-help'],
      disabled: true,
    },
    roles: [
      'academy-trust',
      ['nhs-provider', 'camhs', 'public-health', 'integrated-care-board'],
      'local-authority-send',
    ],
    law: [act(cfa, /s100/), act(cfa, /s66/), act(equality, /20|85/)],
    holder: 'parent',
    dates: [],
    routes: ['route-academy-complaint', 'route-dfe'],
    shut: ['route-lgsco'],
    firstStep: /meeting|meet/i,
  },
};
