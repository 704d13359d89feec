import { mkdirSync } from 'node:fs';
import { measureBrokenWorkbooks } from './brokenWorkbooks.ts';
import { measureBadNetwork } from './badNetwork.ts';
import { measureFirstPaint } from './firstPaint.ts';
import { measureCorruption } from './corruption.ts';
import { measureDeploys } from './deploys.ts';
import { measureExit } from './exit.ts';
import { measureFaults } from './faults.ts';
import { measureImportGrowth } from './importGrowth.ts';
import { measureKillSwitch } from './killSwitch.ts';
import { measureKills } from './kills.ts';
import { measureHosting } from './hosting.ts';
import { measureHostilePack } from './hostileReport.ts';
import { measureLighthouse } from './lighthousePages.ts';
import { measureNeighbour } from './neighbour.ts';
import { measureOutcomeTime } from './outcomeTime.ts';
import { halfAsked } from './searchCases.ts';
import { measureSearchRelevance } from './searchRelevance.ts';
import { measureSearchSpeed } from './searchSpeed.ts';
import { measureStaticBuild } from './staticBuild.ts';
import { measureTabs } from './tabs.ts';
import { measureUpkeep } from './upkeep.ts';
import { measureWorkshop } from './workshop.ts';

const half = halfAsked(process.argv);

/**
 * `npm run measure [-- NAME …] [--half dev|test|test2]`: long measurements, each written to docs/measurements with its commit
 * and machine.
 */
const measures: Readonly<Record<string, (today: string) => Promise<string>>> = {
  hosting: measureHosting,
  'hostile-pack': measureHostilePack,
  'outcome-time': measureOutcomeTime,
  'search-speed': measureSearchSpeed,
  'search-relevance': (today) => measureSearchRelevance(today, half),
  'broken-workbooks': measureBrokenWorkbooks,
  'import-growth': measureImportGrowth,
  kills: measureKills,
  'static-build': measureStaticBuild,
  'first-paint': measureFirstPaint,
  lighthouse: measureLighthouse,
  tabs: measureTabs,
  deploys: measureDeploys,
  corruption: measureCorruption,
  faults: measureFaults,
  neighbour: measureNeighbour,
  workshop: measureWorkshop,
  upkeep: measureUpkeep,
  'bad-network': measureBadNetwork,
  'kill-switch': measureKillSwitch,
  exit: measureExit,
};

const asked = process.argv.slice(2).filter((one, at, all) => one !== '--half' && all[at - 1] !== '--half');
const unknown = asked.filter((name) => measures[name] === undefined);
if (unknown.length > 0) {
  console.error(`There is no measurement ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}.`);
  process.exitCode = 2;
} else {
  mkdirSync('docs/measurements', { recursive: true });
  const today = new Date().toISOString().slice(0, 10);
  for (const [name, measure] of Object.entries(measures))
    if (asked.length === 0 || asked.includes(name)) console.log(await measure(today));
}
