import type { Page } from 'playwright-core';
import { openWatched, tapWatched, typeWatched, type Opening, type Wait } from './tapWatch.ts';

/** What a family waited for on one way through the guide. */
export interface BadJourney {
  readonly openings: readonly Opening[];
  readonly taps: readonly Wait[];
}

const searches = ['speech therapy', 'short breaks', 'autism', 'school transport', 'advice'] as const;
const openedLater = [
  'journey/#outcome',
  'services/merrowdale-sendiass/',
  'provisions/salt/',
  'letters/chase-late-plan/',
  'search/#q=autism',
] as const;
const questionsAtMost = 40;

interface Family {
  readonly page: Page;
  readonly site: string;
  /** 0 to 1. */
  readonly random: () => number;
  /** Called when the first page stands: a network may turn bad only then. */
  readonly onOpen?: () => void;
}

/**
 * Opens the guide, answers the questions of one errand to what must happen, opens a provision, searches, opens a service
 * and a letter, then opens another page by its address. Ends early where nothing came of a tap.
 */
export async function badJourney({ page, site, random, onOpen }: Family): Promise<BadJourney> {
  const openings = [await openWatched(page, site, 'the first page')];
  onOpen?.();
  const taps: Wait[] = [];
  const isStuck = () => (taps.at(-1) ?? { milliseconds: 0 }).milliseconds === Infinity;
  const one = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!;
  if (openings[0]!.awake === Infinity) return { openings, taps };
  for (const step of [toOutcome, toProvision, toSearch, toLetter]) {
    await step({ page, taps, random, words: one(searches) });
    if (isStuck()) return { openings, taps };
  }
  const address = one(openedLater);
  openings.push(await openWatched(page, site + address, address));
  return { openings, taps };
}

interface Step {
  readonly page: Page;
  /** Each step adds its own; one that came to nothing is the last. */
  readonly taps: Wait[];
  readonly random: () => number;
  readonly words: string;
}

async function toOutcome({ page, taps, random }: Step): Promise<void> {
  const errands = page.locator('main .errands button');
  taps.push(await tapWatched(errands.nth(Math.floor(random() * (await errands.count()))), 'an errand'));
  for (let asked = 0; asked < questionsAtMost && taps.at(-1)!.milliseconds < Infinity; asked++) {
    if ((await page.locator('main form input[name=answer]').count()) === 0) break;
    await choose(page, random());
    taps.push(await tapWatched(page.locator('main form button[type=submit]'), 'Continue'));
  }
  if (taps.at(-1)!.milliseconds === Infinity) return;
  taps.push(await tapWatched(page.locator('main .button.big'), 'What must happen'));
}

async function toProvision({ page, taps }: Step): Promise<void> {
  const link = page.locator('main a[href*="provisions/"]:visible').first();
  if ((await link.count()) > 0) taps.push(await tapWatched(link, 'a provision'));
}

async function toSearch({ page, taps, words }: Step): Promise<void> {
  taps.push(await tapWatched(page.locator('header nav a[href*="search/"]'), 'Search'));
  if (taps.at(-1)!.milliseconds === Infinity) return;
  taps.push(await typeWatched(page.locator('#search-words'), words, 'what is found, from typing', 'main .card'));
  if (taps.at(-1)!.milliseconds === Infinity) return;
  taps.push(await tapWatched(page.locator('main .card a[href*="services/"]').first(), 'a service'));
}

async function toLetter({ page, taps }: Step): Promise<void> {
  const ways = [
    ['header a.brand', 'the first page'],
    ['main a[href$="letters/"]', 'the letters'],
    ['main a[href*="letters/"], main .rows a, main .tile a', 'a letter'],
  ] as const;
  for (const [link, what] of ways) {
    taps.push(await tapWatched(page.locator(link).first(), what));
    if (taps.at(-1)!.milliseconds === Infinity) return;
  }
}

/** Chooses one of the answers that are offered; a day is the first of June. */
async function choose(page: Page, chance: number): Promise<void> {
  const isDay = await page.evaluate((chance) => {
    const form = document.querySelector('main form')!;
    if (form.querySelector('#date-year') !== null) return true;
    const inputs = [...form.querySelectorAll<HTMLInputElement>('input[name=answer]')];
    if (!inputs.some((input) => input.checked)) inputs[Math.floor(chance * inputs.length)]!.click();
    return false;
  }, chance);
  if (!isDay) return;
  for (const [part, value] of [
    ['day', '1'],
    ['month', '6'],
    ['year', '2026'],
  ] as const) {
    const field = page.locator(`#date-${part}`);
    if ((await field.count()) > 0) await field.fill(value);
  }
}
