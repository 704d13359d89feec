import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { isShutByNotice, noticesOn } from '../../src/domain/pack/notices.ts';
import { openState } from '../../src/domain/duty/openState.ts';
import { readOpening } from '../../src/domain/pack/openingHours.ts';
import { merrowdale } from '../content/merrowdale.ts';
import { newPhone, openApp } from '../make/openApp.tsx';

const { view } = merrowdale();
const local = {
  ...view.local,
  notices: [
    { id: 'everywhere', text: 'The offices move.', from: '2026-11-20', until: '2026-11-22' },
    {
      id: 'pool',
      text: 'The pool is shut for repairs.',
      from: '2026-11-16',
      until: '2026-12-13',
      about: ['services/calm-water-swimming', 'provisions/short-breaks'],
      closed: true,
    },
    { id: 'over', text: 'The flood is over.', from: '2026-10-01', until: '2026-11-21' },
    { id: 'ahead', text: 'The new number is known tomorrow.', from: '2026-11-23', until: '2026-12-31' },
  ],
};
const said = (text: string) => screen.queryAllByText(text).length;

afterEach(newPhone);

// The app's day in these tests is 22 November 2026.
describe('a notice', () => {
  it('about everything stands on any page, on its last day too; one that is over or ahead on none', async () => {
    await openApp('/guides/transport/', { view: { ...view, local } });
    expect(said('The offices move.')).toBe(1);
    expect(said('The flood is over.')).toBe(0);
    expect(said('The new number is known tomorrow.')).toBe(0);
    expect(said('The pool is shut for repairs.')).toBe(0);
  });

  it.each(['/services/calm-water-swimming/', '/provisions/short-breaks/'])('about it stands on %s', async (address) => {
    await openApp(address, { view: { ...view, local } });
    expect(said('The pool is shut for repairs.')).toBeGreaterThan(0);
  });

  it('stands on the Urdu page too, in English while nobody has translated it', async () => {
    await openApp('/services/calm-water-swimming/', { view: { ...view, local }, language: 'ur' });
    expect(said('The pool is shut for repairs.')).toBeGreaterThan(0);
  });

  it.each([
    ['2026-11-15', []],
    ['2026-11-16', ['pool']],
    ['2026-12-13', ['pool']],
    ['2026-12-14', []],
  ])('comes and goes by itself: on %s', (day, ids) => {
    expect(noticesOn(local, day, ['services/calm-water-swimming']).map((one) => one.id)).toEqual(ids);
  });
});

it('a service that a notice shuts is not open in its own hours, and opens in the first of them after it', () => {
  const { hours } = readOpening('Sun 4pm-6pm; Tue 6.30pm-7.30pm; closed on bank holidays');
  const calendar = {
    isBankHoliday: () => false,
    isTerm: () => 'unknown' as const,
    isShut: (day: string) => isShutByNotice(local, 'calm-water-swimming', day),
  };
  expect(openState(hours, calendar, { day: '2026-11-22', minute: 1000 })).toEqual({
    kind: 'closed',
    next: { day: '2026-12-15', minute: 1110 },
  });
});
