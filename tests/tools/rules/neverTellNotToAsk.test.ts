import { describe, expect, it } from 'vitest';
import { neverTellNotToAsk, neverTellNotToAskBut } from '../../../src/officer/rules/neverTellNotToAsk.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';

function saying(sentence: string) {
  return smallPack({ 'nation/provisions/speech.yaml': (text) => text.replace('Help with talking.', `"${sentence}"`) });
}

it('finds nothing in texts that let families ask', () => {
  expect(neverTellNotToAsk.check(smallPack(), today)).toEqual([]);
});

it.each([
  'Do not ask for a plan yet.',
  'Please don’t ask twice.',
  'You cannot ask for this yourself.',
  "You can't apply before Year 9.",
  'A carer has no right to ask.',
  'It is not worth asking again.',
  'Children over 12 are not eligible.',
])('finds "%s"', (sentence) => {
  expect(neverTellNotToAsk.check(saying(sentence), today)).toMatchObject([
    { message: expect.stringContaining(sentence), place: { file: expect.stringMatching(/speech\.yaml$/), line: 3 } },
  ]);
});

it.each([
  'We do not ask for a birthday.',
  'The council does not ask for proof.',
  'You can ask, and nobody may tell you not to.',
  'Children over 12 are not eligible here, but the trust runs another club.',
  'If you are not eligible, ask for a grant instead.',
])('takes "%s"', (sentence) => {
  expect(neverTellNotToAsk.check(saying(sentence), today)).toEqual([]);
});

describe('an exception', () => {
  const sentence = 'Do not ask for a plan yet.';
  const rule = neverTellNotToAskBut([{ pack: 'nation', sentence, because: 'a test' }]);

  it('lets its own sentence pass, to the letter', () => {
    expect(rule.check(saying(sentence), today)).toEqual([]);
    expect(rule.check(saying('Do not ask for a plan at all.'), today)[0]?.message).toContain('at all');
  });

  it('is complained of when it is no longer needed', () => {
    expect(rule.check(smallPack(), today)).toMatchObject([
      { message: `The exception for "${sentence}" is no longer needed.` },
    ]);
  });

  it('of another nation is left alone', () => {
    const other = neverTellNotToAskBut([{ pack: 'elsewhere', sentence, because: 'a test' }]);
    expect(other.check(smallPack(), today)).toEqual([]);
  });
});
