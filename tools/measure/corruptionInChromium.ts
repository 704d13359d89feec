import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '../project/findBrowser.ts';
import { damageEntry, type DamageKind } from './damageEntry.ts';
import { flags } from './measuringPage.ts';
import { packKept } from './packKept.ts';
import type { ReleasingSite } from './releasingSite.ts';

/** The words of `fellBack`, up to its date, and of `mended` in src/i18n/en/errors.ts and in src/i18n/ur/errors.ts. */
const barWords = {
  en: {
    fellBack: 'Part of the newest guide on this device was damaged. You see the one before it, of',
    mended: 'Part of the guide on this device was damaged. It was fetched again and checked.',
  },
  ur: {
    fellBack: 'اس ڈیوائس پر تازہ ترین گائیڈ کا کچھ حصہ خراب تھا۔ آپ اس سے پہلے والی،',
    mended: 'اس ڈیوائس پر گائیڈ کا کچھ حصہ خراب تھا۔ اسے دوبارہ لایا اور جانچا گیا ہے۔',
  },
} as const;

/** Whether a whole earlier pack stands beside the damaged one. Then nobody answers; without it the host does. */
export type Situation = 'an earlier pack, no signal' | 'no other pack, a signal';

export interface Corruption {
  readonly file: string;
  readonly damage: DamageKind;
  readonly situation: Situation;
  /** Edition on the screen; nothing where it stayed blank. 1 is the earlier, 2 the damaged one. */
  readonly shown: number | undefined;
  /** What the page said of it. */
  readonly said: 'fell back' | 'mended' | 'nothing';
  /** Files of the pack now in use that are not as its list says. */
  readonly faults: readonly string[];
}

const translation = 'words-ur';

/** Whether damage got through: onto the screen, or into the pack that is in use from now on. */
export function isAccepted({ shown, faults }: Corruption): boolean {
  return (shown !== 1 && shown !== 2) || faults.length > 0;
}

/** Whether the app came up with a whole pack and said so, where there was something to say. */
export function isTold({ file, situation, shown, said }: Corruption): boolean {
  // A lost pointer is made anew from what stands there whole: nothing changes for the family.
  if (file === 'pointer') return shown === 2 && said === 'nothing';
  // A translation lies over the English, which is whole: it is put aside, and fetched again where there is a signal.
  if (file === translation) return shown === 2 && said === 'nothing';
  return situation === 'an earlier pack, no signal'
    ? shown === 1 && said === 'fell back'
    : shown === 2 && said === 'mended';
}

interface Options {
  readonly site: ReleasingSite;
  readonly cases: readonly { readonly file: string; readonly damage: DamageKind; readonly situation: Situation }[];
  /** Blinds the hash check in the page: shows that it is this check that refuses. */
  readonly blind?: boolean;
}

/** Every file that a pack of this site has on a phone that reads Urdu too, and the pointer to it, by name without hash. */
export function packParts(site: ReleasingSite): string[] {
  const named = site.packFileNames.map((path) => path.split('.')[0]!);
  return [...new Set(['manifest', ...named.filter((name) => !/^words-(?!ur)/.test(name)), 'pointer'])];
}

/** Damages what Chromium itself keeps, then opens the app. */
export async function corruptionInChromium({ site, cases, blind = false }: Options): Promise<Corruption[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags] });
  try {
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    await installTwo(page, site);
    if (blind) await blindHash(context);
    const results: Corruption[] = [];
    for (const one of cases) results.push({ ...one, ...(await openDamaged(page, site, one)) });
    return results;
  } finally {
    await browser.close();
    await site.up();
  }
}

