import { beforeEach, describe, expect, it } from 'vitest';
import { clearMissed, countMissed, missedSearches, switchCounting } from '../../src/storage/missedSearches.ts';
import { finishVisit, startVisit } from '../../src/storage/visit.ts';
import { whatIsKept } from '../../src/storage/whatIsKept.ts';
import { removeEverything, removeItem } from '../../src/storage/wipe.ts';
import { everythingStored, memoryDevice, type MemoryDevice } from '../make/memoryDevice.ts';

const entry = 'lon-missed-searches';
const on = (day: string) => memoryDevice({ now: () => new Date(`${day}T23:59:00`) });
let device: MemoryDevice;
beforeEach(() => {
  device = on('2026-11-22');
});

describe('searches that found nothing', () => {
  it('are not counted until somebody switches it on', async () => {
    expect(await countMissed('provisions/short-breaks', device)).toBe(false);
    expect(device.localStorage.length).toBe(0);
    await switchCounting(true, device);
    expect(await countMissed('provisions/short-breaks', device)).toBe(true);
  });

  it('are kept as a month, a topic and a number, and nothing else', async () => {
    await switchCounting(true, device);
    for (const topic of ['provisions/short-breaks', 'other', 'provisions/short-breaks', 'needs/autism'])
      await countMissed(topic, device);
    expect(device.localStorage.length).toBe(1);
    expect(device.localStorage.getItem(entry)).toBe(
      '{"on":true,"months":{"2026-11":{"provisions/short-breaks":2,"other":1,"needs/autism":1}}}',
    );
  });

  it('are never kept as words, whoever asks for it', async () => {
    await switchCounting(true, device);
    for (const words of [
      'my son Tom',
      'respite',
      'services/tom',
      'provisions/Tom Smith',
      'provisions/',
      '__proto__',
      '',
    ])
      expect(await countMissed(words, device)).toBe(false);
    expect(device.localStorage.getItem(entry)).toBe('{"on":true,"months":{}}');
  });

  it('are counted for thirteen months and no longer', async () => {
    await switchCounting(true, device);
    const store = device.localStorage;
    for (let month = 0; month < 15; month += 1) {
      const day = new Date(Date.UTC(2026, month, 15)).toISOString().slice(0, 10);
      await countMissed('other', memoryDevice({ localStorage: store, now: () => new Date(`${day}T12:00:00`) }));
    }
    const months = Object.keys(missedSearches(device).months);
    expect([months[0], months.at(-1), months.length]).toEqual(['2026-03', '2027-03', 13]);
  });

  it('can be cleared, and switched off', async () => {
    await switchCounting(true, device);
    await countMissed('other', device);
    await switchCounting(false, device);
    expect(await countMissed('other', device)).toBe(false);
    expect(missedSearches(device)).toEqual({ on: false, months: { '2026-11': { other: 1 } } });
    clearMissed(device);
    expect(device.localStorage.getItem(entry)).toBeNull();
  });

  it('of a visit leave no trace, and those counted before it stay', async () => {
    await switchCounting(true, device);
    await countMissed('other', device);
    await startVisit({ name: 'A' }, device);
    const before = device.localStorage.getItem(entry);
    expect(await countMissed('provisions/short-breaks', device)).toBe(false);
    expect(await switchCounting(false, device)).toBe(false);
    expect(device.localStorage.getItem(entry)).toBe(before);
    await finishVisit({}, device);
    expect(device.localStorage.getItem(entry)).toBe(before);
  });

  it('cannot be switched on in a visit', async () => {
    await startVisit({ name: 'A' }, device);
    expect(await switchCounting(true, device)).toBe(false);
    await finishVisit({}, device);
    expect(missedSearches(device).on).toBe(false);
  });

  it('are not counted where a reload interrupted a visit', async () => {
    await switchCounting(true, device);
    device.sessionStorage.setItem('lon-visit-key', 'left by the page before');
    expect(await countMissed('other', device)).toBe(false);
  });

  it('are told on the page of what is kept, and deleted there', async () => {
    await switchCounting(true, device);
    await countMissed('other', device);
    const item = (await whatIsKept(device)).find(({ name }) => name === entry)!;
    expect(item).toMatchObject({ place: 'local', purpose: 'missed' });
    expect(await removeItem(item, device)).toBe(true);
    expect(missedSearches(device)).toEqual({ on: false, months: {} });
  });

  it('are gone when everything is removed, and so is the switch', async () => {
    await switchCounting(true, device);
    await countMissed('provisions/short-breaks', device);
    await removeEverything(device);
    expect(await everythingStored(device)).toBe('');
    expect(await countMissed('other', device)).toBe(false);
  });

  it('that were damaged, or that the browser refuses, are none', async () => {
    const damaged = [
      '{',
      '[]',
      '{"on":"yes","months":[]}',
      '{"months":{"2026-13":{"other":1},"2026-11":{"my words":3,"other":-1,"needs/autism":1.5}}}',
    ];
    for (const text of damaged) {
      device.localStorage.setItem(entry, text);
      const { on, months } = missedSearches(device);
      expect([on, Object.values(months).flatMap((counts) => Object.keys(counts))]).toEqual([false, []]);
    }
    expect(await switchCounting(true, memoryDevice({ localStorage: undefined }))).toBe(false);
  });
});
