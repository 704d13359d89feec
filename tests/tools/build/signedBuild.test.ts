import { createHash, createPublicKey, verify } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPack } from '../../../src/storage/packInOneFile.ts';
import { openPack } from '../../../src/storage/packs.ts';
import { run } from '../../../tools/run.ts';
import { memoryDevice } from '../../make/memoryDevice.ts';
import { writeSmallPack } from '../../make/smallPack.ts';

const work = mkdtempSync(join(tmpdir(), 'signed-'));
const keyFile = join(work, 'key.pem');
const today = '2026-11-22';
let publicKey = '';
beforeAll(async () => {
  if (!existsSync('dist/app/shell.html')) throw new Error('There is no built app. Run: npm run app');
  const made = await run(['new-key', keyFile], { today });
  expect(made.exitCode).toBe(0);
  publicKey = /signingKeys: \[([\w-]{43})\]/.exec(made.output)![1]!;
});
afterAll(() => rmSync(work, { recursive: true }));

/** Content whose pack.yaml lists these keys. */
function contentWith(keys: readonly string[], name: string): string {
  const folder = join(work, name);
  const change = (text: string) => text.replace(' }', `, signingKeys: [${keys.join(', ')}] }`);
  writeSmallPack(folder, keys.length === 0 ? {} : { 'town/pack.yaml': change });
  return join(folder, 'town');
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('an office that signs its packs', () => {
  it('publishes a signature that anybody can check, and an app that trusts no other key', async () => {
    const out = join(work, 'site');
    const oneFile = join(work, 'town.pack.json');
    const folder = contentWith([publicKey], 'listed');
    // Where a key should not lie, but may.
    cpSync(keyFile, join(folder, 'key.pem'));
    const built = await run(['build', folder], {
      today,
      out,
      sign: [keyFile],
      'one-file': oneFile,
    });
    expect(built).toMatchObject({ exitCode: 0 });

    const manifest = readFileSync(join(out, 'packs/town/manifest.json'));
    const name = `signature.${sha256(manifest).slice(0, 8)}.json`;
    const { signatures } = JSON.parse(readFileSync(join(out, 'packs/town', name), 'utf8')) as {
      signatures: { key: string; signature: string }[];
    };
    expect(signatures.map(({ key }) => key)).toEqual([publicKey]);
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    expect(verify(null, manifest, key, Buffer.from(signatures[0]!.signature, 'base64url'))).toBe(true);

    const pinned = `data-keys="${publicKey}"`;
    for (const page of ['shell.html', 'index.html', 'provisions/speech/index.html'])
      expect(readFileSync(join(out, page), 'utf8')).toContain(pinned);
    // The worker keeps exactly that shell.
    expect(readFileSync(join(out, 'sw.js'), 'utf8')).toContain(sha256(readFileSync(join(out, 'shell.html'))));

    const zip = readdirSync(join(out, 'workshop')).find((one) => one.endsWith('.zip'))!;
    const given = Object.keys(unzipSync(readFileSync(join(out, 'workshop', zip))));
    expect(given).toContain('town/pack.yaml');
    expect(given.filter((one) => one.endsWith('.pem'))).toEqual([]);

    const device = memoryDevice();
    const carried = new Blob([readFileSync(oneFile)]);
    expect(await installPack('town', carried, { device, keys: [publicKey] })).toEqual({
      outcome: 'updated',
      version: 1,
    });
    expect((await openPack('town', device))!.signedBy).toBe(publicKey);
  });

  it('changes nothing of a site that is not signed', async () => {
    const out = join(work, 'unsigned');
    expect(await run(['build', contentWith([], 'plain')], { today, out })).toMatchObject({ exitCode: 0 });
    for (const file of ['shell.html', 'sw.js'])
      expect(readFileSync(join(out, file))).toEqual(readFileSync(join('dist/app', file)));
    expect(readdirSync(join(out, 'packs/town')).filter((name) => name.startsWith('signature'))).toEqual([]);
  });
});

describe('what would leave families without a pack is refused, and nothing is written', () => {
  const out = join(work, 'never');
  const cases: [string, () => readonly string[], () => readonly string[] | undefined, RegExp][] = [
    ['keys listed and none to sign with', () => [publicKey], () => undefined, /Build with --sign KEYFILE/],
    ['a key that is not listed', () => [], () => [keyFile], /Write into pack\.yaml: signingKeys: \[[\w-]{43}\]/],
    ['a file that is no key', () => [publicKey], () => ['package.json'], /not a private key that can be read/],
    ['a file that is not there', () => [publicKey], () => [join(work, 'lost.pem')], /lost\.pem is not a private key/],
  ];
  it.each(cases)('%s', async (name, listed, sign, message) => {
    const result = await run(['build', contentWith(listed(), name)], { today, out, sign: sign() });
    expect(result).toEqual({ exitCode: 2, output: expect.stringMatching(message) as string });
    expect(existsSync(out)).toBe(false);
  });

  it('a built app whose worker lists another shell', async () => {
    const { pinKeys } = await import('../../../tools/build/pinKeys.ts');
    const app = join(work, 'app');
    cpSync('dist/app', app, { recursive: true });
    writeFileSync(join(app, 'shell.html'), `${readFileSync(join(app, 'shell.html'), 'utf8')}<!-- edited -->`);
    expect(() => pinKeys(app, [publicKey])).toThrow('sw.js does not list shell.html by its md5');
  });
});

describe('a new key', () => {
  it('can be read by its owner alone, and is never written over', async () => {
    expect(statSync(keyFile).mode & 0o077).toBe(0);
    const before = readFileSync(keyFile);
    expect(await run(['new-key', keyFile], { today })).toMatchObject({ exitCode: 2 });
    expect(readFileSync(keyFile)).toEqual(before);
    expect(await run(['new-key'], { today })).toMatchObject({ exitCode: 2 });
  });
});
