import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { killableBrowser } from './killableBrowser.ts';
import { Moments } from './moments.ts';
import type { ReleasingSite } from './releasingSite.ts';

/** How far the newer worker had come when the power went. */
type WorkerStage = 'installing' | 'installed' | 'activating' | 'activated';

export interface WorkerKill {
  readonly stage: WorkerStage;
  /** Milliseconds from the beginning of the install. */
  readonly after: number;
  readonly before: number;
  readonly offered: number;
  /** What came up afterwards with nobody answering. */
  readonly booted: Booted | undefined;
}

interface Booted {
  readonly release: number;
  /** Releases whose scripts the page ran: one, or two were mixed. */
  readonly scripts: readonly number[];
}

/** Whether the app did not open, opened as a mixture, or as a release that was neither the old nor the new one. */
export function isBroken({ before, offered, booted }: WorkerKill): boolean {
  if (booted === undefined || booted.scripts.some((release) => release !== booted.release)) return true;
  return booted.release !== before && booted.release !== offered;
}

/** Whether it fell between the beginning of the install and the end of the activation. */
export function isInWorkerUpdate({ stage }: Pick<WorkerKill, 'stage'>): boolean {
  return stage !== 'activated';
}

/** Kills Chromium again and again while a newer worker is installed and takes over; each start is with no signal. */
export async function killDuringWorkerUpdate(
  site: ReleasingSite,
  times: number,
  random: () => number,
): Promise<WorkerKill[]> {
  const profile = mkdtempSync(join(tmpdir(), 'killed-'));
  const kills: WorkerKill[] = [];
  let life: Omit<WorkerKill, 'booted'> | undefined;
  let release = 0;
  let length = 0;
  // The host threw the scripts of the release before away: whatever runs must come from the phone, or be new.
  site.keepsOldScripts = false;
  try {
    for (let round = 0; round <= times; round++) {
      const { browser, kill } = await killableBrowser(profile);
      const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
      const moments = await Moments.of(page, watchWorker, null);
      if (life) {
        await site.down();
        kills.push({ ...life, booted: await boot(page, site) });
        await site.up();
      } else {
        await page.goto(site.address);
        await page.locator('[data-ready=yes]').waitFor({ timeout: 60_000 });
        site.publishRelease(++release);
        length = await update(page, site, moments);
      }
      if (round < times) {
        const before = kills.at(-1)?.booted?.release ?? release;
        site.publishRelease(++release);
        moments.forget();
        const started = moments.hear('installing');
        await page.goto(site.address, { waitUntil: 'commit' });
        await started;
        await moments.pause(random() * length * 0.9);
        const stage = (['activated', 'activating', 'installed'] as const).find((one) => moments.has(one));
        const after = performance.now() - moments.at('installing');
        life = { stage: stage ?? 'installing', after, before, offered: release };
      }
      await kill();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return kills;
}

/** One update that is let be: how long it takes. */
async function update(page: Page, site: ReleasingSite, moments: Moments): Promise<number> {
  moments.forget();
  await page.goto(site.address);
  await moments.hear('activated');
  return moments.at('activated') - moments.at('installing');
}

/** In the page: tells how far a newer worker is, and bids it take over at once, as a family does by "Update now". */
function watchWorker(): void {
  const tell = (moment: string) => void (globalThis as unknown as { moment(name: string): void }).moment(moment);
  const follow = (worker: ServiceWorker | null) => {
    if (worker === null) return;
    tell('installing');
    const look = () => {
      if (worker.state === 'installed') worker.postMessage({ type: 'SKIP_WAITING' });
      if (worker.state !== 'installing') tell(worker.state);
    };
    worker.addEventListener('statechange', look);
    look();
  };
  const begin = async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration?.active) return;
    registration.addEventListener('updatefound', () => follow(registration.installing));
    follow(registration.installing ?? registration.waiting);
  };
  void begin();
}

async function boot(page: Page, site: ReleasingSite): Promise<Booted | undefined> {
  await page.goto(`${site.address}rely/`, { waitUntil: 'commit' });
  try {
    await page.locator('[data-ready]').waitFor();
    await page.locator('main h1').first().waitFor();
  } catch {
    return undefined;
  }
  return page.evaluate(() => ({
    release: Number(document.querySelector<HTMLMetaElement>('meta[name=release]')?.content ?? 0),
    scripts: [
      ...new Set(
        performance
          .getEntriesByType('resource')
          .flatMap(({ name }) =>
            /\/assets\/.*\.js$/.test(name) ? [Number(/-R\d\d(\d{5})\./.exec(name)?.[1] ?? 0)] : [],
          ),
      ),
    ],
  }));
}
