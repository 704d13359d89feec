import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../project/findBrowser.ts';
import { flags } from './measuringPage.ts';

/** Chromium on a profile that outlives it, and the means to take its power away. */
export interface KillableBrowser {
  readonly browser: Browser;
  /** Every process of it ends at once, without a word to any page. */
  readonly kill: () => Promise<void>;
}

/** Starts Chromium on a profile folder; the next one on the same folder finds what this one left. */
export async function killableBrowser(profile: string): Promise<KillableBrowser> {
  for (let tries = 1; ; tries++) {
    // Tabs of the one before: Chromium would bring them back, and sometimes hangs over it.
    rmSync(join(profile, 'Default', 'Sessions'), { recursive: true, force: true });
    try {
      return await start(profile);
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

async function start(profile: string): Promise<KillableBrowser> {
  const child = spawn(
    findBrowser(),
    [...flags, '--headless=new', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => {
      said += String(bytes);
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`Chromium ended before it began: ${said.slice(-400)}`)));
  });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
  });
  const end = async () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  try {
    const browser = await chromium.connectOverCDP(address, { timeout: 10_000 });
    return {
      browser,
      kill: async () => {
        await end();
        await browser.close().catch(() => undefined);
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
