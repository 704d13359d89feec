import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/domain/pack/problem.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { areaIndexPage } from '../../src/officer/publish/areaIndexPage.ts';
import { allProblems } from '../../src/officer/rules/allProblems.ts';
import { keysFor } from '../build/keysFor.ts';
import { neighboursNotBuilt } from '../build/neighboursNotBuilt.ts';
import { writeReview } from '../build/writeReview.ts';
import { writeSite } from '../build/writeSite.ts';
import { loadPack, packFolders } from '../disk/loadPack.ts';
import { hostingSamples } from '../hosting/hostingSamples.ts';
import { asLine } from './asLine.ts';
import type { CommandResult } from './check.ts';
import type { BuildJson } from './buildShape.ts';

interface BuildHostArguments {
  /** The folders of the areas. */
  readonly folders: readonly string[];
  readonly out: string;
  readonly sign?: readonly string[] | undefined;
  /** The scripts of the release before stay in each area, for pages that are open. */
  readonly keepScripts?: boolean | undefined;
  readonly today: string;
  readonly json: boolean;
  /** The built app: `shell.html`, its assets, `sw.js`. */
  readonly app: string;
  readonly staticEntry: string;
  /** Which pages to write; without it, all. */
  readonly wanted?: (bare: string) => boolean;
}

interface Ready {
  readonly folder: string;
  readonly pack: LoadedPack;
}

/**
 * Writes several areas for one host: a whole site for each in the folder of its id, and a first page that leads to them.
 * All or nothing: with one error in one of them nothing is written.
 */
export async function buildHost(args: BuildHostArguments): Promise<CommandResult> {
  const { folders, out, json } = args;
  if (!existsSync(join(args.app, 'shell.html')))
    return { exitCode: 2, output: `There is no built app in ${args.app}. Run: npm run app` };
  const { ready, errors } = readyPacks(folders, args.today);
  if (errors.length > 0)
    return {
      exitCode: 1,
      output: json
        ? JSON.stringify({ written: false, problems: errors } satisfies BuildJson)
        : [...errors.map(asLine), `Nothing was written: ${errors.length} errors.`].join('\n'),
    };
  const keys = ready.map(({ pack }) => keysFor(pack.view.pack.signingKeys, args.sign ?? []));
  const faults = keys.flatMap((one, at) => ('fault' in one ? [`${ready[at]?.folder}: ${one.fault}`] : []));
  if (faults.length > 0) return { exitCode: 2, output: faults.join('\n') };

  const fresh = `${out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const areas = ready.map(({ pack: { view } }) => view.pack);
  const written: HostReport['areas'][number][] = [];
  for (const [at, { folder, pack }] of ready.entries()) {
    const signing = keys[at];
    const { pages, manifest } = await writeSite({
      ...args,
      ...packFolders(folder, pack.view.pack.extends),
      out: join(fresh, pack.view.pack.id),
      pack,
      areas,
      keepScriptsOf: args.keepScripts ? join(out, pack.view.pack.id) : undefined,
      signing: signing !== undefined && 'signing' in signing ? signing.signing : [],
    });
    writeReview(`${out}-reports`, `review-${pack.view.pack.id}.csv`, pack, args.today);
    written.push({
      area: pack.view.pack.id,
      version: manifest.version,
      pages,
      services: Object.keys(pack.directory).length,
    });
  }
  writeFileSync(join(fresh, 'index.html'), areaIndexPage(readFileSync(join(args.app, 'shell.html'), 'utf8'), areas));
  writeHosting(fresh, `${out}-hosting`, areas, args.app);
  swap(fresh, out);
  const warnings = ready.flatMap(({ pack }) => neighboursNotBuilt(pack, areas));
  const report: HostReport = { written: true, out, areas: written, ...(warnings.length > 0 && { warnings }) };
  const said = written.map(
    (one) => `${one.area}: ${one.pages} pages, version ${one.version}, ${one.services} services`,
  );
  return {
    exitCode: 0,
    output: json
      ? JSON.stringify(report)
      : [`${written.length} areas are in ${out}, each in a folder of its own:`, ...said, ...warnings.map(asLine)].join(
          '\n',
        ),
  };
}

type HostReport = Extract<BuildJson, { written: true; areas: unknown }>;

function readyPacks(folders: readonly string[], today: string): { ready: Ready[]; errors: Problem[] } {
  const ready: Ready[] = [];
  const errors: Problem[] = [];
  for (const folder of folders) {
    const loaded = loadPack(folder);
    errors.push(...allProblems(loaded, today).filter((one) => one.level === 'error'));
    if (!('view' in loaded)) continue;
    const { id } = loaded.view.pack;
    const twin = ready.find(({ pack }) => pack.view.pack.id === id);
    if (twin !== undefined)
      errors.push({
        level: 'error',
        code: 'area-twice',
        message: `${folder} and ${twin.folder} are both the area "${id}".`,
        tip: 'Give each area an id of its own in pack.yaml: it names its folder on the host.',
        place: { file: join(folder, 'pack.yaml') },
      });
    ready.push({ folder, pack: loaded });
  }
  return { ready, errors };
}

/** One server sends one policy: it has the hashes of every area's styles. */
function writeHosting(fresh: string, hosting: string, areas: readonly { readonly id: string }[], app: string): void {
  mkdirSync(hosting, { recursive: true });
  // The first page has the app's own styles.
  const folders = [app, ...areas.map(({ id }) => join(fresh, id))];
  const shells = folders.map((folder) => readFileSync(join(folder, 'shell.html'), 'utf8'));
  for (const [name, text] of hostingSamples(shells)) writeFileSync(join(hosting, name), text);
}

function swap(fresh: string, out: string): void {
  const before = `${out}.old`;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, before);
  renameSync(fresh, out);
  rmSync(before, { recursive: true, force: true });
}
