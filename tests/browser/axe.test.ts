import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { awake, latePlan, openBrowser, openPhone, today, type Phone } from './family.ts';
import { smallTargets, sticksOut } from './sizes.ts';
import { states } from './states.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Where these stand is right: the skip link must come first of all, and Back before the page it leads from. */
const outsideLandmarks = ['.skip', '.back'];
/** All that another set of colours can change. */
const colourRules = ['color-contrast', 'link-in-text-block'];

interface Fault {
  readonly rule: string;
  readonly where: string;
  readonly why: string;
}

/** Runs axe on what the page shows now. */
async function faultsOn(page: Page, options: axe.RunOptions, within = 'html'): Promise<Fault[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ({ options, within }) => {
      const run = (window as unknown as { axe: typeof axe }).axe.run;
      const { violations } = await run(within, { ...options, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => ({ rule: id, where: node.target.join(' '), why: node.failureSummary ?? '' })),
      );
    },
    { options, within },
  );
  return found.filter(({ rule, where }) => rule !== 'region' || !outsideLandmarks.some((one) => where.startsWith(one)));
}

const usual: axe.RunOptions = { runOnly: { type: 'tag', values: tags } };
const colours: axe.RunOptions = { runOnly: { type: 'rule', values: colourRules } };
const strong: axe.RunOptions = { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([
  { language: 'English', prefix: '' },
  { language: 'Urdu', prefix: 'ur/' },
])('every screen in $language', ({ prefix }) => {
  let phone: Phone;
  let page: Page;
  const checked = new Set<string>();
  beforeAll(async () => {
    // Without motion: a colour half way between light and dark is nobody's fault.
    phone = await openPhone(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
    page = phone.page;
    await phone.open(`${inject('site')}${prefix}pathways/asked-and-waiting/`);
    await phone.ready();
    await phone.tap(page.locator('main .button.big'));
    await phone.answerAll({ ...latePlan, 'what-happened': 'plan-late' });
  });
  afterAll(async () => {
    expect(checked.size).toBe(states.length);
    await phone.close();
  });

  it.each(states)(
    '$name: no fault in light or dark, nothing too small to tap, nothing wider than 320 pixels',
    async (state) => {
      await page.goto('about:blank');
      await page.goto(`${inject('site')}${prefix}${state.address}`);
      await awake(page);
      await state.reach?.(page);
      checked.add(state.name);

      expect(await faultsOn(page, usual), 'in light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await faultsOn(page, colours), 'in dark').toEqual([]);
      expect(await faultsOn(page, strong, 'main'), 'text at 7:1 in dark').toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await faultsOn(page, strong, 'main'), 'text at 7:1 in light').toEqual([]);

      expect(await smallTargets(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await sticksOut(page), 'at 320 pixels').toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
    },
  );
});

describe('the checker of these tests', () => {
  it('finds what is wrong when something is', async () => {
    const phone = await openPhone(browser);
    const { page } = phone;
    await phone.open(inject('site'));
    await page.evaluate((day) => {
      const main = document.querySelector('main')!;
      const picture = document.createElement('img');
      picture.src = 'data:,';
      const pale = document.createElement('p');
      pale.textContent = day;
      pale.style.setProperty('color', '#666666');
      const tiny = document.createElement('button');
      tiny.textContent = 'x';
      tiny.style.setProperty('width', '30px');
      tiny.style.setProperty('height', '20px');
      const wide = document.createElement('p');
      wide.textContent = 'wwww';
      wide.style.setProperty('width', '900px');
      main.append(picture, pale, tiny, wide);
    }, today);
    expect((await faultsOn(page, usual)).map((fault) => fault.rule)).toContain('image-alt');
    expect((await faultsOn(page, strong, 'main')).map((fault) => fault.rule)).toContain('color-contrast-enhanced');
    expect((await smallTargets(page)).join()).toContain('button "x"');
    expect((await sticksOut(page)).join()).toContain('wwww');
    await phone.close();
  });
});
