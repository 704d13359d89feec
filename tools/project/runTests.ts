import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './findBrowser.ts';

/** `npm test`: everything that must hold, in the order in which a fault is cheapest to find. Stops at the first failing step. */
const resultFiles = ['node_modules/.cache/rules-result.json', 'node_modules/.cache/browser-result.json'] as const;

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
step('format', 'prettier', ['--check', '.', '--log-level', 'warn']);
step('lint', 'oxlint', ['--deny-warnings']);
step('types', 'tsc', ['-b']);
step('unused code', 'knip', []);
step('content', 'node', ['tools/localOffer.ts', 'check', '--today', '2026-11-22']);
step('app', 'npm', ['run', '--silent', 'app']);
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
