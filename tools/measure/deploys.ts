import { deploysWhileOpen } from './deploysWhileOpen.ts';
import { table, writeMeasurement } from './figures.ts';
import { ReleasingSite } from './releasingSite.ts';

const times = 30;

/** Releases put out while the guide is open, the scripts of the one before gone from the host. */
export async function measureDeploys(today: string): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const withWorker of [true, false]) {
    const site = await new ReleasingSite().up();
    const deploys = await deploysWhileOpen(site, times, withWorker);
    await site.down();
    rows.push([
      withWorker ? 'ready for no signal' : 'keeps no scripts (private window, first visit)',
      deploys.length,
      deploys.reduce((sum, one) => sum + one.opened.length, 0),
      deploys.reduce((sum, one) => sum + one.white.length, 0),
      Math.max(...deploys.map((one) => one.reloads)),
      deploys.filter((one) => !one.answersKept).length,
    ]);
  }
  const body = [
    'A family has the guide open and has answered a question. A release is put out that gives every script another name, and the host throws the old ones away. Then the open page is led through screens whose code it has not fetched. White: no heading, or the words that something went wrong.',
    table(['the phone', 'releases', 'screens opened', 'white', 'loaded anew by itself, at most', 'answers lost'], rows),
  ].join('\n\n');
  return writeMeasurement('deploys', 'Releases while the guide is open', body, today);
}
