import { milliseconds, quantile, table } from './figures.ts';
import type { FuseKind } from './fuseSearch.ts';
import { growthPlot } from './growthPlot.ts';
import { hostileQueries } from './hostileQueries.ts';
import type { WorkerTimes } from './page/searchSpeed.ts';
import type { InApp } from './searchInApp.ts';

/** What was measured of a pack of one size. */
export interface Size {
  readonly services: number;
  readonly records: number;
  readonly words: number;
  readonly buildSeconds: number;
  readonly bytes: number;
  readonly brotli: number;
  readonly parse: number;
  readonly load: number;
  /** Parse and load together, the longest time it took. */
  readonly longestReady: number;
  /** Milliseconds by round, then by query. */
  readonly times: readonly (readonly number[])[];
  /** The same for what nobody means to search for. */
  readonly hostile: readonly (readonly number[])[];
  readonly worker: WorkerTimes;
}

export interface SpeedMeasured {
  readonly measured: readonly Size[];
  readonly fuse: ReadonlyMap<FuseKind, readonly number[]>;
  readonly fuseEvery: number;
  readonly queries: number;
  readonly rounds: number;
  readonly loads: number;
  readonly slowdown: number;
  readonly app: InApp;
  /** The machine's load when the measurement began, after each size and at the end. */
  readonly busy: readonly number[];
  readonly minutes: number;
}

const aims: Readonly<Record<number, number>> = { 2000: 16, 10_000: 32, 50_000: 50 };
const readyAim = 400;
const taskAim = 50;
const hostileAim = 50;
/** Below this much waiting work the figures are those of a quiet machine of two cores: one is ours. */
const quiet = 2;

/** The shortest of each query's rounds: what the search itself takes when nothing else wants the processor. */
function undisturbed(times: readonly (readonly number[])[]): number[] {
  return (times[0] ?? []).map((_, query) => Math.min(...times.map((round) => round[query] as number)));
}

export function speedPlot(measured: readonly Size[]): string {
  const points = (share: number) =>
    measured.map(({ services, times }) => [services, quantile(times.flat(), share)] as const);
  return growthPlot([
    { name: 'p95 of a query, 4 times slower', colour: '#0b5d4e', points: points(0.95) },
    {
      name: 'p95 undisturbed',
      colour: '#8a5a00',
      points: measured.map(({ services, times }) => [services, quantile(undisturbed(times), 0.95)]),
    },
    { name: 'median', colour: '#3f6fb5', points: points(0.5) },
    {
      name: 'aim for p95',
      colour: '#b3261e',
      points: Object.entries(aims).map(([records, aim]) => [Number(records), aim]),
      marks: true,
    },
  ]);
}

const kilobytes = (bytes: number) => Math.round(bytes / 1024).toLocaleString('en-GB');
const count = (value: number) => value.toLocaleString('en-GB');
const p95 = (values: readonly number[]) => quantile(values, 0.95);

export function speedReport(given: SpeedMeasured): string {
  const { measured, queries, rounds, loads, slowdown } = given;
  return [
    `${queries} queries of tests/cases/queries-dev.yaml, ${rounds} times each, on the page's own thread of Chromium slowed down ${slowdown} times. The packs hold the national content and Merrowdale's 200 services, filled up with services made from those (tools/measure/grownDirectory.ts): sentences of several, new towns and names, so that the number of different words grows with the services as it does within Merrowdale.`,
    howQuiet(given),
    '## A query',
    queryTable(measured),
    'Milliseconds. "Undisturbed" takes the shortest of the times of each query: what the search takes when nothing else wants the processor. The longest is the longest of all.',
    '![Milliseconds of a query against services in the pack](search-growth.svg)',
    '## Hostile queries',
    hostileTable(measured),
    `${Object.keys(hostileQueries).join(', ')}: ${given.measured[0]?.hostile.length} times each, as above; aim ${hostileAim} ms. "Longest undisturbed" takes the shortest of the times of each.`,
    '## The index',
    indexTable(measured),
    `Parsing and loading on the page's thread, slowed down, in a fresh page with code that has not run before; the shortest of ${loads}, and the longest ready. The services made up repeat sentences, and texts that repeat compress better than real ones: take the bytes with brotli as a lower bound.`,
    "## Through the app's worker",
    workerTable(measured),
    'The page is slowed down, the worker is not: the slowdown does not reach workers, so these figures show the way there and back, not a cheap phone. "Ready" runs from asking for the file to the worker\'s word. The page fetches the bytes and hands them over; drawing the results is not in these figures.',
    '## In the app itself',
    appTable(given),
    `The built app with 2,000 services in Chromium, a phone's screen, the page slowed down ${slowdown} times, its worker not. Ready: from the first focus of the box on the first page, or the tap that opens the search, to the worker's word, with the way through the phone's store; the longest of ${given.app.ready.box.length} fresh pages. Typed: every letter of ${given.app.trips.length > 0 ? 'some of the queries' : 'no query'}, each answer drawn. Every hostile query was pasted three times and stayed text: no element of the page came of it.`,
    '## Fuse.js beside it',
    fuseTable(given),
    `The same records and fields, the same run and slowdown, every ${given.fuseEvery}th query once.`,
  ].join('\n\n');
}

