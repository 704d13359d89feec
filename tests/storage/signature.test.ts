import { createPublicKey, verify } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { updatePack } from '../../src/storage/download.ts';
import { openPack } from '../../src/storage/packs.ts';
import { checkSignatures } from '../../src/storage/signature.ts';
import { signManifest } from '../../tools/build/signManifest.ts';
import { memoryDevice, openedAgain } from '../make/memoryDevice.ts';
import { newSigner, PackServer } from '../make/packServer.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));
const url = (text: string) => Buffer.from(text, 'hex').toString('base64url');

/** RFC 8032, section 7.1: tests 1 to 3. */
const rfc8032 = [
  [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;

/** The check as a browser has it that knows Ed25519, or as one has it that must do with a script. */
async function signatureOf(way: 'browser' | 'script') {
  vi.resetModules();
  if (way === 'script')
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('Ed25519', 'NotSupportedError'));
  return import('../../src/storage/signature.ts');
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

describe.each(['browser', 'script'] as const)('a signature, checked by the %s', (way) => {
  it.each(rfc8032)('of RFC 8032 is right, and wrong for one byte more: %s', async (key, message, signature) => {
    const { checkSignatures: check } = await signatureOf(way);
    const file = bytes(JSON.stringify({ signatures: [{ key: url(key), signature: url(signature) }] }));
    expect(await check(hex(message), file, [url(key)])).toEqual({ signedBy: url(key) });
    expect(await check(hex(`${message}00`), file, [url(key)])).toEqual({ fault: 'wrong-signature' });
  });

  it('is judged by the phone as by the tool that made it, on 1,000 inputs of which most are damaged', async () => {
    const { checkSignatures: check } = await signatureOf(way);
    const signer = newSigner();
    const text = JSON.stringify(new PackServer().manifest);
    const right = JSON.parse(signManifest(text, [signer])) as { signatures: { signature: string }[] };
    const publicKey = createPublicKey(signer.secret);
    let good = 0;
    for (let round = 0; round < 1_000; round++) {
      const message = Buffer.from(text);
      const signature = Buffer.from(right.signatures[0]!.signature, 'base64url');
      // One bit of the manifest, one of the signature, or neither.
      if (round % 10 !== 0) {
        const damaged = round % 2 === 0 ? message : signature;
        const at = (round * 7919) % (damaged.length * 8);
        damaged.writeUInt8(damaged.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
      }
      const ofNode = verify(null, message, publicKey, signature);
      const file = bytes(
        JSON.stringify({ signatures: [{ key: signer.publicKey, signature: signature.toString('base64url') }] }),
      );
      const verdict = await check(Uint8Array.from(message), file, [signer.publicKey]);
      expect('signedBy' in verdict).toBe(ofNode);
      if (ofNode) good += 1;
    }
    expect(good).toBe(100);
  });
});

describe('a signature', () => {
  it('of the next key is enough, while the one in use is still listed', async () => {
    const [now, next] = [newSigner(), newSigner()];
    const manifest = JSON.stringify(new PackServer().manifest);
    const file = bytes(signManifest(manifest, [now, next]));
    expect(await checkSignatures(bytes(manifest), file, [next.publicKey])).toEqual({ signedBy: next.publicKey });
  });

  it.each([
    ['not JSON', '{'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['no signatures', '{"signatures":{}}'],
    ['signatures that are not texts', '{"signatures":[{"key":1,"signature":2}]}'],
    ['nine of them', JSON.stringify({ signatures: Array.from({ length: 9 }, () => ({ key: 'a', signature: 'b' })) })],
  ])('is not read out of a file that holds %s', async (_, text) => {
    expect(await checkSignatures(bytes('x'), bytes(text), ['a'])).toEqual({ fault: 'wrong-signature' });
  });

  it('with a key or a signature that is no base64 is wrong, not a broken app', async () => {
    const file = bytes(JSON.stringify({ signatures: [{ key: '*', signature: '*' }] }));
    expect(await checkSignatures(bytes('x'), file, ['*'])).toEqual({ fault: 'wrong-signature' });
  });
});

describe('an app that is told to sign', () => {
  const signer = newSigner();
  const keys = [signer.publicKey];

  it('takes a signed pack and remembers by which key', async () => {
    const device = memoryDevice();
    const server = new PackServer();
    server.signers = [signer];
    expect(await updatePack('elmshire', '.', { device, fetch: server.fetch, keys })).toMatchObject({
      outcome: 'updated',
    });
    expect((await openPack('elmshire', device))!.signedBy).toBe(signer.publicKey);
  });

  it('keeps a pack from before it was, and knows it as signed once the host signed the same one', async () => {
    const device = memoryDevice();
    const server = new PackServer();
    await updatePack('elmshire', '.', { device, fetch: server.fetch });
    const signedApp = openedAgain(device);
    const options = { device: signedApp, fetch: server.fetch, keys };
    expect(await updatePack('elmshire', '.', options)).toMatchObject({ reason: 'not-signed' });
    expect((await openPack('elmshire', signedApp))!.signedBy).toBeUndefined();
    server.signers = [signer];
    expect(await updatePack('elmshire', '.', options)).toMatchObject({ outcome: 'current' });
    expect((await openPack('elmshire', signedApp))!.signedBy).toBe(signer.publicKey);
  });

  it('tells a drop while the signature is fetched from a missing one', async () => {
    const server = new PackServer();
    server.signers = [signer];
    const fetch: typeof globalThis.fetch = (input, init) =>
      String(input).includes('/signature.') ? Promise.reject(new TypeError('dropped')) : server.fetch(input, init);
    const result = await updatePack('elmshire', '.', { device: memoryDevice(), fetch, keys });
    expect(result).toMatchObject({ outcome: 'refused', reason: 'offline' });
  });
});

describe('a browser without Ed25519', () => {
  it('takes what is signed and refuses what is not, like every other', async () => {
    const signer = newSigner();
    const keys = [signer.publicKey];
    await signatureOf('script');
    const { updatePack: update } = await import('../../src/storage/download.ts');
    const device = memoryDevice();
    const unsigned = new PackServer();
    expect(await update('elmshire', '.', { device, fetch: unsigned.fetch, keys })).toMatchObject({
      reason: 'not-signed',
    });
    const strange = new PackServer();
    strange.signers = [newSigner()];
    expect(await update('elmshire', '.', { device, fetch: strange.fetch, keys })).toMatchObject({
      reason: 'unknown-key',
    });
    const signed = new PackServer();
    signed.signers = [signer];
    expect(await update('elmshire', '.', { device, fetch: signed.fetch, keys })).toMatchObject({ outcome: 'updated' });
  });

  it('is also one that calls every signature right', async () => {
    vi.resetModules();
    vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true);
    const { checkSignatures: check } = await import('../../src/storage/signature.ts');
    const signer = newSigner();
    const file = bytes(signManifest('what was signed', [signer]));
    expect(await check(bytes('what was signed'), file, [signer.publicKey])).toEqual({ signedBy: signer.publicKey });
    expect(await check(bytes('something else'), file, [signer.publicKey])).toEqual({ fault: 'wrong-signature' });
  });
});
