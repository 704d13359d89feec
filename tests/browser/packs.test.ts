import { generateKeyPairSync } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/en.ts';
import type { PackManifest } from '../../src/domain/pack/manifest.ts';
import { packFiles } from '../../src/officer/publish/packFiles.ts';
import { pinKeys } from '../../tools/build/pinKeys.ts';
import { publicKeyOf, type SigningKey } from '../../tools/build/signManifest.ts';
import { withManifest } from '../../tools/build/withManifest.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { merrowdale } from '../content/merrowdale.ts';
import { awake, latePlanOutcome, openBrowser, openPhone, type Phone } from './family.ts';
import { changedPack, ownSite, type OwnSite } from './ownSite.ts';

const oldNumber = '01632 960110';
const newNumber = '01632 960222';
const pack = merrowdale();
const second = changedPack(pack, 2, oldNumber, newNumber);
const words = english.pages;
const patience = { timeout: 10_000 };

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
});
afterEach(async () => {
  await phone.close();
  await site.remove();
});

const button = (name: string) => phone.page.getByRole('button', { name });
const shownNumber = () => phone.page.locator('.first .number').first().innerText();
/** The sentences under a heading, numbers with plain spaces. */
const toldChanges = async () =>
  (
    await phone.page
      .locator('section', { has: phone.page.locator('#since-you-looked') })
      .locator('li')
      .allInnerTexts()
  ).map((text) => text.replaceAll('\u00a0', ' '));

function publish(pack: LoadedPack, keys: readonly SigningKey[] = [], change = (manifest: PackManifest) => manifest) {
  const { files, manifest } = packFiles(pack);
  const whole = withManifest(files, change(manifest), keys);
  for (const [name, text] of whole.files) writeFileSync(join(site.folder, 'packs', manifest.area, name), text);
  return whole;
}

/** As a phone that is set to save data tells its pages. */
const savesData = () => Object.defineProperty(navigator, 'connection', { value: { saveData: true, type: 'cellular' } });

/** The device page, once everything was tried. */
async function checkedDevice(): Promise<string> {
  await phone.open(`${site.address}device/`);
  await phone.page.locator('.checks').waitFor();
  return phone.page.locator('main').innerText();
}

describe('a newer pack', () => {
  it('tells the family in words what it changed in their outcome, until they have read it', async () => {
    await phone.open(site.address);
    await latePlanOutcome(phone);
    publish(second);
    await phone.page.reload();
    await phone.tap(button(english.common.updateNow));
    await expect
      .poll(toldChanges, patience)
      .toContain(`The phone number of Merrowdale SEND team is now ${newNumber}. It was ${oldNumber}.`);
    expect(await shownNumber()).toBe(newNumber);
    await phone.open(`${site.address}changes/`);
    await phone.page.getByText(newNumber.replaceAll(' ', '\u00a0')).first().waitFor();
    await phone.tap(button(words.changesRead));
    await phone.page.getByText(words.changesNone).waitFor();
    await phone.open(`${site.address}journey/#outcome`);
    await phone.page.locator('.first .number').first().waitFor();
    expect(await toldChanges()).toEqual([]);
  });

  it('says what it costs before it is fetched, where data is dear', async () => {
    const dear = (manifest: PackManifest): PackManifest => ({
      ...manifest,
      files: manifest.files.map((file) => ({ ...file, wire: file.kind === 'core' ? 1_500_000 : 1_000 })),
    });
    await phone.open(site.address);
    await latePlanOutcome(phone);
    publish(second, [], dear);
    await phone.context.addInitScript(savesData);
    const fetched: string[] = [];
    phone.page.on('request', (request) => fetched.push(request.url()));
    await phone.page.reload();
    await phone.page.getByText('about 1.5 MB of data').waitFor();
    expect(fetched.filter((address) => /packs\/merrowdale\/core/.test(address))).toEqual([]);
    expect(await shownNumber()).toBe(oldNumber);
    await phone.tap(button(words.getNow));
    await expect.poll(shownNumber, patience).toBe(newNumber);
  });

  it('asks before the very first one, and leaves the page readable meanwhile', async () => {
    publish(second, [], (manifest) => ({
      ...manifest,
      files: manifest.files.map((file) => ({ ...file, wire: file.kind === 'core' ? 2_100_000 : 1 })),
    }));
    await phone.context.addInitScript(savesData);
    await phone.page.goto(site.address);
    await phone.page.getByText('about 2.1 MB of data').waitFor();
    expect(await phone.page.locator('main h1').innerText()).toBe(words.homeTitle);
    await phone.tap(button(words.getNow));
    await awake(phone.page);
    expect(await phone.page.getByText('about 2.1 MB of data').count()).toBe(0);
  });
});

describe('a pack in a file', () => {
  it('is installed with no signal, and can be gone back from', async () => {
    const { files, manifest } = packFiles(second);
    const { oneFile } = withManifest(files, manifest, []);
    await phone.open(site.address);
    await latePlanOutcome(phone);
    await phone.ready();
    await phone.context.setOffline(true);
    expect(await checkedDevice()).toContain(words.deviceReady);
    const choose = (buffer: Buffer) =>
      phone.page.locator('#pack-file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
    await choose(Buffer.from(oneFile.replace(newNumber, oldNumber)));
    await phone.page.getByText('a part of it is damaged').waitFor();
    await choose(Buffer.from(oneFile));
    await phone.page.getByText('Issue 2 is here now.').waitFor();
    await phone.tap(button(words.showIt));
    await awake(phone.page);
    await phone.open(`${site.address}journey/#outcome`);
    await expect.poll(shownNumber, patience).toBe(newNumber);

    await checkedDevice();
    await phone.tap(button(words.goBack));
    await phone.page.getByText('You now have issue 1 again.').waitFor();
    await phone.open(`${site.address}journey/#outcome`);
    await expect.poll(shownNumber, patience).toBe(oldNumber);
  });
});

describe('an app that trusts one key', () => {
  it('keeps the old pack when a newer one is not signed, says so, and takes it once it is', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const key: SigningKey = { secret: privateKey, publicKey: publicKeyOf(privateKey) };
    pinKeys(site.folder, [key.publicKey]);
    for (const page of ['index.html', 'device']) {
      // Only linked to: a copy of its own, as the build would have written it.
      rmSync(join(site.folder, page));
      cpSync(join('dist/site', page), join(site.folder, page), { recursive: true });
    }
    for (const page of ['index.html', 'device/index.html'].map((name) => join(site.folder, name)))
      writeFileSync(page, readFileSync(page, 'utf8').replace('<html ', `<html data-keys="${key.publicKey}" `));
    publish(pack, [key]);
    await phone.open(site.address);
    await phone.ready();
    expect(await checkedDevice()).toContain(`It carries the right signature. Key ${key.publicKey.slice(0, 8)}.`);

    publish(second);
    await phone.open(site.address);
    await expect
      .poll(() => phone.page.evaluate(() => localStorage.getItem('lon-last-try')), patience)
      .toContain('not-signed');
    const text = await checkedDevice();
    expect(text).toContain('It was not taken: it carries no signature.');
    expect(text).toContain('Issue 1 of Merrowdale');

    publish(second, [key]);
    await phone.open(site.address);
    await phone.tap(button(english.common.updateNow));
    expect(await checkedDevice()).toContain('Issue 2 of Merrowdale');
  });
});
