import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/domain/pack/condition.ts';
import type { Facts } from '../../../src/domain/pack/schema/facts.ts';
import { situationOf } from '../../../src/domain/pack/situation.ts';

const today = '2026-11-22';
const of = (facts: Facts) => situationOf(facts, today);

describe('what went wrong, told for each errand', () => {
  it('counts for each where a family did not tell its errands apart', () => {
    const situation = of({ problems: ['refused'] });
    for (const errand of ['learningProblems', 'healthProblems', 'homeProblems'])
      expect(situation.value(errand)).toEqual(['refused']);
  });

  it('counts for its own errand alone where it did', () => {
    const situation = of({ problems: ['late', 'need-help'], learningProblems: ['late'], homeProblems: ['need-help'] });
    expect(situation.value('learningProblems')).toEqual(['late']);
    expect(situation.value('homeProblems')).toEqual(['need-help']);
    expect(situation.value('healthProblems')).toEqual([]);
  });

  it.each<[Facts]>([
    [{ planStage: 'refused-to-assess', problems: ['refused'] }],
    [{ planStage: 'assessing', problems: ['late'] }],
    [{ planStage: 'final', appealing: ['section-F'], problems: ['disagree'] }],
    [{ planStage: 'final', sectionsNotDelivered: ['F'], problems: ['not-delivered'] }],
  ])('a trouble that the plan explains is no trouble with the NHS or with care: %j', (facts) => {
    expect(of(facts).value('healthProblems')).toEqual([]);
    expect(of(facts).value('homeProblems')).toEqual([]);
    expect(of(facts).value('learningProblems')).toEqual(facts.problems);
  });

  it('care of Section H1 that does not come is a trouble with care', () => {
    const facts: Facts = { planStage: 'final', sectionsNotDelivered: ['H1'], problems: ['not-delivered'] };
    expect(of(facts).value('homeProblems')).toEqual(['not-delivered']);
  });

  it('is not known where a family said nothing', () => expect(of({}).value('healthProblems')).toBeUndefined());
});

describe('maybe', () => {
  const under16 = { maybe: { atMost: { ageYears: 15 } } };

  it('holds for a child of that age, and for one whose age nobody told', () => {
    expect(evaluate(under16, of({ ageYears: 9 })).holds).toBe(true);
    expect(evaluate(under16, of({})).holds).toBe(true);
  });

  it('holds in Year 11, where a child is 15 or 16, and not at 16', () => {
    expect(evaluate(under16, of({ schoolYear: '11' })).holds).toBe(true);
    expect(evaluate(under16, of({ ageYears: 16 })).holds).toBe(false);
  });
});

describe('compulsory school age (Education Act 1996 s8)', () => {
  it.each<[Facts, boolean | undefined]>([
    [{}, undefined],
    [{ schoolYear: 'pre-school' }, false],
    [{ ageYears: 4, schoolYear: 'pre-school' }, false],
    [{ schoolYear: 'reception' }, true],
    [{ ageYears: 4, schoolYear: 'reception' }, false],
    [{ ageYears: 5 }, true],
    [{ schoolYear: '11' }, true],
    [{ ageYears: 16 }, undefined],
    [{ schoolYear: '12' }, false],
    [{ ageYears: 18 }, false],
  ])('%j: %s', (facts, expected) => expect(of(facts).value('ofSchoolAge')).toBe(expected));
});