function howQuiet({ busy, minutes }: SpeedMeasured): string {
  const [least, most] = [Math.min(...busy), Math.max(...busy)].map((load) => load.toFixed(1));
  const said =
    Math.max(...busy) < quiet
      ? 'The machine was quiet.'
      : 'The machine was not quiet: other work had its share of the times, and only the shortest say what the search takes.';
  return `It took ${minutes.toFixed(0)} minutes; the load of the machine was ${least} to ${most}. ${said}`;
}

function hostileTable(measured: readonly Size[]): string {
  const names = Object.keys(hostileQueries);
  return table(
    ['services', 'median', 'longest undisturbed', 'which', 'longest', 'aim'],
    measured.map(({ services, hostile }) => {
      const least = undisturbed(hostile);
      const longest = Math.max(...least);
      return [
        count(services),
        milliseconds(quantile(hostile.flat(), 0.5)),
        milliseconds(longest),
        names[least.indexOf(longest)] ?? '',
        milliseconds(Math.max(...hostile.flat())),
        hostileAim,
      ];
    }),
  );
}

function appTable({ app }: SpeedMeasured): string {
  const longest = (values: readonly number[]) => (values.length > 0 ? milliseconds(Math.max(...values)) : 'none');
  const all = Object.values(app.tasks).flat();
  return table(
    ['', 'milliseconds', 'aim'],
    [
      ['index ready after the first focus of the box on the first page', longest(app.ready.box), readyAim],
      ['index ready after the tap that opens the search page', longest(app.ready.link), readyAim],
      ['an answer while typing, p95', milliseconds(p95(app.trips)), ''],
      [
        'longest answer to a hostile query, undisturbed',
        longest(Object.values(app.hostile).map((times) => Math.min(...times))),
        hostileAim,
      ],
      ['longest of all answers to hostile queries', longest(Object.values(app.hostile).flat()), hostileAim],
      ...Object.entries(app.tasks).map(([stage, tasks]) => [
        `longest task of the page, ${stage} (${tasks.length} over ${taskAim})`,
        longest(tasks),
        taskAim,
      ]),
      ['longest task of the page', longest(all), taskAim],
    ],
  );
}

function queryTable(measured: readonly Size[]): string {
  return table(
    ['services', 'records', 'median', 'p95', 'aim', 'p95 undisturbed', 'longest', 'first round p95'],
    measured.map(({ services, records, times }) => [
      count(services),
      count(records),
      milliseconds(quantile(times.flat(), 0.5)),
      milliseconds(p95(times.flat())),
      aims[services] ?? '',
      milliseconds(p95(undisturbed(times))),
      milliseconds(Math.max(...times.flat())),
      milliseconds(p95(times[0] ?? [])),
    ]),
  );
}

function indexTable(measured: readonly Size[]): string {
  return table(
    ['services', 'different words', 'built in', 'KB', 'KB brotli 9', 'parse', 'load', 'ready', 'longest', 'aim'],
    measured.map((one) => [
      count(one.services),
      count(one.words),
      `${one.buildSeconds.toFixed(1)} s`,
      kilobytes(one.bytes),
      kilobytes(one.brotli),
      milliseconds(one.parse),
      milliseconds(one.load),
      milliseconds(one.parse + one.load),
      milliseconds(one.longestReady),
      one.services === 2000 ? readyAim : '',
    ]),
  );
}

function workerTable(measured: readonly Size[]): string {
  return table(
    ['services', 'ready', 'round trip median', 'p95', 'tasks over 50 ms on the page', 'longest'],
    measured.map(({ services, worker }) => [
      count(services),
      milliseconds(worker.ready),
      milliseconds(quantile(worker.roundTrips, 0.5)),
      milliseconds(p95(worker.roundTrips)),
      worker.longTasks.length,
      worker.longTasks.length > 0 ? milliseconds(Math.max(...worker.longTasks)) : 'none',
    ]),
  );
}

function fuseTable({ measured, fuse }: SpeedMeasured): string {
  const ours = p95(measured.find(({ services }) => services === 2000)?.times.flat() ?? []);
  return table(
    ['over 2,000 services', 'queries', 'median', 'p95', 'times ours (p95)'],
    [...fuse].map(([kind, values]) => [
      `Fuse.js alone, ${kind}`,
      values.length,
      milliseconds(quantile(values, 0.5)),
      milliseconds(p95(values)),
      Math.round(p95(values) / ours),
    ]),
  );
}
