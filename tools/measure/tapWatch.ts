import type { Locator, Page } from 'playwright-core';

/** From a tap to the moment its answer was painted; `Infinity` where it had not come within the context's own time limit. */
export interface Wait {
  readonly what: string;
  readonly milliseconds: number;
}

/** From asking for a page by its address to a heading to read, and to an app that answers taps. */
export interface Opening {
  readonly what: string;
  readonly heading: number;
  readonly awake: number;
}

interface Seen {
  heading: number;
  awake: number;
  /** What the next tap is to bring; without it a tap is not watched. */
  expects: string | undefined;
  response: number;
}

type SeenPage = typeof globalThis & { seen: Seen };

/** For `addInitScript`: times are taken in the page, from the event's own time to the second frame after the answer. */
export function watchTaps(): void {
  const seen: Seen = { heading: 0, awake: 0, expects: undefined, response: 0 };
  (globalThis as SeenPage).seen = seen;
  const painted = (is: () => boolean, then: () => void): void => {
    if (is()) requestAnimationFrame(() => requestAnimationFrame(then));
    else requestAnimationFrame(() => painted(is, then));
  };
  painted(
    () => document.querySelector('main h1') !== null,
    () => (seen.heading = performance.now()),
  );
  addEventListener('local-offer-awake', () => (seen.awake = performance.now()));
  const answer = ({ timeStamp }: Event): void => {
    const { expects } = seen;
    if (expects === undefined) return;
    seen.expects = undefined;
    const before = new Map([...document.querySelectorAll(expects)].map((one) => [one, one.textContent]));
    const isNew = (one: Element) => before.get(one) !== one.textContent;
    // Words that something went wrong are no answer.
    const isBroken = () => document.querySelector('main [role=alert]') !== null;
    painted(
      () => !isBroken() && [...document.querySelectorAll(expects)].some(isNew),
      () => (seen.response = performance.now() - timeStamp),
    );
  };
  addEventListener('click', answer, true);
  addEventListener('input', answer, true);
}

/** Opens an address as from a bookmark. */
export async function openWatched(page: Page, address: string, what: string): Promise<Opening> {
  const came = await page.goto(address, { waitUntil: 'commit' }).then(
    () => true,
    () => false,
  );
  if (!came) return { what, heading: Infinity, awake: Infinity };
  const since = async (moment: 'heading' | 'awake') => {
    const is = (name: 'heading' | 'awake') => (globalThis as SeenPage).seen[name];
    return page.waitForFunction(is, moment).then(
      (time) => time.jsonValue(),
      () => Infinity,
    );
  };
  const heading = await since('heading');
  return { what, heading, awake: heading === Infinity ? Infinity : Math.max(heading, await since('awake')) };
}

/** Taps, and waits until something of `expects` is there that was not, or says something else. */
export async function tapWatched(target: Locator, what: string, expects = 'main h1'): Promise<Wait> {
  return watched(target, what, expects, () => target.tap({ noWaitAfter: true }));
}

/** The same for words that are put into a field that answers while one types. */
export async function typeWatched(target: Locator, words: string, what: string, expects: string): Promise<Wait> {
  return watched(target, what, expects, () => target.fill(words, { noWaitAfter: true }));
}

async function watched(target: Locator, what: string, expects: string, does: () => Promise<void>): Promise<Wait> {
  const page = target.page();
  await target.waitFor();
  await page.evaluate((expects) => Object.assign((globalThis as SeenPage).seen, { expects, response: 0 }), expects);
  await does();
  const milliseconds = await page
    .waitForFunction(() => (globalThis as SeenPage).seen.response)
    .then(
      (time) => time.jsonValue(),
      () => Infinity,
    );
  return { what, milliseconds };
}
