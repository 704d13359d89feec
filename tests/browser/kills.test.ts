import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInWrite, isLost, killDuringAnswers } from '../../tools/measure/killDuringAnswers.ts';
import { isInUpdate, isTorn, killDuringPackUpdate } from '../../tools/measure/killDuringPackUpdate.ts';
import { isBroken, isInWorkerUpdate, killDuringWorkerUpdate } from '../../tools/measure/killDuringWorkerUpdate.ts';
import { ReleasingSite } from '../../tools/measure/releasingSite.ts';
import { seededRandom } from '../../tools/measure/seededRandom.ts';
import { withoutAnyStore, withoutDatabase } from '../../tools/measure/stores.ts';

/** `npm run measure -- kills` does the same 200, 200 and 100 times. */
const kills = { answers: 25, pack: 25, worker: 10 };
/**
 * How many must fall between a write's start and its acknowledgement. The long runs must show four of five, and show 83%
 * (answers) and 87% (content, release). Of so few kills chance leaves less: at 0.83, 25 have fewer than 18 one time in 20,
 * at 0.87 one in 90; 10 have fewer than 7 one time in 32. Each test is tried once more (vitest.config.ts), so a false
 * alarm needs that twice running: one in 400 for the answers, in 1,000 for the release, in 8,000 for content. One kill
 * more asked of each, and it is one in 70 for the answers and one in 60 for the release.
 */
const inWrite = { answers: 18, pack: 18, worker: 7 };
const timeout = 500_000;

let site: ReleasingSite;
beforeAll(async () => {
  site = await new ReleasingSite().up();
});
afterAll(() => site.down());

// Each has a browser and a server of its own, and mostly waits: together they take little more than the longest.
describe.concurrent('a phone that dies', () => {
  it(`while a family answers loses no answer that was seen kept, ${kills.answers} times`, { timeout }, async () => {
    const ended = await killDuringAnswers({ site: site.address, times: kills.answers, random: seededRandom(1) });
    expect(ended).toHaveLength(kills.answers);
    expect(ended.filter(isLost)).toEqual([]);
    expect(ended.filter(isInWrite).length).toBeGreaterThanOrEqual(inWrite.answers);
  });

  it(`while newer content comes opens with the old or the new, whole, ${kills.pack} times`, { timeout }, async () => {
    const own = await new ReleasingSite().up();
    const ended = await killDuringPackUpdate(own, kills.pack, seededRandom(1));
    await own.down();
    expect(ended).toHaveLength(kills.pack);
    expect(ended.filter(isTorn)).toEqual([]);
    expect(ended.filter(isInUpdate).length).toBeGreaterThanOrEqual(inWrite.pack);
  });

  it(`while a newer release takes over opens with the old or the new, ${kills.worker} times`, { timeout }, async () => {
    const own = await new ReleasingSite().up();
    const ended = await killDuringWorkerUpdate(own, kills.worker, seededRandom(1));
    await own.down();
    expect(ended).toHaveLength(kills.worker);
    expect(ended.filter(isBroken)).toEqual([]);
    expect(ended.filter(isInWorkerUpdate).length).toBeGreaterThanOrEqual(inWrite.worker);
  });
});

describe('a phone that dies and then finds its database gone', () => {
  const killed = (mirror: boolean, damage: typeof withoutDatabase) =>
    killDuringAnswers({ site: site.address, times: 1, random: seededRandom(2), mirror, damage });

  it('puts the answers back from the second store, and says so', { timeout }, async () => {
    const ended = await killed(true, withoutDatabase);
    expect(ended.filter(isLost)).toEqual([]);
    expect(ended[0]?.toldRestored).toBe(true);
  });

  it('would have lost them without the second store: that is what it is for', { timeout }, async () => {
    expect((await killed(false, withoutDatabase)).filter(isLost)).toHaveLength(1);
  });

  it('and the second store too: these tests see the loss', { timeout }, async () => {
    expect((await killed(true, withoutAnyStore)).filter(isLost)).toHaveLength(1);
  });
});

describe('what these tests would call a loss', () => {
  const pack = {
    stage: 'flipped',
    after: 1,
    before: 4,
    offered: 5,
    shown: 5,
    kept: { version: 5, faults: [] },
  } as const;
  it.each([
    // the app stays blank
    { ...pack, shown: undefined },
    // a file is damaged
    { ...pack, kept: { version: 5, faults: ['core.json has another hash'] } },
    // the newer one was in use and is gone
    { ...pack, shown: 4, kept: { version: 4, faults: [] } },
    // the page shows another one than is in use
    { ...pack, shown: 4 },
  ])('of content, case %#', (kill) => {
    expect(isTorn(pack)).toBe(false);
    expect(isTorn(kill)).toBe(true);
  });

  const worker = {
    stage: 'installing',
    after: 1,
    before: 1,
    offered: 2,
    booted: { release: 1, scripts: [1] },
  } as const;
  it.each([
    // the app stays blank
    { ...worker, booted: undefined },
    // scripts of two releases run together
    { ...worker, booted: { release: 1, scripts: [1, 2] } },
    // a release that nobody published
    { ...worker, booted: { release: 3, scripts: [3] } },
  ])('of a release, case %#', (kill) => {
    expect(isBroken(worker)).toBe(false);
    expect(isBroken(kill)).toBe(true);
  });
});
