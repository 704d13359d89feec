import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ContentFolder } from '../../src/officer/content/contentFolder.ts';

/** The folder at `path`; one that is not there has no files. */
export function diskFolder(path: string): ContentFolder {
  const files = existsSync(path)
    ? readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
        // What a file system hands out first differs from machine to machine.
        .sort()
    : [];
  return {
    name: relative(process.cwd(), path) || '.',
    files,
    text: (file) => readFileSync(join(path, file), 'utf8'),
  };
}
