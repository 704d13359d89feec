import { expect, it } from 'vitest';
import { seededRandom } from '../../tools/measure/seededRandom.ts';
import { tabsInChromium } from '../../tools/measure/tabsInChromium.ts';

/** `npm run measure -- tabs` does 50 times 40 actions; tests/storage/twoTabs.test.ts does more with stores of memory. */
it('a family with the guide open twice loses nothing when one of the two becomes a newer release', async () => {
  expect(await tabsInChromium(3, 10, seededRandom(1))).toEqual([[], [], []]);
});
