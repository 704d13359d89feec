import { describe, expect, it } from 'vitest';
import { freshness } from '../../../src/officer/rules/freshness.ts';
import { smallPack } from '../../make/smallPack.ts';

describe('reviewBy', () => {
  it('is still good on its own day', () => {
    const pack = smallPack({
      'nation/pack.yaml': (text) => text.replace('lawCheckedOn: 2026-11-22', 'lawCheckedOn: 2027-04-01'),
    });
    expect(freshness.check(pack, '2027-04-01')).toEqual([]);
  });

  it('is told the day after for services, bodies, policies and term dates, by owner', () => {
    const pack = smallPack({
      'nation/pack.yaml': (text) => text.replace('lawCheckedOn: 2026-11-22', 'lawCheckedOn: 2027-04-01'),
    });
    expect(freshness.check(pack, '2027-04-02')).toMatchObject([
      {
        message: 'Club leader: services/talk-club was to be looked at again by 2027-04-01.',
        place: { row: 2, column: 'reviewBy' },
      },
      { message: 'Officer: bodies/council was to be looked at again by 2027-04-01.', place: { line: 11 } },
      { message: 'Officer: policies/travel was to be looked at again by 2027-04-01.', place: { line: 8 } },
      { message: 'Officer: term dates was to be looked at again by 2027-04-01.', place: { line: 5 } },
      { message: 'Pool manager: services/swim-club was to be looked at again by 2027-04-01.', place: { row: 3 } },
    ]);
  });
});

describe('the law', () => {
  it('was checked lately 90 days on, and not 91 days on', () => {
    expect(freshness.check(smallPack(), '2027-02-20')).toEqual([]);
    expect(freshness.check(smallPack(), '2027-02-21')).toMatchObject([
      {
        message: 'The law was last checked on 2026-11-22, 91 days ago.',
        place: { file: expect.stringMatching(/nation\/pack\.yaml$/) },
      },
    ]);
  });

  it('that nobody says was checked is told', () => {
    const pack = smallPack({ 'nation/pack.yaml': (text) => text.replace('lawCheckedOn: 2026-11-22, ', '') });
    expect(freshness.check(pack, '2026-11-22')).toHaveLength(1);
  });
});

it('warns when less than a year of bank holidays is left', () => {
  const ending = (date: string) =>
    freshness.check(smallPack({ 'nation/calendar.yaml': (text) => text.replace('2028-12-26', date) }), '2026-11-22');
  expect(ending('2027-11-22')).toEqual([]);
  expect(ending('2027-11-21')).toMatchObject([{ message: 'The last bank holiday listed is 2027-11-21.' }]);
});
