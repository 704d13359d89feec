import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChangingNetwork } from '../../tools/measure/changingNetwork.ts';
import { leavings } from '../../tools/measure/leavings.ts';
import { flags } from '../../tools/measure/measuringPage.ts';
import { seededRandom } from '../../tools/measure/seededRandom.ts';
import { findBrowser } from '../../tools/project/findBrowser.ts';

let browser: Browser;
let network: ChangingNetwork;
beforeAll(async () => {
  // As a family's browser is, and a tested one is not: pages come back from memory as they stood.
  const ignoreDefaultArgs = ['--disable-back-forward-cache'];
  browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags], ignoreDefaultArgs });
  network = await ChangingNetwork.of('dist/site', seededRandom(1));
});
afterAll(async () => {
  await browser.close();
  await network.close();
});

// `npm run measure -- exit` does it 20 times with three networks, and with the guards off.
it('somebody who leaves in a hurry with no signal comes to an empty page; Back shows nothing of the guide', async () => {
  const left = await leavings(browser, { network, signal: 'offline', times: 2 });
  expect(left).toHaveLength(2);
  for (const one of left) expect(one).toMatchObject({ left: true, revealed: [] });
});

it('would be seen by whoever presses Back, were it not marked that somebody left', async () => {
  const [left] = await leavings(browser, { network, signal: 'online', times: 1, without: 'mark' });
  expect(left?.revealed).not.toEqual([]);
});
