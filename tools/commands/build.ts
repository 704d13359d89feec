import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackManifest } from '../../src/domain/pack/manifest.ts';
import { siteFiles } from '../../src/officer/publish/siteFiles.ts';
import { appFiles } from '../build/appFiles.ts';
import { staticEntry } from '../build/staticSite.ts';
import { loadPack, packFolders } from '../disk/loadPack.ts';
import { allProblems } from '../../src/officer/rules/allProblems.ts';
import type { CommandResult } from './check.ts';
import { asLine } from './asLine.ts';
import type { BuildJson } from './shapes.ts';

interface BuildArgs {
  readonly folder: string;
  readonly out: string;
  /** Where the site will stand; without it, what the pack says. */
  readonly address?: string | undefined;
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

  const begun = performance.now();
  const address = args.address ?? loaded.view.pack.address;
  const fresh = `${args.out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const entry = await staticEntry(args.staticEntry);
  const { files: app, pageWriter } = appFiles(args.app, args.staticEntry, fresh);
  let pages = 0;
  const making = {
    pack: loaded,
    ...packFolders(args.folder, loaded.view.pack.extends),
    shell: readFileSync(join(args.app, 'shell.html'), 'utf8'),
    entry,
    app,
    pageWriter,
    address,
  };
  for await (const [name, content, kind] of siteFiles(making)) {
    put(fresh, name, content);
    if (kind === 'page') pages += 1;
  }
  const before = `${args.out}.old`;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(args.out)) renameSync(args.out, before);
  renameSync(fresh, args.out);
  rmSync(before, { recursive: true, force: true });

  const report: Extract<BuildJson, { written: true }> = {
    written: true,
    out: args.out,
    area: loaded.view.pack.id,
    version: loaded.view.pack.version,
    pages,
    services: Object.keys(loaded.directory).length,
    packBytes: packBytes(args.out, loaded.view.pack.id),
    milliseconds: Math.round(performance.now() - begun),
  };
  return {
    exitCode: 0,
    output: args.json
      ? JSON.stringify(report)
      : `${report.pages} pages and the pack ${report.area} version ${report.version} (${report.services} services) are in ${report.out}, after ${report.milliseconds} ms.`,
  };
}

function packBytes(out: string, area: string): number {
  const text = readFileSync(join(out, 'packs', area, 'manifest.json'), 'utf8');
  return (JSON.parse(text) as PackManifest).files.reduce((sum, one) => sum + one.bytes, 0);
}

function put(folder: string, name: string, content: string | Uint8Array): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
