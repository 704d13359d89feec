import { expect, it } from 'vitest';
import { rules, runRules } from '../../../src/officer/rules/runRules.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';

it('finds nothing in a small pack in which nothing is wrong', () => {
  const pack = smallPack();
  expect(pack.problems).toEqual([]);
  expect(runRules(pack, today)).toEqual([]);
});

it('gives every problem the level and the name of its rule', () => {
  const pack = smallPack({ 'nation/calendar.yaml': (text) => text.replace('2028', '2026') });
  expect(runRules(pack, today)).toMatchObject([{ code: 'freshness', level: 'warning' }]);
});

it('has no two rules of one name', () => {
  expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
});
