import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { doctor } from '../../../tools/commands/doctor.ts';
import { doctorJson } from '../../../tools/commands/doctorShape.ts';
import { newKey } from '../../../tools/commands/newKey.ts';
import { check } from '../../../tools/commands/check.ts';
import { checkJson } from '../../../tools/commands/shapes.ts';
import { readSigningKey } from '../../../tools/build/signManifest.ts';
import { oldPacks } from '../../make/oldPacks.ts';
import { writeSmallPack, type Change } from '../../make/smallPack.ts';

const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));
let made = 0;
const today = '2026-11-22';

/** A project with one package, built, over the small pack of today's schema. */
function project(changes: Readonly<Record<string, Change>> = {}): { root: string; pack: string } {
  const root = join(folder, `project-${(made += 1)}`);
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  put('package.json', '{"dependencies":{"zod":"1.2.3"}}');
  put('node_modules/zod/package.json', '{"version":"1.2.3"}');
  put('src/main.tsx', '');
  for (const file of ['dist/app/shell.html', 'dist/app/sw.js', 'dist/static/static.js']) put(file, '');
  utimesSync(join(root, 'src/main.tsx'), 1, 1);
  const now = (text: string) => text.replace('schema: 1', 'schema: 2');
  const onTop = changes['town/pack.yaml'] as ((text: string) => string) | undefined;
  writeSmallPack(join(root, 'content'), {
    'town/coverage.yaml': 'covers: []\n',
    ...changes,
    'nation/pack.yaml': now,
    'town/pack.yaml': (text) => onTop?.(now(text)) ?? now(text),
  });
  return { root, pack: join(root, 'content/town') };
}

type Asked = Partial<Parameters<typeof doctor>[0]>;
const said = ({ root, pack }: { root: string; pack: string }, more: Asked = {}) => {
  const asked = { folder: pack, migrate: false, sign: [], json: true, today, root, nodeVersion: '24.21.0', ...more };
  return doctorJson.parse(JSON.parse(doctor(asked).output));
};
const wrong = (found: ReturnType<typeof said>) =>
  found.findings.filter((one) => one.level !== 'good').map((one) => `${one.level} ${one.code}`);

it('finds nothing wrong with a project and a pack that are as they should be, and says what it looked at', () => {
  const found = said(project());
  expect(wrong(found)).toEqual([]);
  expect(found.findings.map((one) => one.code)).toEqual([
    'node',
    'packages',
    'app',
    'schema',
    'schema',
    'pack',
    'nation',
    'fresh',
    'keys',
  ]);
});

