import { table, writeMeasurement } from './figures.ts';
import { seededRandom } from './seededRandom.ts';
import { tabsInChromium } from './tabsInChromium.ts';
import { inAllRuns, shareKept, type TabWrites } from './twoTabs.ts';

const runs = 50;
const actions = 40;

/** Two tabs of one family in Chromium, one of which becomes a newer release with a later form of the database. */
export async function measureTabs(today: string): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const locks of [true, false]) {
    const each = await tabsInChromium({ runs, actions, random: seededRandom(1), locks });
    const all = inAllRuns(each);
    rows.push([
      locks ? 'one tab waits for the other, as the app is' : 'Web Locks switched off: no tab waits',
      runs,
      actions,
      written(all.asked),
      written(all.acknowledged),
      `${Math.round(shareKept(all) * 100)}%`,
      all.lost.filter((one) => one.endsWith('is lost')).length,
      all.lost.filter((one) => one.endsWith('came back')).length,
      each.filter(({ lost }) => lost.length > 0).length,
    ]);
  }
  const head = [
    'the tabs',
    'runs',
    'actions each',
    'answers, notes, deletions asked',
    'said to be kept',
    'share',
    'lost of these',
    'came back after being deleted',
    'runs with a loss',
  ];
  const body = [
    'Two tabs of Chromium with the app’s own storage, over one database. In each run they start journeys, answer, write notes, delete and wake, at random and often at the same moment; on the way the second tab becomes a newer release that changes the form of the database, the first stays the old one, sometimes to the end. Then both are closed, and a third looks for every answer and note that was said to be kept, and for every journey that was deleted. The rest is answers and notes to a journey that the tab had not heard of yet, as the other began it while only one of the two had the database.',
    table(head, rows),
    'A change of the database is one transaction of its own, and safe without the locks. What they are for is what the old tab keeps apart while the new one has the database: both write it, one to add and one to bring it in and let go of it.',
  ].join('\n\n');
  return writeMeasurement('tabs', 'Two tabs, old and new code', body, today);
}

function written({ answers, notes, deletions }: TabWrites): string {
  return `${answers}, ${notes}, ${deletions}`;
}
