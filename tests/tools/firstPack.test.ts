import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/officer/sheets/readWorkbook.ts';
import { checkJson } from '../../tools/commands/shapes.ts';
import { workbookBytes } from '../make/workbookBytes.ts';

/** The lines that docs/writing-content.md tells an officer to type, in order. */
function typed(): string[] {
  const text = readFileSync('docs/writing-content.md', 'utf8');
  const part = text.split('## Your first pack in fifteen minutes')[1]?.split('\n### ')[0] ?? '';
  return [...part.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, lines = '']) => lines.trim().split('\n'));
}

/** Forty clubs, as an officer pastes them below the example: only the columns that the page says to start with. */
function paste(workbook: string): void {
  const sheets = readWorkbook(readFileSync(workbook)).sheets.filter((one) => !one.hidden);
  const book = sheets.map(({ name, rows }) => ({ name, rows: rows.map(({ cells }) => [...cells]) }));
  const services = book.find((one) => one.name === 'Services')?.rows ?? [];
  const heading = services[0] ?? [];
  for (let at = 1; at <= 40; at += 1) {
    const cells = new Map([
      ['Name', `Club number ${at}`],
      ['Description', `Number ${at} meets in a hall.`],
      ['Phone', `01632 96${String(at).padStart(4, '0')}`],
      ['Checked on', '1/11/2026'],
    ]);
    services.push(heading.map((name) => cells.get(name) ?? ''));
  }
  writeFileSync(workbook, workbookBytes({ sheets: book }));
}

describe('an officer with the page and nothing else', () => {
  const lines = typed();
  const home = mkdtempSync(join(tmpdir(), 'officer-'));
  const running: ChildProcess[] = [];
  const words = (line: string) =>
    [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

  beforeAll(() => {
    // The project as the officer has it, in a folder that may be written to.
    for (const name of ['tools', 'src', 'node_modules', 'package.json']) symlinkSync(resolve(name), join(home, name));
    cpSync('content', join(home, 'content'), { recursive: true });
    mkdirSync(join(home, 'dist'));
    for (const name of ['app', 'static']) symlinkSync(resolve('dist', name), join(home, 'dist', name));
  });
  afterAll(() => {
    for (const one of running) one.kill();
  });

  /** What `npm run offer -- …` runs, without npm in between, so that it can be stopped. */
  function offer(line: string): string[] {
    const [npm, run, name, dashes, ...rest] = words(line);
    expect([npm, run, name, dashes]).toEqual(['npm', 'run', 'offer', '--']);
    return ['tools/localOffer.ts', ...rest, '--today', '2026-11-22'];
  }

  function done(line: string): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, offer(line), { cwd: home, encoding: 'utf8' });
    expect(status, `${line}\n${stdout}\n${stderr}`).toBe(0);
    return stdout;
  }

  /** Starts what runs until it is stopped; gives its address back. */
  function started(line: string): Promise<string> {
    const child = spawn(process.execPath, [...offer(line), '--port', '0'], {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.push(child);
    return new Promise((found, failed) => {
      let said = '';
      child.stdout.on('data', (piece: Buffer) => {
        said += piece.toString();
        const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
        if (address) found(address);
      });
      child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
      child.on('exit', () => failed(new Error(`${line}\n${said}`)));
    });
  }

  it('types at most five commands', () => {
    expect(lines.map((line) => words(line)[4])).toEqual(['new-area', 'import', 'preview', 'build', 'serve']);
  });

  it('comes from nothing to forty services on a site of its own', { timeout: 600_000 }, async () => {
    const [make = '', bring = '', look = '', build = '', serve = ''] = lines;
    done(make);
    paste(join(home, 'content/testshire/testshire.xlsx'));
    expect(done(bring)).toContain('40 added');
    const checked = spawnSync(process.execPath, [...offer('npm run offer -- check content/testshire'), '--json'], {
      cwd: home,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    expect(checkJson.parse(JSON.parse(checked.stdout)).errors).toBe(0);
    const seen = await fetch(`${await started(look)}services/club-number-40/`);
    expect([seen.status, await seen.text()]).toEqual([200, expect.stringContaining('Number 40 meets in a hall.')]);
    running.pop()?.kill();
    expect(done(build)).toContain('testshire version 1 (40 services)');
    const page = await (await fetch(`${await started(serve)}services/club-number-7/`)).text();
    expect(page).toContain('01632 960007');
    expect(page).not.toMatch(/to fill in/i);
    expect(existsSync(join(home, 'dist/testshire/packs/testshire/manifest.json'))).toBe(true);
    // The built app is only linked to here: nothing of the area may have been written through the link.
    expect(existsSync('dist/app/packs')).toBe(false);
  });
});
