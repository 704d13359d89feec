import { serve } from '../commands/serve.ts';
import { milliseconds, quantile, table, writeMeasurement } from './figures.ts';
import { isLost, killDuringAnswers, type Kill } from './killDuringAnswers.ts';
import { seededRandom } from './seededRandom.ts';
import { withoutAnyStore, withoutDatabase } from './stores.ts';

/** Most kills come before the next screen does: within this many milliseconds of the tap on Continue. */
const spread = 30;

/** Kills of Chromium during answers: with both stores, with the database gone each time, and with neither. */
export async function measureKills(today: string): Promise<string> {
  const { server, address } = await serve('dist/site', 0);
  const run = (times: number, seed: number, damage?: typeof withoutDatabase) =>
    killDuringAnswers({ site: address, times, random: seededRandom(seed), spread, ...(damage ? { damage } : {}) });
  const whole = await run(200, 1);
  const mirrorOnly = await run(20, 2, withoutDatabase);
  const nothing = await run(3, 3, withoutAnyStore);
  server.close();
  const row = (name: string, kills: readonly Kill[]) => [
    name,
    kills.length,
    kills.filter((one) => one.betweenStartAndAnswer).length,
    kills.filter((one) => one.betweenStartAndAnswer && one.found === one.inHand).length,
    kills.filter(isLost).length,
  ];
  const body = [
    `Every process of Chromium killed (SIGKILL) at a random moment up to ${spread} ms after the tap on Continue; then started again on the same profile. Lost is an answer whose next screen the family had seen and that is not there again.`,
    table(
      ['what is left on the device', 'kills', 'before the next screen came', 'of these kept all the same', 'lost'],
      [
        row('both stores', whole),
        row('the database taken away after each kill: only the second store', mirrorOnly),
        row('neither: shows that a loss is seen here', nothing),
      ],
    ),
    'When the kills came, in milliseconds after the tap (both stores):',
    histogram(whole),
  ].join('\n\n');
  return writeMeasurement('kills', 'Killed while a family answers', body, today);
}

function histogram(kills: readonly Kill[]): string {
  const width = 5;
  const rows = Array.from({ length: Math.ceil(spread / width) }, (_, index) => {
    const within = kills.filter(({ after }) => after >= index * width && after < (index + 1) * width);
    const before = within.filter((one) => one.betweenStartAndAnswer).length;
    return [`${index * width} to ${(index + 1) * width}`, before, within.length - before];
  });
  const middle = milliseconds(
    quantile(
      kills.map((one) => one.after),
      0.5,
    ),
  );
  return `${table(['', 'before the next screen came', 'after'], rows)}\n\nMedian ${middle} ms.`;
}
