import { describe, expect, it } from 'vitest';
import { changeRecord, markRead } from '../../src/app/changes/changeRecord.ts';
import { noteChanges } from '../../src/app/changes/noteChanges.ts';
import { updatePack } from '../../src/storage/download.ts';
import { deviceJourneys } from '../../src/storage/journeys.ts';
import { rollBack } from '../../src/storage/rollBack.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';
import { laterIssue, publishedPack } from '../make/publishedPack.ts';
import { smallPack } from '../make/smallPack.ts';

const first = smallPack();
const second = laterIssue(first, 2, '01632 960100', '01632 960222');
const third = laterIssue(second, 3, 'Town plans team', 'Town inclusion team');

const answers = { asker: 'parent', stage: 'requested', received: '2026-06-01' };

async function take(device: MemoryDevice, pack: LoadedPack): Promise<MemoryDevice> {
  const later = openedAgain(device);
  const result = await updatePack('town', '.', { device: later, fetch: publishedPack(pack) });
  expect(result.outcome).toBe('updated');
  return later;
}

async function familyWith(pack: LoadedPack, given: object = answers) {
  const device = await take(memoryDevice(), pack);
  const store = deviceJourneys(device);
  const { journey } = await store.start({ name: 'S', pathways: ['late'], packVersion: 1 });
  await store.record(journey.id, { ...given });
  return { device, id: journey.id };
}

async function told(device: MemoryDevice, id: string) {
  const store = deviceJourneys(device);
  const { lists } = await changeRecord(store, (await store.find(id))!);
  return lists.map(({ version, changes }) => [version, ...changes.map(({ kind, name }) => `${kind} ${name}`)]);
}

describe('a family with saved answers', () => {
  it('is told once what the next issue changed, with the day it was issued', async () => {
    const { device, id } = await familyWith(first);
    const now = await take(device, second);
    await noteChanges('town', now);
    await noteChanges('town', now);
    expect(await told(now, id)).toEqual([[2, 'phone Town plans team', expect.any(String) as string]]);
    const store = deviceJourneys(now);
    const { lists } = await changeRecord(store, (await store.find(id))!);
    expect(lists[0]!.issued).toBe('2026-12-02');
  });

  it('loses nothing when two issues come before they look', async () => {
    const { device, id } = await familyWith(first);
    const then = await take(device, second);
    await noteChanges('town', then);
    const now = await take(then, third);
    await noteChanges('town', now);
    const lists = await told(now, id);
    expect(lists.map(([version]) => version)).toEqual([2, 3]);
    expect(lists[1]!.some((line) => String(line).startsWith('who '))).toBe(true);
  });

  it('is told on the next day when the app was closed between the new pack and its note', async () => {
    const { device, id } = await familyWith(first);
    const closed = await take(device, second);
    const nextDay = openedAgain(closed);
    await noteChanges('town', nextDay);
    expect((await told(nextDay, id)).map(([version]) => version)).toEqual([2]);
  });

  it('begins anew after they said that they have read it', async () => {
    const { device, id } = await familyWith(first);
    const now = await take(device, second);
    await noteChanges('town', now);
    const store = deviceJourneys(now);
    await markRead(store, (await store.find(id))!, '2026-12-03');
    await noteChanges('town', now);
    expect(await told(now, id)).toEqual([]);
    expect((await changeRecord(store, (await store.find(id))!)).readOn).toBe('2026-12-03');
  });

  it('is not told of an issue that they went back from', async () => {
    const { device, id } = await familyWith(first);
    const now = await take(device, second);
    await noteChanges('town', now);
    await rollBack('town', now);
    await noteChanges('town', now);
    expect(await told(now, id)).toEqual([]);
  });

  it('is told nothing while there is no outcome yet', async () => {
    const { device, id } = await familyWith(first, { asker: 'parent' });
    const now = await take(device, second);
    await noteChanges('town', now);
    expect(await told(now, id)).toEqual([]);
  });

  it('still has the same journey in hand afterwards, and the note goes with the journey', async () => {
    const { device, id } = await familyWith(first);
    const store = deviceJourneys(device);
    const other = await store.start({ name: 'T', pathways: ['late'], packVersion: 1 });
    const now = await take(device, second);
    await noteChanges('town', now);
    const later = deviceJourneys(now);
    expect((await later.list())[0]!.id).toBe(other.journey.id);
    await later.remove(id);
    expect(Object.values((await later.contents()).notes).map((note) => note.journey)).toEqual([other.journey.id]);
  });
});
