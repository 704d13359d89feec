import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';

/** A key that signs packs (Ed25519), and the public half that apps are built with. */
export interface SigningKey {
  readonly secret: KeyObject;
  /** 32 bytes in base64url, as `signingKeys` of pack.yaml lists it. */
  readonly publicKey: string;
}

/** Reads a PEM file as `new-key` or openssl writes it; says in words what is wrong with it. */
export function readSigningKey(file: string): SigningKey | { readonly fault: string } {
  let secret: KeyObject;
  try {
    secret = createPrivateKey(readFileSync(file));
  } catch {
    return { fault: `${file} is not a private key that can be read. Make one: npm run offer -- new-key FILE` };
  }
  if (secret.asymmetricKeyType !== 'ed25519')
    return { fault: `${file} is a key of the kind ${secret.asymmetricKeyType}; packs are signed with Ed25519.` };
  return { secret, publicKey: publicKeyOf(secret) };
}

export function publicKeyOf(secret: KeyObject): string {
  return createPublicKey(secret).export({ format: 'jwk' }).x!;
}

/** The signatures of a manifest, over its bytes as they are served, as the phone reads them. */
export function signManifest(manifest: string, keys: readonly SigningKey[]): string {
  const signatures = keys.map(({ secret, publicKey }) => ({
    key: publicKey,
    signature: sign(null, Buffer.from(manifest, 'utf8'), secret).toString('base64url'),
  }));
  return JSON.stringify({ signatures });
}
