import { deviceJourneys, type JourneyStore, type NewJourney } from '../../src/storage/journeys.ts';
import type { Saved } from '../../src/storage/keeper.ts';
import { memoryDevice, type MemoryDevice } from './memoryDevice.ts';

export const sam: NewJourney = { name: 'S', colour: 'green', pathways: ['getting-a-plan'], packVersion: 3 };

/** One family with two answers: three changes, so that the newest mirror copy is that of odd turns. */
export async function deviceWithAnswers(device: MemoryDevice = memoryDevice()): Promise<{
  device: MemoryDevice;
  journeys: JourneyStore;
  id: string;
  saved: Saved;
}> {
  const journeys = deviceJourneys(device);
  const { journey } = await journeys.start(sam);
  await journeys.record(journey.id, { 'has-plan': 'no' });
  const last = await journeys.record(journey.id, { 'needs-help-with': ['speech', 'moving'] });
  return { device, journeys, id: journey.id, saved: last!.saved };
}
