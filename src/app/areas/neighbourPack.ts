import type { Language } from '../../i18n/setup.ts';
import { openKept, type OpenedPack } from '../getPack.ts';
import type { Neighbour } from './neighboursHere.ts';

/** Read once for as long as the page lives: the search knows an index by what reads it. */
const opened = new Map<string, Promise<OpenedPack | undefined>>();
const renewed = new Set<string>();

/** A neighbour's pack on this device, or nothing where it is not there. Never waits for the network. */
export function neighbourPack(id: string, language: Language): Promise<OpenedPack | undefined> {
  const key = `${id} ${language}`;
  const found = opened.get(key) ?? openKept(id, language);
  opened.set(key, found);
  // What is not there now may be there when somebody asks again.
  found.then((pack) => pack ?? opened.delete(key)).catch(() => opened.delete(key));
  return found;
}

/** After a neighbour was fetched or taken off. */
export function forgetNeighbour(id: string): void {
  for (const key of opened.keys()) if (key.startsWith(`${id} `)) opened.delete(key);
}

/** Looks once for a newer issue of it, in the background and within what may be fetched without asking. */
export async function renewInBackground(neighbour: Neighbour, language: Language): Promise<void> {
  if (renewed.has(neighbour.id)) return;
  renewed.add(neighbour.id);
  const [{ renewNeighbour }, { bytesWithoutAsking }, { tryNewPack }] = await Promise.all([
    import('../../storage/neighbours.ts'),
    import('../../storage/dataCost.ts'),
    import('../search/tryNewPack.ts'),
  ]);
  const options = { lang: language, most: bytesWithoutAsking(), tryPack: tryNewPack };
  // Whoever opens it next sees the newer one.
  if (await renewNeighbour(neighbour, options)) forgetNeighbour(neighbour.id);
}
