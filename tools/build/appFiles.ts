import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AppFile } from '../../src/officer/publish/siteParts.ts';
import { filesIn } from './folderHash.ts';

/**
 * Puts beside the built app in `out` the script that writes pages, by which the workshop on the site makes the next site
 * in a browser; and lists what is there.
 */
export function appFiles(out: string, entryFile: string): { files: AppFile[]; pageWriter: string } {
  const hash = createHash('sha256').update(readFileSync(entryFile)).digest('hex');
  const pageWriter = `assets/officer/pages-${hash.slice(0, 8)}.js`;
  mkdirSync(dirname(join(out, pageWriter)), { recursive: true });
  copyFileSync(entryFile, join(out, pageWriter));
  const files = filesIn(out).map((path) => {
    const bytes = readFileSync(join(out, path));
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  return { files, pageWriter };
}
