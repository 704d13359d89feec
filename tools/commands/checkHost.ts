import { existsSync, readFileSync } from 'node:fs';
import { checkHost as faultsOf } from '../hosting/checkHost.ts';
import type { CommandResult } from './check.ts';
import type { CheckHostJson } from './checkHostShape.ts';

/** `check-host URL`: what is wrong with a deployment, and what to do. Exit 1 on an error. */
export async function checkHost(args: {
  address: string | undefined;
  before: string | undefined;
  json: boolean;
}): Promise<CommandResult> {
  const address = addressOf(args.address);
  if (address === undefined)
    return {
      exitCode: 2,
      output: 'check-host wants the address of the first page: check-host https://offer.example.org/',
    };
  if (args.before !== undefined && !existsSync(args.before))
    return { exitCode: 2, output: `There is no file ${args.before}. --before is the SHA256SUMS of the last release.` };
  const before = args.before === undefined ? undefined : readFileSync(args.before, 'utf8');
  const problems = await faultsOf(address, before);
  const errors = problems.filter((one) => one.level === 'error').length;
  const warnings = problems.length - errors;
  const exitCode = errors > 0 ? 1 : 0;
  if (args.json)
    return { exitCode, output: JSON.stringify({ address, errors, warnings, problems } satisfies CheckHostJson) };
  const lines = problems.map(
    ({ level, where, message, tip, code }) => `${level}  ${where}\n       ${message}\n       ${tip}  [${code}]`,
  );
  const verdict =
    problems.length === 0 ? `Nothing is wrong with ${address}` : `${errors} errors, ${warnings} warnings at ${address}`;
  return { exitCode, output: [...lines, verdict].join('\n') };
}

function addressOf(given: string | undefined): string | undefined {
  if (given === undefined || !/^https?:\/\//.test(given) || !URL.canParse(given)) return undefined;
  const url = new URL(given);
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname = url.pathname.replace(/\/index\.html$/, '') + '/';
  return url.href;
}
