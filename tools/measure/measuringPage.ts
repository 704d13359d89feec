import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../project/findBrowser.ts';

/** The flags of every measured browser. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page of real Chromium with the code to measure in it, slowed down `slowdown` times on its own thread. */
export async function measuringPage(slowdown: number): Promise<{ browser: Browser; page: Page }> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: 'dist/measure',
      lib: { entry: 'tools/measure/page/page.ts', formats: ['iife'], name: 'measure', fileName: () => 'page.js' },
    },
  });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: flags });
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.addScriptTag({ path: 'dist/measure/page.js' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { browser, page };
}
