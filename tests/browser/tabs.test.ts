import { expect, it } from 'vitest';
import { seededRandom } from '../../tools/measure/seededRandom.ts';
import { tabsInChromium } from '../../tools/measure/tabsInChromium.ts';
import { inAllRuns, shareKept } from '../../tools/measure/twoTabs.ts';

/**
 * `npm run measure -- tabs` does 50 times 40 actions, and as many with no tab waiting for the other;
 * tests/storage/twoTabs.test.ts does both with stores of memory.
 */
it('a family with the guide open twice loses nothing when one of the two becomes a newer release', async () => {
  const ended = inAllRuns(await tabsInChromium({ runs: 3, actions: 10, random: seededRandom(1) }));
  expect(ended.lost).toEqual([]);
  // Of 30 actions about 20 write; nothing could be lost of what no tab said is kept.
  expect(ended.acknowledged.answers + ended.acknowledged.notes).toBeGreaterThan(10);
  expect(shareKept(ended)).toBeGreaterThan(0.8);
});
