import { describe, expect, it } from 'vitest';
import { openingFromWords } from '../../../src/officer/exchange/openingFromWords.ts';
import { rowOf } from './importing.ts';
import { readOpening, type OpeningHours } from '../../../src/domain/pack/openingHours.ts';

/** Hours as somebody who reads the words at a door would note them: days 1 to 7, the clock of 24 hours. */
type Meant = readonly (readonly [days: string, spans: string, season?: 'term' | 'holidays'])[];

// Written from what the words say, before the reader of them was.
const certain: [words: string, meant: Meant, bankHolidays?: 'closed' | 'open'][] = [
  ['Mon-Fri 9am-5pm', [['12345', '9:00-17:00']]],
  ['Monday to Friday, 9 to 5', [['12345', '9:00-17:00']]],
  ['Monday to Friday 9am to 5pm', [['12345', '9:00-17:00']]],
  ['Monday - Friday: 9.00am - 5.00pm', [['12345', '9:00-17:00']]],
  ['Mon–Fri 9–5', [['12345', '9:00-17:00']]],
  ['Open Monday to Friday, 8.30am until 4.30pm.', [['12345', '8:30-16:30']]],
  ['Opening hours: Monday to Friday 09:00 - 17:00', [['12345', '9:00-17:00']]],
  ['Monday to Friday 9:00-17:00', [['12345', '9:00-17:00']]],
  ['Mon - Fri 0900-1700', [['12345', '9:00-17:00']]],
  ['Weekdays 8am-6pm', [['12345', '8:00-18:00']]],
  ['9am to 5pm, Monday to Friday', [['12345', '9:00-17:00']]],
  [
    '9am-5pm Mon-Thu, 9am-4.30pm Fri',
    [
      ['1234', '9:00-17:00'],
      ['5', '9:00-16:30'],
    ],
  ],
  [
    'Mon-Thu 8.30am-5pm; Fri 8.30am-4.30pm',
    [
      ['1234', '8:30-17:00'],
      ['5', '8:30-16:30'],
    ],
  ],
  [
    'Monday to Thursday 9am-5pm, Friday 9am-4pm',
    [
      ['1234', '9:00-17:00'],
      ['5', '9:00-16:00'],
    ],
  ],
  [
    'Monday to Friday 9am to 5pm and Saturday 9am to 1pm',
    [
      ['12345', '9:00-17:00'],
      ['6', '9:00-13:00'],
    ],
  ],
  ['Tuesdays and Thursdays, 10am to 2pm', [['24', '10:00-14:00']]],
  ['Tues & Thurs 10am–2pm', [['24', '10:00-14:00']]],
  ['Mon, Wed and Fri 9.30am to 12.30pm', [['135', '9:30-12:30']]],
  ['Saturdays 10am - noon', [['6', '10:00-12:00']]],
  ['Saturday 10-2', [['6', '10:00-14:00']]],
  ['Wednesdays 1-3pm', [['3', '13:00-15:00']]],
  ['Thursday 3.30-5pm', [['4', '15:30-17:00']]],
  ['Mon-Fri 9-5pm', [['12345', '9:00-17:00']]],
  ['Mon-Fri 9am-5', [['12345', '9:00-17:00']]],
  ['Monday to Friday, 9 a.m. to 5 p.m.', [['12345', '9:00-17:00']]],
  ['Monday-Friday 9am-12pm and 1pm-5pm', [['12345', '9:00-12:00 13:00-17:00']]],
  ['Every day, 8am to 8pm', [['1234567', '8:00-20:00']]],
  ['7 days a week, 8am to 10pm', [['1234567', '8:00-22:00']]],
  ['Monday to Friday 9am to 5pm (excluding bank holidays)', [['12345', '9:00-17:00']], 'closed'],
  ['Mon-Fri 9am-5pm, closed bank holidays', [['12345', '9:00-17:00']], 'closed'],
  ['Daily 10am-4pm including bank holidays', [['1234567', '10:00-16:00']], 'open'],
  ['Monday to Saturday 9am to 5pm, closed on Sundays', [['123456', '9:00-17:00']]],
  ['Mondays 4pm to 5.30pm, term time only', [['1', '16:00-17:30', 'term']]],
  ['Term time only: Fridays 9.30am to 11am', [['5', '9:30-11:00', 'term']]],
  ['Tuesday 6pm to 8pm (term time)', [['2', '18:00-20:00', 'term']]],
  // As an emergency duty team says it: through the night.
  ['Mon-Fri 5pm-9am', [['12345', '17:00-33:00']]],
  ['24 hours a day', [['1234567', '0:00-24:00']], 'open'],
  ['24/7', [['1234567', '0:00-24:00']], 'open'],
  ['24 hours a day, 7 days a week', [['1234567', '0:00-24:00']], 'open'],
  ['24 hours a day, 365 days a year', [['1234567', '0:00-24:00']], 'open'],
];

