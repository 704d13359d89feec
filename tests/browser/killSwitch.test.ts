import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databasesOf } from '../../tools/measure/databasesOf.ts';
import { english } from '../../src/i18n/en.ts';
import { awake, latePlanOutcome, openBrowser, openPhone, type Phone } from './family.ts';
import { ownSite, type OwnSite } from './ownSite.ts';
import { keptJourney } from './stores.ts';

/** A release gone wrong: its worker takes over and answers every page with nothing. */
const faulty = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate')
    event.respondWith(new Response('<!doctype html><title>Nothing</title>', { headers: { 'content-type': 'text/html' } }));
});`;

let browser: Browser;
let site: OwnSite;
let phone: Phone;
beforeAll(async () => {
  browser = await openBrowser();
  site = await ownSite();
  phone = await openPhone(browser);
});
afterAll(async () => {
  await phone.close();
  await site.remove();
  await browser.close();
});

const worker = (): string => join(site.folder, 'sw.js');
const isBlank = async () => (await phone.page.goto(site.address), (await phone.page.locator('main').count()) === 0);

describe('a worker that shows families a blank page', () => {
  it('is taken away by the kill switch; answers stay, and a good release works with no signal again', async () => {
    const { page } = phone;
    await phone.open(site.address);
    await phone.ready();
    await latePlanOutcome(phone);
    const answered = await keptJourney(page);
    const databases = await databasesOf(page);
    const good = readFileSync(worker(), 'utf8');

    writeFileSync(worker(), faulty);
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
    await expect.poll(isBlank, { timeout: 20_000 }).toBe(true);
    // With the guard off, the page stays blank however often it is opened.
    await page.waitForTimeout(2_500);
    expect(await isBlank()).toBe(true);

    copyFileSync('dist/site/kill-switch.js', worker());
    expect(await isBlank()).toBe(true);
    await page.locator('main h1').waitFor({ timeout: 30_000 });
    await awake(page);
    // `npm run measure -- kill-switch` does it from ten releases.
    expect(await databasesOf(page)).toBe(databases);
    await phone.open(`${site.address}journey/#outcome`);
    await page.locator('.first .number').first().waitFor();
    // It answers nothing itself: with no signal there is nothing, as the runbook says.
    await phone.context.setOffline(true);
    await expect(page.goto(site.address)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
    await phone.context.setOffline(false);

    writeFileSync(worker(), good);
    await phone.open(site.address);
    await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));
    const offer = page.locator('.status-bar', { hasText: english.common.updateReady });
    await Promise.all([
      page.waitForEvent('load'),
      phone.tap(offer.getByRole('button', { name: english.common.updateNow })),
    ]);
    await awake(page);
    await phone.ready();
    await phone.context.setOffline(true);
    await phone.open(`${site.address}journey/#outcome`);
    await page.locator('.first .number').first().waitFor();
    expect(await keptJourney(page)).toEqual(answered);
    await phone.context.setOffline(false);
  });
});
