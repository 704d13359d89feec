import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './findBrowser.ts';

/** `npm test`: everything that must hold, in the order in which a fault is cheapest to find. Stops at the first failing step. */
const resultFile = 'node_modules/.cache/test-result.json';

function step(name: string, command: string, args: readonly string[]): void {
  const begun = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
  console.log(`   ${name}: ${status === 0 ? 'good' : 'failed'} after ${Math.round((Date.now() - begun) / 1000)} s`);
  if (status !== 0) {
    printCounts();
    process.exit(1);
  }
}

function printCounts(): void {
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    console.log(`\n${result.numPassedTests} passed, ${result.numFailedTests} failed`);
  } catch {
    console.log('\n0 passed, 1 failed');
  }
}

rmSync(resultFile, { force: true });
process.env.CHROMIUM_PATH = findBrowser();
process.env.TZ = 'Europe/London';
step('format', 'prettier', ['--check', '.', '--log-level', 'warn']);
step('lint', 'oxlint', ['--deny-warnings']);
step('types', 'tsc', ['-b']);
step('unused code', 'knip', []);
step('content', 'node', ['tools/localOffer.ts', 'check', '--today', '2026-11-22']);
step('app', 'npm', ['run', '--silent', 'app']);
step('site', 'node', ['tools/localOffer.ts', 'build', '--today', '2026-11-22']);
step('sizes', 'node', ['tools/project/printSizes.ts']);
step('tests', 'vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`]);
printCounts();
