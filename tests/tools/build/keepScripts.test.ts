import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../../../tools/commands/build.ts';
import { buildHost } from '../../../tools/commands/buildHost.ts';
import { writeSmallPack } from '../../make/smallPack.ts';

const folder = mkdtempSync(join(tmpdir(), 'keep-'));
const out = join(folder, 'site');
const scripts = () => readdirSync(join(out, 'assets')).filter((name) => name.startsWith('journey-'));

/** The built app as a release whose script of questions has another name. */
function release(mark: string): string {
  const app = join(folder, mark);
  cpSync('dist/app', app, { recursive: true });
  const assets = join(app, 'assets');
  const name = readdirSync(assets).find((one) => one.startsWith('journey-'))!;
  renameSync(join(assets, name), join(assets, `journey-${mark}.js`));
  return app;
}

it(
  'a release keeps the scripts of the one before it when asked to, and of none before that',
  { timeout: 60_000 },
  async () => {
    if (!existsSync('dist/app/shell.html')) throw new Error('There is no built app. Run: npm run app');
    writeSmallPack(folder);
    const args = {
      folder: join(folder, 'town'),
      out,
      today: '2026-11-22',
      json: true,
      staticEntry: 'dist/static/static.js',
    };
    await build({ ...args, app: release('AAAAAAAA') });
    writeFileSync(join(out, 'assets/journey-AAAAAAAA.js'), 'first');
    expect((await build({ ...args, app: release('BBBBBBBB'), keepScripts: true })).exitCode).toBe(0);
    expect(scripts()).toEqual(['journey-AAAAAAAA.js', 'journey-BBBBBBBB.js']);
    expect(readFileSync(join(out, 'assets/journey-AAAAAAAA.js'), 'utf8')).toBe('first');

    await build({ ...args, app: release('CCCCCCCC'), keepScripts: true });
    expect(scripts()).toEqual(['journey-BBBBBBBB.js', 'journey-CCCCCCCC.js']);
    await build({ ...args, app: release('DDDDDDDD') });
    expect(scripts()).toEqual(['journey-DDDDDDDD.js']);
  },
);

it('so does each area of a host', { timeout: 60_000 }, async () => {
  writeSmallPack(folder);
  const host = join(folder, 'host');
  const args = { folders: [join(folder, 'town')], out: host, today: '2026-11-22', json: true };
  const rest = { staticEntry: 'dist/static/static.js', wanted: (bare: string) => bare === '/' };
  await buildHost({ ...args, ...rest, app: release('EEEEEEEE') });
  expect((await buildHost({ ...args, ...rest, app: release('FFFFFFFF'), keepScripts: true })).exitCode).toBe(0);
  const there = readdirSync(join(host, 'town/assets')).filter((name) => name.startsWith('journey-'));
  expect(there).toEqual(['journey-EEEEEEEE.js', 'journey-FFFFFFFF.js']);
});
