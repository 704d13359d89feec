import {
  checkManifest,
  packLimits,
  type ManifestFault,
  type PackFile,
  type PackManifest,
} from '../domain/pack/manifest.ts';
import type { PackView } from '../domain/pack/view.ts';
import { thisDevice, type Device } from './device.ts';
import { fetchBytes, type FetchFault } from './fetchBytes.ts';
import { mayReplace, type ReplaceVerdict } from './mayReplace.ts';
import { oneAtATime } from './oneAtATime.ts';
import {
  beginStaging,
  endStaging,
  markOf,
  readFile,
  readPointer,
  readSlot,
  slotCacheName,
  writeFile,
  writePointer,
  type PackPointer,
  type SlotName,
} from './packSlots.ts';

/** Why the pack in use stays. Codes for the screen to translate. */
export type RefusalReason =
  | FetchFault
  | Exclude<ReplaceVerdict, 'yes' | 'current'>
  | 'not-json'
  | 'bad-manifest'
  | 'wrong-area'
  | 'newer-schema'
  | 'bad-hash'
  | 'wrong-content'
  | 'no-space'
  | 'no-storage'
  /** Another tab is at it. */
  | 'busy'
  /** This page may still be reading the slot that would be overwritten: next time the app is opened. */
  | 'restart-first';

export type UpdateResult =
  | {
      readonly outcome: 'updated';
      readonly version: number;
      /** There was a pack on the device, and it was damaged. */
      readonly mended?: boolean;
    }
  /** The same pack, with a translation fetched to it. */
  | { readonly outcome: 'language-added'; readonly version: number }
  | { readonly outcome: 'current'; readonly version: number }
  | {
      readonly outcome: 'refused';
      readonly reason: RefusalReason;
      /** The file of the pack that it was about. */
      readonly file?: string | undefined;
      readonly faults?: readonly ManifestFault[] | undefined;
    };

export interface UpdateOptions {
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The language to fetch with the pack; others stay on the server. */
  readonly lang?: string | undefined;
  readonly device?: Device | undefined;
}

/** Free room to leave to the family's own things, as ux-reliability O-15 asks. */
const spareBytes = 20 * 1024 * 1024;

/** Read so far even in place of a shorter file, to tell a sign-in page from a damaged one. */
const enoughForASignInPage = 64 * 1024;

interface Task {
  readonly device: Device;
  readonly area: string;
  /** Of the pack's own folder, with a slash at its end. */
  readonly folder: string;
  readonly lang: string | undefined;
}

class Refused extends Error {
  readonly result: Extract<UpdateResult, { outcome: 'refused' }>;
  constructor(reason: RefusalReason, file?: string, faults?: readonly ManifestFault[]) {
    super(reason);
    this.result = { outcome: 'refused', reason, file, faults };
  }
}

/**
 * Asks the host for a newer pack and puts it in place if it is whole and right; otherwise nothing changes and the
 * reason is named. To be run in the background: no screen waits for it. What was fetched before a drop is not
 * fetched again. `root` is the address that holds `packs/`.
 */
export async function updatePack(area: string, root: string, options: UpdateOptions = {}): Promise<UpdateResult> {
  const own = options.device ?? thisDevice();
  const device = options.fetch === undefined ? own : { ...own, fetch: options.fetch };
  if (device.caches === undefined) return { outcome: 'refused', reason: 'no-storage' };
  const folder = `${root.replace(/\/$/, '')}/packs/${area}/`;
  const task: Task = { device, area, folder, lang: options.lang };
  try {
    const result = await oneAtATime(own, `lon-pack-${area}`, () => update(task), true);
    return result ?? { outcome: 'refused', reason: 'busy' };
  } catch (error) {
    if (error instanceof Refused) return error.result;
    if ((error as Error).name === 'QuotaExceededError') return giveSpaceBack(task);
    if (error instanceof DOMException) return { outcome: 'refused', reason: 'no-storage' };
    throw error;
  }
}

async function update(task: Task): Promise<UpdateResult> {
  const { device, area } = task;
  const manifest = await fetchManifest(task);
  const pointer = await readPointer(device, area);
  const isWhole = pointer !== undefined && (await readSlot(device, area, pointer.active)) !== undefined;
  const active = isWhole ? pointer.active : undefined;
  const verdict = mayReplace(await markOf('a', manifest), active, pointer?.setAside);
  if (verdict === 'current') return addLanguage(task, manifest, pointer!.active.slot);
  if (verdict !== 'yes') throw new Refused(verdict);
  const slot: SlotName = active?.slot === 'a' ? 'b' : 'a';
  if (pointer?.leaving?.slot === slot && pointer.leaving.session === device.session) throw new Refused('restart-first');
  await checkSpace(task, manifest);
  await stage(task, manifest, slot, active?.slot);
  const result = await flip(task, manifest, slot, isWhole ? pointer : undefined);
  return pointer === undefined || isWhole ? result : { ...result, mended: true };
}

