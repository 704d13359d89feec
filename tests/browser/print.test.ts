import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { english } from '../../src/i18n/en.ts';
import { latePlanOutcome, openBrowser, openPhone, type Phone } from './family.ts';
import { readPdf } from './pdf.ts';

let browser: Browser;
let phone: Phone;
beforeAll(async () => {
  browser = await openBrowser();
  phone = await openPhone(browser);
  await phone.open(inject('site'));
  await latePlanOutcome(phone);
});
afterAll(() => browser.close());

/** The paper that the page's own Print button makes. */
async function printed(button: string) {
  await phone.page.evaluate(() => {
    window.print = () => void (document.body.dataset.printed = 'yes');
    delete document.body.dataset.printed;
  });
  await phone.tap(phone.page.getByRole('button', { name: button, exact: true }));
  await phone.page.locator('body[data-printed=yes]').waitFor();
  return readPdf(await phone.page.pdf({ preferCSSPageSize: true }));
}

const packed = (words: string) => words.replace(/\s/g, '');

describe('an outcome on paper', () => {
  it('is A4, at most six pages, and has the number and the date, but nothing to tap', async () => {
    const paper = await printed(english.common.print);
    expect(paper.size.map(Math.round)).toEqual([595, 842]);
    expect(paper.pages).toBeLessThanOrEqual(6);
    for (const words of [
      'The council is late with the plan.',
      'Merrowdale SEND team',
      '01632 960110',
      'Monday 19 October 2026',
    ])
      expect(paper.text).toContain(packed(words));
    const forTheScreen = [
      english.common.urgentHelp,
      english.common.language,
      english.common.settings,
      english.common.visit,
      english.common.skip,
      english.common.back,
      english.common.print,
      english.results.copyText,
      english.results.changeAnswers,
      english.results.notKnown,
    ];
    for (const words of forTheScreen)
      expect(paper.text, words).not.toMatch(new RegExp(`^${packed(words)}|${packed(words)}$`, 'm'));
    for (const words of [english.common.urgentHelp, english.results.copyText, english.common.skip])
      expect(paper.text).not.toContain(packed(words));
    expect(paper.usualSize).toBeGreaterThanOrEqual(14 * 0.75);
  });

  it('comes larger when large print is asked for', async () => {
    const usual = await printed(english.common.print);
    const [keep] = await phone.page.locator('details', { has: phone.page.locator('#keep-name') }).all();
    if ((await keep?.getAttribute('open')) === null) await phone.tap(keep!.locator('summary'));
    const large = await printed(english.common.printLarge);
    expect(large.usualSize / usual.usualSize).toBeCloseTo(18 / 14, 1);
    expect(large.pages).toBeGreaterThan(usual.pages);
    expect(large.text).toContain('01632960110');
  });
});
