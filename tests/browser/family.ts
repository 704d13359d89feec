import type { Server } from 'node:http';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import { inject } from 'vitest';
import { serve } from '../../tools/commands/serve.ts';
import { flags } from '../../tools/measure/measuringPage.ts';
import { findBrowser } from '../../tools/project/findBrowser.ts';
import { handIn, traced, type Traces } from './recorder.ts';

/** The moment all browser tests happen in, so that dates on the screen are known. */
export const moment = '2026-11-22T10:00:00Z';
export const today = '2026-11-22';

/** A Chromium whose every request, log line, title and history entry is recorded (tests/browser/recorder.ts). */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags, ...more] });
  const traces: Traces = { lines: 0, told: [], elsewhere: [], typed: [] };
  const close = browser.close.bind(browser);
  browser.close = async () => {
    await close();
    // A test that has a way out of its own also reads its own traces.
    if (more.length === 0) handIn(inject('recorder').folder, traces);
  };
  return traced(browser, traces);
}

/** What a family answers, by question id: an option's value, several, a day `2026-06-01`, or `not-sure`. */
export type Answering = Readonly<Record<string, string | readonly string[]>>;

/** A family's phone: a small touch screen with stores of its own, that counts every tap. */
export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Taps on the screen so far. Typing and the keyboard's own Next key are not counted. */
  readonly taps: () => number;
  readonly tap: (target: Locator) => Promise<void>;
  /** Opens an address and waits until the app answers to taps. */
  readonly open: (address: string) => Promise<void>;
  /** Waits for "Ready to use with no signal". */
  readonly ready: () => Promise<void>;
  /** Answers the question in front and goes on. */
  readonly answerOne: (answers: Answering) => Promise<void>;
  /** Answers question after question until none is left. */
  readonly answerAll: (answers: Answering) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openPhone(browser: Browser, options: BrowserContextOptions = {}): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  await context.clock.setFixedTime(moment);
  const page = await context.newPage();
  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await (options.hasTouch === false ? target.click() : target.tap());
  };
  const answerOne = (answers: Answering) => answerQuestion(page, tap, answers);
  return {
    context,
    page,
    taps: () => taps,
    tap,
    open: async (address) => {
      await page.goto(address);
      await awake(page);
    },
    ready: () => page.locator('[data-ready=yes]').waitFor({ timeout: 60_000 }),
    answerOne,
    answerAll: async (answers) => {
      while (new URL(page.url()).hash !== '#check' && new URL(page.url()).hash !== '#outcome') await answerOne(answers);
    },
    close: () => context.close(),
  };
}

/** The built page has become the app: it answers to taps, and its screen has been fetched. */
export async function awake(page: Page): Promise<void> {
  await page.locator('[data-ready]').waitFor();
  await page.locator('main h1').first().waitFor();
}

async function answerQuestion(page: Page, tap: Phone['tap'], answers: Answering): Promise<void> {
  const form = page.locator('main form', { has: page.locator('input[name^=answer]') });
  await form.waitFor();
  const shown = (await form.elementHandle())!;
  const here = decodeURIComponent(new URL(page.url()).hash.slice(1));
  const names = await form
    .locator('input[name^=answer]')
    .evaluateAll((inputs) => [...new Set(inputs.map((input) => (input as HTMLInputElement).name))]);
  for (const name of names) {
    // A page of several questions, on a visit, names the controls of each.
    const id = name === 'answer' ? here : name.replace('answer-', '');
    const answer = answers[id];
    if (answer === undefined) throw new Error(`This family has no answer to "${id}".`);
    if (typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer)) await typeDay(page, tap, answer);
    else
      for (const value of [answer].flat())
        await tap(form.locator('.choice', { has: page.locator(`input[name="${name}"][value="${value}"]`) }));
  }
  await tap(form.locator('button[type=submit]'));
  // The address changes first; the next page has come when this form is gone.
  await page.waitForFunction((form) => !form.isConnected, shown);
}

/** One tap into the first field; the keyboard's own Next key leads on. */
async function typeDay(page: Page, tap: Phone['tap'], day: string): Promise<void> {
  await tap(page.locator('#date-day'));
  for (const part of day.split('-').reverse()) {
    await page.keyboard.type(String(Number(part)));
    await page.keyboard.press('Tab');
  }
}

/** A server of this test's own, that can be taken away. */
export async function serveOwn(
  folder = 'dist/site',
  base = '/',
): Promise<{ address: string; stop: () => Promise<void> }> {
  const { server, address } = await serve(folder, 0, base);
  return { address, stop: () => stopped(server) };
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A whole visit in one call: the late plan of the first test, from the home page to its outcome. */
export const latePlan: Answering = { asker: 'parent', 'home-area': 'merrowdale', 'request-received': '2026-06-01' };

export async function latePlanOutcome(phone: Phone): Promise<void> {
  const { page } = phone;
  await phone.tap(page.getByRole('button', { name: 'They are late with our plan' }));
  await page.waitForURL(/\/journey\/#/);
  await phone.answerAll(latePlan);
  await phone.tap(page.locator('main .button.big'));
  await page.locator('.first .number').first().waitFor();
}
