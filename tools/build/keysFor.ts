import { readSigningKey, type SigningKey } from './signManifest.ts';

/** The keys to sign with, or why this pack would be refused by the very phones it is built for. */
export function keysFor(
  listed: readonly string[],
  files: readonly string[],
): { readonly signing: readonly SigningKey[] } | { readonly fault: string } {
  const read = files.map(readSigningKey);
  const faults = read.flatMap((one) => ('fault' in one ? [one.fault] : []));
  const signing = read.flatMap((one) => ('fault' in one ? [] : [one]));
  const unlisted = signing.filter(({ publicKey }) => !listed.includes(publicKey));
  faults.push(
    ...unlisted.map(
      ({ publicKey }) => `The app would not trust this key. Write into pack.yaml: signingKeys: [${publicKey}]`,
    ),
  );
  if (listed.length > 0 && files.length === 0)
    faults.push('pack.yaml lists signingKeys, so phones refuse a pack that is not signed. Build with --sign KEYFILE.');
  return faults.length > 0 ? { fault: faults.join('\n') } : { signing };
}
