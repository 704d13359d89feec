import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTab, type OpenTab } from '../../tools/measure/page/tab.ts';
import { seededRandom } from '../../tools/measure/seededRandom.ts';
import {
  actInTwoTabs,
  inAllRuns,
  shareKept,
  type Tab,
  type TabRun,
  type TwoTabs,
} from '../../tools/measure/twoTabs.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';

// Dexie tells the console that another tab took the database.
beforeAll(() => void vi.spyOn(console, 'warn').mockReturnValue());

const channels: BroadcastChannel[] = [];
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

/** Two tabs over one set of stores, with the locks and the broadcasts of the platform itself. */
function twoTabs(locks = true): TwoTabs {
  const device = memoryDevice();
  const own = (): MemoryDevice =>
    openedAgain(device, {
      locks: navigator.locks,
      channel: (name) => {
        const channel = new BroadcastChannel(name);
        channels.push(channel);
        return channel;
      },
      patience: { ...device.patience, database: 5_000 },
    });
  const tab = (): Tab => {
    let open: OpenTab = openTab('old', locks, own());
    return {
      act: (action) => open.act(action),
      reload: async (release) => void (open = openTab(release, locks, own())),
    };
  };
  return { tabs: [tab(), tab()], left: () => openTab('new', locks, own()).contents() };
}

async function runs(locks: boolean): Promise<TabRun> {
  const ended: TabRun[] = [];
  for (let run = 0; run < 20; run++) ended.push(await actInTwoTabs(twoTabs(locks), 40, seededRandom(run + 1)));
  return inAllRuns(ended);
}

describe('a family with the guide open twice', () => {
  it('loses nothing when one of the two becomes a newer release, 20 times 40 actions', async () => {
    const ended = await runs(true);
    expect(ended.lost).toEqual([]);
    // Only what was said to be kept can be lost. The rest is to a journey that this tab has not heard of yet.
    expect(shareKept(ended)).toBeGreaterThan(0.8);
    expect(ended.acknowledged.answers).toBeGreaterThan(300);
    expect(ended.acknowledged.notes).toBeGreaterThan(50);
    expect(ended.acknowledged.deletions).toBeGreaterThan(0);
  });

  it('would lose some, did no tab wait for the other to have written', async () => {
    expect((await runs(false)).lost).not.toEqual([]);
  });
});
