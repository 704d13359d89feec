import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { killableBrowser } from './killableBrowser.ts';

/** What each kill does besides: takes a store from the profile before the next start. */
export type Damage = (profile: string) => void;

/** Whether a kill lost an answer that the family had seen kept. */
export function isLost({ acknowledged, found, inHand }: Kill): boolean {
  return found !== acknowledged && found !== inHand;
}

/** What one killed browser left. */
export interface Kill {
  /** Whether the answer in hand had been asked to be kept, and the next screen had not yet come. */
  readonly betweenStartAndAnswer: boolean;
  /** Milliseconds after the tap on Continue. */
  readonly after: number;
  /** The last answer whose next screen had come; what was there when the browser started again. */
  readonly acknowledged: string;
  readonly found: string;
  /** The one that was in hand: it may be kept too. */
  readonly inHand: string;
}

export interface Killing {
  readonly site: string;
  readonly times: number;
  readonly random: () => number;
  readonly spread: number;
  readonly damage?: Damage;
}

const question = 'what-happened';
const choices = ['plan-late', 'draft', 'no-decision', 'refused-to-assess', 'final-disagree'] as const;

/**
 * Kills Chromium again and again while a family answers. Each start must come up with the last answer whose next screen
 * the family saw, or with the one in hand. `random` gives 0 to 1; `spread` is the longest wait after a tap, in ms.
 */
export async function killDuringAnswers({ site, times, random, spread, damage }: Killing): Promise<Kill[]> {
  const profile = mkdtempSync(join(tmpdir(), 'killed-'));
  const lives: Omit<Kill, 'found'>[] = [];
  const found: string[] = [];
  try {
    for (let round = 0; round <= times; round++) {
      const { browser, kill } = await killableBrowser(profile);
      const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
      const kept = round === 0 ? await begin(page, site) : await answerKept(page, site);
      if (round > 0) found.push(kept);
      const isOver = round === times || kept === '';
      const life = isOver ? undefined : await answerUntil(page, kept, random, spread);
      await kill();
      if (life) lives.push(life);
      damage?.(profile);
      // Also where nothing is left to go on with: what was lost stands in the list.
      if (isOver) break;
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return found.map((kept, index) => ({ ...lives[index]!, found: kept }));
}

/** Answers a few times in peace, then once more; returns at a random moment after that tap, in time for the kill. */
async function answerUntil(
  page: Page,
  kept: string,
  random: () => number,
  spread: number,
): Promise<Omit<Kill, 'found'>> {
  let acknowledged = kept;
  const another = () => choices.filter((one) => one !== acknowledged)[Math.floor(random() * (choices.length - 1))]!;
  for (let inPeace = Math.floor(random() * 3); inPeace > 0; inPeace--) {
    const next = another();
    await answer(page, next);
    acknowledged = next;
    await page.goBack();
    await page.locator(`main form input[value="${acknowledged}"]`).waitFor();
  }
  const inHand = another();
  const after = random() * spread;
  let came = false;
  void answer(page, inHand).then(
    () => (came = true),
    () => undefined,
  );
  await new Promise((resolve) => setTimeout(resolve, after));
  return { betweenStartAndAnswer: !came, after, acknowledged: came ? inHand : acknowledged, inHand };
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
  const isThere = await shown.waitFor({ timeout: 20_000 }).then(
    () => true,
    () => false,
  );
  if (!isThere) return '';
  await page.waitForTimeout(150);
  return page.evaluate(
    () => document.querySelector<HTMLInputElement>('main form input[type=radio]:checked')?.value ?? '',
  );
}

/** Chooses and goes on; done when the next question shows. */
async function answer(page: Page, value: string): Promise<void> {
  await page.evaluate((chosen) => {
    document.querySelector<HTMLInputElement>(`main form input[value="${chosen}"]`)?.click();
    document.querySelector<HTMLButtonElement>('main form button[type=submit]')?.click();
  }, value);
  await page.waitForFunction((id) => location.hash !== `#${id}`, question, { polling: 'raf' });
}
