import { describe, expect, it } from 'vitest';
import { updatePack } from '../../src/storage/download.ts';
import { deviceJourneys } from '../../src/storage/journeys.ts';
import { openPack } from '../../src/storage/packs.ts';
import { readSettings, writeSettings } from '../../src/storage/settings.ts';
import { currentJourneys, findLostVisit, finishVisit, startVisit, visitNow } from '../../src/storage/visit.ts';
import { everythingStored, memoryDevice, memoryStorage, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';
import { PackServer } from '../make/packServer.ts';

const canaries = Array.from({ length: 20 }, (_, index) => `CANARY-${index}-${index * 7919}`);

/** A worker with a family, a word of theirs in every place where words can go. */
async function visitWithCanaries(device: MemoryDevice) {
  const visit = await startVisit({ name: 'S', colour: 'green' }, device);
  const journeys = currentJourneys(device);
  const { journey } = await journeys.start({ name: 'S', pathways: ['p'], packVersion: 1 });
  for (const [index, canary] of canaries.entries()) await journeys.record(journey.id, { [`q${index}`]: canary });
  await journeys.writeNote({ journey: journey.id, about: 'letter/ask', text: canaries[0]! });
  await journeys.writeNote({ journey: journey.id, about: 'search', text: canaries[1]! });
  await journeys.saveOutcome({ journey: journey.id, name: canaries[2]!, text: canaries[3]! });
  // What a screen should not do, and might.
  device.sessionStorage.setItem('last-search', canaries[4]!);
  device.localStorage.setItem('draft', canaries[5]!);
  return { visit, id: journey.id };
}

describe('a visit', () => {
  it('keeps answers in memory: nothing a family said can be read in any store', async () => {
    const device = memoryDevice();
    const { id } = await visitWithCanaries(device);
    device.sessionStorage.removeItem('last-search');
    device.localStorage.removeItem('draft');
    expect(await everythingStored(device)).not.toContain('CANARY');
    expect(await device.indexedDB.databases()).toEqual([]);
    expect((await currentJourneys(device).find(id))?.answers).toHaveProperty('q7', canaries[7]);
    expect(visitNow(device)).toMatchObject({ name: 'S', colour: 'green', outlivesCrash: true });
  });

  it('survives a crash in the tab that has its key, and is offered there', async () => {
    const device = memoryDevice();
    const { id } = await visitWithCanaries(device);
    const next = openedAgain(device);
    const lost = (await findLostVisit(next))!;
    expect(lost).toMatchObject({ name: 'S', answers: 20 });
    const visit = await lost.resume();
    expect((await visit.journeys.find(id))?.answers).toHaveProperty('q19', canaries[19]);
    expect(await findLostVisit(next)).toBeUndefined();
    expect(currentJourneys(next)).toBe(visit.journeys);
  });

  it('cannot be read without the key: another tab, or the browser closed', async () => {
    const device = memoryDevice();
    await visitWithCanaries(device);
    expect(await findLostVisit(openedAgain(device, { sessionStorage: memoryStorage() }))).toBeUndefined();
    const wrong = memoryStorage();
    wrong.setItem('lon-visit-key', btoa('0'.repeat(32)));
    expect(await findLostVisit(openedAgain(device, { sessionStorage: wrong }))).toBeUndefined();
  });

  it('can be thrown away after a crash', async () => {
    const device = memoryDevice();
    await visitWithCanaries(device);
    const next = openedAgain(device);
    await (await findLostVisit(next))!.discard();
    expect(await findLostVisit(openedAgain(device))).toBeUndefined();
    expect(device.root.allText()).toBe('\n'.repeat(0));
  });

  it('has no crash record, and says so, where there is no sessionStorage', async () => {
    const device = memoryDevice({ sessionStorage: undefined });
    const visit = await startVisit({ name: 'S' }, device);
    await visit.journeys.start({ name: 'CANARY', pathways: [], packVersion: 1 });
    expect(visit.outlivesCrash).toBe(false);
    expect(device.root.allText()).toBe('');
  });

  it('begins empty, whatever the visit before it left', async () => {
    const device = memoryDevice();
    await visitWithCanaries(device);
    const next = openedAgain(device);
    await startVisit({ name: 'T' }, next);
    expect(await currentJourneys(next).list()).toEqual([]);
    expect(await findLostVisit(openedAgain(device))).toBeUndefined();
  });
});

describe('a finished visit', () => {
  it('leaves none of 20 words of the family anywhere, and keeps packs, settings and other families', async () => {
    const device = memoryDevice();
    await updatePack('elmshire', '.', { device, fetch: new PackServer().fetch });
    writeSettings({ theme: 'dark', area: 'elmshire' }, device);
    const other = await deviceJourneys(device).start({ name: 'OTHER', pathways: [], packVersion: 1 });
    await visitWithCanaries(device);
    expect(await finishVisit({}, device)).toEqual({ ended: true, journeys: 1, saved: undefined });
    const stored = await everythingStored(device);
    for (const canary of canaries) expect(stored).not.toContain(canary);
    expect(device.root.allText()).not.toMatch(/visit/);
    expect(device.sessionStorage).toHaveLength(0);
    expect(visitNow(device)).toBeUndefined();
    expect(await findLostVisit(openedAgain(device))).toBeUndefined();
    expect(await openPack('elmshire', device)).toMatchObject({ manifest: { version: 1 } });
    expect(readSettings(device)).toEqual({ theme: 'dark', area: 'elmshire' });
    expect(await currentJourneys(device).list()).toMatchObject([{ id: other.journey.id, name: 'OTHER' }]);
  });

  it('also takes back what had found its way into this device’s own store', async () => {
    const device = memoryDevice();
    const { visit } = await visitWithCanaries(device);
    const leaked = await visit.journeys.contents();
    await deviceJourneys(device).change((kept) => ({
      ...kept,
      sequence: 1,
      journeys: leaked.journeys,
      notes: leaked.notes,
    }));
    expect(await everythingStored(device)).toContain('CANARY');
    await finishVisit({}, device);
    expect(await everythingStored(device)).not.toContain('CANARY');
  });

  it('is kept on this device only when that is asked for', async () => {
    const device = memoryDevice();
    const { id } = await visitWithCanaries(device);
    expect(await finishVisit({ keep: true }, device)).toMatchObject({
      ended: true,
      saved: { where: 'database', mirrored: true },
    });
    const next = openedAgain(device);
    expect((await currentJourneys(next).find(id))?.answers).toHaveProperty('q3', canaries[3]);
    expect(await currentJourneys(next).notesOf(id, 'search')).toHaveLength(1);
    expect(device.sessionStorage).toHaveLength(0);
  });

  it('goes on when it was to be kept and this device cannot', async () => {
    const device = memoryDevice({ indexedDB: undefined, files: undefined, caches: undefined });
    const { id } = await visitWithCanaries(device);
    expect(await finishVisit({ keep: true }, device)).toMatchObject({ ended: false, saved: { where: 'memory' } });
    expect(await visitNow(device)?.journeys.find(id)).toBeDefined();
  });
});
