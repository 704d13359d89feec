import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { awake, latePlanOutcome, openBrowser, openPhone, serveOwn, type Phone } from './family.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The three things the errand is for, each whole within the first 740 pixels and within the width. */
async function expectAnswerInFirstScreenful({ page }: Phone): Promise<void> {
  const first = page.locator('section.first');
  const wanted: readonly (readonly [string, Locator])[] = [
    ['the body', first.getByText('Merrowdale SEND team')],
    ['its number', first.getByRole('link', { name: /01632 960110/ })],
    ['the date', first.getByText('Monday 19 October 2026')],
  ];
  expect(await page.evaluate(() => scrollY)).toBe(0);
  for (const [what, one] of wanted) {
    const box = (await one.first().boundingBox())!;
    expect(box.y, `${what} begins at`).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height, `${what} ends at`).toBeLessThanOrEqual(740);
    expect(box.x + box.width, `${what} reaches to`).toBeLessThanOrEqual(360);
  }
  expect(await first.getByRole('link', { name: /01632 960110/ }).getAttribute('href')).toBe('tel:01632960110');
}

describe('a plan that is late', () => {
  it('leads from the first screen to a named body, its number and the date in at most eight taps', async () => {
    const phone = await openPhone(browser);
    await phone.open(inject('site'));
    await latePlanOutcome(phone);
    await expectAnswerInFirstScreenful(phone);
    expect(phone.taps()).toBeLessThanOrEqual(8);
    await phone.close();
  });

  it('does just the same with no signal after one visit, and after a reload', async () => {
    const { address, stop } = await serveOwn();
    const phone = await openPhone(browser);
    await phone.open(address);
    await phone.ready();
    await phone.context.setOffline(true);
    await stop();

    await phone.page.reload();
    await awake(phone.page);
    await latePlanOutcome(phone);
    await expectAnswerInFirstScreenful(phone);
    expect(phone.taps()).toBeLessThanOrEqual(8);

    await phone.page.reload();
    await phone.page.locator('.first .number').first().waitFor();
    await expectAnswerInFirstScreenful(phone);
    await phone.close();
  });

  it('leaves every other page to read with no signal, also one that was never opened before', async () => {
    const { address, stop } = await serveOwn();
    const phone = await openPhone(browser);
    await phone.open(address);
    await phone.ready();
    await phone.context.setOffline(true);
    await stop();

    await phone.open(`${address}provisions/salt/`);
    expect(await phone.page.locator('h1').innerText()).toBe('Speech and language therapy');
    const services = await phone.context.newPage();
    await services.goto(`${address}services/`);
    await awake(services);
    expect(await services.locator('article.card').count()).toBeGreaterThan(20);
    await phone.close();
  });
});
