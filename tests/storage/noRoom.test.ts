import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { updatePack } from '../../src/storage/download.ts';
import { deviceJourneys, recoverJourneys } from '../../src/storage/journeys.ts';
import { openPack } from '../../src/storage/packs.ts';
import { sam } from '../make/deviceWithAnswers.ts';
import { MemoryFile } from '../make/memoryFiles.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';
import { PackServer } from '../make/packServer.ts';

beforeAll(() => void vi.spyOn(console, 'warn').mockReturnValue());
afterEach(() => void vi.restoreAllMocks());

/** Every write of every store counts; the ones that `fails` names find no room. */
function withLittleRoom(device: MemoryDevice, fails: (write: number) => boolean): { writes: () => number } {
  let writes = 0;
  const count = () => {
    writes++;
    if (fails(writes)) throw new DOMException('full, as ordered', 'QuotaExceededError');
  };
  device.memoryCaches.beforePut = count;
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...row: unknown[]) => unknown;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: unknown, ...row: unknown[]) {
    count();
    return put.apply(this, row) as never;
  });
  const write = Reflect.get(MemoryFile.prototype, 'createWritable') as MemoryFile['createWritable'];
  vi.spyOn(MemoryFile.prototype, 'createWritable').mockImplementation(function (this: MemoryFile) {
    count();
    return write.call(this);
  });
  return { writes: () => writes };
}

const firstThree = ['one', 'two', 'three'];
const lastThree = ['four', 'five', 'six'];
const all = Object.fromEntries([...firstThree, ...lastThree].map((question) => [question, 'yes']));

/** A family's week: the guide comes, three answers, a newer guide, three more. What it was told on the way. */
async function week(device: MemoryDevice) {
  const fetchOf = (version: number) => new PackServer({ version, index: `of ${version}` }).fetch;
  const told: unknown[] = [];
  const sure: Record<string, string> = {};
  const first = await updatePack('elmshire', '.', { device, fetch: fetchOf(1), lang: 'ur' });
  const journeys = deviceJourneys(device);
  const { journey } = await journeys.start(sam);
  const answer = async (question: string) => {
    const recorded = await journeys.record(journey.id, { [question]: 'yes' });
    if (recorded?.saved.where === 'memory') told.push(recorded.saved.fault);
    else sure[question] = 'yes';
  };
  for (const question of firstThree) await answer(question);
  const later = openedAgain(device);
  const second = await updatePack('elmshire', '.', { device: later, fetch: fetchOf(2), lang: 'ur' });
  for (const question of lastThree) await answer(question);
  for (const result of [first, second]) if (result.outcome === 'refused') told.push(result.reason);
  return { id: journey.id, sure, told, first, second };
}

async function afterwards(device: MemoryDevice, id: string) {
  vi.restoreAllMocks();
  vi.spyOn(console, 'warn').mockReturnValue();
  device.memoryCaches.beforePut = () => undefined;
  const next = openedAgain(device);
  await recoverJourneys(next);
  const pack = await openPack('elmshire', next);
  const core = await pack?.core();
  return {
    answers: (await deviceJourneys(next).find(id))?.answers,
    version: pack?.manifest.version,
    name: core?.pack.name,
  };
}

const writes = Array.from({ length: 30 }, (_, at) => at + 1);

describe('a device with no room', () => {
  it('makes about 30 writes in such a week, so that each of them is tried below', async () => {
    const device = memoryDevice();
    const room = withLittleRoom(device, () => false);
    const { told, sure } = await week(device);
    expect(told).toEqual([]);
    expect(sure).toEqual(all);
    expect(room.writes()).toBeGreaterThanOrEqual(30);
  });

  it.each(writes)('at write %i alone loses no answer and leaves no half pack', async (write) => {
    const device = memoryDevice();
    withLittleRoom(device, (one) => one === write);
    const { id, sure, told, first, second } = await week(device);
    const { answers, version, name } = await afterwards(device, id);
    // One write that fails is made good by the other store, or by room made: no answer is in doubt.
    expect(answers).toEqual(all);
    expect(sure).toEqual(all);
    expect(told.filter((one) => one !== 'no-space')).toEqual([]);
    const newest = second.outcome === 'updated' ? 2 : first.outcome === 'updated' ? 1 : undefined;
    expect(version).toBe(newest);
    expect(name).toBe(newest && `v${newest}`);
  });

  it.each(writes)('from write %i on keeps what it had said to be kept, and says that it is full', async (write) => {
    const device = memoryDevice();
    withLittleRoom(device, (one) => one >= write);
    const { id, sure, told, first, second } = await week(device);
    const { answers, version, name } = await afterwards(device, id);
    expect(answers ?? {}).toMatchObject(sure);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told)).toEqual(new Set(['no-space']));
    const newest = second.outcome === 'updated' ? 2 : first.outcome === 'updated' ? 1 : undefined;
    expect(version).toBe(newest);
    expect(name).toBe(newest && `v${newest}`);
  });

  it('gives up the pack that is not in use, then translations, before it gives up an answer', async () => {
    const device = memoryDevice();
    const { id } = await week(device);
    const names = () => [...device.memoryCaches.stores.keys()].filter((name) => /-[ab]$/.test(name));
    expect(names()).toHaveLength(2);
    let isFull = true;
    withLittleRoom(device, () => isFull && names().length === 2);
    const recorded = await deviceJourneys(device).record(id, { seven: 'yes' });
    isFull = false;
    expect(recorded?.saved).toMatchObject({ where: 'database', mirrored: true });
    expect(names()).toHaveLength(1);
    expect(await afterwards(device, id)).toMatchObject({
      answers: { ...all, seven: 'yes' },
      version: 2,
      name: 'v2',
    });
  });
});
