import { chromium } from 'playwright-core';
import { findBrowser } from '../project/findBrowser.ts';
import { table, writeMeasurement } from './figures.ts';
import { killSwitched, type Switched } from './killSwitched.ts';
import { flags } from './measuringPage.ts';
import { ReleasingSite } from './releasingSite.ts';

const releases = 10;

/** Ten releases, each on a phone of its own, taken away by the kill switch; and one that is not taken away. */
export async function measureKillSwitch(today: string): Promise<string> {
  const site = await new ReleasingSite().up();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags] });
  const switched: Switched[] = [];
  let without: Switched;
  try {
    for (let release = 1; release <= releases; release++) switched.push(await killSwitched(browser, site, release));
    without = await killSwitched(browser, site, releases + 1, false);
  } finally {
    await browser.close();
    await site.down();
  }
  const body = [
    'Ten releases, each with other names and other bytes in every script and so another worker (made of this commit, for it has no ten before it). Each is installed on a phone of its own until it says that it is ready with no signal, and the family answers two questions. Then the host hands out `kill-switch.js` as `sw.js`, and the family opens the guide once. With nothing in the browser’s own cache, every script that the worker does not answer is asked of the host: none before, all after. The databases are compared as text: names, versions, forms, indexes, keys and values.',
    table(
      [
        'release',
        'scripts asked of the host before',
        'on the one visit after',
        'after seconds',
        'loaded anew by itself',
        'the page stands',
        'databases, letters',
        'the same to the letter',
      ],
      [...switched.map((one) => row(`${one.release}`, one)), row('without the kill switch', without)],
    ),
  ].join('\n\n');
  return writeMeasurement('kill-switch', 'The kill switch from each of ten releases', body, today);
}

function row(name: string, one: Switched): (string | number)[] {
  const { askedBefore, askedAfter, seconds, reloads, stands, letters, isSame } = one;
  return [
    name,
    askedBefore,
    askedAfter,
    seconds.toFixed(1),
    reloads,
    stands ? 'yes' : 'no',
    letters,
    isSame ? 'yes' : 'no',
  ];
}
