import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { MapFile } from '../../src/officer/exchange/mapping.ts';
import { readSource, refusedSource, tooLarge, type ReadSource } from '../../src/officer/exchange/readSource.ts';

/** A file, or a folder of JSON files, as drafts. Nothing that is wrong with it throws. */
export function readSourceAt(path: string, map: MapFile): ReadSource {
  if (!existsSync(path)) return refusedSource(path, 'file-missing', `There is no file ${path}.`, 'Check the name.');
  const isFolder = statSync(path).isDirectory();
  const names = isFolder ? jsonFiles(path) : [path];
  // Told before it is read: a file of many gigabytes would not fit in memory.
  const bytes = names.reduce((sum, name) => sum + statSync(name).size, 0);
  const large = tooLarge(path, bytes);
  if (large !== undefined) return large;
  const files = names.map((name) => ({ name, bytes: readFileSync(name) }));
  return readSource(files, map, isFolder ? path : undefined);
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.split(/[\\/]/).some((part) => part.startsWith('.')))
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile() && /(\.json|[\\/][^.\\/]+)$/i.test(name))
    .sort();
}