async function fetchManifest({ device, area, folder }: Task): Promise<PackManifest> {
  const fetched = await fetchBytes(`${folder}manifest.json`, {
    device,
    patience: device.patience.manifest,
    limit: packLimits.manifestBytes,
    cache: 'no-cache',
  });
  if (fetched.fault !== undefined) throw new Refused(fetched.fault, 'manifest.json');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(fetched.bytes));
  } catch {
    throw new Refused('not-json', 'manifest.json');
  }
  const { manifest, faults } = checkManifest(value, area);
  if (manifest !== undefined) return manifest;
  const told = (['wrong-area', 'newer-schema'] as const).find((code) => faults.some((fault) => fault.code === code));
  throw new Refused(told ?? 'bad-manifest', 'manifest.json', faults);
}

/** Brings every wanted file into the slot: what is there already, what the active slot has, and the rest by network. */
async function stage(task: Task, manifest: PackManifest, slot: SlotName, from: SlotName | undefined): Promise<void> {
  const { device, area } = task;
  await beginStaging(device, area, slot);
  for (const file of wantedFiles(manifest, task.lang)) {
    if (await readFile(device, area, slot, file)) continue;
    const same = from && (await readFile(device, area, from, file));
    await writeFile(device, area, slot, file, same ?? (await fetchFile(task, file)));
  }
}

async function flip(
  { device, area }: Task,
  manifest: PackManifest,
  slot: SlotName,
  before: PackPointer | undefined,
): Promise<Extract<UpdateResult, { outcome: 'updated' }>> {
  const core = manifest.files.find((file) => file.kind === 'core')!;
  if (!isCoreOf(await readFile(device, area, slot, core), manifest)) throw new Refused('wrong-content', core.path);
  const active = await endStaging(device, area, slot, manifest);
  // Read back from the device before anybody is shown it: a store that loses what it was given is found out here.
  if ((await readSlot(device, area, active)) === undefined) throw new Refused('no-storage');
  await writePointer(device, {
    area,
    active,
    previous: before?.active,
    storedOn: device.now().toISOString(),
    ...(before && { leaving: { slot: before.active.slot, session: device.session } }),
  });
  return { outcome: 'updated', version: manifest.version };
}

async function addLanguage(task: Task, manifest: PackManifest, slot: SlotName): Promise<UpdateResult> {
  const { device, area, lang } = task;
  const { version } = manifest;
  const file = manifest.files.find((one) => one.kind === 'language' && one.lang === lang);
  if (file === undefined || (await readFile(device, area, slot, file))) return { outcome: 'current', version };
  await writeFile(device, area, slot, file, await fetchFile(task, file));
  return { outcome: 'language-added', version };
}

/** Two more tries, past any cache on the way, for what may pass: a drop, a server's bad moment, a damaged copy. */
async function fetchFile({ device, folder }: Task, file: PackFile): Promise<Uint8Array<ArrayBuffer>> {
  let reason: RefusalReason = 'offline';
  for (const cache of ['default', 'reload', 'reload'] as const) {
    if (cache === 'reload') await pause(device.patience.retry * (0.5 + Math.random()));
    const patience = device.patience.file;
    const limit = Math.max(file.bytes, enoughForASignInPage);
    const fetched = await fetchBytes(folder + file.path, { device, patience, limit, cache });
    if (fetched.bytes !== undefined && (await device.bytesMatch(fetched.bytes, file.sha256))) return fetched.bytes;
    reason = fetched.fault === undefined || fetched.fault === 'too-large' ? 'bad-hash' : fetched.fault;
    if (reason !== 'offline' && reason !== 'server-error' && reason !== 'bad-hash') break;
  }
  throw new Refused(reason, file.path);
}

function wantedFiles(manifest: PackManifest, lang: string | undefined): PackFile[] {
  return manifest.files.filter((file) => file.kind !== 'language' || file.lang === lang);
}

/** The hash says that the file is the one listed; this says that the listed one is this area's and this version's. */
function isCoreOf(bytes: Uint8Array<ArrayBuffer> | undefined, manifest: PackManifest): boolean {
  try {
    const core = JSON.parse(new TextDecoder().decode(bytes)) as Partial<PackView>;
    return core.pack?.id === manifest.area && core.pack.version === manifest.version && core.pack.schema === 1;
  } catch {
    return false;
  }
}

async function checkSpace({ device, lang }: Task, manifest: PackManifest): Promise<void> {
  const { quota, usage } = (await device.estimate?.().catch(() => undefined)) ?? {};
  if (quota === undefined || usage === undefined) return;
  const needed = wantedFiles(manifest, lang).reduce((sum, file) => sum + file.bytes, 0);
  if (quota - usage < needed + spareBytes) throw new Refused('no-space');
}

/** A full device: the half-fetched slot is given back at once. The pack in use and all answers stay. */
async function giveSpaceBack({ device, area }: Task): Promise<UpdateResult> {
  const pointer = await readPointer(device, area).catch(() => undefined);
  const inUse = pointer?.active.slot;
  for (const slot of ['a', 'b'] as const) if (slot !== inUse) await device.caches?.delete(slotCacheName(area, slot));
  return { outcome: 'refused', reason: 'no-space' };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
