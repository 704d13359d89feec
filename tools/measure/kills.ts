import { quantile, table, writeMeasurement } from './figures.ts';
import { isInWrite, isLost, killDuringAnswers, type Damage, type Kill } from './killDuringAnswers.ts';
import { isInUpdate, isTorn, killDuringPackUpdate, type PackKill } from './killDuringPackUpdate.ts';
import { isBroken, isInWorkerUpdate, killDuringWorkerUpdate, type WorkerKill } from './killDuringWorkerUpdate.ts';
import { ReleasingSite } from './releasingSite.ts';
import { seededRandom } from './seededRandom.ts';
import { withoutAnyStore, withoutDatabase, withoutMirror } from './stores.ts';

interface AnyKill {
  readonly stage: string;
  readonly after: number;
}

/** Kills of Chromium during answers, with and without the second store, during pack updates and worker updates. */
export async function measureKills(today: string): Promise<string> {
  const intro =
    'Every process of Chromium gets SIGKILL at a random moment; then it is started again on the same profile. A kill of the machine’s power would differ in one thing: here the operating system lives on, so what was handed to it is written.';
  // Side by side: each has browsers and a site of its own, and mostly waits.
  const parts = await Promise.all([duringAnswers(), duringPacks(), duringWorkers()]);
  const body = [intro, ...parts.flat()].join('\n\n');
  return writeMeasurement('kills', 'Killed while it works', body, today);
}

async function duringAnswers(): Promise<string[]> {
  const runs = await answerRuns();
  return [
    '## While a family answers',
    'Lost is an answer whose next screen the family had seen and that is not there again. In the write: between the beginning of the database’s transaction and the next screen.',
    table(
      [
        'what is left on the device',
        'kills',
        'in the write',
        'of these kept all the same',
        'told of a restore',
        'lost',
      ],
      runs.map(({ name, kills }) => [
        name,
        kills.length,
        share(kills, isInWrite),
        kills.filter((one) => isInWrite(one) && one.found === one.inHand).length,
        kills.filter((one) => one.toldRestored).length,
        kills.filter(isLost).length,
      ]),
    ),
    `When the kills came, in milliseconds from the write’s start (both stores):\n\n${histogram(runs[0]!.kills)}`,
  ];
}

async function duringPacks(): Promise<string[]> {
  const site = await new ReleasingSite().up();
  const packs = await killDuringPackUpdate(site, 200, seededRandom(1));
  tellDone('200 kills while newer content comes');
  await site.down();
  const count = (is: (kill: PackKill) => boolean) => packs.filter(is).length;
  const old = count((one) => one.shown === one.before);
  const offered = count((one) => one.shown === one.offered);
  return [
    '## While newer content comes',
    'Each pack differs from the one before in every file. After each kill the app is opened with nobody answering; every file in Cache Storage is held against its hash and its edition. Torn: a file missing, damaged or of another edition; a page that stays blank; an older pack than the one that was in use.',
    table(
      ['kills', 'in the update', 'opened with the old', 'with the new', 'torn'],
      [[packs.length, share(packs, isInUpdate), old, offered, count(isTorn)]],
    ),
    `Milliseconds from the first write into the slot:\n\n${histogram(packs)}`,
  ];
}

async function duringWorkers(): Promise<string[]> {
  const site = await new ReleasingSite().up();
  const workers = await killDuringWorkerUpdate(site, 100, seededRandom(1));
  tellDone('100 kills while a newer release takes over');
  await site.down();
  const count = (is: (kill: WorkerKill) => boolean) => workers.filter(is).length;
  const old = count((one) => one.booted?.release === one.before);
  const offered = count((one) => one.booted?.release === one.offered);
  return [
    '## While a newer release takes over',
    'Each release gives every script another name; the host no longer has those of the release before. After each kill the app is opened with nobody answering.',
    table(
      ['kills', 'in the update', 'opened with the old', 'with the new', 'blank or mixed'],
      [[workers.length, share(workers, isInWorkerUpdate), old, offered, count(isBroken)]],
    ),
    `Milliseconds from the beginning of the install:\n\n${histogram(workers)}`,
  ];
}

async function answerRuns(): Promise<{ name: string; kills: readonly Kill[] }[]> {
  const site = await new ReleasingSite().up();
  const run = async (name: string, times: number, mirror: boolean, damage?: Damage) => {
    const killing = { site: site.address, times, random: seededRandom(times), mirror };
    const kills = await killDuringAnswers(damage ? { ...killing, damage } : killing);
    tellDone(`${times} kills while a family answers, ${name}`);
    return { name, kills };
  };
  const runs = [
    await run('both stores', 200, true),
    await run('the second store switched off', 200, false),
    await run('the database taken away after each kill', 25, true, withoutDatabase),
    await run('the same with the second store switched off', 5, false, withoutDatabase),
    await run('the second store taken away after each kill', 25, true, withoutMirror),
    await run('both taken away: shows that a loss is seen here', 3, true, withoutAnyStore),
  ];
  await site.down();
  return runs;
}

/** The whole takes more than an hour: whoever waits sees that it goes on. */
function tellDone(what: string): void {
  process.stdout.write(`${new Date().toISOString().slice(11, 16)} ${what}\n`);
}

function share<One>(kills: readonly One[], is: (kill: One) => boolean): string {
  const count = kills.filter(is).length;
  return `${count} (${Math.round((100 * count) / Math.max(kills.length, 1))}%)`;
}

/** Ten columns up to the latest kill but one in fifty, a row for each stage. */
function histogram(kills: readonly AnyKill[]): string {
  const width = Math.max(
    1,
    Math.ceil(
      quantile(
        kills.map((one) => one.after),
        0.98,
      ) / 10,
    ),
  );
  const stages = [...new Set(kills.map((one) => one.stage))];
  const heads = Array.from({ length: 10 }, (_, at) =>
    at === 9 ? `${at * width} and on` : `${at * width} to ${(at + 1) * width}`,
  );
  const column = (one: AnyKill) => Math.min(9, Math.floor(one.after / width));
  return table(
    ['', ...heads],
    stages.map((stage) => [
      stage,
      ...heads.map((_, at) => kills.filter((one) => one.stage === stage && column(one) === at).length || ''),
    ]),
  );
}
