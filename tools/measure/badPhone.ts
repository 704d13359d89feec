import type { Browser } from 'playwright-core';
import { badJourney, type BadJourney } from './badJourney.ts';
import type { ChangingNetwork, Manner } from './changingNetwork.ts';
import { watchTaps } from './tapWatch.ts';

interface BadPhone {
  readonly network: ChangingNetwork;
  readonly manner: Manner;
  readonly journeys: number;
  readonly random: () => number;
  /** Without it the service worker is blocked, and what a screen needs comes over the network: shows that a wait is seen. */
  readonly withWorker?: boolean;
  /** Nobody waits longer than so many milliseconds: the journey ends there. */
  readonly limit: number;
}

/**
 * A first visit over a good network until the guide says that it is ready with no signal; then the network turns bad, and
 * the family makes its journeys. Where the worker is blocked, it turns bad once the first page of each stands.
 */
export async function badPhone(
  browser: Browser,
  { network, manner, journeys, random, withWorker = true, limit }: BadPhone,
): Promise<BadJourney[]> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    serviceWorkers: withWorker ? 'allow' : 'block',
  });
  context.setDefaultTimeout(limit);
  await context.addInitScript(watchTaps);
  const made: BadJourney[] = [];
  network.become('good');
  if (withWorker) {
    const visit = await context.newPage();
    await visit.goto(network.address);
    await visit.locator('[data-ready=yes]').waitFor({ timeout: 60_000 });
    await visit.close();
    network.become(manner);
  }
  while (made.length < journeys) {
    if (!withWorker) network.become('good');
    const page = await context.newPage();
    const onOpen = withWorker ? undefined : () => network.become(manner);
    made.push(await badJourney({ page, site: network.address, random, ...(onOpen ? { onOpen } : {}) }));
    await page.close();
  }
  await context.close();
  return made;
}
