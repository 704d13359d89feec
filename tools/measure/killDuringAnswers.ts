import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { killableBrowser } from './killableBrowser.ts';
import { Moments } from './moments.ts';

/** What each kill does besides: takes a store from the profile before the next start. */
export type Damage = (profile: string) => void;

/** What was going on when the power went. `shown`: the next screen had come, the answer was acknowledged. */
export type Stage = 'before the write' | 'database' | 'second store' | 'shown';

/** What one killed browser left. */
export interface Kill {
  readonly stage: Stage;
  /** Milliseconds from the write's start. */
  readonly after: number;
  /** The last answer whose next screen had come; what was there when the browser started again, empty if nothing. */
  readonly acknowledged: string;
  readonly found: string;
  /** The one that was in hand: it may be kept too. */
  readonly inHand: string;
  /** The page said, after the start, that answers were put back from the second store. */
  readonly toldRestored: boolean;
}

/** Whether a kill lost an answer that the family had seen kept. */
export function isLost({ acknowledged, found, inHand }: Kill): boolean {
  return found !== acknowledged && found !== inHand;
}

/** Whether it fell between a write's start and its acknowledgement. */
export function isInWrite({ stage }: Pick<Kill, 'stage'>): boolean {
  return stage === 'database' || stage === 'second store';
}

export interface Killing {
  readonly site: string;
  readonly times: number;
  /** 0 to 1. */
  readonly random: () => number;
  /** Without it the second store refuses every write: shows what it is for. */
  readonly mirror?: boolean;
  readonly damage?: Damage;
}

type Life = Omit<Kill, 'found' | 'toldRestored'>;

const question = 'what-happened';
const choices = ['plan-late', 'draft', 'no-decision', 'refused-to-assess', 'final-disagree'] as const;

/**
 * Kills Chromium again and again while a family answers. Each start must come up with the last answer whose next screen
 * the family saw, or with the one in hand. Where all was lost, the family begins again.
 */
export async function killDuringAnswers(killing: Killing): Promise<Kill[]> {
  const profile = mkdtempSync(join(tmpdir(), 'killed-'));
  const kills: Kill[] = [];
  let life: Life | undefined;
  try {
    for (let round = 0; round <= killing.times; round++) {
      const { browser, kill } = await killableBrowser(profile);
      const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
      const moments = await Moments.of(page, watchWrites, killing.mirror ?? true);
      const found = round === 0 ? '' : await answerKept(page, killing.site);
      if (life) kills.push({ ...life, found, toldRestored: await saysRestored(page, killing.damage ? 5_000 : 0) });
      if (round < killing.times) {
        const first = found || (await begin(page, killing.site));
        life = await answerUntil(page, first, killing.random, moments);
      }
      await kill();
      killing.damage?.(profile);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return kills;
}

/** Answers twice in peace, then once more; returns at a random moment of that write, in time for the kill. */
async function answerUntil(page: Page, kept: string, random: () => number, moments: Moments): Promise<Life> {
  let acknowledged = kept;
  const another = () => choices.filter((one) => one !== acknowledged)[Math.floor(random() * (choices.length - 1))]!;
  const lengths: number[] = [];
  for (let inPeace = 0; inPeace < 2; inPeace++) {
    const next = another();
    moments.forget();
    await answer(page, next);
    await moments.hear('shown');
    lengths.push(moments.at('shown') - moments.at('database'));
    acknowledged = next;
    await page.goBack();
    await page.locator(`main form input[value="${acknowledged}"]`).waitFor();
  }
  const inHand = another();
  moments.forget();
  const started = moments.hear('database');
  void answer(page, inHand).catch(() => undefined);
  await started;
  // The shorter of the two was without the first write's loading; a little less, so that most kills fall inside.
  await moments.pause(random() * Math.min(...lengths) * 0.85);
  const came = moments.has('shown');
  const stage = came ? 'shown' : moments.has('second store') ? 'second store' : 'database';
  const after = performance.now() - moments.at('database');
  return { stage, after, acknowledged: came ? inHand : acknowledged, inHand };
}

/** In the page: tells when a write begins, when the database has committed it, and when the next screen comes. */
function watchWrites(withMirror: boolean): void {
  const tell = (moment: string) => void (globalThis as unknown as { moment(name: string): void }).moment(moment);
  const begin = Reflect.get(IDBDatabase.prototype, 'transaction') as IDBDatabase['transaction'];
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, names, mode, options) {
    const transaction = begin.call(this, names, mode, options);
    if (mode === 'readwrite') {
      tell('database');
      transaction.addEventListener('complete', () => tell('second store'));
    }
    return transaction;
  };
  const push = Reflect.get(History.prototype, 'pushState') as History['pushState'];
  History.prototype.pushState = function (this: History, ...given) {
    push.apply(this, given);
    tell('shown');
  };
  if (withMirror) return;
  const refuse = () => Promise.reject(new DOMException('switched off by the measurement', 'SecurityError'));
  StorageManager.prototype.getDirectory = refuse;
  const open = Reflect.get(CacheStorage.prototype, 'open') as CacheStorage['open'];
  CacheStorage.prototype.open = function (this: CacheStorage, name) {
    return name === 'lon-mirror' ? refuse() : open.call(this, name);
  };
}

/** The first visit: the guide is on the device, a journey is begun and its first answer kept. */
async function begin(page: Page, site: string): Promise<string> {
  await page.goto(`${site}pathways/asked-and-waiting/`);
  await page.locator('[data-ready=yes]').waitFor({ timeout: 60_000 });
  await page.locator('main .button.big').click();
  await page.locator(`main form input[value="${choices[0]}"]`).waitFor();
  await answer(page, choices[0]);
  return answerKept(page, site);
}

/** What the question shows as answered, after a start; empty where the journey is gone. */
async function answerKept(page: Page, site: string): Promise<string> {
  await page.goto(`${site}journey/#${question}`);
  const shown = page.locator(`main form input[value="${choices[0]}"]`);
  // Where no journey is kept the page says so with a link to the first page.
  await shown.or(page.locator('main .button:not(.big)')).first().waitFor({ timeout: 20_000 });
  return page.evaluate(
    () => document.querySelector<HTMLInputElement>('main form input[type=radio]:checked')?.value ?? '',
  );
}

/** The words of `restored` in src/i18n/en/errors.ts. They come a moment after the page: waited for where they are due. */
async function saysRestored(page: Page, patience: number): Promise<boolean> {
  const words = page.locator('.status-bar', { hasText: 'We put your answers back' });
  if (patience > 0) await words.waitFor({ timeout: patience }).catch(() => undefined);
  return (await words.count()) > 0;
}

/** Chooses and goes on; done when the next question shows. */
async function answer(page: Page, value: string): Promise<void> {
  await page.evaluate((chosen) => {
    document.querySelector<HTMLInputElement>(`main form input[value="${chosen}"]`)?.click();
    document.querySelector<HTMLButtonElement>('main form button[type=submit]')?.click();
  }, value);
  await page.waitForFunction((id) => location.hash !== `#${id}`, question, { polling: 'raf' });
}
