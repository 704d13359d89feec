import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './findBrowser.ts';

/** `npm test`: everything that must hold, in the order in which a fault is cheapest to find. Stops at the first failing step. */
const resultFiles = ['node_modules/.cache/rules-result.json', 'node_modules/.cache/browser-result.json'] as const;

type Step = readonly [name: string, command: string, args: readonly string[]];

const quiet = () => ({ ...process.env, npm_config_loglevel: 'error' });
const spent = (begun: number) => `after ${Math.round((Date.now() - begun) / 1000)} s`;

function step(...[name, command, args]: Step): void {
  const begun = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: quiet() });
  console.log(`   ${name}: ${status === 0 ? 'good' : 'failed'} ${spent(begun)}`);
  if (status !== 0) stop();
}

/** Side by side, for none needs what another makes; each says all it has to say, then the first that failed stops the rest. */
async function together(steps: readonly Step[]): Promise<void> {
  const begun = Date.now();
  const ended = await Promise.all(steps.map(run));
  for (const [index, { status, said }] of ended.entries())
    console.log(`\n== ${steps[index]![0]}: ${status === 0 ? 'good' : 'failed'}\n${said}`.trimEnd());
  console.log(`   these ${steps.length} ${spent(begun)}`);
  if (ended.some(({ status }) => status !== 0)) stop();
}

function run([, command, args]: Step): Promise<{ status: number; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: quiet() });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += String(bytes)));
    child.on('error', (error) => resolve({ status: 1, said: String(error) }));
    child.on('close', (status) => resolve({ status: status ?? 1, said }));
  });
}

function stop(): never {
  printCounts();
  process.exit(1);
}

function printCounts(): void {
  let passed = 0;
  let failed = 0;
  for (const file of resultFiles) {
    if (!existsSync(file)) continue;
    const result = JSON.parse(readFileSync(file, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    passed += result.numPassedTests;
    failed += result.numFailedTests;
  }
  console.log(`\n${passed} passed, ${passed === 0 ? 1 : failed} failed`);
}

for (const file of resultFiles) rmSync(file, { force: true });
process.env.CHROMIUM_PATH = findBrowser();
process.env.TZ = 'Europe/London';
// The recorder of the browser tests then also demands that every canary was typed.
process.env.WHOLE_SUITE = 'yes';
await together([
  ['format', 'prettier', ['--check', '.', '--log-level', 'warn']],
  ['lint', 'oxlint', ['--deny-warnings']],
  ['types', 'tsc', ['-b']],
  ['unused code', 'knip', []],
  ['content', 'node', ['tools/localOffer.ts', 'check', '--today', '2026-11-22']],
  ['app', 'npm', ['run', '--silent', 'app']],
]);
step('site', 'node', ['tools/localOffer.ts', 'build', '--today', '2026-11-22']);
step('sizes', 'node', ['tools/project/printSizes.ts']);
step('rules and screens', 'vitest', [
  'run',
  '--project',
  'rules',
  '--project',
  'stores',
  '--project',
  'screens',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${resultFiles[0]}`,
]);
step('browser', 'vitest', [
  'run',
  '--project',
  'browser',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${resultFiles[1]}`,
]);
printCounts();
