import { describe, expect, it } from 'vitest';
import { dropReport, keepReport, waitingReports } from '../../src/storage/reports.ts';
import { finishVisit, startVisit } from '../../src/storage/visit.ts';
import { whatIsKept } from '../../src/storage/whatIsKept.ts';
import { removeEverything, removeItem } from '../../src/storage/wipe.ts';
import { everythingStored, memoryDevice } from '../make/memoryDevice.ts';

const wrong = { item: 'services/send-team', pack: 'merrowdale', version: 3, text: ' The number is dead. ' };

describe('a report of a mistake, written with no signal', () => {
  it('waits on the device with the item, the issue of the pack, the day and the words', () => {
    const device = memoryDevice();
    expect(keepReport(wrong, device)).toBe('kept');
    expect(waitingReports(device)).toEqual([
      {
        ...wrong,
        text: 'The number is dead.',
        id: expect.any(String),
        writtenOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ]);
  });

  it('is gone when the family has sent it, and the others stay', () => {
    const device = memoryDevice();
    for (const text of ['one', 'two', 'three']) keepReport({ ...wrong, text }, device);
    dropReport(waitingReports(device)[1]!.id, device);
    expect(waitingReports(device).map((one) => one.text)).toEqual(['one', 'three']);
    for (const { id } of waitingReports(device)) dropReport(id, device);
    expect(device.localStorage.length).toBe(0);
  });

  it('is neither kept nor shown during a visit: another family is here', async () => {
    const device = memoryDevice();
    keepReport(wrong, device);
    await startVisit({ name: 'A' }, device);
    expect(keepReport({ ...wrong, text: 'CANARY' }, device)).toBe('visit');
    expect(waitingReports(device)).toEqual([]);
    expect(await everythingStored(device)).not.toContain('CANARY');
    await finishVisit({}, device);
    expect(waitingReports(device)).toHaveLength(1);
  });

  it('is told on the page of what is kept, can be deleted there, and goes with everything', async () => {
    const device = memoryDevice();
    keepReport({ ...wrong, text: 'CANARY' }, device);
    const kept = (await whatIsKept(device)).find((one) => one.name === 'lon-reports');
    expect(kept).toMatchObject({ place: 'local', purpose: 'reports' });
    expect(await removeItem(kept!, device)).toBe(true);
    expect(waitingReports(device)).toEqual([]);
    keepReport({ ...wrong, text: 'CANARY' }, device);
    await removeEverything(device);
    expect(await everythingStored(device)).not.toContain('CANARY');
  });

  it('is refused where there are twenty, or the browser keeps nothing, and says so', () => {
    const device = memoryDevice();
    for (let count = 0; count < 20; count += 1) expect(keepReport(wrong, device)).toBe('kept');
    expect(keepReport(wrong, device)).toBe('full');
    expect(keepReport(wrong, { ...memoryDevice(), localStorage: undefined })).toBe('not-kept');
  });

  it('that somebody else wrote into the store in another form is passed over', () => {
    const device = memoryDevice();
    device.localStorage.setItem('lon-reports', '[{"id":1},null,"x"]');
    expect(waitingReports(device)).toEqual([]);
    device.localStorage.setItem('lon-reports', '{');
    expect(waitingReports(device)).toEqual([]);
  });
});
