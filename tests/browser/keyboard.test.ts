import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { english } from '../../src/i18n/en.ts';
import { screensToWalk } from '../../tools/measure/screensToWalk.ts';
import { awake, openBrowser, openPhone } from './family.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const openDesk = () => openPhone(browser, { viewport: { width: 1280, height: 900 }, hasTouch: false, isMobile: false });

/** What has the focus, as somebody who listens would hear it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const label = (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? '';
    return { tag: element.localName, text: label.replace(/\s+/g, ' ').trim(), id: element.id };
  });

/** Presses Tab until the focus is on what was wanted. */
async function tabTo(page: Page, isWanted: (what: Awaited<ReturnType<typeof focused>>) => boolean): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (isWanted(await focused(page))) return;
  }
  throw new Error(`Tab never came there from ${page.url()}.`);
}

const headingHasFocus = (page: Page, heading: string) =>
  expect.poll(async () => focused(page)).toMatchObject({ tag: 'h1', text: heading });

async function choose(page: Page, option: string): Promise<void> {
  // One Tab enters a group of answers; Space takes the one in focus, arrows move to the next.
  await tabTo(page, ({ tag }) => tag === 'input');
  for (let presses = 0; presses < 20 && (await focused(page)).text !== option; presses += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  expect(await page.locator('main input:checked').count()).toBe(1);
}

describe('a family with a keyboard and no mouse', () => {
  it('does the errand of the late plan, with the focus on the heading after each move', async () => {
    const desk = await openDesk();
    const { page } = desk;
    await desk.open(inject('site'));
    const titles = [await page.title()];
    await tabTo(page, ({ tag, text }) => tag === 'button' && text === 'They are late with our plan');
    await page.keyboard.press('Enter');
    await headingHasFocus(page, 'Who is asking?');
    titles.push(await page.title());
    await choose(page, 'A parent');
    await page.keyboard.press('Enter');
    await headingHasFocus(page, 'Which council area do you live in?');
    titles.push(await page.title());
    await choose(page, 'Merrowdale');
    await tabTo(page, ({ text }) => text === english.common.continue);
    await page.keyboard.press('Space');
    await headingHasFocus(page, 'When did the council get the request?');
    titles.push(await page.title());
    await tabTo(page, ({ id }) => id === 'date-day');
    for (const part of ['1', '6', '2026']) {
      await page.keyboard.type(part);
      await page.keyboard.press('Tab');
    }
    await tabTo(page, ({ text }) => text === english.common.continue);
    await page.keyboard.press('Enter');
    await headingHasFocus(page, english.questions.checkTitle);
    titles.push(await page.title());
    await tabTo(page, ({ text }) => text === english.questions.seeOutcome);
    await page.keyboard.press('Enter');
    await headingHasFocus(page, 'The council is late with the plan.');
    titles.push(await page.title());
    await tabTo(page, ({ tag, text }) => tag === 'a' && text.includes('01632 960110'));

    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/ – Local Offer Navigator$/);
    await desk.close();
  });

  it('jumps over the header with the skip link', async () => {
    const desk = await openDesk();
    const { page } = desk;
    await desk.open(`${inject('site')}guides/week-by-week/`);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ tag: 'a', text: english.common.skip });
    expect((await page.locator('a.skip').boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('page');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
    await desk.close();
  });

  it('hears what is wrong with an answer: the summary takes the focus and the title begins with Error', async () => {
    const desk = await openDesk();
    const { page } = desk;
    await desk.open(inject('site'));
    await page.getByRole('button', { name: 'They are late with our plan' }).click();
    await headingHasFocus(page, 'Who is asking?');
    await tabTo(page, ({ text }) => text === english.common.continue);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).toMatch(/^Error: Who is asking\?/);
    expect(await page.evaluate(() => document.activeElement!.className)).toContain('error-summary');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatchObject({ tag: 'input', text: 'A parent' });
    await desk.close();
  });

  it('finds another title on every screen', async () => {
    const desk = await openDesk();
    const titles = new Map<string, string>();
    const walked = screensToWalk.filter((address) => !address.startsWith('ur/') && !address.startsWith('journey/'));
    for (const address of walked) {
      await desk.page.goto(inject('site') + address);
      await awake(desk.page);
      const title = await desk.page.title();
      expect(title).not.toMatch(/^Local Offer/);
      expect(titles.get(title), `${address} has the title of another screen`).toBeUndefined();
      titles.set(title, address);
    }
    await desk.close();
  });
});
