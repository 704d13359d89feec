import { screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { merrowdale } from '../content/merrowdale.ts';
import { newPhone, openApp } from '../make/openApp.tsx';

const { view } = merrowdale();
const gone = {
  id: 'reef-club',
  name: 'Reef club',
  takenOutOn: '2026-11-10',
  provisions: ['short-breaks'],
  instead: ['calm-water-swimming'],
};

afterEach(newPhone);

it('a family that comes by an old link is told kindly that the service is no longer there, and led on', async () => {
  await openApp('/services/reef-club/', { view: { ...view, local: { ...view.local, withdrawn: [gone] } } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Reef club' })).toBeDefined();
  expect(
    screen.getByText('This service is no longer in this guide. It was taken out on 10 November 2026.'),
  ).toBeDefined();
  expect(screen.getByRole('link', { name: /Calm Water swimming/ })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Short breaks (respite)' })).toBeDefined();
});

it('a service that nobody knows has no such page', async () => {
  await openApp('/services/reef-club/');
  expect(await screen.findByRole('heading', { level: 1, name: 'This page is not here' })).toBeDefined();
});
