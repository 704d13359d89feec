import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../project/findBrowser.ts';
import { proxyFlags } from './recordingProxy.ts';

/** The flags of every browser that is measured or tested. Tests name a recording proxy as its way out. */
export const flags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.env.RECORDING_PROXY ? proxyFlags(process.env.RECORDING_PROXY) : []),
];

/** Where the measured code and its data are built. */
export const measureFolder = 'dist/measure';

/** A page of real Chromium with the code to measure in it, slowed down `slowdown` times on its own thread. */
export async function measuringPage(slowdown: number): Promise<{ browser: Browser; page: Page }> {
  await buildScript('tools/measure/page/page.ts', 'page.js');
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags] });
  return { browser, page: await slowPage(browser, slowdown, 'about:blank') };
}

/** Bundles one entry into a single script in `measureFolder`. */
export async function buildScript(entry: string, file: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: measureFolder,
      emptyOutDir: false,
      lib: { entry, formats: ['iife'], name: 'measure', fileName: () => file },
    },
  });
}

/** A fresh page at an address, with the measured code in it. */
export async function slowPage(browser: Browser, slowdown: number, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addScriptTag({ path: `${measureFolder}/page.js` });
  return page;
}
