import { chromium } from 'playwright-core';
import { findBrowser } from '../project/findBrowser.ts';
import type { BadJourney } from './badJourney.ts';
import { badPhone } from './badPhone.ts';
import { ChangingNetwork, type Manner } from './changingNetwork.ts';
import { milliseconds, quantile, table, writeMeasurement } from './figures.ts';
import { flags } from './measuringPage.ts';
import { seededRandom } from './seededRandom.ts';

const journeys = 25;
const limit = 10_000;
/** A wait longer than this holds a family up (O-09). */
const longest = 1_000;

const manners: readonly (readonly [Manner, string])[] = [
  ['failing', 'three requests of ten fail: broken off, refused with 503, or cut in the middle'],
  ['slow', 'each answer 400 ms to 20 s late, one of four held in the middle'],
  ['silent', 'connected, never answers'],
  ['flapping', '2 s up, 2 s down'],
];

interface Run {
  readonly name: string;
  /** Requests that met the network while it was bad. */
  readonly asked: number;
  readonly journeys: readonly BadJourney[];
}

/** Journeys through a guide that is on the device, over four bad networks; and with the worker blocked. */
export async function measureBadNetwork(today: string): Promise<string> {
  const network = await ChangingNetwork.of('dist/site', seededRandom(1));
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags] });
  const random = seededRandom(2);
  const good: Run[] = [];
  const blocked: Run[] = [];
  try {
    for (const [manner, name] of [['good', 'a good one, to compare'] as const, ...manners]) {
      const times = manner === 'good' ? 5 : journeys;
      const made = await badPhone(browser, { network, manner, journeys: times, random, limit });
      good.push({ name, asked: network.asked, journeys: made });
      process.stdout.write(`${times} journeys done: ${name}.\n`);
    }
    for (const [manner, name] of manners) {
      const made = await badPhone(browser, { network, manner, journeys: 2, random, limit, withWorker: false });
      blocked.push({ name: `worker blocked: ${name}`, asked: network.asked, journeys: made });
    }
  } finally {
    await browser.close();
    await network.close();
  }
  return writeMeasurement('bad-network', 'The guide over a bad network', told(good, blocked), today);
}

function told(good: readonly Run[], blocked: readonly Run[]): string {
  return [
    'A first visit over a good network, until the guide says that it is ready with no signal. Then the network turns bad and stays so, and the family makes its journeys one after the other: it opens the guide by its address, chooses an errand, answers its questions at random to what must happen, opens a provision, searches, opens a service, the letters and a letter, and opens another page by its address. The processor is not slowed down.',
    '## Taps',
    `From the tap (the event’s own time) to the second frame after the next heading stands; for the search from the typing, with its pause of 120 ms, to what is found. Nobody waits longer than ${limit / 1_000} s: that came to nothing, and the journey ends. Must hold: 95% within 200 ms, none over a second. With the worker blocked the network turns bad once the first page stands: shows that a wait is seen here.`,
    table(
      ['the network', 'journeys', 'taps', '50%', '95%', 'slowest', 'over 1 s', 'came to nothing'],
      [...good, ...blocked].map((run) => [run.name, run.journeys.length, ...waits(tapsOf(run))]),
    ),
    'The same by what was tapped, on the four bad networks (ms):',
    table(['what was tapped', 'taps', '50%', '95%', 'slowest', 'over 1 s', 'came to nothing'], byKind(good.slice(1))),
    '## Opened by its address',
    'A page that is opened by its address is the one thing that asks the network first: the service worker waits for the whole of it 400 ms, then shows the page from the device (`src/sw/sw.ts`). From the beginning of the navigation (ms).',
    table(
      [
        'the network',
        'requests it met',
        'opened',
        'heading: 50%',
        '95%',
        'slowest',
        'over 1 s',
        'never',
        'answers taps: 50%',
        '95%',
      ],
      good.map((run) => {
        const openings = run.journeys.flatMap((one) => one.openings);
        const awake = openings.map((one) => one.awake);
        return [
          run.name,
          run.asked,
          ...waits(openings.map((one) => one.heading)),
          figure(awake, 0.5),
          figure(awake, 0.95),
        ];
      }),
    ),
  ].join('\n\n');
}

function tapsOf({ journeys }: Run): number[] {
  return journeys.flatMap(({ taps }) => taps.map((one) => one.milliseconds));
}

/** How many, the half, 95%, the slowest that came, those over a second, those that never came. */
function waits(times: readonly number[]): (string | number)[] {
  const came = times.filter((time) => time < Infinity);
  const slowest = came.length === 0 ? '–' : milliseconds(Math.max(...came));
  const over = times.filter((time) => time > longest).length;
  return [times.length, figure(times, 0.5), figure(times, 0.95), slowest, over, times.length - came.length];
}

function figure(times: readonly number[], share: number): string {
  const value = quantile(times, share);
  return Number.isFinite(value) ? milliseconds(value) : 'never';
}

function byKind(runs: readonly Run[]): (string | number)[][] {
  const kinds = new Map<string, number[]>();
  for (const { what, milliseconds } of runs.flatMap((run) => run.journeys.flatMap(({ taps }) => taps)))
    kinds.set(what, [...(kinds.get(what) ?? []), milliseconds]);
  return [...kinds].map(([what, times]) => [what, ...waits(times)]);
}
