import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

hashes.sha512 = sha512;

/** Ed25519 as RFC 8032 has it, for browsers that lack it. Throws on a key or signature of a wrong form. */
export function isSigned(message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  return verify(signature, message, key, { zip215: false });
}
