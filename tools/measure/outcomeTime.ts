import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadPack } from '../disk/loadPack.ts';
import { milliseconds, quantile, table, writeMeasurement } from './figures.ts';
import { measuringPage } from './measuringPage.ts';
import type { OutcomeInput } from './page/outcomeTime.ts';
import type { Measured } from './page/page.ts';

const slowdown = 4;
const rounds = 30;

/** How long an outcome takes to compute on a cheap phone: the full pack, 48 families, 4 times slower. */
export async function measureOutcomeTime(today: string): Promise<string> {
  const pack = loadPack('content/merrowdale');
  if (!('view' in pack)) throw new Error('content/merrowdale does not load: run "npm run offer -- check".');
  const { view, directory } = pack;
  const cases = parse(readFileSync('tests/cases/scenarios-own.yaml', 'utf8')) as {
    scenarios: { id: string; given: OutcomeInput['families'][number]['facts'] }[];
  };
  const families = cases.scenarios.map(({ id, given }) => ({ name: id, facts: given }));
  const { browser, page } = await measuringPage(slowdown);
  const input: OutcomeInput = { view, directory, families, today, rounds };
  const times = await page.evaluate((given) => {
    const { measured } = globalThis as unknown as { measured: Measured };
    return measured.outcomeTimes(given);
  }, input);
  await browser.close();
  const all = Object.values(times).flat();
  const slowest = Object.entries(times)
    .map(([name, values]) => [name, quantile(values, 0.5), quantile(values, 0.95)] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5);
  const body = [
    `An outcome of the full pack (${Object.values(view.provisions).flatMap((one) => one.duties).length} duties, ${Object.keys(directory).length} services), on the page's thread of Chromium slowed down ${slowdown} times; ${families.length} families of tests/cases/scenarios-own.yaml, ${rounds} times each. Aim: 30 ms.`,
    table(
      ['', 'first of all', 'median', 'p95', 'longest'],
      [
        [
          'all families',
          milliseconds(all[0] ?? 0),
          milliseconds(quantile(all, 0.5)),
          milliseconds(quantile(all, 0.95)),
          milliseconds(Math.max(...all)),
        ],
      ],
    ),
    'Milliseconds. The families that take longest:',
    table(
      ['family', 'median', 'p95'],
      slowest.map(([name, median, p95]) => [name, milliseconds(median), milliseconds(p95)]),
    ),
  ].join('\n\n');
  return writeMeasurement('outcome-time', 'Time to compute an outcome', body, today);
}
