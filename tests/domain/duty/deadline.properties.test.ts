import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  bankHolidaysByRule,
  bankHolidayTest,
  isWorkingDay,
  nextWorkingDay,
  weekday,
} from '../../../src/domain/duty/calendar.ts';
import { deadline } from '../../../src/domain/duty/deadline.ts';
import type { Facts } from '../../../src/domain/pack/schema/facts.ts';
import type { CountingRule, Timescale } from '../../../src/domain/pack/schema/timescale.ts';
import { aTimescale } from '../../make/aTimescale.ts';
import { bankHolidays2026To2028, limits, schoolCalendarA, vectors } from './vectors.ts';

const calendars = { calendar: bankHolidays2026To2028, termDates: schoolCalendarA };
const today = '2026-11-22';
const millisecondsOfDay = 86_400_000;
const RealDate = Date;

// A clock that nobody may ask: neither Date.now() nor new Date() without a day.
beforeEach(() => {
  class NoClock extends RealDate {
    constructor(...parts: [] | [number | string | Date]) {
      if (parts.length === 0) throw new Error('a clock was read');
      super(...(parts as [number]));
    }
    static override now(): number {
      throw new Error('a clock was read');
    }
  }
  vi.stubGlobal('Date', NoClock);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Days from 2000 to 2060, counted in days of 24 hours of universal time. */
const dayNumbers = {
  min: RealDate.UTC(2000, 0, 1) / millisecondsOfDay,
  max: RealDate.UTC(2060, 0, 1) / millisecondsOfDay,
};
const anyDay = fc.integer(dayNumbers).map(text);

function text(dayNumber: number): string {
  return new RealDate(dayNumber * millisecondsOfDay).toISOString().slice(0, 10);
}

function numberOf(day: string): number {
  return RealDate.parse(`${day}T00:00:00Z`) / millisecondsOfDay;
}

/** Months by universal time alone: the overflow into the next month is taken back to the end of the month. */
function monthsOn(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new RealDate(RealDate.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new RealDate(RealDate.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

function limit(
  rule: CountingRule,
  number: number,
  family: boolean,
  inputs: string[],
  optionalInputs: string[] = [],
): Timescale {
  return aTimescale({ family, count: { rule, number, inputs, optionalInputs } });
}

/** Rules whose date follows from one day, and the fact that gives it. */
const rulesFromOneDay: readonly (readonly [CountingRule, keyof Facts])[] = [
  ['week_from_receipt', 'requestReceivedOn'],
  ['week_from_event', 'reviewMeetingOn'],
  ['day_from_receipt', 'consultationReceivedOn'],
  ['inclusive_from_day_of_service', 'draftServedOn'],
  ['inclusive_working_days', 'icbAwareOn'],
  ['inclusive_weeks', 'recommendationOn'],
  ['period_starting_with', 'discriminationOn'],
  ['corresponding_date', 'finalReplyOn'],
  ['tribunal_rollover', 'decisionLetterOn'],
  ['tribunal_working_days', 'appealSentToCouncilOn'],
  ['la_deadline_on_weekend', 'requestReceivedOn'],
  ['count_back_from_meeting', 'reviewMeetingOn'],
  ['working_day_default', 'complaintReceivedOn'],
  ['calendar_days_after_event', 'mediationRequestedOn'],
  ['corresponding_date_next_working_day', 'dataRequestReceivedOn'],
  ['tribunal_appeal_later_limb', 'decisionLetterOn'],
  ['count_back_from_transfer', 'transferOn'],
  ['window_opens_after_months', 'lastAssessmentOn'],
  ['later_of_event_or_aware', 'becameAwareOn'],
  ['years_after_event', 'sencoAppointedOn'],
  ['working_days_after_event', 'referralReceivedOn'],
  ['working_days_before_event', 'hearingOn'],
  ['acknowledged_then_working_days', 'complaintAcknowledgedOn'],
  ['foi_working_or_school_days', 'foiRequestReceivedOn'],
  ['same_day', 'finalPlanOn'],
  ['date_in_letter', 'dwpLetterDeadlineOn'],
  ['last_friday_in_june', 'sixteenthBirthdayOn'],
];

describe.each(rulesFromOneDay)('%s', (rule, fact) => {
  test('a later start never gives an earlier date, and no date is unsafe', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        (start, gap, number, family) => {
          const timescale = limit(rule, number, family, [fact]);
          const first = deadline(timescale, { [fact]: start }, calendars, today);
          const second = deadline(timescale, { [fact]: addDays(start, gap) }, calendars, today);
          expect(first.date).not.toBeNull();
          expect((second.date ?? '') >= (first.date ?? '')).toBe(true);
          for (const one of [first, second]) expect((one.safeDate ?? '') <= (one.date ?? '')).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

const someDay = fc.integer({ min: numberOf('2026-07-01'), max: numberOf('2027-09-30') }).map(text);

describe('rules of several days', () => {
  const names = [
    'decisionLetterOn',
    'certificateOn',
    'movedOn',
    'oldCouncilAwareOn',
    'finalPlanOn',
    'lastReviewOn',
    'planTransferredOn',
    'governorsInformedOn',
    'governorsNoticeOn',
    'exclusionStartedOn',
    'admissionAppealDeadlineOn',
    'incidentOn',
    'becameAwareOn',
    'admissionAppealLodgedOn',
    'mediationAgreementOn',
    'dataRequestReceivedOn',
    'identityProofReceivedOn',
  ] as const;
  const someFacts = fc.record(
    {
      ...Object.fromEntries(names.map((name) => [name, someDay])),
      schoolClosedDays: fc.array(someDay, { maxLength: 30 }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Facts>;
  const timescales: readonly Timescale[] = [
    ...Object.values(limits),
    limit('first_review_later_limb', 3, false, ['finalPlanOn', 'planTransferredOn'], ['lastReviewOn']),
    limit('later_of_event_or_aware', 12, true, ['incidentOn', 'becameAwareOn']),
    limit('hearing_two_rounds_school_days', 40, false, [], ['admissionAppealDeadlineOn', 'admissionAppealLodgedOn']),
    limit('same_as_tribunal_order', 0, false, ['mediationAgreementOn']),
  ];

  test('whatever is known, a safe date is never after the date, and no date comes without words', () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...timescales), someDay, (facts, timescale, now) => {
        const result = deadline(timescale, facts, calendars, now);
        if (result.date !== null) expect((result.safeDate ?? '') <= result.date).toBe(true);
        if (result.date === null) expect(result.state).toBe('unknown');
        if (result.date === null && timescale.count.rule !== 'same_as_tribunal_order')
          expect(result.missing).not.toEqual([]);
        expect(result.counted.length).toBeGreaterThan(0);
        for (const sentence of result.counted) expect(sentence).toMatch(/^[A-Z0-9].*[.]$/u);
      }),
      { numRuns: 2000 },
    );
  });

  test('nobody is told that they are too late to appeal while the other limb is not known', () => {
    fc.assert(
      fc.property(someDay, someDay, (certificateOn, now) => {
        expect(deadline(limits.appeal, { certificateOn }, calendars, now).state).not.toBe('past');
      }),
    );
  });

  test('school days: a later start never gives an earlier date, an extra closed day neither', () => {
    const closed = fc.array(someDay, { maxLength: 20 });
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 60 }), closed, someDay, (start, gap, schoolClosedDays, extra) => {
        const at = (day: string, days: string[]): string =>
          deadline(limits.governors, { governorsInformedOn: day, schoolClosedDays: days }, calendars, today).date ?? '';
        const date = at(start, schoolClosedDays);
        expect(at(addDays(start, gap), schoolClosedDays) >= date).toBe(true);
        expect(at(start, [...schoolClosedDays, extra]) >= date).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('against a second computation, by universal time alone', () => {
  test('weeks: 10,000 starts; the weekday stays', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, number) => {
        const { date } = deadline(
          limit('week_from_receipt', number, false, ['requestReceivedOn']),
          { requestReceivedOn: start },
          calendars,
          today,
        );
        expect(date).toBe(text(numberOf(start) + 7 * number));
        expect(weekday(date ?? '')).toBe(weekday(start));
        expect(addWeeks(start, number)).toBe(date);
      }),
      { numRuns: 10_000 },
    );
  });

  test('months and years: 10,000 starts', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, number) => {
        const { date } = deadline(
          limit('corresponding_date', number, false, ['finalReplyOn']),
          { finalReplyOn: start },
          calendars,
          today,
        );
        expect(date).toBe(monthsOn(start, number));
        expect(addMonths(start, -number)).toBe(monthsOn(start, -number));
        expect(addYears(start, number)).toBe(monthsOn(start, 12 * number));
      }),
      { numRuns: 10_000 },
    );
  });

  test('weekdays: 10,000 days', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekday(day) % 7).toBe(new RealDate(`${day}T00:00:00Z`).getUTCDay());
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('bank holidays', () => {
  test.each(['2026', '2027', '2028'])('the rule gives those published for %s', (year) => {
    const published = bankHolidays2026To2028.bankHolidays
      .map(({ date }) => date)
      .filter((date) => date.startsWith(year));
    expect(bankHolidaysByRule(Number(year)).map(({ date }) => date)).toEqual(published);
  });

  // As published by GOV.UK for earlier years; 2025 has no moved day, 2021 and 2022 have substitutes for Christmas.
  test.each([
    [2021, '2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28'],
    [2023, '2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-29 2023-08-28 2023-12-25 2023-12-26'],
    [2025, '2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26'],
  ])('the rule gives those of %i', (year, days) => {
    expect(bankHolidaysByRule(year).map(({ date }) => date)).toEqual(days.split(' '));
  });

  test('Christmas on a Sunday is made up for on the 27th', () => {
    expect(
      bankHolidaysByRule(2033)
        .map(({ date }) => date)
        .filter((date) => date > '2033-12')
        .sort(),
    ).toEqual(['2033-12-26', '2033-12-27']);
  });

  test('eight in every year, all Monday to Friday, and working days avoid them', () => {
    const isBankHoliday = bankHolidayTest(bankHolidays2026To2028);
    for (let year = 2029; year <= 2099; year += 1) {
      const days = bankHolidaysByRule(year).map(({ date }) => date);
      expect(new Set(days).size).toBe(8);
      for (const day of days) {
        expect(weekday(day)).toBeLessThanOrEqual(5);
        expect(isWorkingDay(day, isBankHoliday)).toBe(false);
        expect(isWorkingDay(nextWorkingDay(day, isBankHoliday), isBankHoliday)).toBe(true);
      }
    }
  });
});

test('the state follows the day that is passed in', () => {
  const state = (now: string): string =>
    deadline(limits.week6, { requestReceivedOn: '2026-11-02' }, calendars, now).state;
  expect([state('2026-12-13'), state('2026-12-14'), state('2026-12-15')]).toEqual(['ahead', 'today', 'past']);
});

test('no vector reads the clock', () => {
  for (const { limit: name, facts, date } of vectors)
    expect(deadline(limits[name], facts, calendars, today).date).toBe(date);
});
