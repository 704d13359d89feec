import { expect, it } from 'vitest';
import { agesInOrder } from '../../../src/officer/rules/agesInOrder.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';

it('takes a service for one age', () => {
  const pack = smallPack({
    'town/services.csv': (text) => text.replace('For children under five.,0,5', 'For fives.,5,5'),
  });
  expect(agesInOrder.check(pack, today)).toEqual([]);
});

it('finds a service from 5 to 0', () => {
  const pack = smallPack({ 'town/services.csv': (text) => text.replace('five.,0,5', 'five.,5,0') });
  expect(agesInOrder.check(pack, today)).toMatchObject([
    { message: 'services/talk-club is for ages 5 to 0.', place: { row: 2, column: 'minimum_age' } },
  ]);
});
