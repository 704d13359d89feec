import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { folderHash } from '../../../tools/build/folderHash.ts';

const work = mkdtempSync(join(tmpdir(), 'reproducible-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The site of the example area, built by a process of its own: in another zone, language, on another day. */
async function builtIn(name: string, env: Record<string, string>, today: string): Promise<string> {
  const content = join(work, name, 'content');
  cpSync('content', content, { recursive: true });
  const out = join(work, name, 'site');
  await promisify(execFile)(
    process.execPath,
    ['tools/localOffer.ts', 'build', join(content, 'merrowdale'), '--out', out, '--today', today],
    { env: { PATH: process.env.PATH, ...env } },
  );
  return out;
}

describe('an officer who builds the same content twice', () => {
  it('publishes the same bytes, wherever and whenever it is built', async () => {
    if (!existsSync('dist/app/shell.html')) throw new Error('There is no built app. Run: npm run app');
    const [here, there] = await Promise.all([
      builtIn('here', { TZ: 'Pacific/Kiritimati', LC_ALL: 'en_GB.UTF-8' }, '2026-11-22'),
      builtIn('there', { TZ: 'America/Anchorage', LC_ALL: 'pl_PL.UTF-8' }, '2027-02-01'),
    ]);
    const first = folderHash(here);
    expect(first.lines.split('\n').length).toBeGreaterThan(2000);
    const lines = new Set(folderHash(there).lines.split('\n'));
    expect(first.lines.split('\n').filter((line) => !lines.has(line))).toEqual([]);
    expect(folderHash(there).sha256).toBe(first.sha256);
  }, 180_000);

  it('sees one changed byte, one added file and one other name', () => {
    const folder = join(work, 'small');
    cpSync('public', folder, { recursive: true });
    const before = folderHash(folder).sha256;
    writeFileSync(join(folder, 'icon.svg'), 'other');
    const changed = folderHash(folder).sha256;
    writeFileSync(join(folder, 'added.txt'), '');
    const added = folderHash(folder).sha256;
    rmSync(join(folder, 'added.txt'));
    writeFileSync(join(folder, 'other.txt'), '');
    expect(new Set([before, changed, added, folderHash(folder).sha256]).size).toBe(4);
  });
});
