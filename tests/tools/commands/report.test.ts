import { describe, expect, it } from 'vitest';
import { report } from '../../../tools/commands/report.ts';
import { reportLawJson } from '../../../tools/commands/shapes.ts';
import { merrowdale, today } from '../../content/merrowdale.ts';

const { view } = merrowdale();
const asked = { view, about: 'law', unchecked: false, act: undefined, older: undefined, json: true, today };
const printed = (more: { unchecked?: boolean; act?: string; older?: string }) =>
  reportLawJson.parse(JSON.parse(report({ ...asked, ...more }).output));

describe('the fact-checker’s report', () => {
  it('holds every duty, with a source and the day it was read', () => {
    const { claims, total, shown } = printed({});
    const duties = Object.values(view.provisions).flatMap((one) => one.duties.map((duty) => duty.id));
    expect(claims.flatMap((one) => (one.part === '' ? [] : [one.part])).sort()).toEqual(duties.sort());
    expect(shown).toBe(total);
    expect(claims.filter((one) => one.law.source.length === 0)).toEqual([]);
  });

  it('shows only what was written from memory when asked for that', () => {
    const { claims } = printed({ unchecked: true });
    expect(claims.length).toBeGreaterThan(0);
    expect(new Set(claims.map((one) => one.law.confidence))).toEqual(new Set(['recalled']));
  });

  it('shows one Act', () => {
    const { claims } = printed({ act: 'care act 2014' });
    expect(claims.length).toBeGreaterThan(5);
    expect(claims.every((one) => one.law.source.some(({ act }) => act.includes('Care Act 2014')))).toBe(true);
  });

  it('shows what nobody has read for so many days, and nothing younger', () => {
    expect(printed({ older: '0' }).shown).toBe(0);
    const later = { ...asked, older: '90', today: '2027-03-01' };
    expect(reportLawJson.parse(JSON.parse(report(later).output)).shown).toBe(printed({}).total);
  });

  it('says on which pages a time limit is relied on', () => {
    const limit = printed({}).claims.find((one) => one.page === 'timescales/final-plan');
    expect(limit?.usedBy).toContain('provisions/ehc-needs-assessment');
  });

  it('says what it wants when it is asked for something else', () => {
    expect(report({ ...asked, about: 'money' }).exitCode).toBe(2);
    expect(report({ ...asked, older: 'three' })).toEqual({
      exitCode: 2,
      output: '--older takes a whole number of days, such as --older 90.',
    });
  });
});
