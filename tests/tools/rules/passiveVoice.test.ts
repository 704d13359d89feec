import { expect, it } from 'vitest';
import { passiveVoice } from '../../../src/officer/rules/passiveVoice.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';

function saying(sentences: readonly string[]) {
  const duty = sentences.map((text) => `  - "${text}"`).join('\n');
  return smallPack({
    'nation/pathways/late.yaml': (text) => text.replace('order: 1', `order: 1\nhaveReady:\n${duty}`),
  });
}

it('takes a page on which people do things', () => {
  expect(passiveVoice.check(smallPack(), today)).toEqual([]);
});

it('warns of a page on which things are done by nobody', () => {
  const passive = [
    'A decision is made after six weeks.',
    'The letter was not sent in time.',
    'You will be quickly told about it.',
  ];
  expect(passiveVoice.check(saying(passive), today)).toMatchObject([
    { message: expect.stringContaining('such as "A decision is made after six weeks."'), place: { line: 1 } },
  ]);
});

it('takes two passives, and words that only look like one', () => {
  expect(
    passiveVoice.check(saying(['A decision is made after six weeks.', 'The letter was sent in time.']), today),
  ).toEqual([]);
  const alike = [
    'The office is open all day.',
    'You are entitled to an answer.',
    'The child is disabled by law.',
    'Your child is seven years old.',
  ];
  expect(passiveVoice.check(saying(alike), today)).toEqual([]);
});
