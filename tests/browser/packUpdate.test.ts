import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/en.ts';
import { merrowdale } from '../content/merrowdale.ts';
import { awake, latePlan, latePlanOutcome, openBrowser, openPhone, type Phone } from './family.ts';
import { changedPack, ownSite, publishPack, type OwnSite } from './ownSite.ts';

const oldNumber = '01632 960110';
const newNumber = '01632 960222';
const laterNumber = '01632 960777';
const damagedNumber = '01632 960797';
const damage = (text: string) => text.replace(laterNumber, damagedNumber);

const pack = merrowdale();
let browser: Browser;
let site: OwnSite;
let phone: Phone;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  site = await ownSite();
  phone = await openPhone(browser);
  await phone.open(site.address);
  await latePlanOutcome(phone);
  expect(await shownNumber()).toBe(oldNumber);
});
afterEach(async () => {
  await phone.close();
  await site.remove();
});

const shownNumber = () => phone.page.locator('.first .number').first().innerText();
const newerBar = () =>
  phone.page.locator('.status-bar', { has: phone.page.getByRole('button', { name: english.common.updateNow }) });

/** Opens the app anew, as on another day, and takes the newer pack that it offers. */
async function takeNewer(): Promise<void> {
  await phone.page.reload();
  await awake(phone.page);
  await phone.tap(newerBar().getByRole('button'));
  await newerBar().waitFor({ state: 'detached' });
}

/** Opens the app anew and waits until it has tried to put the newer pack in place. */
async function tryToUpdate(): Promise<void> {
  const settled = phone.page.waitForEvent('console', { predicate: (one) => one.text() === 'pack update settled' });
  await phone.page.reload();
  await awake(phone.page);
  await settled;
}

/** Tells when the app lets go of the lock under which it updates the pack. */
const tellWhenSettled = () => {
  const request = LockManager.prototype.request;
  LockManager.prototype.request = async function (this: LockManager, ...args: unknown[]) {
    try {
      return (await Reflect.apply(request, this, args)) as unknown;
    } finally {
      // oxlint-disable-next-line no-console
      if (String(args[0]).startsWith('lon-pack-')) console.log('pack update settled');
    }
  } as LockManager['request'];
};

describe('an area puts out a newer pack', () => {
  it('shows the new number once the family has taken it, and keeps it with no signal', async () => {
    publishPack(site, changedPack(pack, 2, oldNumber, newNumber));
    await takeNewer();
    await expect.poll(shownNumber).toBe(newNumber);
    await phone.context.setOffline(true);
    await phone.page.reload();
    await expect.poll(shownNumber).toBe(newNumber);
  });

  it('keeps the old one, and works on, when one byte of the newer one is damaged', async () => {
    publishPack(site, changedPack(pack, 2, oldNumber, newNumber));
    await takeNewer();
    publishPack(site, changedPack(pack, 3, oldNumber, laterNumber), damage);
    await phone.context.addInitScript(tellWhenSettled);
    await tryToUpdate();
    expect(await shownNumber()).toBe(newNumber);
    expect(await newerBar().count()).toBe(0);

    await phone.context.setOffline(true);
    await phone.page.reload();
    await expect.poll(shownNumber).toBe(newNumber);
    await phone.open(`${site.address}provisions/salt/`);
    expect(await phone.page.locator('h1').innerText()).toBe('Speech and language therapy');
  });

  it('would show the damaged number if the hash check were blind to it: it is that check that refuses', async () => {
    publishPack(site, changedPack(pack, 2, oldNumber, laterNumber), damage);
    await phone.context.addInitScript(
      ([good, bad]) => {
        const digest = SubtleCrypto.prototype.digest;
        SubtleCrypto.prototype.digest = function (this: SubtleCrypto, name, data) {
          const mended = new TextDecoder().decode(data).replaceAll(bad!, good!);
          return digest.call(this, name, mended.includes(good!) ? new TextEncoder().encode(mended) : data);
        };
      },
      [laterNumber, damagedNumber],
    );
    await takeNewer();
    await expect.poll(shownNumber).toBe(damagedNumber);
  });

  it('keeps the old one when the newer one came whole and does not work: a duty names a role that is gone', async () => {
    publishPack(site, changedPack(pack, 2, '"role":"la_sen"', '"role":"nobody"'));
    await phone.context.addInitScript(tellWhenSettled);
    await tryToUpdate();
    expect(await newerBar().count()).toBe(0);
    expect(await shownNumber()).toBe(oldNumber);
  });

  it('would take the one that does not work if nothing tried it: it is the trial that refuses', async () => {
    publishPack(site, changedPack(pack, 2, '"role":"la_sen"', '"role":"nobody"'));
    await phone.context.addInitScript(() => {
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (this: Worker, ...args: Parameters<typeof post>) {
        if ((args[0] as { kind?: string }).kind === 'try') this.dispatchEvent(new Event('error'));
        else post.apply(this, args);
      } as typeof post;
    });
    await phone.page.reload();
    await awake(phone.page);
    await newerBar().waitFor();
  });
});

describe('a family half way through the questions when a newer pack comes', () => {
  const [before, after] = ['When did the council get the request?', 'On which day did the council get it?'];
  const asked = (words: string) => phone.page.getByRole('heading', { level: 1, name: words });

  it('finishes with the questions it began with, and gets the outcome of the newer pack', async () => {
    await phone.close();
    phone = await openPhone(browser);
    await phone.open(site.address);
    await phone.tap(phone.page.getByRole('button', { name: 'They are late with our plan' }));
    await phone.answerOne(latePlan);
    await phone.answerOne(latePlan);
    await asked(before).waitFor();
    await phone.ready();
    // What the first visit began in the background is done before there is anything newer.
    await phone.context.addInitScript(tellWhenSettled);
    await tryToUpdate();

    publishPack(site, changedPack(changedPack(pack, 2, before, after), 2, oldNumber, newNumber));
    await tryToUpdate();
    await asked(before).waitFor();
    // Nothing is asked in the middle of a question; on the page of answers the newer pack takes over.
    expect(await newerBar().count()).toBe(0);
    await phone.page.evaluate(() => (location.hash = '#check'));
    await phone.tap(newerBar().getByRole('button'));
    await newerBar().waitFor({ state: 'detached' });
    await phone.tap(phone.page.locator('main .button.big'));
    await asked(before).waitFor();
    await phone.page.reload();
    await awake(phone.page);
    await asked(before).waitFor();
    expect(await asked(after).count()).toBe(0);

    await phone.answerAll(latePlan);
    await phone.tap(phone.page.locator('main .button.big'));
    await expect.poll(shownNumber).toBe(newNumber);
    // Whoever looks at the answers afterwards finds the newer words.
    await phone.page.goto(`${site.address}journey/#request-received`);
    await phone.page.reload();
    await awake(phone.page);
    await asked(after).waitFor();
  });
});
