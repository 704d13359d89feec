import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { english } from '../../src/i18n/en.ts';
import { openBrowser, openPhone, type Phone } from './family.ts';

const { pages } = english;
let browser: Browser;
let phone: Phone;
let page: Page;
const requests: string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  phone = await openPhone(browser);
  page = phone.page;
  requests.length = 0;
  await phone.open(inject('site'));
  await phone.ready();
  return () => phone.close();
});

const input = () => page.locator('#search-words');
const results = () => page.locator('main section .card');
const heading = (name: string) => page.getByRole('heading', { name, exact: true });

async function openSearch(words = ''): Promise<void> {
  await phone.tap(page.locator('header').getByRole('link', { name: english.common.search, exact: true }));
  await input().waitFor();
  if (words !== '') await input().pressSequentially(words);
}

describe('a family searches with no signal', () => {
  it('finds something useful with three keystrokes, without a request', async () => {
    await openSearch();
    await results().first().waitFor({ state: 'detached' });
    page.on('request', (request) => requests.push(request.url()));
    await phone.context.setOffline(true);
    await input().pressSequentially('dla');
    await results().first().waitFor();
    expect(await results().first().textContent()).toContain('Disability Living Allowance');
    expect(await results().first().locator('mark').first().textContent()).toBe('DLA');
    expect(requests.filter((url) => !url.startsWith(inject('site')))).toEqual([]);
    await phone.context.setOffline(false);
  });

  it('sees who is responsible before services, and how far each service is from a postcode district', async () => {
    await openSearch('speech therapy ZZ1 1AB');
    await heading(pages.groupServices).waitFor();
    const headings = await page.locator('main section > h2').allTextContents();
    expect(headings.indexOf(pages.groupProvisions)).toBeLessThan(headings.indexOf(pages.groupServices));
    await page.getByText('In Saltham').first().waitFor();
    expect(await page.locator('article.card').first().textContent()).toMatch(/Checked \d+ \w+ 2026/);
  });

  it('goes on with a suggestion', async () => {
    await openSearch('wheelc');
    await phone.tap(page.getByRole('list', { name: pages.suggestions }).getByRole('button').first());
    await expect.poll(() => input().inputValue()).toMatch(/wheelchair/i);
  });

  it('reads HTML as text', async () => {
    let alerts = 0;
    page.on('dialog', (dialog) => {
      alerts += 1;
      void dialog.dismiss();
    });
    await openSearch();
    await input().fill('<img src=x onerror=alert(1)> respite');
    await results().first().waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(alerts).toBe(0);
  });
});

describe('a family narrows the services', () => {
  it('and the address keeps it: Back and a reload bring it again', async () => {
    await openSearch('club');
    await results().first().waitFor();
    await phone.tap(page.getByRole('button', { name: new RegExp(`^${pages.quickFree}`) }));
    await expect.poll(() => new URL(page.url()).hash).toBe('#q=club&cost=free');
    await page.reload();
    await page.getByRole('button', { name: new RegExp(`^${pages.quickFree}`), pressed: true }).waitFor();
    expect(await input().inputValue()).toBe('club');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).hash).toBe('#q=club');
  });

  it('to nothing, and is told which choice to take away', async () => {
    await phone.open(`${inject('site')}search/#q=swimming&cost=paid&access=gp`);
    await page.reload();
    await heading(pages.nothingLeft).waitFor();
    const without = page
      .getByRole('button', { name: /^Without/ })
      .or(page.getByRole('button', { name: pages.clearFilters }));
    await phone.tap(without.first());
    await results().first().waitFor();
  });
});

it('nothing found is never the end: questions to answer, people to ring, lists', async () => {
  await openSearch('zzxqv');
  await heading(pages.nothingFound).waitFor();
  await heading(pages.orAnswer).waitFor();
  expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0);
  expect(await page.locator('main a[href*="pathways/"]').count()).toBeGreaterThan(3);
});

describe('what a family searched for before', () => {
  it('stands there the next time, and can be cleared', async () => {
    await openSearch('respite');
    await page.keyboard.press('Enter');
    await results().first().waitFor();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('lon-recent-searches'))).toBe('["respite"]');
    await input().fill('');
    await heading(pages.recentTitle).waitFor();
    await phone.tap(page.getByRole('button', { name: 'respite', exact: true }));
    await results().first().waitFor();
    await input().fill('');
    await phone.tap(page.getByRole('button', { name: pages.recentClear }));
    await heading(pages.recentTitle).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => localStorage.getItem('lon-recent-searches'))).toBeNull();
  });
});
