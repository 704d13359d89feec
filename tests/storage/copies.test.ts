import { describe, expect, it } from 'vitest';
import { noteCopied, shouldRemindOfCopy } from '../../src/storage/copies.ts';
import { deviceJourneys } from '../../src/storage/journeys.ts';
import { startVisit } from '../../src/storage/visit.ts';
import { whatIsKept } from '../../src/storage/whatIsKept.ts';
import { memoryDevice, type MemoryDevice } from '../make/memoryDevice.ts';

const answers = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`question-${at}`, 'yes']));

/** Begins a journey with so many answers; hands back its id. */
async function answered(device: MemoryDevice, count: number): Promise<string> {
  const journeys = deviceJourneys(device);
  const { journey } = await journeys.start({ name: 'Mia', pathways: ['asked-and-waiting'], packVersion: 1 });
  await journeys.record(journey.id, answers(count));
  return journey.id;
}

const browser = (agrees: boolean | undefined) =>
  memoryDevice(
    agrees === undefined ? {} : { persistence: { persist: async () => agrees, persisted: async () => agrees } },
  );

describe('the reminder to save a copy (O-19: more than five answers that are nowhere else, in a browser that may clear them)', () => {
  it.each([
    ['five answers', 5, false, false],
    ['six answers', 6, false, true],
    ['six answers, the browser cannot be asked', 6, undefined, true],
    ['six answers, the browser has agreed to keep them', 6, true, false],
  ] as const)('%s', async (_, count, agrees, reminds) => {
    const device = browser(agrees);
    await answered(device, count);
    expect(await shouldRemindOfCopy(device)).toBe(reminds);
  });

  it('counts the answers of all journeys together', async () => {
    const device = browser(false);
    await answered(device, 3);
    await answered(device, 3);
    expect(await shouldRemindOfCopy(device)).toBe(true);
  });

  it('rests once a copy was handed over, until more than five answers came after it', async () => {
    const device = browser(false);
    const id = await answered(device, 8);
    await noteCopied(undefined, device);
    expect(await shouldRemindOfCopy(device)).toBe(false);
    await deviceJourneys(device).record(id, answers(13));
    expect(await shouldRemindOfCopy(device)).toBe(false);
    await deviceJourneys(device).record(id, answers(14));
    expect(await shouldRemindOfCopy(device)).toBe(true);
  });

  it('does not rest where the copy was of another journey', async () => {
    const device = browser(false);
    const copied = await answered(device, 2);
    await answered(device, 6);
    await noteCopied([copied], device);
    expect(await shouldRemindOfCopy(device)).toBe(true);
  });

  it('is not for a visit: nothing of it is to stay', async () => {
    const device = browser(false);
    await answered(device, 8);
    await startVisit({ name: 'Sky' }, device);
    expect(await shouldRemindOfCopy(device)).toBe(false);
    await noteCopied(undefined, device);
    expect(device.localStorage.getItem('lon-copies')).toBeNull();
  });

  it('remembers no answer, forgets what was deleted, and is told on the page of what is kept', async () => {
    const device = browser(false);
    const gone = await answered(device, 6);
    const here = await answered(device, 6);
    await noteCopied(undefined, device);
    await deviceJourneys(device).remove(gone);
    await noteCopied([here], device);
    const noted = device.localStorage.getItem('lon-copies') ?? '';
    expect(noted).toContain(here);
    expect(noted).not.toContain(gone);
    expect(noted).not.toMatch(/question|yes|Mia/);
    expect(await whatIsKept(device)).toContainEqual(
      expect.objectContaining({ place: 'local', name: 'lon-copies', purpose: 'shell' }),
    );
  });

  it.each(['{', '[1]', '"x"', '{"a":null}'])('comes again where its memory is damaged: %s', async (damaged) => {
    const device = browser(false);
    await answered(device, 6);
    device.localStorage.setItem('lon-copies', damaged);
    expect(await shouldRemindOfCopy(device)).toBe(true);
  });
});
