import { expect, it } from 'vitest';
import { searchWords } from '../../../src/officer/rules/searchWords.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';
const words = (mayMean: string, otherLanguages: string) =>
  smallPack({
    'nation/words.yaml': `same: []\nmayMean: ${mayMean}\nmisspellings: {}\nlittle: []\notherLanguages: ${otherLanguages}\n`,
  });

it('takes records that are there, of every kind, and words that are no records', () => {
  const pack = words(
    '[{ say: [a club], go: [services/talk-club] }]',
    '{ pl: { klub: [club, services/talk-club], i: [] } }',
  );
  expect(searchWords.check(pack, today)).toEqual([]);
});

it('finds a record that is not there, in English and in another language', () => {
  const pack = words('[{ say: [a club], go: [guides/nowhere] }]', '{ pl: { klub: [club, terms/nowhere] } }');
  expect(searchWords.check(pack, today)).toMatchObject([
    { message: 'words.yaml leads from "a club" to guides/nowhere, which is not in the pack.' },
    { message: 'words.yaml leads from "klub" to terms/nowhere, which is not in the pack.' },
  ]);
});

it('finds examples for a record that is not there, in the file they stand in', () => {
  const pack = smallPack({
    'nation/examples.yaml':
      "examples: { guides/nowhere: ['where do i go'], services/talk-club: ['a club for talking'] }\n",
  });
  expect(searchWords.check(pack, today)).toMatchObject([
    {
      message: 'examples.yaml has examples for guides/nowhere, which is not in the pack.',
      place: { file: expect.stringContaining('nation/examples.yaml') as string },
    },
  ]);
});
