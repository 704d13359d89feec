import { allProblems } from '../../src/officer/rules/allProblems.ts';
import { writeSite } from '../build/writeSite.ts';
import { importServices } from '../commands/importServices.ts';
import { importJson } from '../commands/shapes.ts';
import { loadPack, packFolders } from '../disk/loadPack.ts';
import type { StepCost } from './importGrowth.ts';

// Run by itself: one step of an area's upkeep, then what it cost.
const [step, area = '', source = '', out = '', today = ''] = process.argv.slice(2);

function brought(): string {
  const { output, exitCode } = importServices({
    source,
    mapFile: undefined,
    out: undefined,
    into: area,
    load: () => loadPack(area),
    json: true,
    today,
  });
  const shape = importJson.parse(JSON.parse(output));
  if (exitCode !== 0 || shape.written === null)
    throw new Error(
      `import wrote nothing: ${shape.problems
        .map((one) => one.message)
        .slice(0, 3)
        .join(' ')}`,
    );
  return `${shape.services.toLocaleString('en-GB')} rows read, ${shape.added.length.toLocaleString('en-GB')} added`;
}

function judged(): string {
  const problems = allProblems(loadPack(area), today);
  return `${problems.length.toLocaleString('en-GB')} problems told`;
}

async function built(): Promise<string> {
  const pack = loadPack(area);
  if (!('view' in pack))
    throw new Error(
      pack.problems
        .map((one) => one.message)
        .slice(0, 3)
        .join(' '),
    );
  const folders = packFolders(area, pack.view.pack.extends);
  const { pages, manifest } = await writeSite({
    pack,
    ...folders,
    out,
    app: 'dist/app',
    staticEntry: 'dist/static/static.js',
  });
  const bytes = manifest.files.reduce((sum, one) => sum + one.bytes, 0);
  return `${pages.toLocaleString('en-GB')} pages, a pack of ${(bytes / 1e6).toFixed(1)} MB`;
}

const did = step === 'import' ? brought() : step === 'check' ? judged() : await built();
const { user, system } = process.cpuUsage();
const cost: StepCost = {
  processorSeconds: (user + system) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1024,
  did,
};
process.stdout.write(JSON.stringify(cost));
