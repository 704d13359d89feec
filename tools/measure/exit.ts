import { chromium } from 'playwright-core';
import { findBrowser } from '../project/findBrowser.ts';
import { ChangingNetwork } from './changingNetwork.ts';
import { milliseconds, quantile, table, writeMeasurement } from './figures.ts';
import { leavings, type Signal } from './leavings.ts';
import type { Leaving } from './leftWatch.ts';
import { flags } from './measuringPage.ts';
import { seededRandom } from './seededRandom.ts';

const times = 20;

/** "Exit this page" with and without a network, and what Back shows after. */
export async function measureExit(today: string): Promise<string> {
  const network = await ChangingNetwork.of('dist/site', seededRandom(1));
  // Playwright switches the memory of pages for Back off; a family's browser has it.
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...flags],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const rows: (string | number)[][] = [];
  try {
    for (const [signal, name] of [
      ['online', 'online'],
      ['offline', 'no signal'],
      ['slow', 'each answer 400 ms to 20 s late'],
    ] satisfies [Signal, string][])
      rows.push(row(name, await leavings(browser, { network, signal, times })));
    const off = { network, signal: 'online', times: 4 } as const;
    rows.push(row('the cover switched off', await leavings(browser, { ...off, without: 'cover' })));
    rows.push(
      row('the mark switched off by which Back is known', await leavings(browser, { ...off, without: 'mark' })),
    );
  } finally {
    await browser.close();
    await network.close();
  }
  const body = [
    'A phone with the guide on it. A tab opens the first page, then the page of urgent help, by the link at its head and by its address in turn. Then “Exit this page” is tapped: from the tap (the event’s own time) until a frame without the guide was painted. Then Back is pressed as often as the tab has pages; each frame is looked at for anything of the guide. The browser’s memory of pages for Back is on. Must hold: covered within 100 ms, Back shows nothing.',
    table(
      ['the network', 'left', 'covered: 50%', '95%', 'slowest', 'the empty page came', 'Back showed the guide'],
      rows,
    ),
  ].join('\n\n');
  return writeMeasurement('exit', 'Leaving in a hurry', body, today);
}

function row(name: string, left: readonly Leaving[]): (string | number)[] {
  const covered = left.map((one) => one.covered);
  const figure = (share: number) => milliseconds(quantile(covered, share));
  const came = left.filter((one) => one.left).length;
  const revealed = left.filter((one) => one.revealed.length > 0).length;
  return [name, left.length, figure(0.5), figure(0.95), figure(1), came, revealed];
}
