import { thisDevice, type Device } from './device.ts';
import { mayHoldJourneys } from './mayHoldJourneys.ts';

/**
 * Whether a browser may have cleared answers here: none is kept, and nothing says that somebody deleted them. A browser
 * clears everything of a site at once and leaves no trace, so nobody can know more (O-16).
 */
export async function mayBeCleared(device: Device = thisDevice()): Promise<boolean> {
  if (!(await mayHoldJourneys(device))) return true;
  const { deviceJourneys } = await import('./journeys.ts');
  const { journeys, removed } = await deviceJourneys(device).contents();
  return Object.keys(journeys).length === 0 && Object.keys(removed).length === 0;
}
