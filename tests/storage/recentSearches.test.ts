import { describe, expect, it } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from '../../src/storage/recentSearches.ts';
import { finishVisit, startVisit } from '../../src/storage/visit.ts';
import { whatIsKept } from '../../src/storage/whatIsKept.ts';
import { removeEverything } from '../../src/storage/wipe.ts';
import { memoryDevice } from '../make/memoryDevice.ts';

const names = ['respite', 'plan is late', 'taxi refused', 'dla', 'camhs', 'salt', 'wheelchair'];

describe('what a family searched for', () => {
  it('is offered again, the newest first, each once, six at most', () => {
    const device = memoryDevice();
    for (const words of [...names, 'Respite', 'x', '  ']) rememberSearch(words, device);
    expect(recentSearches(device)).toEqual(['Respite', 'wheelchair', 'salt', 'camhs', 'dla', 'taxi refused']);
  });

  it('can be cleared', () => {
    const device = memoryDevice();
    rememberSearch('respite', device);
    forgetSearches(device);
    expect(recentSearches(device)).toEqual([]);
    expect(device.localStorage.length).toBe(0);
  });

  it('is told on the page of what is kept', async () => {
    const device = memoryDevice();
    rememberSearch('respite', device);
    expect(await whatIsKept(device)).toContainEqual(
      expect.objectContaining({ place: 'local', name: 'lon-recent-searches', purpose: 'searches' }),
    );
  });

  it('is neither kept nor shown during a visit, and is gone after it', async () => {
    const device = memoryDevice();
    rememberSearch('respite', device);
    await startVisit({ name: 'A' }, device);
    expect(recentSearches(device)).toEqual([]);
    expect(rememberSearch('camhs', device)).toBe(false);
    await finishVisit({}, device);
    expect(recentSearches(device)).toEqual([]);
    expect(device.localStorage.getItem('lon-recent-searches')).toBeNull();
  });

  it('is not kept where a reload interrupted a visit', () => {
    const device = memoryDevice();
    device.sessionStorage.setItem('lon-visit-key', 'left by the page before');
    expect(rememberSearch('camhs', device)).toBe(false);
    expect(device.localStorage.length).toBe(0);
  });

  it('is gone when everything is removed', async () => {
    const device = memoryDevice();
    rememberSearch('respite', device);
    await removeEverything(device);
    expect(recentSearches(device)).toEqual([]);
    expect(device.localStorage.length).toBe(0);
  });

  it('that was damaged, or that the browser refuses, is none', () => {
    const device = memoryDevice();
    for (const text of ['{', '{"a":1}', '[1, null]']) {
      device.localStorage.setItem('lon-recent-searches', text);
      expect(recentSearches(device)).toEqual([]);
    }
    expect(rememberSearch('respite', memoryDevice({ localStorage: undefined }))).toBe(false);
  });
});
