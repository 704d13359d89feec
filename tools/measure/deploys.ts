import { deploysWhileOpen } from './deploysWhileOpen.ts';
import { table, writeMeasurement } from './figures.ts';
import { ReleasingSite } from './releasingSite.ts';

const times = 30;

/** Releases put out while the guide is open, the scripts of the one before gone from the host. */
export async function measureDeploys(today: string): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const withWorker of [true, false]) {
    const site = await new ReleasingSite().up();
    const deploys = await deploysWhileOpen(site, times, { withWorker });
    await site.down();
    const reloads = deploys.map((one) => one.reloads);
    rows.push([
      withWorker ? 'ready for no signal' : 'keeps no scripts (private window, first visit)',
      deploys.length,
      deploys.reduce((sum, one) => sum + one.opened.length, 0),
      new Set(deploys.flatMap((one) => one.opened)).size,
      deploys.filter((one) => one.refused.length > 0).length,
      deploys.reduce((sum, one) => sum + one.refused.length, 0),
      reloads.reduce((sum, one) => sum + one, 0),
      Math.max(...reloads),
      deploys.reduce((sum, one) => sum + one.white.length, 0),
      deploys.filter((one) => !one.answersKept).length,
    ]);
  }
  const head = [
    'the phone',
    'releases',
    'screens opened',
    'different ones',
    'releases that left scripts missing',
    'requests for a script that was gone',
    'loaded anew by itself',
    'at most, in one release',
    'white',
    'releases that lost answers',
  ];
  const body = [
    'A family has the guide open, with nothing in the browser’s own cache, and has answered a question in another tab. A release is put out that gives every script another name, and the host throws the old ones away. Then the open page is led through five screens whose code it has not fetched, beginning at another screen with each release. White: no heading of that screen, or the words that something went wrong.',
    table(head, rows),
  ].join('\n\n');
  return writeMeasurement('deploys', 'Releases while the guide is open', body, today);
}
