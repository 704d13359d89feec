import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the public keys that packs must be signed with into the shell, from which every page is made, and the shell's
 * new hashes into the worker that keeps it. So they stand in the app and not beside the packs, where whoever can change
 * a pack could change them too.
 */
export function pinKeys(site: string, keys: readonly string[]): void {
  if (keys.length === 0) return;
  const before = readFileSync(join(site, 'shell.html'));
  const after = Buffer.from(before.toString().replace('data-pack=""', `data-pack="" data-keys="${keys.join(' ')}"`));
  const worker = ['md5', 'sha256'].reduce(
    (text, kind) => {
      const hash = (bytes: Buffer) => createHash(kind).update(bytes).digest('hex');
      if (!text.includes(hash(before)))
        throw new Error(`sw.js does not list shell.html by its ${kind}: run npm run app.`);
      return text.replaceAll(hash(before), hash(after));
    },
    readFileSync(join(site, 'sw.js'), 'utf8'),
  );
  writeFileSync(join(site, 'shell.html'), after);
  writeFileSync(join(site, 'sw.js'), worker);
}
