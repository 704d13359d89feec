import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { findBrowser } from '../project/findBrowser.ts';
import { loadNow, quantile, table, writeMeasurement } from './figures.ts';
import { flags } from './measuringPage.ts';
import { paintSite } from './paintSite.ts';

const pages = [
  ['home', ''],
  ['a provision', 'provisions/salt/'],
  ['a service', 'services/send-team/'],
  ['a guide', 'guides/week-by-week/'],
  ['a letter', 'letters/chase-late-plan/'],
  ['a list, in Urdu', 'ur/provisions/'],
] as const;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** A run on a machine slower than this says more about the machine: 80% of what this one reaches at rest. */
const leastBenchmark = 2800;
const wanted = 5;
const tries = 10;
const aims = { largest: 1000, blocked: 50, shifted: 0.01 };

interface Run {
  readonly benchmark: number;
  readonly largest: number;
  readonly blocked: number;
  readonly shifted: number;
  readonly scores: readonly (number | undefined)[];
  /** Audits of the last three categories that are not whole. */
  readonly faults: readonly string[];
}

/** Lighthouse over six kinds of page, throttled by the browser itself: simulation would hide what writing pages gains. */
export async function measureLighthouse(today: string): Promise<string> {
  if (!existsSync('dist/site/index.html')) throw new Error('There is no built site. Run: npm run build');
  const before = loadNow();
  const site = await paintSite('dist/site', 'written at build');
  const browser = await debuggedBrowser();
  const rows: string[][] = [];
  try {
    for (const [name, path] of pages) {
      const runs: Run[] = [];
      while (runs.length < tries && runs.filter(isValid).length < wanted)
        runs.push(await runOf(`http://localhost:${site.port}/${path}`, browser.port));
      rows.push(rowOf(name, runs));
    }
  } finally {
    browser.close();
    site.close();
  }
  const body = [
    `Lighthouse 13, devtools throttling (slow 4G, processor 4 times slower). Until ${wanted} runs of a page have a benchmarkIndex of ${leastBenchmark} or more, at most ${tries}; with fewer than 3 such runs its times are "not measured". Medians; aims: largest paint ${aims.largest} ms, blocked ${aims.blocked} ms, shift ${aims.shifted}, and 100 for accessibility, best practices and SEO, which no machine changes.`,
    table(
      [
        'page',
        'runs that count',
        'benchmarkIndex',
        'largest paint, ms',
        'blocked, ms',
        'shift',
        'performance',
        'accessibility',
        'best practices',
        'SEO',
        'short of',
      ],
      rows,
    ),
    `Load average before ${before}, after ${loadNow()}.`,
  ].join('\n\n');
  return writeMeasurement('lighthouse', 'Lighthouse on six kinds of page', body, today);
}

function isValid(run: Run): boolean {
  return run.benchmark >= leastBenchmark;
}

function rowOf(name: string, runs: readonly Run[]): string[] {
  const valid = runs.filter(isValid);
  const counts = valid.length >= 3;
  const middle = (value: (run: Run) => number) => quantile(valid.map(value), 0.5);
  const timed = (value: (run: Run) => number, aim: number, digits = 0) => {
    if (!counts) return 'not measured';
    const one = middle(value);
    return `${one.toFixed(digits)}${one > aim ? ' NOT MET' : ''}`;
  };
  const score = (index: number) => String(Math.round(100 * Math.min(...runs.map((run) => run.scores[index] ?? 0))));
  const benchmarks = runs.map((run) => Math.round(run.benchmark));
  return [
    name,
    `${valid.length} of ${runs.length}`,
    `${Math.min(...benchmarks)} to ${Math.max(...benchmarks)}`,
    timed((run) => run.largest, aims.largest),
    timed((run) => run.blocked, aims.blocked),
    // Where nothing jumps, nothing depends on the machine: the worst of all runs.
    Math.max(...runs.map((run) => run.shifted)).toFixed(4),
    counts ? String(Math.round(100 * middle((run) => run.scores[0] ?? 0))) : 'not measured',
    score(1),
    score(2),
    score(3),
    [...new Set(runs.flatMap((run) => run.faults))].join(', ') || 'nothing',
  ];
}

async function runOf(address: string, port: number): Promise<Run> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: [...categories],
    throttlingMethod: 'devtools',
    maxWaitForLoad: 45_000,
  });
  if (result === undefined) throw new Error(`Lighthouse said nothing about ${address}.`);
  const { audits, environment, categories: found, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse failed at ${address}: ${runtimeError.message}`);
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const weighed = categories.slice(1).flatMap((id) => found[id]?.auditRefs.filter((one) => one.weight > 0) ?? []);
  return {
    benchmark: environment.benchmarkIndex,
    largest: value('largest-contentful-paint'),
    blocked: value('total-blocking-time'),
    shifted: value('cumulative-layout-shift'),
    scores: categories.map((id) => found[id]?.score ?? undefined),
    faults: weighed.map((one) => one.id).filter((id) => (audits[id]?.score ?? 1) < 1),
  };
}

async function debuggedBrowser(): Promise<{ port: number; close: () => void }> {
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const child = spawn(
    findBrowser(),
    [
      ...flags,
      '--headless=new',
      '--no-first-run',
      '--disable-extensions',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => {
      said += String(bytes);
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said)?.[1];
      if (found) resolve(Number(found));
    });
    child.on('exit', () => reject(new Error(`Chromium ended before it began: ${said.slice(-400)}`)));
  });
  return {
    port,
    close: () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
