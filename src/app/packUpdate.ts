import { bytesWithoutAsking } from '../storage/dataCost.ts';
import { updatePack } from '../storage/download.ts';
import { rememberTry } from '../storage/lastTry.ts';
import { mayHoldJourneys } from '../storage/mayHoldJourneys.ts';
import type { UpdateResult } from '../storage/putPack.ts';
import type { PackOnce } from '../storage/readPackOnce.ts';
import { startAppUpdate } from './appUpdate.ts';
import { tryNewPack } from './search/tryNewPack.ts';

/**
 * Puts the first pack, or the first in this language, on the device, after asking where it costs much. A pack is handed
 * back only where this device cannot keep it; `mended` where the one that was there was damaged.
 */
export async function firstPack(
  area: string,
  rootUrl: string,
  lang: string,
  ask: (bytes: number) => Promise<boolean>,
): Promise<{ readonly once?: PackOnce | undefined; readonly mended: boolean }> {
  let result = await updatePack(area, rootUrl, { lang, most: bytesWithoutAsking() });
  if (result.outcome === 'costs' && (await ask(result.bytes))) result = await updatePack(area, rootUrl, { lang });
  rememberTry(result);
  const cannotKeep = result.outcome === 'refused' && (result.reason === 'no-storage' || result.reason === 'no-space');
  if (!cannotKeep) return { mended: result.outcome === 'updated' && result.mended === true };
  const { readPackOnce } = await import('../storage/readPackOnce.ts');
  return { once: await readPackOnce(area, rootUrl, lang), mended: false };
}

/** In the background, after the page is drawn: a newer release of the app, then a newer pack. */
export async function lookForNewer(area: string, rootUrl: string, lang: string): Promise<UpdateResult> {
  await startAppUpdate(rootUrl);
  return fetchNewer(area, rootUrl, lang, bytesWithoutAsking());
}

/** A newer pack; what it changes for a family is noted while both packs are here. */
export async function fetchNewer(area: string, rootUrl: string, lang: string, most = Infinity): Promise<UpdateResult> {
  await noteWhatChanged(area);
  const result = await updatePack(area, rootUrl, { lang, most, tryPack: tryNewPack });
  rememberTry(result);
  if (result.outcome === 'updated') await noteWhatChanged(area);
  return result;
}

/** Before a slot is written over, for the page may have been closed between the last flip and its note. */
export async function noteWhatChanged(area: string): Promise<void> {
  if (!(await mayHoldJourneys())) return;
  const { noteChanges } = await import('./changes/noteChanges.ts');
  await noteChanges(area);
}
