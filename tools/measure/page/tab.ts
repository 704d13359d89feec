import { journeyForms } from '../../../src/storage/database.ts';
import { thisDevice, type Device } from '../../../src/storage/device.ts';
import { DeviceKeeper } from '../../../src/storage/deviceKeeper.ts';
import { journeyStore } from '../../../src/storage/journeys.ts';
import type { Kept } from '../../../src/storage/kept.ts';
import type { TabAction, TabAnswer } from '../twoTabs.ts';

/** The app's own storage in one tab; the new release adds a table to the database, as a later form may. */
export interface OpenTab {
  readonly act: (action: TabAction) => Promise<TabAnswer>;
  readonly contents: () => Promise<Kept>;
}

export function openTab(release: 'old' | 'new', locks = true, whole: Device = thisDevice()): OpenTab {
  const device = locks ? whole : { ...whole, locks: undefined };
  const forms = release === 'old' ? journeyForms : [...journeyForms, { more: 'id' }];
  const keeper = new DeviceKeeper(device, forms);
  const store = journeyStore(keeper, device);
  // As the app does when it starts.
  void keeper.recover();
  const act = async (action: TabAction): Promise<TabAnswer> => {
    if (action.does === 'start') {
      const { journey, saved } = await store.start({ name: 'S', pathways: ['plan'], packVersion: 1 });
      return { journey: journey.id, isKept: saved.where !== 'memory' };
    }
    if (action.does === 'answer') {
      const recorded = await store.record(action.journey, { [action.question]: action.value });
      return { isKept: recorded !== undefined && recorded.saved.where !== 'memory' };
    }
    if (action.does === 'wake') {
      await keeper.wake();
      return { isKept: true };
    }
    if (action.does === 'remove') return { isKept: (await store.remove(action.journey)).where !== 'memory' };
    const { journey, text } = action;
    if ((await store.find(journey)) === undefined) return { isKept: false };
    return { isKept: (await store.writeNote({ journey, about: 'search', text })).where !== 'memory' };
  };
  return { act, contents: () => keeper.read() };
}
