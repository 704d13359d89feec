import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTab, type OpenTab } from '../../tools/measure/page/tab.ts';
import { seededRandom } from '../../tools/measure/seededRandom.ts';
import { actInTwoTabs, type Tab, type TwoTabs } from '../../tools/measure/twoTabs.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';

// Dexie tells the console that another tab took the database.
beforeAll(() => void vi.spyOn(console, 'warn').mockReturnValue());

const channels: BroadcastChannel[] = [];
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
});

/** Two tabs over one set of stores, with the locks and the broadcasts of the platform itself. */
function twoTabs(): TwoTabs {
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
    let open: OpenTab = openTab('old', own());
    return { act: (action) => open.act(action), reload: async (release) => void (open = openTab(release, own())) };
  };
  return { tabs: [tab(), tab()], left: () => openTab('new', own()).contents() };
}

describe('a family with the guide open twice', () => {
  it.each(Array.from({ length: 20 }, (_, run) => run))(
    'loses nothing when one of the two becomes a newer release, run %i of 40 actions',
    async (run) => {
      expect(await actInTwoTabs(twoTabs(), 40, seededRandom(run + 1))).toEqual([]);
    },
  );
});
