import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { loadAllEnglish } from '../../src/i18n/setup.ts';
import { pageWriter } from '../../src/static.tsx';
import { findLostVisit, visitNow } from '../../src/storage/visit.ts';
import { visitGoesOn } from '../../src/storage/visitGoesOn.ts';
import { merrowdale } from '../content/merrowdale.ts';
import { chooseAndGoOn, newPhone, openApp, page } from '../make/openApp.tsx';

afterEach(newPhone);

const { view, directory } = merrowdale();

describe('a family that changes the language', () => {
  it('stays where it is: the choice leads back to the same provision', async () => {
    const app = await openApp('/provisions/salt/');
    await app.user.click(screen.getByRole('link', { name: 'Language' }));
    await page('Choose a language');
    expect(screen.getByRole('link', { name: /اردو/ }).getAttribute('href')).toBe('../ur/provisions/salt/');
    expect(screen.getByRole('link', { name: 'English' }).getAttribute('href')).toBe('../provisions/salt/');
  });

  it('stays at the question it was asked, and its answers are kept', async () => {
    const app = await openApp();
    await app.user.click(screen.getByRole('button', { name: 'They are late with our plan' }));
    await page('Who is asking?');
    await chooseAndGoOn(app, 'A parent');
    await page('Which council area do you live in?');
    await app.user.click(screen.getByRole('link', { name: 'Language' }));
    await page('Choose a language');
    expect(screen.getByRole('link', { name: /Polski/ }).getAttribute('href')).toBe('../pl/journey/#home-area');
    app.unmount();

    // That page loads anew: same device, another language.
    const polish = await openApp('/journey/#home-area', { language: 'pl' });
    await expect.poll(() => document.querySelectorAll('main input[type=radio]').length).toBeGreaterThan(1);
    expect(polish.place()).toBe('/pl/journey/#home-area');
    expect(screen.getByRole('link', { name: 'Read in English' }).getAttribute('href')).toBe('../../journey/#home-area');
  });

  it('that opened the page by its address goes to the first page', async () => {
    await openApp('/language/');
    expect(screen.getByRole('link', { name: /اردو/ }).getAttribute('href')).toBe('../ur/');
  });

  it('keeps its visit: the page that loads anew takes it up without asking', async () => {
    const app = await openApp('/language/', { visit: 'Sky' });
    await screen.findByText('Visit with: Sky');
    const link = screen.getByRole('link', { name: /Polski/ });
    link.addEventListener('click', (event) => event.preventDefault());
    await app.user.click(link);
    expect(visitGoesOn()).toBe(true);
    expect(visitGoesOn()).toBe(false);
    expect(visitNow()?.name).toBe('Sky');
    // While the visit runs on this page there is nothing lost.
    expect(await findLostVisit()).toBeUndefined();
  });
});

describe('a page in Urdu', () => {
  it('is written from right to left, with phone numbers from left to right and English marked as English', async () => {
    await loadAllEnglish();
    const write = await pageWriter('ur', view, directory);
    const { html, dir, lang, address } = write('/provisions/salt/');
    expect([dir, lang, address]).toEqual(['rtl', 'ur', '/ur/provisions/salt/']);
    const page = new DOMParser().parseFromString(html, 'text/html');
    const numbers = [...page.querySelectorAll('a[href^="tel:"]')];
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(number.querySelector('bdi.number')?.textContent).toMatch(/^[\d ]+$/);
    for (const english of page.querySelectorAll('.in-english'))
      expect([english.getAttribute('lang'), english.getAttribute('dir')]).toEqual(['en', 'ltr']);
    for (const mail of page.querySelectorAll('a[href^="mailto:"].ring')) expect(mail.getAttribute('dir')).toBe('ltr');
  });

  it('names each language in that language, in its own direction', async () => {
    await openApp('/language/', { language: 'pl' });
    const urdu = screen.getByRole('link', { name: /اردو/ });
    expect([urdu.getAttribute('lang'), urdu.getAttribute('dir')]).toEqual(['ur', 'rtl']);
    expect(screen.getByRole('link', { name: /Polski/ }).getAttribute('aria-current')).toBe('true');
  });
});
