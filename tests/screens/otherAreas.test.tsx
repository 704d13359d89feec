import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { merrowdale } from '../content/merrowdale.ts';
import { chooseAndGoOn, newPhone, openApp, page } from '../make/openApp.tsx';

const { view, directory } = merrowdale();
/** The same nation seen from another council. */
const fells = {
  ...view,
  pack: { ...view.pack, id: 'fells', name: 'Fells' },
  local: { ...view.local, councils: [{ id: 'fells', name: 'Fells Council', home: true }] },
};

function hostHas(areas: unknown): void {
  document.documentElement.dataset.areas = typeof areas === 'string' ? areas : JSON.stringify(areas);
}

afterEach(async () => {
  delete document.documentElement.dataset.areas;
  await newPhone();
});

describe('a host of several areas', () => {
  it('is named in the settings, with a way that stays on the host and keeps the language it can', async () => {
    hostHas([
      { id: 'fells', name: 'Fells', languages: ['en'] },
      { id: 'saltmarsh', name: 'Saltmarsh', languages: ['en', 'pl'] },
    ]);
    await openApp('/settings/', { language: 'pl' });
    const list = (await screen.findByRole('heading', { name: 'Inne obszary' })).parentElement as HTMLElement;
    const addresses = within(list)
      .getAllByRole('link')
      .map((one) => one.getAttribute('href'));
    expect(addresses).toEqual(['../../../fells/', '../../../saltmarsh/pl/']);
    expect(screen.getAllByRole('link', { name: 'Inne obszary' })).toHaveLength(1);
  });

  it.each([
    ['none', '[]'],
    ['no list at all', 'oops'],
    ['an id that would lead elsewhere', '[{"id":"../evil","name":"x","languages":[]}]'],
    ['something else', '{"id":"fells"}'],
  ])('that names %s offers none', async (_, said) => {
    hostHas(said);
    await openApp('/settings/');
    expect(screen.queryByRole('heading', { name: 'Other areas' })).toBeNull();
  });
});

describe('a family that changes the area', () => {
  it('is told which answer does not fit and asked again; every other answer is still there', async () => {
    const before = await openApp('/');
    await before.user.click(screen.getByRole('button', { name: 'They are late with our plan' }));
    await page(/Who is asking/);
    await chooseAndGoOn(before, 'A parent');
    await page(/Which council area do you live in/);
    await chooseAndGoOn(before, 'Merrowdale Council');
    await page(/When did the council get the request/);
    before.unmount();

    const after = await openApp('/journey/', { view: fells, directory });
    await page(/Which council area do you live in/);
    expect(screen.getByText(/What you chose before does not fit this area/)).toBeDefined();
    await chooseAndGoOn(after, 'Fells Council');
    await page(/When did the council get the request/);
    expect(screen.queryByText(/What you chose before does not fit this area/)).toBeNull();
    after.unmount();

    await openApp('/journey/#check', { view: fells, directory });
    expect(await screen.findByText('They are late with our plan')).toBeDefined();
    expect(screen.getByText('Fells Council')).toBeDefined();
  });
});