describe('is told, with what to do, when', () => {
  it('Node is too old', () => {
    expect(wrong(said(project(), { nodeVersion: '20.20.2' }))).toEqual(['error node-old']);
    expect(wrong(said(project(), { nodeVersion: '22.17.1' }))).toEqual(['error node-old']);
    expect(wrong(said(project(), { nodeVersion: '22.18.0' }))).toEqual([]);
  });

  it('a package is missing or of another version', () => {
    const one = project();
    writeFileSync(join(one.root, 'node_modules/zod/package.json'), '{"version":"1.2.2"}');
    expect(wrong(said(one))).toEqual(['error packages-other']);
  });

  it('the app is not built, or older than what it is made of', () => {
    const one = project();
    const later = Date.now() / 1000 + 60;
    utimesSync(join(one.root, 'src/main.tsx'), later, later);
    expect(wrong(said(one))).toEqual(['warning app-older']);
    rmSync(join(one.root, 'dist/static'), { recursive: true });
    expect(wrong(said(one))).toEqual(['error app-missing']);
  });

  it('the national pack is not the one it was checked with', () => {
    expect(wrong(said(project({ 'town/pack.yaml': (text) => text.replace('nation@1', 'nation@4') })))).toEqual([
      'warning nation-other',
    ]);
  });

  it('things are late, pieces are not filled in, coverage.yaml is missing, an error stands in it', () => {
    expect(wrong(said(project(), { today: '2027-01-10' }))).toEqual([]);
    const late = said(project(), { today: '2027-10-02' });
    expect(wrong(late)).toContain('warning stale');
    expect(late.findings.find((one) => one.code === 'stale')?.says).toBe(
      '5 items are late for a look; 2 services were not checked for over a year.',
    );
    expect(wrong(said(project({ 'town/coverage.yaml': null })))).toEqual(['warning coverage-missing']);
    expect(
      wrong(said(project({ 'town/local.yaml': (text) => text.replace('title: Travel', 'title: TO FILL IN') }))),
    ).toEqual(['warning fill-in']);
    expect(wrong(said(project({ 'town/services.csv': (text) => text.replace(',free,', ',gratis,') })))).toEqual([
      'error pack-errors',
    ]);
  });

  it('a secret key, or a list of people, lies where it would be published', () => {
    const one = project();
    newKey(join(one.pack, 'town.pem'));
    writeFileSync(join(one.pack, 'owners.csv'), 'owner,email\n');
    const found = said(one);
    expect(wrong(found)).toEqual(['error key-in-pack', 'warning stray-files']);
    expect(found.findings.find((each) => each.code === 'stray-files')?.says).toContain('owners.csv');
  });

  it('a key is not the one that phones know', () => {
    const [ours, other] = [join(folder, 'ours.pem'), join(folder, 'other.pem')];
    newKey(ours);
    newKey(other);
    const key = readSigningKey(ours);
    if ('fault' in key) throw new Error(key.fault);
    const signed = project({
      'town/pack.yaml': (text) => text.replace('madeUp', `signingKeys: [${key.publicKey}], madeUp`),
    });
    expect(wrong(said(signed))).toEqual(['warning key-not-tried', 'warning key-alone']);
    expect(wrong(said(signed, { sign: [ours] }))).toEqual(['warning key-alone']);
    expect(wrong(said(signed, { sign: [other] }))).toEqual(['error key-unlisted', 'warning key-alone']);
    expect(wrong(said(signed, { sign: [join(folder, 'none.pem')] }))).toContain('error key-unread');
  });

  it('the pack is of a later schema: nothing of it is read or written', () => {
    const later = project({ 'town/pack.yaml': (text) => text.replace('schema: 2', 'schema: 9') });
    expect(wrong(said(later))).toEqual(['error schema-newer', 'error pack-errors']);
    expect(doctor({ folder: later.pack, migrate: true, sign: [], json: false, today })).toMatchObject({ exitCode: 1 });
    expect(existsSync(`${later.pack}.before-schema-2`)).toBe(false);
  });

  it('there is no pack at all', () => {
    expect(doctor({ folder: join(folder, 'nowhere'), migrate: false, sign: [], json: false, today }).exitCode).toBe(2);
  });
});

describe.each(Object.entries(oldPacks))('doctor --migrate on a pack of %s', (what, files) => {
  const root = join(folder, `old ${what.length}`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  cpSync(join(root, 'town'), join(root, 'before'), { recursive: true });

  it('says first what it will change, and changes nothing', () => {
    const found = doctorJson.parse(
      JSON.parse(doctor({ folder: join(root, 'town'), migrate: false, sign: [], json: true, today }).output),
    );
    expect(found.findings.filter((one) => one.code === 'schema-older')[0]?.says).toContain(
      'pack.yaml:1 schema: 1 becomes schema: 2',
    );
    expect(readFileSync(join(root, 'town/pack.yaml'), 'utf8')).toBe(files['town/pack.yaml']);
  });

  it('writes it, keeps the old folder as it was, and check finds nothing wrong', () => {
    const { output: told } = doctor({ folder: join(root, 'town'), migrate: true, sign: [], json: false, today });
    expect(told).toContain('town.before-schema-2');
    for (const [file, text] of Object.entries(files).filter(([name]) => name.startsWith('town/')))
      expect(readFileSync(join(root, file.replace('town/', 'town.before-schema-2/')), 'utf8')).toBe(text);
    expect(readFileSync(join(root, 'town/pack.yaml'), 'utf8')).toContain('schema: 2');
    const { output } = check({ folder: join(root, 'town'), json: true, strict: false, today });
    expect(checkJson.parse(JSON.parse(output)).errors).toBe(0);
  });

  it('does the same for a nation', () => {
    const { output } = doctor({ folder: join(root, 'nation'), migrate: true, sign: [], json: false, today });
    expect(output).toContain('nation.before-schema-2');
    expect(output).not.toContain('cannot be published');
    expect(readFileSync(join(root, 'nation/pack.yaml'), 'utf8')).toContain('schema: 2');
  });

  it('is not done a second time over what was kept', () => {
    expect(doctor({ folder: join(root, 'town'), migrate: true, sign: [], json: false, today })).toMatchObject({
      exitCode: 1,
      output: `Nothing in ${join(root, 'town')} has to be written anew.`,
    });
  });
});
