import { createHash, createPublicKey, verify } from 'node:crypto';
import { Buffer } from 'node:buffer';
import { signatureName } from '../../src/domain/pack/manifest.ts';
import type { HostFault } from './hostFault.ts';
import type { Answer, WebHost } from './webHost.ts';

/** Where the pages name keys, the manifest must carry a signature by one of them, or every phone keeps its old pack. */
export async function checkSignature(host: WebHost, manifest: Answer, faults: HostFault[]): Promise<void> {
  const page = (await host.at('')).body.toString();
  const keys = (/<html[^>]*\sdata-keys="([^"]*)"/.exec(page)?.[1] ?? '').split(' ').filter((key) => key !== '');
  if (keys.length === 0) return;
  const name = signatureName(createHash('sha256').update(manifest.body).digest('hex'));
  const answer = await host.at(new URL(name, manifest.url).href);
  const isRight = answer.status === 200 && isSigned(manifest.body, answer.body, keys);
  if (isRight) return;
  faults.push({
    level: 'error',
    code: answer.status === 200 ? 'signature-wrong' : 'signature-missing',
    where: answer.url,
    message:
      answer.status === 200
        ? 'The signature of the manifest is not by a key that the pages name: no phone takes this pack.'
        : `The pages name keys, but the signature of the manifest answers ${answer.status}: no phone takes this pack.`,
    tip: 'Build pages and pack together with --sign, and copy signature.*.json before manifest.json.',
  });
}

function isSigned(manifest: Buffer, file: Buffer, keys: readonly string[]): boolean {
  try {
    const { signatures } = JSON.parse(file.toString()) as { signatures: { key: string; signature: string }[] };
    return signatures
      .filter(({ key }) => keys.includes(key))
      .some(({ key, signature }) => {
        const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
        return verify(null, manifest, publicKey, Buffer.from(signature, 'base64url'));
      });
  } catch {
    return false;
  }
}
