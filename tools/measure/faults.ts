import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table, writeMeasurement } from './figures.ts';

const files = {
  database: 'tests/storage/databaseFaultMoments.test.ts',
  room: 'tests/storage/noRoom.test.ts',
  clock: 'tests/content/clock.test.ts',
  attacks: 'tests/storage/twelveAttacks.test.ts',
} as const;

interface Case {
  /** The description it stands under, and its own sentence. */
  readonly of: string;
  readonly says: string;
  readonly held: boolean;
}

/** The tests of faults that a phone meets, run anew, and their results as tables. */
export async function measureFaults(today: string): Promise<string> {
  const { database, room, clock, attacks } = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, casesOf(file)]),
  ) as Record<keyof typeof files, Case[]>;
  const body = [
    'Each cell is a test of its own that ran just now; it held, or it says FAILED. They run on stores in memory that break when told to; `kills`, `corruption` and `tabs` do the like in Chromium.',
    `## A database that breaks\n\nAll answers said to be kept were found by a later page, and the family was told the reason in words where the database was not mended without one.\n\n${byMoment(database)}`,
    `## No room at one write, or from it on\n\nA week of a family: the guide comes, three answers, a newer guide, three more; about 30 writes in all stores. No answer lost that was said to be kept, never half a pack, and "no room" is said where something could not be kept.\n\n${byWrite(room)}`,
    `## A clock that is wrong\n\nNothing is deleted or hidden, a newer guide is taken, the outcome is worked out, and what the page says of the day is right.\n\n${byClock(clock)}`,
    `## Attacks on the manifest\n\nRefused with the old pack as it was, to the byte; and with the one guard switched off the attack goes through, so it is that guard that holds.\n\n${byAttack(attacks)}`,
    `Three are not refused, for only the family would lose by it; each is told from what is no attack: a pack that names no day, one of today, and the same number while the old key is still trusted.\n\n${byOtherEnd(attacks)}`,
  ].join('\n\n');
  return writeMeasurement('faults', 'Faults of a phone, one by one', body, today);
}

function casesOf(file: string): Case[] {
  const work = mkdtempSync(join(tmpdir(), 'faults-'));
  const out = join(work, 'results.json');
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  spawnSync(process.execPath, [vitest, 'run', '--project', 'rules', file, '--reporter=json', `--outputFile=${out}`], {
    env: { ...process.env, TZ: 'Europe/London' },
  });
  const { testResults } = JSON.parse(readFileSync(out, 'utf8')) as {
    testResults: { assertionResults: { ancestorTitles: string[]; title: string; status: string }[] }[];
  };
  rmSync(work, { recursive: true });
  const cases = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      of: ancestorTitles.at(-1) ?? '',
      says: title,
      held: status === 'passed',
    })),
  );
  if (cases.length === 0) throw new Error(`${file} has no tests that ran. Run it by itself: npx vitest run ${file}`);
  return cases;
}

const mark = (cases: readonly Case[]) =>
  cases.length === 0 ? '' : cases.every(({ held }) => held) ? 'held' : 'FAILED';

function byMoment(cases: readonly Case[]): string {
  const moments = ['on the first visit', 'in the middle of a journey', 'after sleep'];
  const faults = [...Map.groupBy(cases, ({ of }) => of)].filter(([of]) => of.startsWith('a database that'));
  const rows = faults.map(([of, some]) => [
    of,
    ...moments.map((moment) => mark(some.filter(({ says }) => says.startsWith(moment)))),
  ]);
  return `${table(['fault', ...moments], rows)}\n\n${sum(faults.flatMap(([, some]) => some))}`;
}

function byWrite(cases: readonly Case[]): string {
  const ways = ['alone', 'on'];
  const of = (way: string) => cases.filter(({ says }) => new RegExp(`write \\d+ ${way}\\b`).test(says));
  const rows = ways.map((way) => [
    way === 'alone' ? 'at that write alone' : 'from that write on',
    of(way).length,
    of(way).filter(({ held }) => held).length,
    of(way)
      .filter(({ held }) => !held)
      .map(({ says }) => /write (\d+)/.exec(says)?.[1])
      .join(', '),
  ]);
  return table(['no room', 'writes tried', 'held', 'failed at'], rows);
}

function byClock(cases: readonly Case[]): string {
  const clocks = [...Map.groupBy(cases, ({ of }) => of)].filter(([of]) => of.startsWith('a device whose clock'));
  const rows = clocks.map(([of, some]) => {
    const told = some.filter(({ says }) => says.startsWith('is told'));
    const kept = some.filter((one) => !told.includes(one));
    return [of.replace('a device whose clock says ', ''), mark(told), ...kept.map((one) => mark([one]))];
  });
  const journeys = Array.from({ length: 3 }, (_, place) => `journey ${place + 1}`);
  return `${table(['clock', 'what the page says of it', ...journeys], rows)}\n\n${sum(clocks.flatMap(([, some]) => some))}`;
}

function byAttack(cases: readonly Case[]): string {
  const refused = 'is refused, and the old pack stays to the byte: ';
  const through = 'goes through when the guard is off: ';
  const rows = cases
    .filter(({ says }) => says.startsWith(refused))
    .map((one) => {
      const name = one.says.slice(refused.length);
      return [name, mark([one]), mark(cases.filter(({ says }) => says === through + name))];
    });
  return table(['attack', 'refused', 'goes through with the guard off'], rows);
}

function byOtherEnd(cases: readonly Case[]): string {
  const apart = 'is told from what is no attack: ';
  const rows = cases
    .filter(({ says }) => says.startsWith(apart))
    .map(({ says, held }) => {
      const name = says.slice(apart.length);
      const ends = cases.filter((one) => one.says.startsWith(`${name}: `));
      return [
        name,
        ends.map((one) => one.says.slice(name.length + 2)).join(),
        mark(ends),
        mark([{ of: '', says, held }]),
      ];
    });
  if (rows.length !== 3) throw new Error(`${files.attacks} should have three attacks that are not refused.`);
  return table(['attack', 'what must happen', 'so it does', 'told from what is no attack'], rows);
}

function sum(cases: readonly Case[]): string {
  return `${cases.filter(({ held }) => held).length} of ${cases.length} held.`;
}
