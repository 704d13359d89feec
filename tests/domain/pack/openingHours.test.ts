import { describe, expect, it } from 'vitest';
import { readOpening } from '../../../src/domain/pack/openingHours.ts';

const nineToFive = { from: 540, until: 1020 };
const week = [1, 2, 3, 4, 5];
const one = (words: string) => readOpening(words).hours.weekly[0];
const faults = (words: string) => readOpening(words).faults.map(({ code }) => code);

describe('an officer writes opening hours', () => {
  it.each([
    'Mon-Fri 9am-5pm',
    'Monday to Friday, 9am to 5pm',
    'Mondays to Fridays: 9 am – 5 pm',
    'weekdays 09:00-17:00',
    'Mon, Tue, Wed, Thu & Fri 0900-1700',
    '9am until 5pm, Monday to Friday',
    'Tuesday and Monday, Wed-Fri 9.00am-5.00pm',
  ])('"%s" is Monday to Friday, nine to five', (words) => {
    expect(readOpening(words)).toEqual({
      faults: [],
      hours: {
        weekly: [{ days: week, spans: [nineToFive], season: undefined }],
        bankHolidays: undefined,
        closed: [],
        special: [],
      },
    });
  });

  it.each([
    ['Sat 10am-noon', [6], 600, 720],
    ['Sun noon-midnight', [7], 720, 1440],
    ['weekends 12pm-2.30pm', [6, 7], 720, 870],
    ['every day 12am-11.59pm', [1, 2, 3, 4, 5, 6, 7], 0, 1439],
    ['Sat-Mon 00:00-24:00', [1, 6, 7], 0, 1440],
    ['Thu 10pm-6am', [4], 1320, 1800],
  ])('"%s"', (words, days, from, until) => {
    expect(one(words)).toEqual({ days, spans: [{ from, until }], season: undefined });
  });

  it('two sittings a day, with a lunch between', () => {
    expect(one('Tue 9am-noon, 1pm-4.30pm')?.spans).toEqual([
      { from: 540, until: 720 },
      { from: 780, until: 990 },
    ]);
  });

  it('term time for one part, or for all', () => {
    expect(
      readOpening('Mon 9am-3pm in term; Mon 10am-noon in school holidays').hours.weekly.map((hours) => hours.season),
    ).toEqual(['term', 'holidays']);
    expect(readOpening('Mon 9am-3pm; Sat 10am-noon; term time only').hours.weekly.map((hours) => hours.season)).toEqual(
      ['term', 'term'],
    );
  });

  it('bank holidays either way, and days of its own', () => {
    expect(readOpening('Mon 9am-5pm; closed on bank holidays').hours.bankHolidays).toBe('closed');
    expect(readOpening('Mon 9am-5pm; open on bank holidays').hours.bankHolidays).toBe('open');
    expect(readOpening('day and night').hours.bankHolidays).toBe('open');
    const { closed, special } = readOpening(
      'Mon 9am-5pm; closed 24/12/2026 to 1/1/2027; closed 2027-03-01; open 31/12/2026 9am-noon',
    ).hours;
    expect(closed).toEqual([
      { from: '2026-12-24', until: '2027-01-01' },
      { from: '2027-03-01', until: '2027-03-01' },
    ]);
    expect(special).toEqual([{ day: '2026-12-31', spans: [{ from: 540, until: 720 }] }]);
  });
});

describe('hours that could be read two ways are refused, never guessed', () => {
  it.each([
    ['Mondy 9am-5pm', 'not-understood'],
    ['by appointment', 'not-understood'],
    ['Mon-Fri', 'not-understood'],
    ['Mon-Fri 9am-5pm; answerphone later', 'not-understood'],
    ['Mon 9-5', 'am-or-pm'],
    ['Mon 1.30-3pm', 'am-or-pm'],
    ['Mon 1:30-3:30', 'am-or-pm'],
    ['Mon 13:30-3pm', 'am-or-pm'],
    ['Mon 9am-9am', 'no-length'],
    ['Mon 9am-5am', 'too-long'],
    ['Mon 25:00-26:00', 'not-understood'],
    ['Mon 9am-5pm; closed 31/2/2027', 'not-a-day'],
    ['Mon 9am-5pm; closed tomorrow', 'not-a-day'],
    ['Mon 9am-5pm; closed 2/1/2027 to 24/12/2026', 'days-turned'],
    ['Mon-Fri 9am-5pm; Fri 9am-4pm', 'overlap'],
    ['Mon 9am-5pm, 4pm-6pm', 'overlap'],
    ['closed on bank holidays', 'no-hours'],
  ])('"%s": %s', (words, code) => {
    expect(faults(words)).toEqual([code]);
  });

  it('a fault names the part it is in, and no other', () => {
    expect(readOpening('Mon-Fri 9am-5pm; Sat ten to one').faults).toEqual([
      { code: 'not-understood', part: 'Sat ten to one' },
    ]);
  });
});
