import { expect, it } from 'vitest';
import { openingKept } from '../../../src/officer/rules/openingKept.ts';
import { smallPack } from '../../make/smallPack.ts';

/** The town's team with these opening hours. */
const withHours = (opening: string) =>
  smallPack({
    'town/bodies.yaml': (text) => text.replace('hours: "Every day"', `hours: "Every day", opening: "${opening}"`),
  });
const told = (opening: string, today: string) => openingKept.check(withHours(opening), today).map((one) => one.message);

it('nothing is said of hours that say all', () => {
  expect(told('Mon-Fri 9am-5pm; closed on bank holidays', '2026-11-22')).toEqual([]);
});

it('bank holidays that nobody thought of are told, with the line', () => {
  expect(openingKept.check(withHours('Mon-Fri 9am-5pm'), '2026-11-22')).toMatchObject([
    {
      message: expect.stringContaining('bodies/council does not say if it is open on bank holidays'),
      place: { line: 6 },
    },
  ]);
});

it('days that are past are told on the day after the last of them', () => {
  const opening = 'Mon-Fri 9am-5pm; closed on bank holidays; closed 24/12/2026 to 1/1/2027';
  expect(told(opening, '2027-01-01')).toEqual([]);
  expect(told(opening, '2027-01-02')).toEqual(['bodies/council still names 2026-12-24, which is past.']);
});

it('term time is told when the last term date has gone by', () => {
  const opening = 'Mon-Fri 9am-5pm; term time only; closed on bank holidays';
  expect(told(opening, '2026-12-18')).toEqual([]);
  expect(told(opening, '2026-12-19')).toEqual([
    'bodies/council goes by term dates, and the last one here is 2026-12-18.',
  ]);
});
