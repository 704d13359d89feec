import { thisDevice, type Device } from './device.ts';
import type { RefusalReason } from './packSource.ts';
import type { UpdateResult } from './putPack.ts';

/** The last look for a newer pack and how it went, for the page that checks this device. No answer is in it. */
export interface LastTry {
  /** ISO. */
  readonly at: string;
  readonly outcome: UpdateResult['outcome'];
  readonly reason?: RefusalReason | undefined;
}

export const lastTryName = 'lon-last-try';

export function rememberTry(result: UpdateResult, device: Device = thisDevice()): void {
  const tried: LastTry = {
    at: device.now().toISOString(),
    outcome: result.outcome,
    ...(result.outcome === 'refused' && { reason: result.reason }),
  };
  try {
    device.localStorage?.setItem(lastTryName, JSON.stringify(tried));
  } catch {
    // A browser that keeps nothing: the page then says that nothing is known.
  }
}

export function readLastTry(device: Device = thisDevice()): LastTry | undefined {
  try {
    const tried = JSON.parse(device.localStorage?.getItem(lastTryName) ?? 'null') as Partial<LastTry> | null;
    const isGood = typeof tried?.at === 'string' && typeof tried.outcome === 'string';
    return isGood ? (tried as LastTry) : undefined;
  } catch {
    return undefined;
  }
}
