import { describe, expect, it } from 'vitest';
import { policyNotLaw } from '../../../src/officer/rules/policyNotLaw.ts';
import { smallPack, writeSmallPack, type Change } from '../../make/smallPack.ts';
import { loadPack } from '../../../tools/disk/loadPack.ts';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The nation's time limit of six weeks as law, statutory guidance or good practice; the council's to keep, or the family's. */
function limit(kind: string, status: string, family = false): Change {
  return (text) =>
    text
      .replace('kind: law', `kind: ${kind}`)
      .replace('family: false', `family: ${family}`)
      .replace('status: law', `status: ${status}`);
}
const override =
  (number: number): Change =>
  (text) =>
    `${text}overrides: [{ timescale: decision, number: ${number}, text: We answer sooner., source: Our policy, asAt: 2026-10-01 }]\n`;

function town(timescales: Change | undefined, number: number) {
  const folder = mkdtempSync(join(tmpdir(), 'town-'));
  writeSmallPack(folder, {
    ...(timescales === undefined ? {} : { 'nation/timescales.yaml': timescales }),
    'town/local.yaml': override(number),
  });
  const pack = loadPack(join(folder, 'town'));
  if (!('view' in pack)) throw new Error('The pack cannot be read.');
  return {
    places: pack.problems.map((one) => one.place),
    codes: pack.problems.map((one) => one.code),
    decision: pack.view.timescales['decision']!,
  };
}

describe('an area sets a time limit of its own', () => {
  it('where the limit is law it is refused, and the law stays', () => {
    const { codes, places, decision } = town(undefined, 5);
    expect(codes).toEqual(['override-of-law']);
    // It is told with the line of the file it stands in, the ninth of the small pack's.
    expect(places).toEqual([{ file: expect.stringMatching(/\/town\/local\.yaml$/), line: 9 }]);
    expect(decision).toMatchObject({ kind: 'law', count: { number: 6 } });
  });

  it.each([
    ['statutory guidance, the council quicker', 'statutory-guidance', false, 5, []],
    ['statutory guidance, the council slower', 'statutory-guidance', false, 7, ['override-worse']],
    ['statutory guidance, longer for the family', 'statutory-guidance', true, 7, []],
    ['statutory guidance, shorter for the family', 'statutory-guidance', true, 5, ['override-worse']],
    ['good practice, either way', 'good-practice', false, 7, []],
  ])('%s', (_, status, family, number, codes) => {
    const found = town(limit('guidance', status, family), number);
    expect(found.codes).toEqual(codes);
    expect(found.decision.count.number).toBe(codes.length === 0 ? number : 6);
  });

  it('its own stands marked as local with its source, and what holds everywhere is kept beside it', () => {
    const { decision } = town(limit('guidance', 'statutory-guidance'), 5);
    expect(decision).toMatchObject({
      kind: 'local',
      what: 'We answer sooner.',
      counted: 'We answer sooner.',
      law: { status: 'local-policy', source: [{ act: 'Our policy' }], asAt: '2026-10-01' },
      everywhere: { what: 'The council must tell you.', law: { status: 'statutory-guidance' } },
    });
  });
});

describe('an area says how it does what a duty asks for', () => {
  const policyFor = (duty: string, status: string) =>
    smallPack({
      'nation/provisions/speech.yaml': (text) => text.replace('status: law', `status: ${status}`),
      'town/local.yaml': (text) => text.replace('title: Travel', `title: Travel, insteadOf: ${duty}`),
    });

  it('good practice it may say, statutory guidance too', () => {
    for (const status of ['good-practice', 'statutory-guidance', 'local-policy'])
      expect(policyNotLaw.check(policyFor('speech-council', status), '2026-11-22')).toEqual([]);
  });

  it('law it may not, and is told which', () => {
    const pack = smallPack({
      'town/local.yaml': (text) => text.replace('title: Travel', 'title: Travel, insteadOf: speech-council'),
    });
    expect(policyNotLaw.check(pack, '2026-11-22')).toMatchObject([
      {
        message:
          'The policy "travel" stands in the place of speech-council, which is law: An Act s1. No council can change it.',
        place: { line: 8 },
      },
    ]);
  });

  it('a duty that there is not, it is told', () => {
    expect(policyNotLaw.check(policyFor('nothing', 'good-practice'), '2026-11-22')).toHaveLength(1);
  });
});
