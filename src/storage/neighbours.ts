import { thisDevice, type Device } from './device.ts';
import type { UpdateOptions } from './download.ts';
import { openPack } from './packs.ts';
import type { RefusalReason } from './packSource.ts';
import type { PackTrial, UpdateResult } from './putPack.ts';
import { removePack } from './removePack.ts';
import { readSettings, writeSettings } from './settings.ts';

/** An area across the border, as far as its pack can be had. */
export interface NeighbourSite {
  readonly id: string;
  /** The address of its site, in a folder of this same host. */
  readonly root: string;
  /** The public keys its packs must be signed with; with none they are taken by their hashes. */
  readonly keys: readonly string[];
}

/** Ids of the areas whose services this family chose to see besides its own area's. */
export function chosenNeighbours(device: Device = thisDevice()): readonly string[] {
  return readSettings(device).neighbours?.split(' ') ?? [];
}

/** About how many bytes it takes to have a neighbour on this device, 0 where it is there; or why it cannot be had. */
export async function neighbourCost(
  site: NeighbourSite,
  lang: string,
  device: Device = thisDevice(),
): Promise<number | RefusalReason> {
  const result = await update(site, { lang, most: 0, device });
  if (result.outcome === 'costs') return result.bytes;
  return result.outcome === 'refused' && !(await isHere(site, device)) ? result.reason : 0;
}

/** Fetches a neighbour's pack where it is not here yet, and remembers the choice; or says why it cannot be had. */
export async function showNeighbour(
  site: NeighbourSite,
  lang: string,
  device: Device = thisDevice(),
): Promise<RefusalReason | undefined> {
  const result = await update(site, { lang, device });
  if (result.outcome === 'refused' && !(await isHere(site, device))) return result.reason;
  choose([...chosenNeighbours(device).filter((id) => id !== site.id), site.id], device);
  return undefined;
}

/** In the background: the newer issue of a neighbour that is shown, after it was tried as every newer pack is. */
export async function renewNeighbour(
  site: NeighbourSite,
  options: {
    readonly lang: string;
    readonly most: number;
    readonly tryPack?: PackTrial;
    readonly device?: Device;
  },
): Promise<boolean> {
  const { outcome } = await update(site, options);
  return outcome === 'updated' || outcome === 'language-added';
}

/** Forgets the choice and takes the pack off the device; unless the neighbour's own guide is in use here and needs it. */
export async function hideNeighbour({ id, root }: NeighbourSite, device: Device = thisDevice()): Promise<void> {
  choose(
    chosenNeighbours(device).filter((one) => one !== id),
    device,
  );
  const workers = (await device.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  if (workers.some(({ scope }) => scope === root)) return;
  // After a download that is under way, or it would bring back what is taken off.
  const { oneAtATime } = await import('./oneAtATime.ts');
  await oneAtATime(device, `lon-pack-${id}`, () => removePack(id, device));
}

/** By the very checks of every pack; fetched when needed, for most families choose no neighbour. */
async function update({ id, root, keys }: NeighbourSite, options: UpdateOptions): Promise<UpdateResult> {
  const { updatePack } = await import('./download.ts');
  return updatePack(id, root, { ...options, keys });
}

async function isHere({ id }: NeighbourSite, device: Device): Promise<boolean> {
  return (await openPack(id, device)) !== undefined;
}

function choose(ids: readonly string[], device: Device): void {
  writeSettings({ neighbours: ids.length > 0 ? ids.join(' ') : undefined }, device);
}
