import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One SHA-256 of a folder and the lines it is made of, as `sha256sum` prints and checks them: hash, two blanks, path.
 * Only names and bytes count, never dates or owners.
 */
export function folderHash(folder: string): { sha256: string; lines: string } {
  const lines = filesIn(folder)
    .map((path) => `${hash(readFileSync(join(folder, path)))}  ${path}\n`)
    .join('');
  return { sha256: hash(lines), lines };
}

/** Every file in a folder, in order of name, with `/` between folders. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
}

function hash(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
