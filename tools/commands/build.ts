import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forSearchEngines } from '../build/forSearchEngines.ts';
import { packFiles } from '../../src/officer/publish/packFiles.ts';
import { staticSite } from '../build/staticSite.ts';
import { loadPack } from '../disk/loadPack.ts';
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
  const shell = readFileSync(join(args.app, 'shell.html'), 'utf8');
  const address = args.address ?? loaded.view.pack.address;
  const pages = await staticSite(loaded, shell, args.staticEntry, address);
  const { files, manifest } = packFiles(loaded);
  const area = `packs/${loaded.view.pack.id}`;
  const fresh = `${args.out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(args.app, fresh, { recursive: true });
  for (const [name, text] of pages) put(fresh, name, text);
  for (const [name, text] of forSearchEngines([...pages.keys()], loaded.view.pack.issued, address))
    put(fresh, name, text);
  for (const [name, text] of files) put(fresh, `${area}/${name}`, text);
  put(fresh, `${area}/manifest.json`, JSON.stringify(manifest));
  put(fresh, 'packs/areas.json', JSON.stringify([{ id: loaded.view.pack.id, name: loaded.view.pack.name }]));
  const before = `${args.out}.old`;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(args.out)) renameSync(args.out, before);
  renameSync(fresh, args.out);
  rmSync(before, { recursive: true, force: true });

  const report: Extract<BuildJson, { written: true }> = {
    written: true,
    out: args.out,
    area: loaded.view.pack.id,
    version: manifest.version,
    pages: pages.size,
    services: Object.keys(loaded.directory).length,
    packBytes: manifest.files.reduce((sum, one) => sum + one.bytes, 0),
    milliseconds: Math.round(performance.now() - begun),
  };
  return {
    exitCode: 0,
    output: args.json
      ? JSON.stringify(report)
      : `${report.pages} pages and the pack ${report.area} version ${report.version} (${report.services} services) are in ${report.out}, after ${report.milliseconds} ms.`,
  };
}

function put(folder: string, name: string, text: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
