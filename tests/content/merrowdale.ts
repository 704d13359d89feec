import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { loadPack } from '../../tools/disk/loadPack.ts';

/** The real content, read once for all tests of a file. */
export function merrowdale(): LoadedPack {
  const pack = loadPack('content/merrowdale');
  if (!('view' in pack)) throw new Error(pack.problems.map((one) => `${one.place.file}: ${one.message}`).join('\n'));
  return pack;
}

/** The day on which the cases were written. */
export const today = '2026-11-22';
