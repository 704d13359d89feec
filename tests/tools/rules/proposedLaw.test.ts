import { expect, it } from 'vitest';
import { proposedLaw } from '../../../src/officer/rules/proposedLaw.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';

function proposed(from: string) {
  return smallPack({
    'nation/provisions/speech.yaml': (text) => text.replace('law: { status: law', `law: { status: proposed${from}`),
  });
}

it('takes law that is in force', () => {
  expect(proposedLaw.check(smallPack(), today)).toEqual([]);
});

it('refuses a duty that rests on a proposal', () => {
  expect(proposedLaw.check(proposed(''), today)).toMatchObject([
    {
      message: 'provisions/speech: the duty speech-council (must) rests on law that is only proposed.',
      place: { file: expect.stringMatching(/provisions\/speech\.yaml$/), line: 15 },
    },
  ]);
});

it('takes one that begins on a coming day, until that day', () => {
  expect(proposedLaw.check(proposed(', from: 2027-09-01'), today)).toEqual([]);
  expect(proposedLaw.check(proposed(', from: 2027-09-01'), '2027-09-01')).toHaveLength(1);
});
