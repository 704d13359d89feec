import type { Browser, BrowserContext } from 'playwright-core';
import type { ChangingNetwork } from './changingNetwork.ts';
import { leaveAndGoBack, note, watchLeaving, type Leaving } from './leftWatch.ts';

export type Signal = 'online' | 'offline' | 'slow';

interface Leavings {
  readonly network: ChangingNetwork;
  readonly signal: Signal;
  readonly times: number;
  /** Switched off, to show that it would be seen: the cover, or the mark that somebody left. */
  readonly without?: 'cover' | 'mark';
}

/**
 * A phone with the guide on it; each time a tab with the first page and then a page about harm, come to by a link of the
 * guide and by its address in turn. Then the way out, and Back.
 */
export async function leavings(browser: Browser, { network, signal, times, without }: Leavings): Promise<Leaving[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  context.setDefaultTimeout(15_000);
  const left: Leaving[] = [];
  try {
    network.become('good');
    const visit = await context.newPage();
    await visit.goto(network.address);
    await visit.locator('[data-ready=yes]').waitFor({ timeout: 60_000 });
    await visit.close();
    await context.addInitScript(watchLeaving, note);
    if (without) await context.addInitScript(without === 'cover' ? dropCover : dropMark);
    if (signal === 'slow') network.become('slow');
    await context.setOffline(signal === 'offline');
    for (let time = 0; time < times; time++) left.push(await one(context, network.address, time % 2 === 0));
  } finally {
    await context.close();
  }
  return left;
}

async function one(context: BrowserContext, address: string, byLink: boolean): Promise<Leaving> {
  const page = await context.newPage();
  const isThere = () => page.locator('[data-ready=yes]').waitFor();
  await page.goto(address);
  await isThere();
  if (byLink) await page.locator('header a.urgent').tap();
  else await page.goto(`${address}urgent/`);
  await isThere();
  await page.locator('.exit a.button').waitFor();
  const left = await leaveAndGoBack(page);
  await page.close();
  return left;
}

function dropCover(): void {
  const append = Reflect.get(Element.prototype, 'append') as Element['append'];
  Element.prototype.append = function (this: Element, ...given) {
    append.apply(
      this,
      given.filter((one) => !(one instanceof Element && one.className === 'exit-cover')),
    );
  };
  // Nor is the guide hidden, nor the empty page there at once.
  Element.prototype.setAttribute = new Proxy(Reflect.get(Element.prototype, 'setAttribute') as () => void, {
    apply: (set, element: Element, given: [string, string]) =>
      element.id === 'app' && given[0] === 'hidden' ? undefined : Reflect.apply(set, element, given),
  }) as Element['setAttribute'];
}

function dropMark(): void {
  const keep = Reflect.get(Storage.prototype, 'setItem') as Storage['setItem'];
  Storage.prototype.setItem = function (this: Storage, name, value) {
    if (name !== 'lon-left') keep.call(this, name, value);
  };
}
