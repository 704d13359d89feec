import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentInEngland } from '../../../src/app/opening/momentInEngland.ts';
import { openState, termTest, type Moment, type OpenCalendar } from '../../../src/domain/duty/openState.ts';
import { readOpening } from '../../../src/domain/pack/openingHours.ts';

// gov.uk/bank-holidays: Good Friday, Easter Monday and the early May holiday of 2026, Christmas and Boxing Day (held on the 28th).
const bankHolidays = new Set(['2026-04-03', '2026-04-06', '2026-05-04', '2026-12-25', '2026-12-28']);
const calendar: OpenCalendar = {
  isBankHoliday: (day) => bankHolidays.has(day),
  isTerm: termTest({
    sessions: [
      ['2026-09-02', '2026-10-23'],
      ['2026-11-02', '2026-12-18'],
    ],
    insetDays: ['2026-11-27'],
    checkedOn: '2026-09-01',
    reviewBy: '2027-06-01',
    owner: 'Officer',
    source: 'A list',
  }),
  isShut: () => false,
};

const at = (day: string, time: string): Moment => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { day, minute: hour * 60 + minute };
};
const said = ({ day, minute }: Moment) =>
  `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
function stateAt(words: string, day: string, time: string, held = calendar): string {
  const state = openState(readOpening(words).hours, held, at(day, time));
  if (state.kind === 'open') return state.until ? `open until ${said(state.until)}` : 'always open';
  return `${state.kind}${state.next ? `, opens ${said(state.next)}` : ''}`;
}

const office = 'Mon-Fri 9am-5pm; closed on bank holidays';
const nights =
  'Mon-Thu 5pm-8.30am; Fri 5pm-midnight; Sat, Sun day and night; Mon midnight-8.30am; open on bank holidays';

describe('a family looks at a number', () => {
  // 23 November 2026 is a Monday.
  it.each([
    [office, '2026-11-23', '08:59', 'closed, opens 2026-11-23 09:00'],
    [office, '2026-11-23', '09:00', 'open until 2026-11-23 17:00'],
    [office, '2026-11-23', '16:59', 'open until 2026-11-23 17:00'],
    [office, '2026-11-23', '17:00', 'closed, opens 2026-11-24 09:00'],
    [office, '2026-11-27', '18:00', 'closed, opens 2026-11-30 09:00'],
    // Easter: from Thursday evening until Tuesday.
    [office, '2026-04-02', '18:00', 'closed, opens 2026-04-07 09:00'],
    [office, '2026-04-03', '10:00', 'closed, opens 2026-04-07 09:00'],
    // Christmas Day is a Friday, Boxing Day is held on Monday.
    [office, '2026-12-25', '10:00', 'closed, opens 2026-12-29 09:00'],
    ['Mon-Fri 9am-5pm', '2026-05-04', '10:00', 'unsure, opens 2026-05-05 09:00'],
    ['Sun 9am-5pm', '2026-05-04', '10:00', 'closed, opens 2026-05-10 09:00'],
    ['Mon-Fri 9am-5pm; open on bank holidays', '2026-05-04', '10:00', 'open until 2026-05-04 17:00'],
    ['Mon-Fri 9am-noon, 1pm-5pm; closed on bank holidays', '2026-11-23', '12:30', 'closed, opens 2026-11-23 13:00'],
    // Over midnight.
    [nights, '2026-11-23', '16:59', 'closed, opens 2026-11-23 17:00'],
    [nights, '2026-11-23', '23:59', 'open until 2026-11-24 08:30'],
    [nights, '2026-11-24', '08:29', 'open until 2026-11-24 08:30'],
    [nights, '2026-11-24', '08:30', 'closed, opens 2026-11-24 17:00'],
    [nights, '2026-11-27', '17:00', 'open until 2026-11-30 08:30'],
    ['day and night', '2026-12-25', '03:00', 'always open'],
    // A shut day ends what began the night before.
    ['Thu 10pm-6am; closed on bank holidays', '2026-12-24', '23:00', 'open until 2026-12-25 00:00'],
    ['Thu 10pm-6am; closed on bank holidays', '2026-12-25', '05:00', 'closed, opens 2026-12-31 22:00'],
    // Term: half term from 24 October to 1 November, a day for staff alone on 27 November, no dates after 18 December.
    [
      'Mon-Fri 9am-3pm; term time only; closed on bank holidays',
      '2026-10-23',
      '15:00',
      'closed, opens 2026-11-02 09:00',
    ],
    [
      'Mon-Fri 9am-3pm; term time only; closed on bank holidays',
      '2026-11-27',
      '10:00',
      'closed, opens 2026-11-30 09:00',
    ],
    [
      'Mon-Fri 9am-3pm in school holidays; closed on bank holidays',
      '2026-10-26',
      '10:00',
      'open until 2026-10-26 15:00',
    ],
    ['Mon-Fri 9am-3pm; term time only; closed on bank holidays', '2027-01-06', '10:00', 'unsure'],
    ['Mon-Fri 9am-3pm; term time only; closed on bank holidays', '2026-12-18', '16:00', 'closed'],
    // Days of its own.
    [`${office}; closed 24/12/2026 to 1/1/2027`, '2026-12-23', '18:00', 'closed, opens 2027-01-04 09:00'],
    [
      `${office}; closed 24/12/2026 to 1/1/2027; open 31/12/2026 10am-noon`,
      '2026-12-30',
      '10:00',
      'closed, opens 2026-12-31 10:00',
    ],
    [`${office}; open 5/12/2026 10am-noon`, '2026-12-05', '11:00', 'open until 2026-12-05 12:00'],
  ])('%s on %s at %s: %s', (words, day, time, expected) => {
    expect(stateAt(words, day, time)).toBe(expected);
  });

  it('a notice that shuts it outdoes every hour', () => {
    const shut = { ...calendar, isShut: (day: string) => day >= '2026-11-23' && day <= '2026-11-25' };
    expect(stateAt('day and night', '2026-11-24', '10:00', shut)).toBe('closed, opens 2026-11-26 00:00');
    expect(stateAt('day and night', '2026-11-22', '10:00', shut)).toBe('open until 2026-11-23 00:00');
  });
});

describe('the clock is that of England, wherever the phone thinks it is', () => {
  // Summer time begins on 29 March 2026 at 01:00 and ends on 25 October 2026 at 02:00 (Summer Time Act 1972).
  it.each([
    ['2026-03-29T00:59:00Z', '2026-03-29 00:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29 02:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25 01:30'],
    ['2026-10-25T01:30:00Z', '2026-10-25 01:30'],
    ['2026-10-25T02:00:00Z', '2026-10-25 02:00'],
    ['2026-07-01T23:30:00Z', '2026-07-02 00:30'],
    ['2026-11-23T09:00:00+13:00', '2026-11-22 20:00'],
  ])('%s is %s', (instant, expected) => {
    expect(said(momentInEngland(new Date(instant)))).toBe(expected);
  });

  it('the office opens at nine by the clock on the Monday after each change', () => {
    for (const [before, open] of [
      ['2026-03-30T07:59:00Z', '2026-03-30T08:00:00Z'],
      ['2026-10-26T08:59:00Z', '2026-10-26T09:00:00Z'],
    ] as const) {
      const { hours } = readOpening(office);
      expect(openState(hours, calendar, momentInEngland(new Date(before))).kind).toBe('closed');
      expect(openState(hours, calendar, momentInEngland(new Date(open))).kind).toBe('open');
    }
  });
});

/** Any hours that can be written: days, one or two spans, with bank holidays, seasons and shut days. */
const anyHours = fc
  .record({
    days: fc.uniqueArray(fc.constantFrom('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'), { minLength: 1 }),
    from: fc.integer({ min: 0, max: 22 }),
    length: fc.integer({ min: 1, max: 15 }),
    season: fc.constantFrom('', ' in term', ' in school holidays'),
    bank: fc.constantFrom('closed on bank holidays', 'open on bank holidays'),
    shut: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ days, from, length, season, bank, shut }) => {
    const two = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;
    return `${days.join(', ')} ${two(from)}-${two(from + length)}${season}; ${bank}; closed ${shut}/12/2026`;
  });
const anyMoment = fc.record({
  day: fc.integer({ min: 0, max: 100 }).map((days) => new Date(Date.UTC(2026, 8, 3 + days)).toISOString().slice(0, 10)),
  minute: fc.integer({ min: 0, max: 1439 }),
});

/** Whether it is open, worked out anew from the words alone: each minute by itself, nothing of the code under test. */
function isOpenByTheWords(words: string, { day, minute }: Moment): boolean {
  const [, days = '', from = '', until = '', season = '', bank = '', shutDay = ''] =
    /^([A-Za-z, ]+) (\d\d):00-(\d\d):00(.*); (closed|open) on bank holidays; closed (\d+)\/12\/2026$/.exec(words) ?? [];
  const shut = `2026-12-${shutDay.padStart(2, '0')}`;
  const isShut = (one: string) => one === shut || (bank === 'closed' && bankHolidays.has(one));
  const begins = (one: string) => {
    const name = new Date(`${one}T00:00:00Z`).toUTCString().slice(0, 3);
    const isTerm =
      ((one >= '2026-09-02' && one <= '2026-10-23') || (one >= '2026-11-02' && one <= '2026-12-18')) &&
      one !== '2026-11-27';
    return days.split(', ').includes(name) && !isShut(one) && (season === '' || (season === ' in term') === isTerm);
  };
  if (isShut(day)) return false;
  const [first, last] = [Number(from) * 60, Number(until) * 60];
  const end = last <= first ? last + 1440 : last;
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return (
    (begins(day) && minute >= first && minute < end) ||
    (begins(before) && minute + 1440 >= first && minute + 1440 < end)
  );
}

describe('whatever the hours', () => {
  it('the guide says open in those minutes, and in no other', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, (words, now) => {
        const state = openState(readOpening(words).hours, calendar, now);
        if (state.kind !== 'unsure') expect(state.kind === 'open').toBe(isOpenByTheWords(words, now));
      }),
      { numRuns: 2000 },
    );
  });

  it('where it is closed, the next opening is open, and the minute before it is not', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, (words, now) => {
        const state = openState(readOpening(words).hours, calendar, now);
        if (state.kind !== 'closed') return;
        const { next } = state;
        // Past the term dates nobody can say.
        if (next === undefined) {
          expect(words).toMatch(/in (term|school holidays)/);
          return;
        }
        if (next.day > '2026-12-18') return;
        expect(isOpenByTheWords(words, next)).toBe(true);
        expect(`${next.day} ${next.minute + 10_000}` > `${now.day} ${now.minute + 10_000}`).toBe(true);
        // Nothing between now and then is open.
        for (let time = Date.parse(`${now.day}T00:00:00Z`) + now.minute * 60_000; ; time += 1_800_000) {
          const moment = new Date(time).toISOString();
          const one = at(moment.slice(0, 10), moment.slice(11, 16));
          if (one.day > next.day || (one.day === next.day && one.minute >= next.minute)) break;
          expect(isOpenByTheWords(words, one)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('where it is open, it is open until the last minute that is said, and not in the next', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, (words, now) => {
        const state = openState(readOpening(words).hours, calendar, now);
        if (state.kind !== 'open' || state.until === undefined || state.until.day > '2026-12-18') return;
        expect(isOpenByTheWords(words, state.until)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
