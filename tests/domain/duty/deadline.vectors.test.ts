import { describe, expect, test } from 'vitest';
import { startOfCompulsorySchoolAge } from '../../../src/domain/duty/count/startOfCompulsorySchoolAge.ts';
import { deadline } from '../../../src/domain/duty/deadline.ts';
import { exceptionApplies } from '../../../src/domain/duty/exceptionApplies.ts';
import { bankHolidays2026To2028, closures, limits, schoolAgeBegins, schoolCalendarA, vectors } from './vectors.ts';

const calendars = { calendar: bankHolidays2026To2028, termDates: schoolCalendarA };
const today = '2026-11-22';

describe('the dates of the digest', () => {
  test.each(vectors)('$case: $limit is $date', ({ limit, facts, date, safeDate }) => {
    const result = deadline(limits[limit], facts, calendars, today);
    expect(result.date).toBe(date);
    if (safeDate !== undefined) expect(result.safeDate).toBe(safeDate);
    expect(result.estimated).toBe(false);
    expect(result.counted.length).toBeGreaterThan(1);
  });

  test('D38: the decision after the review is 40 days late today', () => {
    const { date, state } = deadline(limits.reviewDecision, { reviewMeetingOn: '2026-09-15' }, calendars, today);
    expect(state).toBe('past');
    expect((Date.UTC(2026, 10, 22) - Date.parse(`${date}T00:00:00Z`)) / 86_400_000).toBe(40);
  });

  test('D41: the law’s “before” and the guidance’s “by” are both said', () => {
    const { counted } = deadline(limits.phaseTransfer, { bornOn: '2016-05-14' }, calendars, today);
    expect(counted.join(' ')).toContain('Monday 15 February 2027');
    expect(counted.join(' ')).toContain('Sunday 14 February 2027');
  });

  test('D47: compulsory school age begins on a fifth birthday that is a prescribed day', () => {
    expect(startOfCompulsorySchoolAge(schoolAgeBegins.bornOn)).toBe(schoolAgeBegins.from);
  });

  test.each(closures)('$case: the school’s holidays excuse the council: $applies', ({ applies, ...closure }) => {
    expect(exceptionApplies(closure).applies).toBe(applies);
  });
});

describe('compulsory school age begins', () => {
  test.each([
    ['2022-09-01', '2027-12-31'],
    ['2022-12-31', '2027-12-31'],
    ['2022-01-01', '2027-03-31'],
    ['2022-03-31', '2027-03-31'],
    ['2022-04-01', '2027-08-31'],
  ])('born on %s: %s', (bornOn, from) => {
    expect(startOfCompulsorySchoolAge(bornOn)).toBe(from);
  });
});

describe('a school’s holidays excuse a late council', () => {
  const summer = { firstClosedDay: '2027-07-22', reopensOn: '2027-09-02' };

  test.each([
    ['a day before the window', '2027-07-14', false],
    ['on its first day, one week before the closure', '2027-07-15', true],
    ['during the holiday', '2027-08-05', true],
    ['on its last day, one week before the school opens again', '2027-08-26', true],
    ['a day after the window', '2027-08-27', false],
  ])('asked %s', (_, adviceAskedOn, applies) => {
    const verdict = exceptionApplies({ ...summer, adviceAskedOn });
    expect(verdict.applies).toBe(applies);
    expect(verdict.why.join(' ')).toContain('Thursday 15 July 2027');
  });

  test('a closure of exactly four weeks is long enough, a day less is not', () => {
    const asked = { adviceAskedOn: '2027-07-20', firstClosedDay: '2027-07-22' };
    expect(exceptionApplies({ ...asked, reopensOn: '2027-08-19' }).applies).toBe(true);
    expect(exceptionApplies({ ...asked, reopensOn: '2027-08-18' }).applies).toBe(false);
  });
});
