import { beforeAll, describe, expect, it, vi } from 'vitest';
import { databaseName } from '../../src/storage/storeNames.ts';
import { deviceJourneys, recoverJourneys } from '../../src/storage/journeys.ts';
import { deviceWithAnswers, sam } from '../make/deviceWithAnswers.ts';
import { everythingStored, memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';
import type { MemoryFolder } from '../make/memoryFiles.ts';

// Dexie tells the console of every database that a test takes away.
beforeAll(() => void vi.spyOn(console, 'warn').mockReturnValue());

const mirrorFiles = (device: MemoryDevice) => device.root.children.get('lon') as MemoryFolder;
const takeDatabase = (device: MemoryDevice) =>
  new Promise<void>((resolve) => {
    device.indexedDB.deleteDatabase(databaseName).onsuccess = () => resolve();
  });

describe('a journey', () => {
  it('holds answers, who it is for and the pack it began with, and nothing worked out', async () => {
    const { journeys, id, saved } = await deviceWithAnswers();
    expect(saved).toEqual({ where: 'database', mirrored: true, fault: undefined });
    expect(await journeys.find(id)).toEqual({
      ...sam,
      id,
      startedOn: '2026-11-22',
      changedOn: '2026-11-22',
      answers: { 'has-plan': 'no', 'needs-help-with': ['speech', 'moving'] },
      sequence: 3,
    });
  });

  it('is there for the next page, without any restoring', async () => {
    const { device, id } = await deviceWithAnswers();
    const next = openedAgain(device);
    expect(await recoverJourneys(next)).toEqual({ restored: false, journeys: [], where: 'database', fault: undefined });
    expect((await deviceJourneys(next).find(id))?.answers).toHaveProperty('has-plan', 'no');
  });

  it('keeps other answers when one changes, and loses one that is taken out', async () => {
    const { journeys, id } = await deviceWithAnswers();
    await journeys.record(id, { 'has-plan': 'yes' });
    await journeys.record(id, { 'needs-help-with': undefined });
    expect((await journeys.find(id))?.answers).toEqual({ 'has-plan': 'yes' });
  });

  it('can be renamed and moved to a newer pack', async () => {
    const { journeys, id } = await deviceWithAnswers();
    await journeys.amend(id, { name: 'Sam', packVersion: 4 });
    expect(await journeys.find(id)).toMatchObject({ name: 'Sam', packVersion: 4, colour: 'green' });
  });

  it('never stands in localStorage or sessionStorage', async () => {
    const { device } = await deviceWithAnswers();
    expect(device.localStorage).toHaveLength(0);
    expect(device.sessionStorage).toHaveLength(0);
  });

  it('takes everything of its own with it when deleted, out of every copy', async () => {
    const { device, journeys, id } = await deviceWithAnswers();
    await journeys.writeNote({ journey: id, about: 'letter/ask', text: 'CANARY-draft' });
    await journeys.saveOutcome({ journey: id, name: 'First', text: 'CANARY-outcome' });
    await journeys.record(id, { town: 'CANARY-town' });
    expect(await everythingStored(device)).toContain('CANARY');
    await journeys.remove(id);
    expect(await everythingStored(device)).not.toContain('CANARY');
    expect(await journeys.list()).toEqual([]);
    expect(await journeys.record(id, { late: 'CANARY-late' })).toBeUndefined();
    await journeys.writeNote({ journey: id, about: 'search', text: 'CANARY-late' });
    expect(await everythingStored(device)).not.toContain('CANARY');
  });

  it('has notes and outcomes of its own, the newest first', async () => {
    const { journeys, id } = await deviceWithAnswers();
    await journeys.writeNote({ journey: id, about: 'letter/ask', text: 'first' });
    await journeys.writeNote({ journey: id, about: 'search', text: 'second' });
    const [newest, oldest] = await journeys.notesOf(id);
    expect([newest?.text, oldest?.text]).toEqual(['second', 'first']);
    await journeys.writeNote({ id: oldest!.id, journey: id, about: 'letter/ask', text: 'first, better' });
    expect((await journeys.notesOf(id, 'letter/ask')).map((note) => note.text)).toEqual(['first, better']);
    await journeys.saveOutcome({ journey: id, name: 'Outcome', text: 'what is owed' });
    const [outcome] = await journeys.outcomesOf(id);
    await journeys.removeItem(outcome!.id);
    expect(await journeys.outcomesOf(id)).toEqual([]);
  });

  it('loses no answer when many are recorded at once', async () => {
    const { journeys, id } = await deviceWithAnswers();
    await Promise.all(Array.from({ length: 30 }, (_, index) => journeys.record(id, { [`q${index}`]: index })));
    expect(Object.keys((await journeys.find(id))!.answers)).toHaveLength(32);
  });
});

describe('a store that was lost', () => {
  it('the database: answers are put back from the private files, and the page is told', async () => {
    const { device, id } = await deviceWithAnswers();
    await takeDatabase(device);
    const next = openedAgain(device);
    expect(await recoverJourneys(next)).toEqual({
      restored: true,
      journeys: [id],
      where: 'database',
      fault: undefined,
    });
    expect((await deviceJourneys(next).find(id))?.answers).toHaveProperty('needs-help-with', ['speech', 'moving']);
    expect(await recoverJourneys(openedAgain(device))).toMatchObject({ restored: false });
  });

  it('the database, where there are no private files: from Cache Storage', async () => {
    const { device, id } = await deviceWithAnswers(memoryDevice({ files: undefined }));
    expect(device.memoryCaches.stores.has('lon-mirror')).toBe(true);
    await takeDatabase(device);
    expect(await recoverJourneys(openedAgain(device))).toMatchObject({ restored: true, journeys: [id] });
  });

  it('the private files: nothing is missed, and they are written anew', async () => {
    const { device, id } = await deviceWithAnswers();
    device.root.children.clear();
    const next = openedAgain(device);
    expect(await recoverJourneys(next)).toMatchObject({ restored: false });
    await takeDatabase(device);
    expect(await recoverJourneys(openedAgain(device))).toMatchObject({ restored: true, journeys: [id] });
  });

  it('one copy damaged: the other, one answer older, is used', async () => {
    for (const damage of [
      (text: string) => text.slice(0, -9),
      (text: string) => text.replace('speech', 'spooch'),
      () => '',
    ]) {
      const { device, id } = await deviceWithAnswers();
      // Three changes: the third lies in the copy of odd turns.
      const file = mirrorFiles(device).children.get('journeys-1.json') as { text: string };
      file.text = damage(file.text);
      await takeDatabase(device);
      const next = openedAgain(device);
      expect(await recoverJourneys(next)).toMatchObject({ restored: true });
      expect((await deviceJourneys(next).find(id))?.answers).toEqual({ 'has-plan': 'no' });
    }
  });

  it('a damaged copy never overwrites a good database', async () => {
    const { device, id } = await deviceWithAnswers();
    for (const file of mirrorFiles(device).children.values()) (file as { text: string }).text = 'x'.repeat(99);
    const next = openedAgain(device);
    expect(await recoverJourneys(next)).toMatchObject({ restored: false });
    expect((await deviceJourneys(next).find(id))?.answers).toHaveProperty('has-plan', 'no');
  });

  it('both: there is nothing, and nothing is claimed', async () => {
    const { device } = await deviceWithAnswers();
    await takeDatabase(device);
    device.root.children.clear();
    const next = openedAgain(device);
    expect(await recoverJourneys(next)).toMatchObject({ restored: false, journeys: [] });
    expect(await deviceJourneys(next).list()).toEqual([]);
  });

  it('an older copy does not bring a deleted journey back', async () => {
    const { device, journeys, id } = await deviceWithAnswers();
    const before = [...mirrorFiles(device).children].map(
      ([name, file]) => [name, (file as { text: string }).text] as const,
    );
    await journeys.remove(id);
    for (const [name, text] of before) (mirrorFiles(device).children.get(name) as { text: string }).text = text;
    const next = openedAgain(device);
    expect(await recoverJourneys(next)).toMatchObject({ restored: false });
    expect(await deviceJourneys(next).list()).toEqual([]);
    expect(await everythingStored(device)).not.toContain('has-plan');
  });

  it('any number of times in turn: no acknowledged answer is ever lost', async () => {
    let { device, id } = await deviceWithAnswers();
    for (let round = 0; round < 20; round++) {
      const journeys = deviceJourneys(device);
      await journeys.record(id, { [`round${round}`]: round });
      if (round % 2 === 0) await takeDatabase(device);
      else device.root.children.clear();
      device = openedAgain(device);
      expect(await recoverJourneys(device)).toMatchObject({ restored: round % 2 === 0 });
    }
    const { answers } = (await deviceJourneys(device).find(id))!;
    expect(Object.keys(answers)).toHaveLength(22);
  });
});

describe('two tabs', () => {
  function twoTabs() {
    const heard = new Map<string, Set<(event: { data: unknown }) => void>>();
    const channel = (name: string) => {
      const listeners = heard.get(name) ?? new Set();
      heard.set(name, listeners);
      let own: ((event: { data: unknown }) => void) | undefined;
      return {
        addEventListener: (_: string, listener: (event: { data: unknown }) => void) => listeners.add((own = listener)),
        postMessage: (data: unknown) => listeners.forEach((listener) => listener !== own && listener({ data })),
      } as unknown as BroadcastChannel;
    };
    const one = memoryDevice({ channel, locks: navigator.locks });
    return { one, other: openedAgain(one) };
  }

  it('lose nothing when both record, and hear of each other', async () => {
    const { one, other } = twoTabs();
    const { id } = await deviceWithAnswers(one);
    const told: string[] = [];
    deviceJourneys(one).subscribe((event) => told.push(event));
    const both = [deviceJourneys(one), deviceJourneys(other)] as const;
    await Promise.all(Array.from({ length: 20 }, (_, index) => both[index % 2]!.record(id, { [`q${index}`]: index })));
    expect(Object.keys((await both[0].find(id))!.answers)).toHaveLength(22);
    expect(told.filter((event) => event === 'changed-elsewhere')).toHaveLength(10);
  });
});
