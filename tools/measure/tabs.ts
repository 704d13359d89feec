import { table, writeMeasurement } from './figures.ts';
import { seededRandom } from './seededRandom.ts';
import { tabsInChromium } from './tabsInChromium.ts';

const runs = 50;
const actions = 40;

/** Two tabs of one family in Chromium, one of which becomes a newer release with a later form of the database. */
export async function measureTabs(today: string): Promise<string> {
  const begun = performance.now();
  const lost = await tabsInChromium(runs, actions, seededRandom(1));
  const seconds = Math.round((performance.now() - begun) / 1000);
  const body = [
    'Two tabs of Chromium with the app’s own storage, over one database. In each run they start journeys, answer, write notes, delete and wake, at random and often at the same moment; on the way the second tab becomes a newer release that changes the form of the database, the first stays the old one, sometimes to the end. Then both are closed, and a third looks for every answer and note that was said to be kept, and for every journey that was deleted.',
    table(
      ['runs', 'actions each', 'lost', 'came back after being deleted', 'seconds'],
      [
        [
          runs,
          actions,
          lost.flat().filter((one) => one.endsWith('is lost')).length,
          lost.flat().filter((one) => one.endsWith('came back')).length,
          seconds,
        ],
      ],
    ),
  ].join('\n\n');
  return writeMeasurement('tabs', 'Two tabs, old and new code', body, today);
}
