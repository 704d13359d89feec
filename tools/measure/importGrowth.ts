import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packLimits } from '../../src/domain/pack/manifest.ts';
import { cellsOf, servicesText } from '../../src/officer/exchange/writeServices.ts';
import { loadPack } from '../disk/loadPack.ts';
import { loadNow, table, writeMeasurement } from './figures.ts';
import { grownDirectory } from './grownDirectory.ts';

const allSizes = [500, 2_000, 10_000, 50_000] as const;
const steps = ['import', 'check', 'build'] as const;
type Step = (typeof steps)[number];

/** What one step printed of itself, in a process of its own: importGrowthStep.ts. */
export interface StepCost {
  readonly processorSeconds: number;
  readonly megabytes: number;
  readonly did: string;
}

/**
 * How the cost of import, check and build grows with the services of an area. `LARGEST_IMPORT=2000` leaves the larger
 * sizes out.
 */
export async function measureImportGrowth(today: string): Promise<string> {
  const largest = Number(process.env['LARGEST_IMPORT'] ?? allSizes.at(-1));
  const sizes = allSizes.filter((size) => size <= largest);
  const work = mkdtempSync(join(tmpdir(), 'import-growth-'));
  const costs: Record<Step, StepCost>[] = [];
  const loads: string[] = [];
  try {
    for (const size of sizes) {
      loads.push(loadNow());
      costs.push(costsOf(size, work, today));
      // Finished sizes are not lost when a larger one fails.
      process.stdout.write(`${size}: ${JSON.stringify(costs.at(-1))}\n`);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const body = [
    `A list of services as one CSV file, grown from Merrowdale's own words (tools/measure/grownDirectory.ts), imported into a copy of Merrowdale in English alone; then the pack is checked, and built: the pack, every page, the feed and its tables. Each step in a process of its own: seconds of processor in all its threads, and the most memory it held. Load average at each size: ${loads.join(', ')}.`,
    table(
      ['services', ...steps.flatMap((step) => [`${step}, seconds`, 'MB'])],
      sizes.map((size, index) => [
        size.toLocaleString('en-GB'),
        ...steps.flatMap((step) => {
          const { processorSeconds, megabytes } = costs[index]![step];
          return [processorSeconds.toFixed(1), String(Math.round(megabytes))];
        }),
      ]),
    ),
    'How the work grows: times the services, times the seconds. Equal means a service costs the same in a large area as in a small one.',
    table(
      ['from', 'to', 'services', ...steps],
      sizes.slice(1).map((size, index) => {
        const before = sizes[index] ?? size;
        return [
          before.toLocaleString('en-GB'),
          size.toLocaleString('en-GB'),
          `× ${(size / before).toFixed(1)}`,
          ...steps.map(
            (step) =>
              `× ${(costs[index + 1]![step].processorSeconds / costs[index]![step].processorSeconds).toFixed(1)}`,
          ),
        ];
      }),
    ),
    table(
      ['services', ...steps],
      sizes.map((size, index) => [size.toLocaleString('en-GB'), ...steps.map((step) => costs[index]![step].did)]),
    ),
    'The texts of grown services share sentences with each other, as lists that were filled in by copying do: check tells each (`written-not-stamped`), which a list of the same size without copied sentences would not cost. The build here is that of a pack whose errors were put right: it writes the pack as it is.',
    `A phone takes a pack of at most ${packLimits.packBytes / 2 ** 20} MB with files of at most ${packLimits.fileBytes / 2 ** 20} MB: a larger area is built all the same, and must be split.`,
  ].join('\n\n');
  return writeMeasurement('import-growth', 'Import, check and build as an area grows', body, today);
}

function costsOf(size: number, work: string, today: string): Record<Step, StepCost> {
  const area = join(work, 'merrowdale');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  cpSync('content/merrowdale', area, { recursive: true });
  const info = join(area, 'pack.yaml');
  writeFileSync(info, readFileSync(info, 'utf8').replace(/^languages: .*$/m, 'languages: [en]'));
  const pack = loadPack('content/merrowdale');
  if (!('view' in pack)) throw new Error('content/merrowdale does not load: run "npm run offer -- check".');
  const source = join(work, 'list.csv');
  writeFileSync(source, servicesText(Object.values(grownDirectory(pack.directory, size, 1)).map(cellsOf)));
  const cost = (step: Step): StepCost =>
    JSON.parse(
      execFileSync(
        process.execPath,
        [
          '--max-old-space-size=12000',
          'tools/measure/importGrowthStep.ts',
          step,
          area,
          source,
          join(work, 'site'),
          today,
        ],
        { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
      ),
    ) as StepCost;
  return { import: cost('import'), check: cost('check'), build: cost('build') };
}
