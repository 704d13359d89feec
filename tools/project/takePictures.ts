import { mkdirSync, rmSync, statSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { serve } from '../commands/serve.ts';
import { findBrowser } from './findBrowser.ts';

/** Takes the pictures of docs/pictures from the built site: the same five screens on a phone and a desk, in two languages. */
const folder = 'docs/pictures';
const atMost = 256 * 1024;
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;
const languages = { en: '', ur: 'ur/' } as const;

interface Picture {
  readonly name: string;
  readonly take: (page: Page, root: string) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: 'home', take: (page, root) => show(page, root) },
  { name: 'question', take: (page, root) => journeyTo(page, root, '#request-received') },
  { name: 'outcome', take: (page, root) => journeyTo(page, root, '#outcome') },
  { name: 'search', take: (page, root) => show(page, `${root}search/#q=speech%20therapy`, 'main .card') },
  { name: 'service', take: (page, root) => show(page, `${root}services/merrowdale-sendiass/`) },
];

async function show(page: Page, address: string, sign = 'main h1'): Promise<void> {
  await page.goto(address);
  await page.locator('[data-ready=yes]').waitFor();
  await page.locator(sign).first().waitFor();
}

/** The late plan of the tests: asked on 1 June 2026, no plan by 22 November. */
async function journeyTo(page: Page, root: string, place: '#request-received' | '#outcome'): Promise<void> {
  await show(page, `${root}pathways/asked-and-waiting/`);
  await page.locator('main .button.big').click();
  for (const [question, answer] of [
    ['what-happened', 'plan-late'],
    ['asker', 'parent'],
    ['home-area', 'merrowdale'],
  ] as const) {
    await page.waitForURL(`**/journey/#${question}`);
    await page.locator('.choice', { has: page.locator(`input[value="${answer}"]`) }).click();
    await page.locator('main form button[type=submit]').click();
  }
  await page.locator('#date-day').fill('1');
  await page.locator('#date-month').fill('6');
  await page.locator('#date-year').fill('2026');
  if (place === '#request-received') return page.locator('#date-year').blur();
  await page.locator('main form button[type=submit]').click();
  await page.locator('main .button.big').click();
  return page.locator('main .first').waitFor();
}

async function takeAll(browser: Browser, root: string): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes))
    for (const [language, prefix] of Object.entries(languages)) {
      const context = await browser.newContext({ viewport, deviceScaleFactor: 1, locale: 'en-GB' });
      await context.clock.setFixedTime('2026-11-22T10:00:00Z');
      const page = await context.newPage();
      for (const { name, take } of pictures) {
        await take(page, root + prefix);
        await save(page, `${name}-${size}-${language}`);
        if (size === 'phone' && language === 'en' && (name === 'home' || name === 'outcome'))
          await save(page, `${name}-phone`);
      }
      await context.close();
    }
}

async function save(page: Page, name: string): Promise<void> {
  const path = `${folder}/${name}.png`;
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = statSync(path);
  if (size > atMost) throw new Error(`${path} has ${size} bytes; ${atMost} is the most.`);
  console.log(`${path} ${Math.ceil(size / 1024)} KB`);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { server, address } = await serve('dist/site', 0);
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
await takeAll(browser, address);
await browser.close();
server.close();
server.closeAllConnections();
