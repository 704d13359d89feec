import type { Device } from './device.ts';
import { readPointer } from './packSlots.ts';
import { readSettings } from './settings.ts';

const slotName = /^lon-pack-(.+)-([ab])$/;

/**
 * On a full device: gives up what can be had again, step by step, for answers that find no room. First packs that are not
 * in use, then those of neighbours, then translations, which come back with a signal. Never answers, nor the pack in use. Yields after each step
 * that freed something, for the write to be tried again.
 */
export async function* roomMade(device: Device): AsyncGenerator<'old pack' | 'neighbours' | 'translations'> {
  const slots = ((await device.caches?.keys().catch(() => [])) ?? []).flatMap((name) => {
    const [, area, slot] = slotName.exec(name) ?? [];
    return area === undefined ? [] : [{ name, area, slot }];
  });
  const { area: home, neighbours = '' } = readSettings(device);
  const beside = neighbours.split(' ').filter((id) => id !== home);
  const used: string[] = [];
  const neighbouring: string[] = [];
  let isFreed = false;
  for (const { name, area, slot } of slots) {
    const pointer = await readPointer(device, area).catch(() => undefined);
    if (pointer === undefined || pointer.active.slot === slot) (beside.includes(area) ? neighbouring : used).push(name);
    else isFreed = (await device.caches!.delete(name)) || isFreed;
  }
  if (isFreed) yield 'old pack';
  isFreed = false;
  for (const name of neighbouring) isFreed = (await device.caches!.delete(name)) || isFreed;
  if (isFreed) yield 'neighbours';
  isFreed = false;
  for (const name of used) {
    const cache = await device.caches!.open(name);
    for (const request of await cache.keys())
      if (/\/words-[^/]+\.json$/.test(new URL(request.url).pathname))
        isFreed = (await cache.delete(request)) || isFreed;
  }
  if (isFreed) yield 'translations';
}
