import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importBackup, readBackup } from '../../src/storage/backup.ts';
import { journeyForms } from '../../src/storage/database.ts';
import { deviceJourneys, recoverJourneys } from '../../src/storage/journeys.ts';
import type { Kept } from '../../src/storage/kept.ts';
import { createMirror } from '../../src/storage/mirror.ts';
import { databaseName } from '../../src/storage/storeNames.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';

/*
 * Each file is what a release of that form left on a phone, written down once and never again: its database table by
 * table, its second store, and a copy that it saved as a file. Whatever changes, families' answers come through.
 */
interface Golden {
  /** The number that the browser has for the form. */
  readonly browserVersion: number;
  readonly tables: Readonly<
    Record<string, { readonly key: string; readonly indexes: readonly string[]; readonly rows: readonly object[] }>
  >;
  readonly mirror: { readonly sequence: number; readonly text: string };
  readonly file: string;
  /** What the family must find: answers, saved outcomes and notes, by their ids. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly outcomes: readonly string[];
  readonly notes: readonly string[];
}

const folder = 'tests/cases/databases';
const golden = (form: number) => JSON.parse(readFileSync(`${folder}/form-${form}.json`, 'utf8')) as Golden;
const forms = journeyForms.map((_, index) => index + 1);

/** A phone on which only that old database stands. */
async function oldPhone({ browserVersion, tables }: Golden): Promise<MemoryDevice> {
  const device = memoryDevice();
  await new Promise<void>((resolve, reject) => {
    const request = device.indexedDB.open(databaseName, browserVersion);
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
    request.onupgradeneeded = () => {
      for (const [name, { key, indexes, rows }] of Object.entries(tables)) {
        const store = request.result.createObjectStore(name, { keyPath: key });
        for (const index of indexes) store.createIndex(index, index);
        for (const row of rows) store.put(row);
      }
    };
    request.onsuccess = () => (request.result.close(), resolve());
  });
  return device;
}

const found = ({ journeys, outcomes, notes }: Kept) => ({
  answers: Object.fromEntries(Object.values(journeys).map((one) => [one.id, one.answers])),
  outcomes: Object.values(outcomes).map((one) => one.text),
  notes: Object.values(notes).map((one) => one.text),
});

describe('what an earlier release left on a phone', () => {
  it('is written down for every form there was', () => {
    expect(readdirSync(folder).sort()).toEqual(forms.map((form) => `form-${form}.json`).sort());
  });

  describe.each(forms)('of form %i', (form) => {
    const { answers, outcomes, notes, ...old } = golden(form);
    const all = { answers, outcomes, notes };

    it('opens, with every answer, outcome and note', async () => {
      const device = await oldPhone(golden(form));
      const recovery = await recoverJourneys(device);
      expect(recovery).toMatchObject({ where: 'database', fault: undefined });
      expect(found(await deviceJourneys(device).contents())).toEqual(all);
    });

    it('goes on: a further answer joins them and stays', async () => {
      const device = await oldPhone(golden(form));
      const [id] = Object.keys(answers);
      await deviceJourneys(device).record(id!, { further: 'yes' });
      const again = found(await deviceJourneys(openedAgain(device)).contents());
      expect(again.answers[id!]).toEqual({ ...answers[id!], further: 'yes' });
      expect(again.notes).toEqual(notes);
    });

    it('is put back from its second store where its database is gone', async () => {
      const device = memoryDevice();
      await createMirror(device, 'journeys').write(old.mirror);
      expect(await recoverJourneys(device)).toMatchObject({ restored: true });
      expect(found(await deviceJourneys(device).contents())).toEqual(all);
    });

    it('is put back from a copy that it saved as a file', async () => {
      const read = await readBackup(old.file);
      if ('fault' in read) throw new Error(read.fault);
      const device = memoryDevice();
      await importBackup(read.backup, {}, deviceJourneys(device));
      expect(found(await deviceJourneys(device).contents())).toEqual(all);
    });
  });
});
