import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { badPhone } from '../../tools/measure/badPhone.ts';
import { ChangingNetwork } from '../../tools/measure/changingNetwork.ts';
import { seededRandom } from '../../tools/measure/seededRandom.ts';
import { openBrowser } from './family.ts';

let browser: Browser;
let network: ChangingNetwork;
beforeAll(async () => {
  browser = await openBrowser();
  network = await ChangingNetwork.of('dist/site', seededRandom(1));
});
afterAll(async () => {
  await browser.close();
  await network.close();
});

// `npm run measure -- bad-network` makes 100 journeys over four bad networks. A screen that waited for this one would never come.
it('a family whose network is connected and never answers opens the guide, comes to what must happen, and finds help', async () => {
  const journeys = { network, manner: 'silent', journeys: 1, random: seededRandom(3) } as const;
  const [made] = await badPhone(browser, { ...journeys, limit: 15_000 });
  const never = [
    ...made!.openings.filter((one) => one.awake === Infinity),
    ...made!.taps.filter((one) => one.milliseconds === Infinity),
  ];
  expect(never).toEqual([]);
  expect(made!.openings).toHaveLength(2);
  expect(made!.taps.map((one) => one.what)).toEqual(
    expect.arrayContaining(['What must happen', 'a service', 'a letter']),
  );
  expect(network.asked, 'the network was really asked').toBeGreaterThan(0);
});

it('would wait, did the guide not keep its own scripts', async () => {
  const journeys = { network, manner: 'silent', journeys: 1, random: seededRandom(3) } as const;
  const [made] = await badPhone(browser, { ...journeys, limit: 4_000, withWorker: false });
  expect(made!.taps.at(-1)?.milliseconds).toBe(Infinity);
});
