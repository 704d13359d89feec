import type { Page } from 'playwright-core';

/** How one tap on "Exit this page" went. */
export interface Leaving {
  /** Milliseconds from the tap until nothing of the guide was in sight; `Infinity` where that never came. */
  readonly covered: number;
  /** The empty page took the place of the guide. */
  readonly left: boolean;
  /** What of the guide a frame showed after Back was pressed. */
  readonly revealed: readonly string[];
}

/** Where the page in front writes down what it saw: the one store that lives from one page of the tab to the next. */
export const note = 'measured-leaving';

/** Milliseconds for a page that is gone back to: longer than the worker waits for the network. */
const settles = 1_200;

interface Note {
  tapped?: number;
  covered?: number;
  back?: boolean;
  revealed: string[];
}

/** For `addInitScript`, with `note`: each page of the tab looks, frame by frame, whether the guide is in sight. */
export function watchLeaving(note: string): void {
  const now = () => performance.timeOrigin + performance.now();
  const read = (): Note => JSON.parse(sessionStorage.getItem(note) ?? '{"revealed":[]}') as Note;
  const write = (change: Partial<Note>) => sessionStorage.setItem(note, JSON.stringify({ ...read(), ...change }));
  const inSight = (): boolean => {
    const cover = document.querySelector('.exit-cover');
    const main = document.querySelector('#app main, main');
    return !cover?.checkVisibility() && main !== null && main.checkVisibility();
  };
  const look = () => {
    const { tapped, covered, back, revealed } = read();
    if (back && inSight()) write({ revealed: [...revealed, location.pathname] });
    // The frame that is looked at here is painted after this; the one after the next knows that it was.
    if (tapped !== undefined && covered === undefined && document.body !== null && !inSight())
      requestAnimationFrame(() => requestAnimationFrame(() => read().covered ?? write({ covered: now() })));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener(
    'click',
    ({ target, timeStamp }) => {
      if ((target as Element).closest('.exit a.button') !== null) write({ tapped: performance.timeOrigin + timeStamp });
    },
    true,
  );
}

/** Taps the way out on the page in front, then presses Back until there is nowhere to go back to. */
export async function leaveAndGoBack(page: Page): Promise<Leaving> {
  await page.locator('.exit a.button').tap({ noWaitAfter: true });
  const left = await page.waitForURL('**/neutral.html', { waitUntil: 'load' }).then(
    () => true,
    () => false,
  );
  const seen = () => page.evaluate((note) => JSON.parse(sessionStorage.getItem(note)!) as Note, note);
  const { tapped = 0, covered = Infinity } = await page
    .waitForFunction((note) => {
      const found = JSON.parse(sessionStorage.getItem(note) ?? '{}') as Note;
      return found.covered === undefined ? undefined : found;
    }, note)
    .then(
      (found) => found.jsonValue() as Promise<Note>,
      () => seen(),
    );
  await page.evaluate((note) => {
    sessionStorage.setItem(
      note,
      JSON.stringify({ ...(JSON.parse(sessionStorage.getItem(note)!) as Note), back: true }),
    );
  }, note);
  return { covered: covered - tapped, left, revealed: await goneBack(page, seen) };
}

async function goneBack(page: Page, seen: () => Promise<Note>): Promise<readonly string[]> {
  const steps = await page.evaluate(() => history.length);
  for (let step = 1; step < steps; step++) {
    await page.evaluate(() => history.back()).catch(() => undefined);
    await page.waitForTimeout(settles);
    if (page.url() === 'about:blank') break;
  }
  if (page.url() === 'about:blank') await page.goForward({ waitUntil: 'commit' }).catch(() => undefined);
  await page.waitForTimeout(settles);
  return [...new Set((await seen()).revealed)];
}
