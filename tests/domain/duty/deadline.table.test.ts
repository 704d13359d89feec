import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deadline } from '../../../src/domain/duty/deadline.ts';
import { countingRules, type CountingRule } from '../../../src/domain/pack/schema/timescale.ts';
import type { Facts } from '../../../src/domain/pack/schema/facts.ts';
import { aTimescale } from '../../make/aTimescale.ts';
import { bankHolidays2026To2028, schoolCalendarA } from './vectors.ts';

const calendars = { calendar: bankHolidays2026To2028, termDates: schoolCalendarA };
const today = '2026-11-22';

const units = { m: 'months', w: 'weeks', d: 'days' } as const;

/** Inputs of the rules that read more than one fact; every other rule reads the first fact of its line. */
const inputsOf: Partial<Record<CountingRule, { inputs: string[]; optionalInputs?: string[] }>> = {
  tribunal_appeal_later_limb: { inputs: ['decisionLetterOn'], optionalInputs: ['certificateOn'] },
  corresponding_date_next_working_day: {
    inputs: ['dataRequestReceivedOn'],
    optionalInputs: ['identityProofReceivedOn'],
  },
  acknowledged_then_working_days: { inputs: ['complaintAcknowledgedOn'], optionalInputs: ['complaintReceivedOn'] },
  before_15_february: { inputs: ['transferYear'] },
  before_31_march: { inputs: ['transferYear'] },
};

const cases = readFileSync(new URL('./deadline.table.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [head = '', flags = '', factsText = '', date = '', safe = '', why = ''] = line
      .split('|')
      .map((part) => part.trim());
    const [rule, amount = ''] = head.split(' ') as [CountingRule, string?];
    const facts = factsFrom(factsText);
    const names = Object.keys(facts).filter((name) => name !== 'schoolClosedDays');
    const [first] = names;
    const yearly = names.includes('lastReviewOn') && rule === 'period_starting_with';
    const unit = units[amount.at(-1) as keyof typeof units];
    const count = {
      rule,
      ...(amount === '' ? {} : { number: Number.parseInt(amount, 10) }),
      ...(unit === undefined ? {} : { unit }),
      ...(yearly
        ? { inputs: ['finalPlanOn'], optionalInputs: ['lastReviewOn'] }
        : (inputsOf[rule] ?? { inputs: first === undefined ? [] : [first] })),
    };
    return {
      line,
      why: `${head} ${factsText}: ${why}`,
      timescale: aTimescale({ family: flags.includes('F'), count }),
      facts,
      date: date === '-' ? null : date,
      safeDate: safe === '-' ? null : safe === '=' ? date : safe,
      estimated: flags.includes('E'),
    };
  });

describe('every counting rule on known dates', () => {
  test.each(cases)('$why', ({ timescale, facts, date, safeDate, estimated }) => {
    const result = deadline(timescale, facts, calendars, today);
    expect({ date: result.date, safeDate: result.safeDate, estimated: result.estimated }).toEqual({
      date,
      safeDate,
      estimated,
    });
  });

  test('the table leaves out no rule', () => {
    const told = new Set(cases.map(({ timescale }) => timescale.count.rule));
    expect(countingRules.filter((rule) => !told.has(rule))).toEqual([]);
  });
});

/** 'name=value name=value'; a list is comma-separated and may hold a span of days, 'first..last'. */
function factsFrom(text: string): Facts {
  const pairs = text.split(' ').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      if (name === 'schoolClosedDays') return [name, value.split(',').flatMap(daysOf)];
      if (name === 'appealing') return [name, value.split(',')];
      return [name, /^\d+$/.test(value) && name !== 'schoolYear' ? Number(value) : value];
    }),
  );
}

function daysOf(span: string): string[] {
  const [first = '', last = first] = span.split('..');
  const days: string[] = [];
  for (let time = Date.parse(first); time <= Date.parse(last); time += 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}
