/** The public keys (Ed25519, base64url) that the build wrote into this page. Without any, packs are taken by their hashes. */
export function keysOfThisPage(): readonly string[] {
  const named = globalThis.document?.documentElement.dataset.keys ?? '';
  return named.split(' ').filter((key) => key !== '');
}
