import { describe, expect, it } from 'vitest';
import { updatePack } from '../../src/storage/download.ts';
import {
  chosenNeighbours,
  hideNeighbour,
  neighbourCost,
  renewNeighbour,
  showNeighbour,
} from '../../src/storage/neighbours.ts';
import { openPack } from '../../src/storage/packs.ts';
import { roomMade } from '../../src/storage/roomMade.ts';
import { readSettings, writeSettings } from '../../src/storage/settings.ts';
import { whatIsKept } from '../../src/storage/whatIsKept.ts';
import { removeEverything } from '../../src/storage/wipe.ts';
import { memoryDevice, type MemoryDevice } from '../make/memoryDevice.ts';
import { jsonFile, newSigner, PackServer, packOf } from '../make/packServer.ts';

const site = { id: 'village', root: 'https://offers.example.org/village/', keys: [] };

/** A family of Elmshire, with its own area's pack on the phone, and Village's host. */
async function nearTheBorder(): Promise<{ device: MemoryDevice; host: PackServer }> {
  const own = new PackServer();
  const host = new PackServer({ area: 'village' });
  const device = memoryDevice({
    fetch: (input, init) => (String(input).includes('/village/') ? host : own).fetch(input, init),
  });
  await updatePack('elmshire', 'https://offers.example.org/elmshire/', { device });
  writeSettings({ area: 'elmshire' }, device);
  return { device, host };
}

const versionOf = async (area: string, device: MemoryDevice) => (await openPack(area, device))?.manifest.version;

describe('a neighbour’s services', () => {
  it('cost nothing until they are chosen: only the list of the pack is read, to say how much it is', async () => {
    const { device, host } = await nearTheBorder();
    const wanted = host.manifest.files.filter(({ kind }) => kind !== 'language');
    expect(await neighbourCost(site, 'en', device)).toBe(wanted.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(host.asked).toEqual(['manifest.json']);
    expect(host.addresses).toEqual(['https://offers.example.org/village/packs/village/manifest.json']);
    expect(chosenNeighbours(device)).toEqual([]);
    expect(await openPack('village', device)).toBeUndefined();
  });

  it('once chosen are kept whole beside the own pack, remembered, and listed as a pack', async () => {
    const { device } = await nearTheBorder();
    expect(await showNeighbour(site, 'ur', device)).toBeUndefined();
    expect(chosenNeighbours(device)).toEqual(['village']);
    expect([await versionOf('village', device), await versionOf('elmshire', device)]).toEqual([1, 1]);
    expect(await (await openPack('village', device))?.languages()).toEqual(['ur']);
    const kept = await whatIsKept(device);
    expect(kept.filter(({ name }) => name.startsWith('lon-pack-village')).map(({ purpose }) => purpose)).toEqual([
      'pack',
    ]);
    expect(kept.find(({ name }) => name === 'lon-neighbours')?.purpose).toBe('setting');
    expect(await neighbourCost(site, 'ur', device)).toBe(0);
  });

  it.each([
    [
      'a file that does not match its hash',
      'bad-hash',
      (host: PackServer) => host.spoilt.set(host.manifest.files[1]!.path, jsonFile({})),
    ],
    [
      'the pack of another area',
      'wrong-area',
      (host: PackServer) => (host.manifest = packOf({ area: 'elmshire' }).manifest),
    ],
    ['no signal', 'offline', (host: PackServer) => host.spoilt.set('manifest.json', 'drop')],
  ])('are not switched on by %s, and the reason is named', async (_, reason, spoil) => {
    const { device, host } = await nearTheBorder();
    spoil(host);
    expect(await showNeighbour(site, 'en', device)).toBe(reason);
    expect(chosenNeighbours(device)).toEqual([]);
    expect(await openPack('village', device)).toBeUndefined();
  });

  it('are taken by the neighbour’s own keys, not by those of the family’s area', async () => {
    const { device, host } = await nearTheBorder();
    const [theirs, ours] = [newSigner(), newSigner()];
    host.signers = [theirs];
    expect(await showNeighbour({ ...site, keys: [ours.publicKey] }, 'en', device)).toBe('unknown-key');
    expect(await showNeighbour({ ...site, keys: [theirs.publicKey] }, 'en', device)).toBeUndefined();
  });

  it('are renewed as the own are, and a newer pack that does not work is not taken', async () => {
    const { device, host } = await nearTheBorder();
    await showNeighbour(site, 'en', device);
    const later = new PackServer({ area: 'village', version: 2 });
    host.manifest = later.manifest;
    for (const [path, file] of later.files) host.files.set(path, file);
    const options = { lang: 'en', most: Infinity, device: { ...device, session: 'later' } };
    expect(await renewNeighbour(site, { ...options, tryPack: async () => ['the search finds nothing'] })).toBe(false);
    expect(await versionOf('village', device)).toBe(1);
    expect(await renewNeighbour(site, options)).toBe(true);
    expect(await versionOf('village', device)).toBe(2);
  });

  it('switched off are gone from the device; the own area’s stay', async () => {
    const { device } = await nearTheBorder();
    await showNeighbour(site, 'en', device);
    await hideNeighbour(site, device);
    expect(readSettings(device)).toEqual({ area: 'elmshire' });
    const names = (await whatIsKept(device)).map(({ name }) => name);
    expect(names.filter((name) => name.includes('village'))).toEqual([]);
    expect([await versionOf('village', device), await versionOf('elmshire', device)]).toEqual([undefined, 1]);
  });

  it('switched off stay where the neighbour’s own guide is in use on this device', async () => {
    const { device } = await nearTheBorder();
    await showNeighbour(site, 'en', device);
    const guide = { getRegistrations: async () => [{ scope: site.root }] } as unknown as ServiceWorkerContainer;
    await hideNeighbour(site, { ...device, serviceWorker: guide });
    expect(chosenNeighbours(device)).toEqual([]);
    expect(await versionOf('village', device)).toBe(1);
  });

  it('are given up for answers on a full device, before translations and never the own area’s', async () => {
    const { device } = await nearTheBorder();
    await showNeighbour(site, 'en', device);
    const steps = [];
    for await (const step of roomMade(device)) steps.push(step);
    expect(steps).toEqual(['neighbours']);
    expect([await versionOf('village', device), await versionOf('elmshire', device)]).toEqual([undefined, 1]);
  });

  it('go with everything else when a family removes everything', async () => {
    const { device } = await nearTheBorder();
    await showNeighbour(site, 'en', device);
    expect((await removeEverything(device)).left).toEqual([]);
    expect(await openPack('village', device)).toBeUndefined();
    expect(chosenNeighbours(device)).toEqual([]);
  });
});
