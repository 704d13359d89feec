import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenFiles, soundFiles, type PutIn } from '../../make/brokenFiles.ts';
import { workbookBytes } from '../../make/workbookBytes.ts';
import { fileWith, imported } from './importing.ts';

// `npm run measure -- broken-workbooks` asks for all of them, and for what was found, in a file.
const count = Number(process.env['BROKEN_FILES'] ?? 66);
const report = process.env['BROKEN_FILES_REPORT'];

interface Found {
  readonly kind: string;
  readonly at: boolean;
}

describe(`${count} broken workbooks and CSV files`, () => {
  const found: Found[] = [];

  it('never stop the import, and with an error nothing is written', () => {
    for (const { name, bytes, faults } of brokenFiles(count)) {
      const out = join(mkdtempSync(join(tmpdir(), 'broken-')), 'out');
      const { problems, written, exitCode } = imported(fileWith(name, bytes), { out });
      const isError = problems.some((one) => one.level === 'error');
      expect([exitCode, written === null, existsSync(out)], name).toEqual(
        isError ? [1, true, false] : [0, false, true],
      );
      const isTold = (fault: PutIn) =>
        problems.some(
          ({ place, tip }) =>
            tip.length > 5 &&
            place.file.endsWith(name) &&
            (fault.row === undefined || (place.row === fault.row && place.sheet === fault.sheet)) &&
            (fault.column === undefined || place.column === fault.column),
        );
      found.push(...faults.map((fault) => ({ kind: fault.kind, at: isTold(fault) })));
    }
  });

  it('are made of files of which nothing is said', () => {
    for (const { name, bytes } of soundFiles()) {
      const { problems, services } = imported(fileWith(name, bytes));
      // The sheet of notes is told as not read; two columns of ours the files have not.
      const said = problems.filter((one) => !['sheet-unread', 'not-stated'].includes(one.code));
      expect([services, said], name).toEqual([12, []]);
    }
  });

  it('hold at least 25 kinds of fault, each at least three times when all are made', () => {
    const kinds = new Map<string, number>();
    for (const { kind } of brokenFiles(200).flatMap((one) => one.faults)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    // Faults of a whole file stand in every sixth; the others three in each.
    const often = [...kinds].filter(([, times]) => times >= 3);
    expect(often.length).toBeGreaterThanOrEqual(25);
  });

  it('are told at the right cell, 95 in 100 or more', () => {
    const missed = found.filter((one) => !one.at).map((one) => one.kind);
    expect(found.length).toBeGreaterThan(count);
    expect(1 - missed.length / found.length, missed.join(', ')).toBeGreaterThanOrEqual(0.95);
    if (report !== undefined) writeFileSync(report, JSON.stringify({ files: count, found }));
  });
});

/** What a child process says of an import: it has nothing else in its memory. */
function measured(file: string): { codes: string[]; seconds: number; processorSeconds: number; megabytes: number } {
  const { stdout, stderr } = spawnSync(process.execPath, ['tests/make/measuredImport.ts', file], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as ReturnType<typeof measured>;
}

describe('a file made to fill a computer', () => {
  // Numbers that do not pack so tightly that the packing alone gives it away.
  const rows = Array.from(
    { length: 14_000 },
    (_, row) =>
      `<row>${Array.from({ length: 190 }, (_, at) => `<c><v>${(row * 190 + at) * 7919}</v></c>`).join('')}</row>`,
  );
  const sheet = (inner: string | Buffer, says = {}) =>
    workbookBytes({
      sheets: [{ name: 'S', rows: [] }],
      parts: [{ name: 'xl/worksheets/sheet1.xml', bytes: inner, says }],
    });
  const large = fileWith('large.xlsx', sheet('<worksheet/>'));
  truncateSync(large, 51 * 1024 * 1024);

  it.each<[string, string, string]>([
    ['a workbook of 51 MB', large, 'file-too-large'],
    ['a bomb that says what it is', fileWith('bomb.xlsx', sheet(Buffer.alloc(250e6, 32))), 'workbook-too-large'],
    [
      'a bomb that lies',
      fileWith('liar.xlsx', sheet(Buffer.alloc(250e6, 32), { unpackedBytes: 9000 })),
      'workbook-damaged',
    ],
    [
      'a bomb of cells',
      fileWith('cells.xlsx', sheet(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`)),
      'workbook-too-large',
    ],
  ])('%s is refused in 5 seconds and 512 MB', (name, file, code) => {
    const { codes, ...used } = measured(file);
    if (report !== undefined) appendFileSync(`${report}.bombs`, `${JSON.stringify({ name, code, ...used })}\n`);
    expect(codes).toEqual([code]);
    expect(used.megabytes).toBeLessThan(512);
    // A machine that does other things at once makes it wait; docs/measurements has the time on a quiet one.
    expect(used.processorSeconds).toBeLessThan(5);
  });
});
