import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { killableBrowser } from './killableBrowser.ts';
import { Moments } from './moments.ts';
import { packKept, type KeptPack } from './packKept.ts';
import type { ReleasingSite } from './releasingSite.ts';

/** What the update was at when the power went. `flipped`: the newer pack is in use, and says so. */
type UpdateStage = 'bringing files' | 'closing the slot' | 'flipping' | 'flipped';

export interface PackKill {
  readonly stage: UpdateStage;
  /** Milliseconds from the first write into the slot. */
  readonly after: number;
  /** The version in use before, and the one that was on its way. */
  readonly before: number;
  readonly offered: number;
  /** Whether the app opened afterwards with nobody answering, and with which version on the screen. */
  readonly shown: number | undefined;
  readonly kept: KeptPack | undefined;
}

/** Whether a kill left less than it should: the old pack whole, or the new one once it had been put in place. */
export function isTorn({ stage, before, offered, shown, kept }: PackKill): boolean {
  if (shown === undefined || kept === undefined || kept.faults.length > 0 || kept.version !== shown) return true;
  return stage === 'flipped' ? shown !== offered : shown !== before && shown !== offered;
}

/** Whether it fell between a write's start and its acknowledgement. */
export function isInUpdate({ stage }: Pick<PackKill, 'stage'>): boolean {
  return stage !== 'flipped';
}

/** Kills Chromium again and again while a newer pack is put in place; each start is with no signal. */
export async function killDuringPackUpdate(
  site: ReleasingSite,
  times: number,
  random: () => number,
): Promise<PackKill[]> {
  const profile = mkdtempSync(join(tmpdir(), 'killed-'));
  const kills: PackKill[] = [];
  let life: Omit<PackKill, 'shown' | 'kept'> | undefined;
  let version = 1;
  let length = 0;
  site.publishPack(version);
  try {
    for (let round = 0; round <= times; round++) {
      const { browser, kill } = await killableBrowser(profile);
      const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
      const moments = await Moments.of(page, watchPack, null);
      if (life) {
        await site.down();
        kills.push({ ...life, shown: await editionShown(page, site), kept: await packKept(page, site.area) });
        await site.up();
      } else length = await updateInPeace(page, site, moments, () => site.publishPack(++version));
      if (round < times) {
        const before = kills.at(-1)?.kept?.version ?? version;
        site.publishPack(++version);
        moments.forget();
        const started = moments.hear('bringing files');
        await page.goto(site.address, { waitUntil: 'commit' });
        await started;
        await moments.pause(random() * length);
        const stage = (['flipped', 'flipping', 'closing the slot'] as const).find((one) => moments.has(one));
        const after = performance.now() - moments.at('bringing files');
        life = { stage: stage ?? 'bringing files', after, before, offered: version };
      }
      await kill();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return kills;
}

/** The first visit, then two updates that are let be: how long the second takes. */
async function updateInPeace(page: Page, site: ReleasingSite, moments: Moments, publish: () => void): Promise<number> {
  await page.goto(site.address);
  await page.locator('[data-ready=yes]').waitFor({ timeout: 60_000 });
  let length = 0;
  for (let update = 0; update < 2; update++) {
    publish();
    moments.forget();
    await page.goto(site.address);
    await moments.hear('flipped');
    length = moments.at('flipped') - moments.at('bringing files');
  }
  return length * 0.85;
}

/** In the page: tells what the update writes, by what it puts into Cache Storage. */
function watchPack(): void {
  const tell = (moment: string) => void (globalThis as unknown as { moment(name: string): void }).moment(moment);
  const put = Reflect.get(Cache.prototype, 'put') as Cache['put'];
  const remove = Reflect.get(Cache.prototype, 'delete') as Cache['delete'];
  const addressOf = (request: RequestInfo | URL) => (request instanceof Request ? request.url : String(request));
  Cache.prototype.delete = function (this: Cache, request, options) {
    if (/\/lon-pack\/.*manifest\.json$/.test(addressOf(request))) tell('bringing files');
    return remove.call(this, request, options);
  };
  Cache.prototype.put = async function (this: Cache, request, response) {
    const address = addressOf(request);
    const isPointer = address.endsWith('/pointer.json');
    if (/\/lon-pack\/.*manifest\.json$/.test(address)) tell('closing the slot');
    if (isPointer) tell('flipping');
    await put.call(this, request, response);
    if (isPointer) tell('flipped');
  };
}

/** The edition whose name stands on the first page, opened with nobody answering; nothing where it stays blank. */
async function editionShown(page: Page, site: ReleasingSite): Promise<number | undefined> {
  await page.goto(`${site.address}rely/`, { waitUntil: 'commit' });
  const shown = await page
    .waitForFunction(
      () => /edition-(\d+)/.exec(document.querySelector('[data-ready]') ? document.body.innerText : '')?.[1],
    )
    .then((handle) => handle.jsonValue())
    .catch(() => undefined);
  return shown === undefined ? undefined : Number(shown);
}
