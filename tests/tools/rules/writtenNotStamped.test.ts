import { expect, it } from 'vitest';
import { writtenNotStamped } from '../../../src/officer/rules/writtenNotStamped.ts';
import { merrowdale } from '../../content/merrowdale.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';
const stamp = 'please ring the desk on any weekday';

function withTexts(first: string, second: string) {
  return smallPack({
    'town/services.csv': (text) =>
      text.replace('Children play and learn to talk.', first).replace('Ring first.', second),
  });
}

it('takes seven words in a row that stand twice', () => {
  expect(writtenNotStamped.check(withTexts(`${stamp}.`, `First ${stamp}.`), today)).toEqual([]);
});

it('finds eight words in a row in two texts, whatever their capitals and brackets, and tells them once', () => {
  const pack = withTexts(
    `Please ring the DESK (on any weekday) morning or afternoon.`,
    `${stamp} morning or afternoon!`,
  );
  expect(writtenNotStamped.check(pack, today)).toMatchObject([
    {
      message:
        'services/swim-club: the words "please ring the desk on any weekday morning" stand in talk-club.description too.',
      place: { row: 3, column: 'access_text' },
    },
  ]);
});

it('finds them twice in one text', () => {
  const pack = withTexts(`Now ${stamp}. Now ${stamp}.`, 'Ring.');
  expect(writtenNotStamped.check(pack, today)).toHaveLength(1);
});

it('finds none in the example area: each of its services was written for itself', () => {
  expect(writtenNotStamped.check(merrowdale(), today)).toEqual([]);
});
