import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { table, writeMeasurement } from './figures.ts';

const files = 200;
const reportShape = z.object({ files: z.number(), found: z.array(z.object({ kind: z.string(), at: z.boolean() })) });
const bombShape = z.object({ name: z.string(), code: z.string(), seconds: z.number(), megabytes: z.number() });

/** 200 broken workbooks and CSV files, and files made to fill a computer: the test of them, long and with its figures. */
export async function measureBrokenWorkbooks(today: string): Promise<string> {
  const report = join(mkdtempSync(join(tmpdir(), 'broken-')), 'found.json');
  const run = spawnSync('vitest', ['run', '--project', 'rules', 'tests/tools/exchange/brokenFiles.test.ts'], {
    env: { ...process.env, BROKEN_FILES: String(files), BROKEN_FILES_REPORT: report },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`The test failed.\n${run.stdout}\n${run.stderr}`);
  const { found } = reportShape.parse(JSON.parse(readFileSync(report, 'utf8')));
  const bombs = readFileSync(`${report}.bombs`, 'utf8').trim().split('\n');
  const kinds = new Map<string, { made: number; told: number }>();
  for (const { kind, at } of found) {
    const { made, told } = kinds.get(kind) ?? { made: 0, told: 0 };
    kinds.set(kind, { made: made + 1, told: told + (at ? 1 : 0) });
  }
  const told = found.filter((one) => one.at).length;
  const body = [
    `${files} files, half of them CSV as four spreadsheets save it, with ${found.length} faults of ${kinds.size} kinds, made without the code that has to find them. No crash; with an error nothing was written. ${told} of ${found.length} faults (${((100 * told) / found.length).toFixed(1)} in 100) were told at their sheet, row and column. Aim: 95.`,
    table(
      ['fault', 'put in', 'told at its place'],
      [...kinds].map(([kind, one]) => [kind, one.made, one.told]),
    ),
    'Files made to fill a computer, each read in a process of its own. Aim: refused in 5 seconds and 512 MB.',
    table(
      ['file', 'refused as', 'seconds', 'most memory, MB'],
      bombs.map((line) => {
        const { name, code, seconds, megabytes } = bombShape.parse(JSON.parse(line));
        return [name, code, seconds.toFixed(2), Math.round(megabytes)];
      }),
    ),
  ].join('\n\n');
  return writeMeasurement('broken-workbooks', 'Broken workbooks', body, today);
}
