import { expect, it } from 'vitest';
import { recalledClaims } from '../../../src/officer/rules/recalledClaims.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';

it('finds nothing where each source was read', () => {
  expect(recalledClaims.check(smallPack(), today)).toEqual([]);
});

it('lists a piece once, with every claim in it', () => {
  const pack = smallPack({
    'nation/provisions/speech.yaml': (text) => text.replaceAll('confidence: verified', 'confidence: recalled'),
    'nation/glossary.yaml': (text) => text.replace('confidence: verified', 'confidence: recalled'),
  });
  expect(recalledClaims.check(pack, today)).toMatchObject([
    { message: 'terms/ehcp: 1 claim from memory (itself).' },
    { message: 'provisions/speech: 2 claims from memory (duties.0.law, law).', place: { line: 15 } },
  ]);
});
