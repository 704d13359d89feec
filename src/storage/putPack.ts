import { checkManifest, type PackFile, type PackFileKind, type PackManifest } from '../domain/pack/manifest.ts';
import type { Device } from './device.ts';
import { isCoreOf } from './isCoreOf.ts';
import { mayReplace } from './mayReplace.ts';
import { oneAtATime } from './oneAtATime.ts';
import { Refused, type PackSource, type Refusal } from './packSource.ts';
import {
  readFile,
  readPointer,
  readSlot,
  slotCacheName,
  writePointer,
  type PackPointer,
  type SlotMark,
  type SlotName,
} from './packSlots.ts';
import { sha256 } from './sha256.ts';
import { beginStaging, endStaging, markOf, writeFile } from './stageSlot.ts';

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
  /** It would cost more than the family may want to pay for now: nothing was fetched yet. */
  | { readonly outcome: 'costs'; readonly version: number; readonly bytes: number }
  | Refusal;

export interface PutTask {
  readonly device: Device;
  readonly area: string;
  readonly source: PackSource;
  /** The language to put in with the pack; `all` takes every one there is. */
  readonly lang: string | undefined;
  /** The public keys the app trusts; with none, a pack is taken by its hashes alone. */
  readonly keys: readonly string[];
  /** Bytes that may be fetched without asking. */
  readonly most: number;
  /** Uses the pack once before a family does (O-02); without it the hashes have to do. */
  readonly tryPack?: PackTrial | undefined;
}

/** Says what of a pack does not work; nothing when all does, or when this browser cannot tell. */
export type PackTrial = (files: {
  readonly core: ArrayBuffer;
  readonly pieces: readonly ArrayBuffer[];
  readonly services: readonly ArrayBuffer[];
  readonly search: readonly ArrayBuffer[];
}) => Promise<readonly string[]>;

/** Files asked for at a time: on a slow line most of the waiting is for answers to begin. */
const lanes = 3;

/** Free room to leave to the family's own things, as ux-reliability O-15 asks. */
const spareBytes = 20 * 1024 * 1024;

/**
 * Puts a pack in place if it is newer, whole and right; otherwise nothing changes and the reason is named. What an
 * attempt brought in before it broke off is not asked for again.
 */
export async function putPack(task: PutTask): Promise<UpdateResult> {
  if (task.device.caches === undefined) return { outcome: 'refused', reason: 'no-storage' };
  try {
    const result = await oneAtATime(task.device, `lon-pack-${task.area}`, () => put(task), true);
    return result ?? { outcome: 'refused', reason: 'busy' };
  } catch (error) {
    if (error instanceof Refused) return error.result;
    if ((error as Error).name === 'QuotaExceededError') return giveSpaceBack(task);
    if (error instanceof DOMException) return { outcome: 'refused', reason: 'no-storage' };
    throw error;
  }
}

async function put(task: PutTask): Promise<UpdateResult> {
  const { device, area } = task;
  const { manifest, signedBy } = await believedManifest(task);
  const pointer = await readPointer(device, area);
  const isWhole = pointer !== undefined && (await readSlot(device, area, pointer.active)) !== undefined;
  const active = isWhole ? pointer.active : undefined;
  const mark: SlotMark = { ...(await markOf('a', manifest)), ...(signedBy && { signedBy }) };
  const verdict = mayReplace(mark, active, pointer, task.keys);
  if (verdict === 'current') return addLanguages(task, manifest, pointer!, signedBy);
  if (verdict !== 'yes') throw new Refused(verdict);
  const slot: SlotName = active?.slot === 'a' ? 'b' : 'a';
  if (pointer?.leaving?.slot === slot && pointer.leaving.session === device.session) throw new Refused('restart-first');
  const bytes = task.most === Infinity ? 0 : await costOf(task, manifest, slot, active?.slot);
  if (bytes > task.most) return { outcome: 'costs', version: manifest.version, bytes };
  await checkSpace(task, manifest);
  await stage(task, manifest, slot, active?.slot);
  return flip(task, manifest, { ...mark, slot }, pointer, isWhole);
}

/** Signature first, over the bytes as they came; only then are they parsed. */
export async function believedManifest({ source, area, keys }: Pick<PutTask, 'source' | 'area' | 'keys'>): Promise<{
  manifest: PackManifest;
  signedBy: string | undefined;
}> {
  const bytes = await source.manifest();
  let signedBy: string | undefined;
  if (keys.length > 0) {
    // Fetched only for an app that is told to sign.
    const { checkSignatures } = await import('./signature.ts');
    const verdict = await checkSignatures(bytes, await source.signatures(await sha256(bytes)), keys);
    if ('fault' in verdict) throw new Refused(verdict.fault, 'manifest.json');
    signedBy = verdict.signedBy;
  }
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Refused('not-json', 'manifest.json');
  }
  const { manifest, faults } = checkManifest(value, area);
  if (manifest !== undefined) return { manifest, signedBy };
  const named = ['wrong-area', 'newer-schema', 'newer-app'] as const;
  const told = named.find((code) => faults.some((fault) => fault.code === code));
  throw new Refused(told ?? 'bad-manifest', 'manifest.json', faults);
}

