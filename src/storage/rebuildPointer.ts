import { checkManifest, type PackManifest } from '../domain/pack/manifest.ts';
import type { Device } from './device.ts';
import {
  manifestText,
  readSlot,
  slotCacheName,
  writePointer,
  type PackPointer,
  type SlotMark,
  type SlotName,
} from './packSlots.ts';
import { markOf } from './stageSlot.ts';

/** The pointer is lost but a slot holds a whole pack: a slot has a manifest only when all its files were checked. */
export async function rebuildPointer(device: Device, area: string): Promise<PackPointer | undefined> {
  const found: SlotMark[] = [];
  for (const slot of ['a', 'b'] as const) {
    if (!(await device.caches?.has(slotCacheName(area, slot)))) continue;
    const mark = await readUnmarkedSlot(device, area, slot);
    if (mark) found.push(mark);
  }
  const [active, previous] = found.sort((one, other) => other.version - one.version);
  if (active === undefined) return undefined;
  const pointer: PackPointer = { area, active, previous, storedOn: device.now().toISOString() };
  await writePointer(device, pointer);
  return pointer;
}

/** A slot whose mark is lost, together with the pointer: what it says it is, if that is all there. */
async function readUnmarkedSlot(device: Device, area: string, slot: SlotName): Promise<SlotMark | undefined> {
  const manifest = manifestFrom(await manifestText(device, area, slot), area);
  if (manifest === undefined) return undefined;
  const mark = await markOf(slot, manifest);
  return (await readSlot(device, area, mark)) && mark;
}

function manifestFrom(text: string | undefined, area: string): PackManifest | undefined {
  try {
    return text === undefined ? undefined : checkManifest(JSON.parse(text), area).manifest;
  } catch {
    return undefined;
  }
}
