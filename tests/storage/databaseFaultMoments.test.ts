import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { DatabaseFault } from '../../src/storage/database.ts';
import { deviceJourneys, recoverJourneys, wakeJourneys } from '../../src/storage/journeys.ts';
import { databaseName } from '../../src/storage/storeNames.ts';
import { sam } from '../make/deviceWithAnswers.ts';
import { breakable, type Break } from '../make/breakableDatabase.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';

// Dexie tells the console of every fault that a test orders.
beforeAll(() => void vi.spyOn(console, 'warn').mockReturnValue());

/**
 * The eleven faults of a browser's database, and what the family is told; `undefined`: mended without a word. The names
 * are those that the fault has on the page (src/i18n/en/errors.ts).
 */
const faults: readonly (readonly [string, Break, DatabaseFault | undefined])[] = [
  ['does not open: it throws', { open: 'SecurityError' }, 'cannot-open'],
  ['is in an invalid state', { open: 'InvalidStateError' }, 'cannot-open'],
  ['is of a newer form', { open: 'VersionError' }, 'newer-app'],
  ['is held by another tab', { blocked: true }, 'other-tab'],
  ['is taken by a newer release in another tab', { upgrade: true }, 'newer-app'],
  ['was closed by the browser', { close: true }, undefined],
  ['fails for an unknown reason', { open: 'UnknownError' }, 'cannot-open'],
  ['has lost its connection once', { transaction: 'InvalidStateError', times: 1 }, undefined],
  ['has no room', { put: 'QuotaExceededError' }, 'no-space'],
  ['has lost its tables', { emptied: true }, undefined],
  ['never answers', { hang: true }, 'hung'],
];

/** A phone whose database breaks when told to, and the same stores as a later page with a good database finds them. */
function phone(how: Break): {
  device: MemoryDevice;
  breakDatabase: (how: Break) => Promise<void>;
  later: () => MemoryDevice;
} {
  // Short only where nothing is to be heard: three tries take their time on a busy machine.
  const database = how.hang || how.blocked ? 300 : 5_000;
  const good = memoryDevice({ patience: { ...memoryDevice().patience, database } });
  const { factory, breakDatabase } = breakable(good.indexedDB, databaseName);
  return { device: openedAgain(good, { indexedDB: factory }), breakDatabase, later: () => openedAgain(good) };
}

const answersAfter = async (device: MemoryDevice, id: string) => {
  await recoverJourneys(device);
  return (await deviceJourneys(device).find(id))?.answers;
};

describe.each(faults)('a database that %s', (_, how, fault) => {
  // A database of a newer form stays one: there the later page of this release is told so too, and reads the mirror.
  it('on the first visit: the answers are kept all the same, and the reason is named', async () => {
    const { device, breakDatabase, later } = phone(how);
    await breakDatabase(how);
    const journeys = deviceJourneys(device);
    const { journey } = await journeys.start(sam);
    const recorded = await journeys.record(journey.id, { 'has-plan': 'no' });
    expect(recorded?.saved).toMatchObject({ where: fault === undefined ? 'database' : 'mirror', mirrored: true });
    expect(recorded?.saved.fault).toBe(fault);
    expect(await answersAfter(later(), journey.id)).toEqual({ 'has-plan': 'no' });
  });

  it('in the middle of a journey: neither the answers before nor those after are lost', async () => {
    const { device, breakDatabase, later } = phone(how);
    const journeys = deviceJourneys(device);
    const { journey } = await journeys.start(sam);
    await journeys.record(journey.id, { before: 'x' });
    await breakDatabase(how);
    const recorded = await journeys.record(journey.id, { after: 'y' });
    expect(recorded?.saved.where).toBe(fault === undefined ? 'database' : 'mirror');
    expect(recorded?.saved.fault).toBe(fault);
    expect((await journeys.find(journey.id))?.answers).toEqual({ before: 'x', after: 'y' });
    expect(await answersAfter(later(), journey.id)).toEqual({ before: 'x', after: 'y' });
  });

  it('after sleep: the answers are still shown, and the next is kept', async () => {
    const { device, breakDatabase, later } = phone(how);
    const journeys = deviceJourneys(device);
    const { journey } = await journeys.start(sam);
    await journeys.record(journey.id, { before: 'x' });
    await breakDatabase(how);
    await wakeJourneys(device);
    expect((await journeys.find(journey.id))?.answers).toEqual({ before: 'x' });
    const recorded = await journeys.record(journey.id, { after: 'y' });
    expect(recorded?.saved.mirrored).toBe(true);
    expect(recorded?.saved.fault).toBe(fault);
    expect(await answersAfter(later(), journey.id)).toEqual({ before: 'x', after: 'y' });
  });
});

describe('without the second store', () => {
  it('a database that breaks on the first visit leaves nothing behind, and says that it will not', async () => {
    const { device, breakDatabase, later } = phone({});
    await breakDatabase({ open: 'UnknownError' });
    const bare = openedAgain(device, { files: undefined, caches: undefined });
    const { journey, saved } = await deviceJourneys(bare).start(sam);
    expect(saved).toEqual({ where: 'memory', mirrored: false, fault: 'cannot-open' });
    expect(await answersAfter(later(), journey.id)).toBeUndefined();
  });
});
