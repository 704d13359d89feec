import { thisDevice, type Device } from './device.ts';

/** Whether the browser has agreed not to clear this site's storage by itself; `unknown` where it cannot be asked. */
export type Persistence = 'agreed' | 'not-agreed' | 'unknown';

/** To be asked after the first save, not at load: a browser that asks the family then has a reason to show. */
export async function askToPersist(device: Device = thisDevice()): Promise<Persistence> {
  return answer(await device.persistence?.persist().catch(() => undefined));
}

export async function persistence(device: Device = thisDevice()): Promise<Persistence> {
  return answer(await device.persistence?.persisted().catch(() => undefined));
}

function answer(hasAgreed: boolean | undefined): Persistence {
  if (hasAgreed === undefined) return 'unknown';
  return hasAgreed ? 'agreed' : 'not-agreed';
}