// Any of these would be a guess, or say less than the words do.
const uncertain = [
  // A page of words is no line of hours.
  `Monday to Friday 9am to 5pm${' '.repeat(300)}`,
  '',
  'By appointment',
  'Varies',
  'Monday to Friday',
  '9am to 5pm',
  'Saturday mornings',
  'Mon-Fri 9 to 12',
  'Tuesdays 7 to 9',
  'Fridays 12 to 4',
  'Saturday 9-11pm',
  'Wednesday 9am-11',
  'First Monday of the month, 10am to 12pm',
  'Alternate Thursdays 10am-12pm',
  'Fortnightly on Tuesdays 10am to noon',
  'Monday to Friday 9am to 5pm by appointment',
  'Monday to Friday 9am to 5pm, answerphone at other times',
  'Mon-Fri 9am-5pm. Saturdays by arrangement',
  'Mon-Fri 9-5 (4.30 on Fridays)',
  'Mon-Fri 9am-5pm, last entry 4pm',
  'Mon-Sat 9am-5pm, closed Wednesdays',
  'Weekdays, 9am to 5pm, with visits in term',
  'Weekdays except Friday, 9am to 3pm',
  'Phone line Monday to Friday 9am to 5pm, visits Tuesdays 2pm to 4pm',
  'Monday to Friday in term, 8.30am to 5pm; closed at Christmas',
  'Weekdays 9am to 3pm from September to July',
  'Friday 25pm-26pm',
  'Open Tuesday to Thursday from 10am',
  'After school, Monday to Thursday',
  'Bank holidays 10am to 2pm',
];

function minute(text: string): number {
  const [hour = 0, minutes = 0] = text.split(':').map(Number);
  return hour * 60 + minutes;
}

function hoursMeant(meant: Meant): OpeningHours['weekly'] {
  return meant.map(([days, spans, season]) => ({
    days: [...days].map(Number),
    spans: spans.split(' ').map((span) => {
      const [from = '', until = ''] = span.split('-');
      return { from: minute(from), until: minute(until) };
    }),
    season,
  }));
}

describe('an import', () => {
  it('fills in the hours it could read, and says so; others stay words, and that is told', () => {
    const read = rowOf({ 'Opening hours': 'Monday to Friday, 9 to 5' });
    expect([read.cells.schedule, read.cells.opening]).toEqual(['Monday to Friday, 9 to 5', 'Mon-Fri 9am-5pm']);
    expect(read.codes).toContain('hours-read');
    const left = rowOf({ 'Opening hours': 'By appointment' });
    expect([left.cells.schedule, left.cells.opening ?? '']).toEqual(['By appointment', '']);
    expect(left.problems).toContainEqual(
      expect.objectContaining({
        code: 'hours-unread',
        place: expect.objectContaining({ row: 2, column: 'Opening hours' }),
      }),
    );
  });

  it('leaves a cell empty that the list has a column for', () => {
    const { cells, codes } = rowOf({ schedule: 'Mon-Fri 9am-5pm', opening: '' });
    expect(cells.opening ?? '').toBe('');
    expect(codes).not.toContain('hours-read');
  });
});

describe('an officer whose list says in words when a service is open', () => {
  it.each(certain.map(([words, meant, holidays]) => ({ words, meant, holidays })))(
    'has "$words" read as it is meant',
    ({ words, meant, holidays }) => {
      const opening = openingFromWords(words);
      expect(opening).toBeDefined();
      const { hours, faults } = readOpening(opening ?? '');
      expect(faults).toEqual([]);
      expect(hours.weekly).toEqual(hoursMeant(meant));
      expect(hours.bankHolidays).toBe(holidays);
    },
  );

  it.each(uncertain)('has nothing made up for "%s"', (words) => {
    expect(openingFromWords(words)).toBeUndefined();
  });
});