/** Brings every wanted file into the slot: what is there already, what the active slot has, and the rest anew. */
async function stage(task: PutTask, manifest: PackManifest, slot: SlotName, from: SlotName | undefined): Promise<void> {
  const { device, area, source } = task;
  await beginStaging(device, area, slot);
  const waiting = [...wantedFiles(manifest, task.lang)];
  const lane = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if (await readFile(device, area, slot, file)) continue;
      const same = from && (await readFile(device, area, from, file));
      await writeFile(device, area, slot, file, same ?? (await source.file(file)));
    }
  };
  const stopped = (fault: unknown) => {
    waiting.length = 0;
    throw fault;
  };
  // All have ended before anybody else may write to the slot.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, () => lane().catch(stopped)));
  const broken = ended.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
}

async function flip(
  { device, area, tryPack }: PutTask,
  manifest: PackManifest,
  mark: SlotMark,
  pointer: PackPointer | undefined,
  isWhole: boolean,
): Promise<UpdateResult> {
  const bytesOf = (kind: PackFileKind) =>
    Promise.all(
      manifest.files
        .filter((file) => file.kind === kind)
        .map(async (file) => (await readFile(device, area, mark.slot, file)) ?? new Uint8Array()),
    );
  const [core = new Uint8Array()] = await bytesOf('core');
  if (!isCoreOf(core, manifest))
    throw new Refused('wrong-content', manifest.files.find((file) => file.kind === 'core')?.path);
  // Any pack is better than none: only one that takes the place of another has to show first that it works.
  if (isWhole && tryPack !== undefined) {
    const buffersOf = async (kind: PackFileKind) => (await bytesOf(kind)).map(({ buffer }) => buffer);
    const [pieces, services, search] = await Promise.all([
      buffersOf('pieces'),
      buffersOf('services'),
      buffersOf('search'),
    ]);
    const files = { core: core.buffer, pieces, services, search };
    if ((await tryPack(files)).length > 0) throw new Refused('wrong-content');
  }
  await endStaging(device, area, mark.slot, manifest);
  // Read back from the device before anybody is shown it: a store that loses what it was given is found out here.
  if ((await readSlot(device, area, mark)) === undefined) throw new Refused('no-storage');
  const before = isWhole ? pointer?.active : undefined;
  const highest = { ...pointer?.highest, ...(mark.signedBy && { [mark.signedBy]: mark.version }) };
  await writePointer(device, {
    area,
    active: mark,
    previous: before,
    storedOn: device.now().toISOString(),
    ...(before && { leaving: { slot: before.slot, session: device.session } }),
    ...(Object.keys(highest).length > 0 && { highest }),
  });
  return {
    outcome: 'updated',
    version: manifest.version,
    ...(pointer !== undefined && !isWhole && { mended: true }),
  };
}

/** The pack in use is the one offered: what it lacks is a translation, or the note of who signed it. */
async function addLanguages(
  { device, area, source, lang }: PutTask,
  manifest: PackManifest,
  pointer: PackPointer,
  signedBy: string | undefined,
): Promise<UpdateResult> {
  const { version } = manifest;
  const { active } = pointer;
  if (signedBy !== undefined && active.signedBy !== signedBy) {
    const highest = { ...pointer.highest, [signedBy]: version };
    await writePointer(device, { ...pointer, active: { ...active, signedBy }, highest });
  }
  let isAdded = false;
  for (const file of wantedFiles(manifest, lang).filter(({ kind }) => kind === 'language')) {
    if (await readFile(device, area, active.slot, file)) continue;
    await writeFile(device, area, active.slot, file, await source.file(file));
    isAdded = true;
  }
  return { outcome: isAdded ? 'language-added' : 'current', version };
}

export function wantedFiles(manifest: PackManifest, lang: string | undefined): PackFile[] {
  return manifest.files.filter((file) => file.kind !== 'language' || lang === 'all' || file.lang === lang);
}

/** About what there is to fetch: the files that are in neither slot. */
async function costOf(
  { device, area, lang }: PutTask,
  manifest: PackManifest,
  slot: SlotName,
  from: SlotName | undefined,
): Promise<number> {
  let bytes = 0;
  for (const file of wantedFiles(manifest, lang)) {
    const isHere = (await readFile(device, area, slot, file)) ?? (from && (await readFile(device, area, from, file)));
    if (isHere === undefined) bytes += file.wire ?? file.bytes;
  }
  return bytes;
}

async function checkSpace({ device, lang }: PutTask, manifest: PackManifest): Promise<void> {
  const { quota, usage } = (await device.estimate?.().catch(() => undefined)) ?? {};
  if (quota === undefined || usage === undefined) return;
  const needed = wantedFiles(manifest, lang).reduce((sum, file) => sum + file.bytes, 0);
  if (quota - usage < needed + spareBytes) throw new Refused('no-space');
}

/** A full device: the half-fetched slot is given back at once. The pack in use and all answers stay. */
async function giveSpaceBack({ device, area }: PutTask): Promise<Refusal> {
  const pointer = await readPointer(device, area).catch(() => undefined);
  const inUse = pointer?.active.slot;
  for (const slot of ['a', 'b'] as const) if (slot !== inUse) await device.caches?.delete(slotCacheName(area, slot));
  return { outcome: 'refused', reason: 'no-space' };
}
