import { expect, it } from 'vitest';
import { faults } from '../../../src/officer/rules/plainWords.ts';

const words = (count: number) => `${Array.from({ length: count }, () => 'word').join(' ')}.`;

it('takes 25 words in a sentence, and 45 in what the law says', () => {
  expect(faults(words(25), false)).toEqual([]);
  expect(faults(words(26), false)).toMatchObject([{ message: expect.stringContaining('26 words') }]);
  expect(faults(words(45), true)).toEqual([]);
  expect(faults(words(46), true)).toHaveLength(1);
});

it('does not end a sentence at an abbreviation or in a date', () => {
  expect(faults(`See s. 42 or para. 3, e.g. ${words(15)}`, false)).toEqual([]);
});

it('finds a paragraph of more than four sentences', () => {
  expect(faults('One. Two. Three. Four.', false)).toEqual([]);
  expect(faults('One. Two. Three. Four. Five.', false)).toMatchObject([{ message: '5 sentences in one paragraph' }]);
});

it.each([
  'Ask your mum.',
  'He suffers from autism.',
  'Well done!',
  'Prior to the meeting, ring.',
  'This is not unusual.',
])('finds a word that wounds or hides in "%s"', (text) => {
  expect(faults(text, false)).toHaveLength(1);
});
