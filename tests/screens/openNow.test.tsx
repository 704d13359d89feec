import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { merrowdale } from '../content/merrowdale.ts';
import { newPhone, openApp } from '../make/openApp.tsx';

const { directory } = merrowdale();

function clockAt(instant: string): void {
  vi.useFakeTimers({ now: new Date(instant), toFake: ['Date', 'setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
}

afterEach(async () => {
  vi.useRealTimers();
  await newPhone();
});

describe("the SEND team's page: Monday to Friday, 9am to 5pm, closed on bank holidays", () => {
  it.each([
    ['Monday at noon', '2026-11-23T12:00:00Z', 'Open now, until 5pm.'],
    ['Monday at half past five', '2026-11-23T17:30:00Z', 'Closed now. Opens tomorrow at 9am.'],
    ['Friday night', '2026-11-27T21:00:00Z', 'Closed now. Opens Monday at 9am.'],
    ['Christmas Eve, at night', '2026-12-24T20:00:00Z', 'Closed now. Opens Tuesday at 9am.'],
  ])('on %s', async (_, instant, words) => {
    clockAt(instant);
    await openApp('/services/send-team/');
    expect(await screen.findByText(words)).toBeDefined();
  });

  it('names the hours in lines, and does not say the same again in words', async () => {
    await openApp('/services/send-team/');
    expect(await screen.findByText('Monday to Friday: 9am to 5pm')).toBeDefined();
    expect(screen.getByText('Closed on bank holidays')).toBeDefined();
  });

  it('speaks Urdu and Polish', async () => {
    clockAt('2026-11-23T12:00:00Z');
    await openApp('/services/send-team/', { language: 'pl' });
    expect(await screen.findByText('Teraz otwarte, do 17:00.')).toBeDefined();
    expect(screen.getByText('poniedziałek – piątek: 9:00–17:00')).toBeDefined();
    await newPhone();
    await openApp('/services/send-team/', { language: 'ur' });
    expect(await screen.findByText(/ابھی کھلا ہے/)).toBeDefined();
  });
});

it('a page that stands open says so when the office shuts, and again when it opens next morning', async () => {
  clockAt('2026-11-23T16:59:30Z');
  await openApp('/services/send-team/');
  expect(await screen.findByText('Open now, until 5pm.')).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(31_000));
  expect(screen.getByText('Closed now. Opens tomorrow at 9am.')).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(7 * 3_600_000));
  expect(screen.getByText('Closed now. Opens today at 9am.')).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(9 * 3_600_000));
  expect(screen.getByText('Open now, until 5pm.')).toBeDefined();
});

it('hours that a pack from elsewhere has and nobody can read are not shown', async () => {
  const team = { ...directory['send-team']!, opening: 'whenever' };
  await openApp('/services/send-team/', { directory: { ...directory, 'send-team': team } });
  expect(document.querySelector('.open-now')).toBeNull();
});
