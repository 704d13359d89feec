import { describe, expect, it } from 'vitest';
import { createAppUpdate } from '../../src/app/appUpdate.ts';

/** A worker and a page whose clock, timers and return to the foreground are in the test's hands. */
function stage() {
  const heard = { waiting: () => {}, controlling: (_isUpdate: boolean) => {} };
  const seen = { reloads: 0, skips: 0, updates: 0, told: 0 };
  let now = 0;
  let timer: (() => void) | undefined;
  let onReturn = () => {};
  const worker = {
    onWaiting: (listener: () => void) => void (heard.waiting = listener),
    onControlling: (listener: (isUpdate: boolean) => void) => void (heard.controlling = listener),
    takeOver: () => void seen.skips++,
    update: async () => void seen.updates++,
  };
  const update = createAppUpdate(worker, {
    now: () => now,
    reload: () => void seen.reloads++,
    after: (_, work) => (timer = work),
    onReturn: (work) => (onReturn = work),
  });
  update.subscribe(() => seen.told++);
  return {
    update,
    seen,
    heard,
    runTimer: () => timer?.(),
    comeBackAfter: (milliseconds: number) => ((now += milliseconds), onReturn()),
  };
}

describe('a newer release of the app', () => {
  it('is told and never taken by itself', () => {
    const { update, seen, heard, comeBackAfter } = stage();
    heard.waiting();
    expect(update.state()).toBe('waiting');
    comeBackAfter(9 * 3_600_000);
    expect(seen).toMatchObject({ reloads: 0, skips: 0, told: 1 });
  });

  it('is taken when asked for, with one reload when it has taken over', () => {
    const { update, seen, heard, runTimer } = stage();
    heard.waiting();
    update.apply();
    update.apply();
    expect(seen).toMatchObject({ skips: 1, reloads: 0 });
    heard.controlling(true);
    runTimer();
    heard.controlling(true);
    expect(seen.reloads).toBe(1);
  });

  it('is taken on a phone that never says that the worker changed: one reload after the wait', () => {
    const { update, seen, heard, runTimer } = stage();
    heard.waiting();
    update.apply();
    for (let turn = 0; turn < 20; turn++) runTimer();
    expect(seen.reloads).toBe(1);
  });

  it('taken in another tab does not reload this one, but may be asked for', () => {
    const { update, seen, heard } = stage();
    heard.controlling(true);
    expect(update.state()).toBe('elsewhere');
    expect(seen.reloads).toBe(0);
    update.apply();
    expect(seen.reloads).toBe(1);
  });

  it('is not what the very first worker is', () => {
    const { update, seen, heard } = stage();
    heard.controlling(false);
    expect(update.state()).toBe('none');
    update.apply();
    expect(seen).toMatchObject({ reloads: 0, skips: 0 });
  });

  it('is looked for on coming back, at most once an hour', () => {
    const { seen, comeBackAfter } = stage();
    for (let turn = 0; turn < 7; turn++) comeBackAfter(20 * 60_000);
    expect(seen.updates).toBe(2);
  });
});
