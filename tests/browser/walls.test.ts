import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { recordingProxy, type RecordingProxy } from '../../tools/measure/recordingProxy.ts';
import { screensToWalk } from '../../tools/measure/screensToWalk.ts';
import { awake, latePlanOutcome, openBrowser, openPhone, type Phone } from './family.ts';

/** What a page must never do, as it happens. */
interface Watch {
  readonly faults: string[];
  /** Every address, title and history state the page had. */
  readonly traces: Set<string>;
}

async function watched(phone: Phone): Promise<Watch> {
  const faults: string[] = [];
  const traces = new Set<string>();
  await phone.context.exposeFunction('tellFault', (text: string) => void faults.push(text));
  await phone.context.exposeFunction('tellTrace', (text: string) => void traces.add(text));
  await phone.context.addInitScript(() => {
    const page = window as unknown as { tellFault(text: string): void; tellTrace(text: string): void };
    document.addEventListener('securitypolicyviolation', (event) =>
      page.tellFault(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
    const trace = () => page.tellTrace(`${location.href} ${document.title} ${JSON.stringify(history.state)}`);
    for (const name of ['pushState', 'replaceState'] as const) {
      const own = history[name].bind(history);
      history[name] = (...args) => {
        own(...args);
        trace();
      };
    }
    document.addEventListener('DOMContentLoaded', () => {
      trace();
      new MutationObserver(trace).observe(document.head, { subtree: true, childList: true, characterData: true });
    });
  });
  phone.context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  phone.context.on('weberror', (error) =>
    faults.push(`error at ${error.page()?.url()}: ${error.error().message.slice(0, 200)}`),
  );
  phone.context.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`);
  });
  return { faults, traces };
}

let browser: Browser;
let world: RecordingProxy;
beforeAll(async () => {
  world = await recordingProxy(['Sam is nine', 'Zebedee']);
  browser = await openBrowser(world.flags);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const openBehindWalls = () => openPhone(browser);

describe('the walls around a family', () => {
  it('are seen by these tests when something breaks through', async () => {
    const phone = await openBehindWalls();
    const { faults, traces } = await watched(phone);
    await phone.open(inject('site'));
    await phone.page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>markup from a string</b>';
      } catch {
        // Trusted Types refuse it.
      }
      void fetch('https://elsewhere.example/').catch(() => undefined);
      history.replaceState({ planStage: 'assessing' }, '');
      document.title = 'Sam is nine';
    });
    const elsewhere = await phone.context.newPage();
    await elsewhere.goto('http://elsewhere.example/').catch(() => undefined);
    await expect.poll(() => faults.filter((one) => one.startsWith('policy: ')).length).toBeGreaterThanOrEqual(2);
    expect(faults.join('\n')).toMatch(/require-trusted-types-for/);
    expect(faults.join('\n')).toMatch(/connect-src/);
    await expect.poll(() => [...traces].join('\n')).toMatch(/assessing/);
    await expect.poll(() => [...traces].join('\n')).toMatch(/Sam is nine/);
    await phone.page.evaluate(() => fetch(`nowhere?name=${encodeURIComponent('Sam is nine')}`));
    const heard = world.heard();
    expect(heard.elsewhere).toEqual(['GET http://elsewhere.example/']);
    expect(heard.told).toEqual([expect.stringMatching(/^Sam is nine in GET .*nowhere/)]);
    await phone.close();
  });

  it('hold on a walk through every screen, in two languages', async () => {
    const phone = await openBehindWalls();
    const { page } = phone;
    const { faults, traces } = await watched(phone);
    await phone.open(inject('site'));
    await latePlanOutcome(phone);
    const outcome = await page.locator('main h1').innerText();
    await walk(page, screensToWalk);
    await page.locator('[data-ready=yes]').waitFor();
    // Among them pages that carry data for search engines: it is no script to the policy, and there.
    await page.goto(`${inject('site')}services/merrowdale-sendiass/`);
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
    await phone.open(`${inject('site')}letters/chase-late-plan/`);
    await page.locator('#slot-my-name').fill('Zebedee Quill');
    await page.locator('#letter-text').fill('Zebedee Quill writes');
    await phone.open(`${inject('site')}timescales/final-plan/`);
    await page.locator('#work-out ~ form input').first().fill('27');
    await page.locator('#work-out ~ form button').tap();

    expect(faults).toEqual([]);
    const { requests, elsewhere, told } = world.heard();
    expect(requests).toBeGreaterThan(screensToWalk.length);
    // What the test above let out on purpose, and nothing more.
    expect({ elsewhere: elsewhere.length, told: told.length }).toEqual({ elsewhere: 1, told: 1 });
    expect(traces.size).toBeGreaterThan(screensToWalk.length);
    const answers = [
      '2026-06-01',
      '1 June 2026',
      'parent"',
      'A parent',
      'merrowdale"',
      'plan-late',
      'assessing',
      'Zebedee',
      'They are late',
    ];
    for (const trace of traces)
      for (const answer of [...answers, outcome, '19 October', '01632']) expect(trace).not.toContain(answer);
    await phone.close();
  });
});

async function walk(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(inject('site') + address);
    await awake(page);
  }
}
