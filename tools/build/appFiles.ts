import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AppFile } from '../../src/officer/publish/siteParts.ts';
import { filesIn } from './folderHash.ts';

/**
 * Copies the built app into `out`, and beside it the script that writes pages, by which the workshop on the site makes
 * the next site in a browser.
 */
export function appFiles(app: string, entryFile: string, out: string): { files: AppFile[]; pageWriter: string } {
  cpSync(app, out, { recursive: true });
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
