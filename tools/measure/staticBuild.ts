import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { packFiles } from '../../src/officer/publish/packFiles.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { loadPack } from '../disk/loadPack.ts';
import { loadNow, quantile, table, writeMeasurement } from './figures.ts';
import { grownDirectory } from './grownDirectory.ts';

const sizes = [500, 2000, 5000] as const;
const rounds = 3;
const aim = { services: 2000, milliseconds: 10_000, packBytes: 900 * 1024 };

/** What one build printed of itself: staticBuildStep.ts. */
export interface Run {
  readonly pages: number;
  readonly megabytes: number;
  /** From the first page to the last file written. */
  readonly passed: number;
  /** Of this process on the processor, in all its threads. */
  readonly worked: number;
}

/** How long a large area's pages take, in every language and written to disk, and what its pack weighs. */
export async function measureStaticBuild(today: string): Promise<string> {
  const pack = loadPack('content/merrowdale');
  if (!('view' in pack)) throw new Error('content/merrowdale does not load: run "npm run offer -- check".');
  const grown = sizes.map((size) => ({ ...pack, directory: grownDirectory(pack.directory, size, 1) }));
  const runs = sizes.map((): Run[] => []);
  const loads: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'static-build-'));
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const index of sizes.keys()) {
        runs[index]?.push(written(sizes[index] ?? 0, join(folder, `${round}-${index}`)));
        loads.push(loadNow());
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const rows = sizes.map((size, index) => rowOf(size, runs[index] ?? [], packBytes(grown[index] ?? pack)));
  const perPage = sizes.map((_, index) => median(runs[index] ?? [], 'worked') / (runs[index]?.[0]?.pages ?? 1));
  const growth = (perPage.at(-1) ?? 0) / (perPage[0] ?? 1);
  const body = [
    `Packs grown from Merrowdale's own words (tools/measure/grownDirectory.ts), every page in ${pack.view.pack.languages.length} languages, written to disk; ${rounds} rounds, the sizes in turn, each build in a process of its own and into a new folder; all are taken away at the end. Aim: ${aim.services} services in ${aim.milliseconds / 1000} s, their pack at most ${aim.packBytes / 1024} KB; a page of the largest costs what one of the smallest does.`,
    table(
      [
        'services',
        'pages',
        'MB of HTML',
        'seconds passed: median (least to most)',
        'seconds of processor: median',
        'ms of processor a page',
        'pack, KB of brotli',
        'of it without languages that nobody chose',
      ],
      rows,
    ),
    `A page of ${sizes.at(-1)} services costs ${growth.toFixed(2)} times what a page of ${sizes[0]} costs. Load average while measuring: ${loads[0]} to ${loads.at(-1)}; on a busy machine the seconds passed are longer than the work.`,
    'Why at the end: on ext4 a new file passes over every inode that was let go in the last minutes, so that writing 7,569 files and folders just after as many were deleted takes the kernel many seconds instead of half a one. An officer who builds a large area several times in a row sees it; the pages are not to blame.',
    'The pack: the texts of grown services are put together from those of Merrowdale, so a brotli of real ones would save less on the services and as much on the rest.',
  ].join('\n\n');
  return writeMeasurement('static-build', 'Time to write the pages of a large area', body, today);
}

/** In a process of its own, as an officer's build is one: in one that has built before, the memory of earlier packs is in the way. */
function written(size: number, folder: string): Run {
  const args = ['tools/measure/staticBuildStep.ts', String(size), folder];
  const said = execFileSync(process.execPath, args, { encoding: 'utf8' });
  return JSON.parse(said) as Run;
}

function packBytes(pack: LoadedPack): { all: number; needed: number } {
  const { files, manifest } = packFiles(pack);
  const of = (name: string) => brotliCompressSync(files.get(name) ?? '').length;
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + of(name), 0);
  const own = brotliCompressSync(JSON.stringify(manifest)).length;
  const needed = manifest.files.filter((file) => file.kind !== 'language').map((file) => file.path);
  return { all: own + sum([...files.keys()]), needed: own + sum(needed) };
}

function rowOf(size: number, runs: readonly Run[], pack: { all: number; needed: number }): (string | number)[] {
  const passed = runs.map((run) => run.passed);
  const seconds = (value: number) => (value / 1000).toFixed(1);
  const pages = runs[0]?.pages ?? 0;
  const worked = median(runs, 'worked');
  return [
    size,
    pages,
    Math.round(runs[0]?.megabytes ?? 0),
    `${seconds(quantile(passed, 0.5))} (${seconds(Math.min(...passed))} to ${seconds(Math.max(...passed))})`,
    seconds(worked),
    (worked / pages).toFixed(2),
    Math.round(pack.all / 1024),
    `${Math.round(pack.needed / 1024)}${size === aim.services && pack.needed > aim.packBytes ? ' NOT MET' : ''}`,
  ];
}

function median(runs: readonly Run[], of: 'passed' | 'worked'): number {
  return quantile(
    runs.map((run) => run[of]),
    0.5,
  );
}
