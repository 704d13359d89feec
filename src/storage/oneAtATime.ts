import type { Device } from './device.ts';

const queues = new WeakMap<Device, Map<string, Promise<unknown>>>();

/**
 * Runs `work` while nobody else holds `name`: across tabs where the browser has Web Locks, otherwise in this page only.
 * With `ifFree` it does not wait: `undefined` says that somebody else is at it.
 */
export async function oneAtATime<Value>(
  device: Device,
  name: string,
  work: () => Promise<Value>,
  ifFree = false,
): Promise<Value | undefined> {
  if (device.locks !== undefined) {
    return device.locks.request(name, { ifAvailable: ifFree }, (lock) => (lock === null ? undefined : work()));
  }
  const mine = queues.get(device) ?? new Map<string, Promise<unknown>>();
  queues.set(device, mine);
  const before = mine.get(name);
  if (ifFree && before !== undefined) return undefined;
  const running = (before ?? Promise.resolve()).then(work, work);
  mine.set(name, running);
  try {
    return await running;
  } finally {
    if (mine.get(name) === running) mine.delete(name);
  }
}
