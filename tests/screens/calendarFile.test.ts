import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../src/app/pathway/calendarFile.ts';
import type { Deadline } from '../../src/domain/duty/outcomeShape.ts';

const plan: Deadline = {
  timescale: 'final-plan',
  title: 'The council sends the final plan',
  what: 'The council must send the final plan; a comma, a semicolon; and a very long sentence that has to be folded because a line of a calendar file may hold at most seventy-five octets, also with letters such as é and ß.',
  role: 'local-authority-send',
  family: false,
  date: '2027-03-29',
  safeDate: '2027-03-28',
  state: 'ahead',
  kind: 'law',
  counted: [],
  missing: [],
  opens: false,
  exceptions: [],
  ifMissed: [],
  law: {
    status: 'law',
    source: [{ act: 'SEND Regulations 2014', section: 'reg 13' }],
    asAt: '2026-11-22',
    confidence: 'verified',
  },
  estimated: false,
};

const file = calendarFile([plan, { ...plan, timescale: 'old', date: '2026-01-05', safeDate: null, state: 'past' }], {
  say: (text) => (typeof text === 'string' ? text : text.text),
  neutral: 'Deadline',
  now: new Date('2026-11-22T10:00:00Z'),
});

/** Lines put together again as RFC 5545 3.1 says. */
const lines = file.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('puts the safe day into the calendar as a whole day, also on the day the clocks go forward', () => {
    expect(lines).toContain('DTSTART;VALUE=DATE:20270328');
  });

  it('leaves out what is past', () => {
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  it('gives nothing away in its title', () => {
    expect(lines).toContain('SUMMARY:Deadline');
  });

  it('reminds a week and a day before', () => {
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P7D', 'TRIGGER:-P1D']);
  });

  it('folds its lines at 75 octets and escapes commas and semicolons', () => {
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(lines.find((line) => line.startsWith('DESCRIPTION'))).toContain('a comma\\, a semicolon\\;');
  });

  it('gives each date its own lasting name, so that a second file updates the first', () => {
    expect(lines).toContain('UID:final-plan-2027-03-28@local-offer-navigator');
  });
});