/** Edition 1, then edition 2 in the other slot; and a copy of all of it, to begin each case from. */
async function installTwo(page: Page, site: ReleasingSite): Promise<void> {
  site.publishPack(1);
  await page.goto(site.address);
  await page.locator('[data-ready=yes]').waitFor({ timeout: 60_000 });
  await readyInUrdu(page, site);
  site.publishPack(2);
  await page.goto(site.address);
  await page.getByRole('button', { name: 'Update now' }).waitFor({ timeout: 30_000 });
  await readyInUrdu(page, site);
  await page.goto(`${site.address}neutral.html`);
  await page.evaluate(async () => {
    const copy = await caches.open('copy');
    for (const name of await caches.keys()) {
      if (!name.startsWith('lon-pack')) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        await copy.put(`/copy/${name}${new URL(request.url).pathname}`, (await cache.match(request))!);
    }
  });
}

/** The translation is fetched when it is first read. */
async function readyInUrdu(page: Page, site: ReleasingSite): Promise<void> {
  await page.goto(`${site.address}ur/`);
  await page.locator('html[lang=ur] [data-ready=yes]').waitFor({ timeout: 60_000 });
}

async function openDamaged(
  page: Page,
  site: ReleasingSite,
  { file, damage, situation }: Options['cases'][number],
): Promise<Pick<Corruption, 'shown' | 'said' | 'faults'>> {
  const isAlone = situation === 'no other pack, a signal';
  await site.up();
  await page.goto(`${site.address}neutral.html`);
  await page.evaluate(damageEntry, { area: site.area, file, damage, isAlone });
  if (!isAlone) await site.down();
  const isTranslation = file === translation;
  await page.goto(`${site.address}${isTranslation ? 'ur/' : ''}rely/`, { waitUntil: 'commit' });
  const shown = await page
    .waitForFunction(
      () => /edition-(\d+)/.exec(document.querySelector('[data-ready]') ? document.body.innerText : '')?.[1],
      undefined,
      { timeout: 6_000 },
    )
    .then((handle) => handle.jsonValue())
    .catch(() => undefined);
  const words = barWords[isTranslation ? 'ur' : 'en'];
  const bar = (text: string) => page.locator('.status-bar', { hasText: text });
  const fellBack = bar(words.fellBack);
  const mended = bar(words.mended);
  if (file !== 'pointer')
    await fellBack
      .or(mended)
      .waitFor({ timeout: shown === undefined ? 1 : 3_000 })
      .catch(() => undefined);
  const said = (await fellBack.count()) > 0 ? 'fell back' : (await mended.count()) > 0 ? 'mended' : 'nothing';
  const kept = await packKept(page, site.area);
  return { shown: shown === undefined ? undefined : Number(shown), said, faults: kept?.faults ?? ['no pack at all'] };
}

/** Every digest of a file of the pack comes out as its list says: the check is there and sees nothing. */
async function blindHash(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const text = String.prototype.toString;
    const match = Reflect.get(Cache.prototype, 'match') as Cache['match'];
    const digest = Reflect.get(SubtleCrypto.prototype, 'digest') as SubtleCrypto['digest'];
    const listed: string[] = [];
    Cache.prototype.match = async function (this: Cache, request, options) {
      const address = typeof request === 'string' ? request : '';
      const mark = /\/lon-pack\/.*\.([0-9a-f]{8})\.json$/.exec(text.call(address))?.[1];
      const response = await match.call(this, request, options);
      if (mark === undefined || response === undefined) return response;
      const manifest = await match.call(this, address.replace(/[^/]+$/, 'manifest.json'));
      const files =
        ((await manifest?.json()) as { files: { path: string; sha256: string }[] } | undefined)?.files ?? [];
      const body = await response.clone().arrayBuffer();
      const hash = files.find(({ path }) => address.endsWith(path))?.sha256;
      if (hash !== undefined) listed.push(`${body.byteLength} ${hash}`);
      return response;
    };
    SubtleCrypto.prototype.digest = async function (this: SubtleCrypto, name, data) {
      const length = data.byteLength;
      const at = listed.findIndex((one) => one.startsWith(`${length} `));
      if (at === -1) return digest.call(this, name, data);
      const hash = listed.splice(at, 1)[0]!.split(' ')[1]!;
      return Uint8Array.from(hash.match(/../g)!, (byte) => Number.parseInt(byte, 16)).buffer;
    };
  });
}
