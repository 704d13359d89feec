import { afterAll, beforeAll, expect, it } from 'vitest';
import { corruptionInChromium, isAccepted, isTold, packParts } from '../../tools/measure/corruptionInChromium.ts';
import { damageKinds } from '../../tools/measure/damageEntry.ts';
import { ReleasingSite } from '../../tools/measure/releasingSite.ts';

let site: ReleasingSite;
beforeAll(async () => {
  site = await new ReleasingSite().up();
});
afterAll(() => site.down());

/** `npm run measure -- corruption` does every file with every damage in both situations. */
const someCases = () =>
  damageKinds.map((damage, at) => ({
    damage,
    file: packParts(site)[at % packParts(site).length]!,
    situation: at % 2 === 0 ? ('an earlier pack, no signal' as const) : ('no other pack, a signal' as const),
  }));

it('a file damaged on the device is never shown: the guide falls back or mends itself, and says so', async () => {
  const seen = await corruptionInChromium({ site, cases: someCases() });
  expect(seen).toHaveLength(damageKinds.length);
  expect(seen.filter(isAccepted)).toEqual([]);
  expect(seen.filter((one) => !isTold(one))).toEqual([]);
});

it('and would be shown if the hash check were blind to it: it is that check that refuses', async () => {
  const flipped = { damage: 'one bit flipped', file: 'core', situation: 'an earlier pack, no signal' } as const;
  const seen = await corruptionInChromium({ site, cases: [flipped], blind: true });
  expect(seen.filter(isAccepted)).toHaveLength(1);
});
