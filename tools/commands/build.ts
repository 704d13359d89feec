import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keysFor } from '../build/keysFor.ts';
import { neighboursNotBuilt } from '../build/neighboursNotBuilt.ts';
import { readingGrades } from '../build/readingGrades.ts';
import { writeReview } from '../build/writeReview.ts';
import { writeSite } from '../build/writeSite.ts';
import { loadPack, packFolders } from '../disk/loadPack.ts';
import { packLimits } from '../../src/domain/pack/manifest.ts';
import { hostingSamples } from '../hosting/hostingSamples.ts';
import { allProblems } from '../../src/officer/rules/allProblems.ts';
import type { CommandResult } from './check.ts';
import { asLine } from './asLine.ts';
import type { BuildJson } from './buildShape.ts';

interface BuildArgs {
  readonly folder: string;
  readonly out: string;
  /** Where the site will stand; without it, what the pack says. */
  readonly address?: string | undefined;
  /** The scripts of the release before stay, for pages that are open. */
  readonly keepScripts?: boolean | undefined;
  /** Files of keys to sign the manifest with. */
  readonly sign?: readonly string[] | undefined;
  /** A file to write the whole pack into besides. */
  readonly oneFile?: string | undefined;
  readonly today: string;
  readonly json: boolean;
  /** The built app: `shell.html`, its assets, `sw.js`. */
  readonly app: string;
  readonly staticEntry: string;
}

/**
 * Writes the pack, its manifest and the static site. All or nothing: with one error nothing is written, and what stood
 * in `out` before stays until everything new is there.
 */
export async function build(args: BuildArgs): Promise<CommandResult> {
  const loaded = loadPack(args.folder);
  const problems = allProblems(loaded, args.today);
  const errors = problems.filter((one) => one.level === 'error');
  if (errors.length > 0 || !('view' in loaded))
    return {
      exitCode: 1,
      output: args.json
        ? JSON.stringify({ written: false, problems: errors } satisfies BuildJson)
        : [...errors.map(asLine), `Nothing was written: ${errors.length} errors.`].join('\n'),
    };
  if (!existsSync(join(args.app, 'shell.html')))
    return { exitCode: 2, output: `There is no built app in ${args.app}. Run: npm run app` };

  const keys = keysFor(loaded.view.pack.signingKeys, args.sign ?? []);
  if ('fault' in keys) return { exitCode: 2, output: keys.fault };

  const begun = performance.now();
  const { pages, manifest, oneFile } = await writeSite({
    ...args,
    ...packFolders(args.folder, loaded.view.pack.extends),
    pack: loaded,
    signing: keys.signing,
    keepScriptsOf: args.keepScripts ? args.out : undefined,
  });
  const hosting = `${args.out}-hosting`;
  mkdirSync(hosting, { recursive: true });
  for (const [name, text] of hostingSamples(readFileSync(join(args.out, 'shell.html'), 'utf8')))
    writeFileSync(join(hosting, name), text);
  const reports = writeReview(`${args.out}-reports`, 'review.csv', loaded, args.today);
  if (args.oneFile !== undefined) {
    mkdirSync(dirname(args.oneFile), { recursive: true });
    writeFileSync(args.oneFile, oneFile);
  }
  const harder = readingGrades(`${args.out}-reports`, 'reading-grades.json', loaded);
  const warnings = [...neighboursNotBuilt(loaded, []), ...harder];
  const report: Extract<BuildJson, { written: true; area: string }> = {
    written: true,
    out: args.out,
    area: loaded.view.pack.id,
    version: manifest.version,
    pages,
    services: Object.keys(loaded.directory).length,
    packBytes: manifest.files.reduce((sum, one) => sum + one.bytes, 0),
    milliseconds: Math.round(performance.now() - begun),
    ...(warnings.length > 0 && { warnings }),
  };
  return {
    exitCode: 0,
    output: args.json
      ? JSON.stringify(report)
      : `${report.pages} pages and the pack ${report.area} version ${report.version} (${report.services} services) are in ${report.out}, after ${report.milliseconds} ms. Web server configurations with its hashes: ${hosting}. What is late or due for a look, by person: ${reports}.${tooLarge(report.packBytes)}${warnings.map((one) => `\n${asLine(one)}`).join('')}`,
  };
}

/** A site of any size may be written, for pages alone; a phone must not be surprised by it. */
function tooLarge(bytes: number): string {
  if (bytes <= packLimits.packBytes) return '';
  const megabytes = (count: number) => Math.round(count / 1024 / 1024);
  return `\nThe pack has ${megabytes(bytes)} MB, and phones take ${megabytes(packLimits.packBytes)} MB at most: families can read its pages, but not search them or use them with no signal. Make several areas of it: build DIR DIR … (docs/hosting.md).`;
}
