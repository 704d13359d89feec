import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { areaIndexPage } from '../../../src/officer/publish/areaIndexPage.ts';
import { hostedApp } from '../../../src/officer/publish/hostedApp.ts';
import { buildHost } from '../../../tools/commands/buildHost.ts';
import { pagePolicy } from '../../../tools/hosting/securityHeaders.ts';
import { writeSmallPack } from '../../make/smallPack.ts';

const folder = mkdtempSync(join(tmpdir(), 'host-'));
const out = join(folder, 'host');
const args = {
  out,
  today: '2026-11-22',
  json: true,
  app: 'dist/app',
  staticEntry: 'dist/static/static.js',
  wanted: (bare: string) => bare === '/' || bare === '/services/talk-club/',
};
const read = (file: string) => readFileSync(join(out, file), 'utf8');
const sha = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

/** Town, and Village with a look of its own. */
function twoAreas(): string[] {
  writeSmallPack(folder);
  cpSync(join(folder, 'town'), join(folder, 'village'), { recursive: true });
  const pack = readFileSync(join(folder, 'town/pack.yaml'), 'utf8')
    .replace('id: town, name: Town', 'id: village, name: "Vale & Hill"')
    .replace(
      'madeUp: true',
      "madeUp: true, brand: { colours: { band: '#1f4d2b', button: '#1f4d2b', link: '#14506b', tint: '#e9f2ea' } }",
    );
  writeFileSync(join(folder, 'village/pack.yaml'), pack);
  return [join(folder, 'town'), join(folder, 'village')];
}

describe('two areas on one host', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const { exitCode, output } = await buildHost({ ...args, folders: twoAreas() });
    expect(JSON.parse(output)).toMatchObject({ written: true, areas: [{ area: 'town' }, { area: 'village' }] });
    expect(exitCode).toBe(0);
  });

  it('stand each whole in a folder of its own, with pages, worker and pack; the first page leads to both', () => {
    expect(readdirSync(out).sort()).toEqual(['index.html', 'town', 'village']);
    for (const area of ['town', 'village']) {
      for (const file of ['index.html', 'services/talk-club/index.html', 'sw.js', `packs/${area}/manifest.json`])
        expect(existsSync(join(out, area, file)), `${area}/${file}`).toBe(true);
    }
    const index = read('index.html');
    expect(index).toContain('href="./town/"');
    expect(index).toContain('Vale &amp; Hill');
    expect(index).not.toContain('<script');
  });

  it('each know their own name offline, and the other by name and languages alone', () => {
    const shell = read('town/shell.html');
    expect(shell).toContain(' data-area="town"');
    const said = /data-areas="([^"]*)"/.exec(shell)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? '';
    expect(JSON.parse(said)).toEqual([{ id: 'village', name: 'Vale & Hill', languages: ['en'] }]);
    expect(read('town/sw.js')).toContain(sha(readFileSync(join(out, 'town/shell.html'))));
    expect(read('village/services/talk-club/index.html')).toContain(' data-area="village"');
  });

  it('look each their own way, and the one policy of the server lets each of them and the first page in', () => {
    const styles = ['index.html', 'town/index.html', 'village/index.html'].map(
      (file) => /<style>([\s\S]*?)<\/style>/.exec(read(file))?.[1] ?? '',
    );
    expect(styles[2]).toContain('--band:#1f4d2b');
    expect(styles[1]).not.toContain('--band:#1f4d2b');
    const policy = readFileSync(`${out}-hosting/Caddyfile`, 'utf8');
    for (const css of styles) expect(policy).toContain(`'sha256-${createHash('sha256').update(css).digest('base64')}'`);
    expect(pagePolicy(read('index.html'))).not.toContain('unsafe');
  });

  it('with an error in one, or one id twice, nothing is written and what stood there stays', async () => {
    const before = sha(read('town/index.html'));
    const broken = join(folder, 'broken');
    cpSync(join(folder, 'town'), broken, { recursive: true });
    mkdirSync(join(folder, 'nation'), { recursive: true });
    const twice = await buildHost({ ...args, folders: [join(folder, 'town'), broken] });
    expect(twice.exitCode).toBe(1);
    expect(twice.output).toContain('are both the area \\"town\\"');
    writeFileSync(join(broken, 'local.yaml'), 'council: [');
    const faulty = await buildHost({ ...args, folders: [join(folder, 'town'), broken] });
    expect(faulty.exitCode).toBe(1);
    expect(sha(read('town/index.html'))).toBe(before);
  });
});

it("an area's name cannot break out of the page", () => {
  const name = '"><script>alert(1)</script>';
  const shell = `<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-x'"><html lang="en" data-area="" data-pack=""><style>a{}</style>`;
  const worker = [createHash('md5').update(shell).digest('hex'), sha(shell)].join(' ');
  const areas = [
    { id: 'a', name, languages: ['en'], signingKeys: [] },
    { id: 'b', name: 'B', languages: ['en'], signingKeys: [] },
  ];
  expect(hostedApp({ shell, worker }, 'b', areas).shell).not.toContain('<script>');
  expect(areaIndexPage(shell, areas)).not.toContain('<script>');
});

it('an area that signs its packs is named to its neighbours with its keys', () => {
  const shell = `<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-x'"><html lang="en" data-area="" data-pack=""><style>a{}</style>`;
  const worker = [createHash('md5').update(shell).digest('hex'), sha(shell)].join(' ');
  const key = 'A'.repeat(43);
  const areas = [
    { id: 'a', name: 'A', languages: ['en'], signingKeys: [key] },
    { id: 'b', name: 'B', languages: ['en'], signingKeys: [] },
  ];
  const said = (id: string): unknown => {
    const written = /data-areas="([^"]*)"/.exec(hostedApp({ shell, worker }, id, areas).shell)?.[1] ?? '';
    return JSON.parse(written.replaceAll('&quot;', '"'));
  };
  expect(said('b')).toEqual([{ id: 'a', name: 'A', languages: ['en'], signingKeys: [key] }]);
  expect(said('a')).toEqual([{ id: 'b', name: 'B', languages: ['en'] }]);
});
