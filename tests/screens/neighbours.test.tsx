import { cleanup, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { neighboursHere } from '../../src/app/areas/neighboursHere.ts';
import { townPack, villagePack } from '../make/borderPacks.ts';
import { MemoryCaches } from '../make/memoryCaches.ts';
import { newPhone, openApp, page, type OpenApp } from '../make/openApp.tsx';
import { publishedPack } from '../make/publishedPack.ts';

const { view, directory } = townPack();
const asked: string[] = [];

beforeAll(() => {
  const host = publishedPack(villagePack());
  vi.stubGlobal('caches', new MemoryCaches());
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) => {
    asked.push(input);
    return host(input, init);
  });
  document.documentElement.dataset.areas = JSON.stringify([{ id: 'village', name: 'Village', languages: ['en'] }]);
});
afterEach(newPhone);
afterAll(() => {
  delete document.documentElement.dataset.areas;
  vi.unstubAllGlobals();
  localStorage.clear();
});

const open = (address: string): Promise<OpenApp> => openApp(address, { view, directory });
const button = (name: string) => screen.findByRole('button', { name });

describe('a family near the border', () => {
  it('is told what a neighbour costs, has it, reads its services as another area’s, and takes it off again', async () => {
    const settings = await open('/settings/');
    expect(await screen.findByRole('heading', { name: 'Services of neighbouring areas' })).toBeDefined();
    expect(asked).toEqual([]);
    await settings.user.click(await button('Also show services in Village'));
    const cost = await screen.findByText(/about 0\.1 MB of data is fetched once and kept on this device/);
    expect(document.activeElement).toBe(cost);
    expect(asked.map((one) => one.split('/').at(-1))).toEqual(['manifest.json']);
    await settings.user.click(await button('Get it now'));
    expect(await screen.findByText('Search also shows services in Village, with no signal too.')).toBeDefined();
    expect(asked.every((one) => one.startsWith(`${location.origin}/village/packs/village/`))).toBe(true);
    cleanup();

    const shown = await open('/neighbour/#village/swim-club');
    await page('Village pool');
    const notice = screen.getByText(/This is a service of Village, not of Town/);
    const main = screen.getByRole('main');
    const own = within(main).getByRole('link', { name: 'Speech therapy' });
    expect(own.getAttribute('href')).toBe('../provisions/speech/');
    expect(within(main).getByRole('heading', { name: 'Who is responsible for this in Town' })).toBeDefined();
    expect(main.textContent).toContain('Families who live in Village.');
    expect(main.textContent).toContain('All of Village');
    // The notice stands before the first number.
    const number = within(main).getByText('01632 960999');
    expect(notice.compareDocumentPosition(number) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    const report = within(main).getByRole('link', { name: 'Is something here wrong? Tell Village' });
    expect(report.getAttribute('href')).toBe(`${location.origin}/village/report/#/services/swim-club/`);
    shown.unmount();

    const after = await open('/settings/');
    await after.user.click(await button('Stop showing services in Village'));
    await button('Also show services in Village');
    expect(await caches.keys()).not.toContain('lon-pack-village-a');
    cleanup();
    await open('/neighbour/#village/swim-club');
    await page('This service is not on this device');
  });

  it('is not offered an area that is not on this host, nor asked of another origin', () => {
    const beside = [{ id: 'village', name: 'Village', languages: ['en'] }];
    const here = (neighbours: NonNullable<typeof view.pack.neighbours>) =>
      neighboursHere({ id: 'town', neighbours }, 'https://offers.example.org/town/', beside).map(({ root }) => root);
    expect(here([{ id: 'village' }])).toEqual(['https://offers.example.org/village/']);
    expect(here([{ id: 'hill', name: 'Hill', folder: '/more/hill/' }])).toEqual([
      'https://offers.example.org/more/hill/',
    ]);
    expect(here([{ id: 'hill' }, { id: 'town' }])).toEqual([]);
    for (const folder of ['//evil.example.com/', '/\\evil.example.com/', 'https://evil.example.com/'])
      expect(here([{ id: 'hill', name: 'Hill', folder }])).toEqual([]);
  });
});
