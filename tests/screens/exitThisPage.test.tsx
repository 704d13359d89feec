import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leave, leftMark } from '../../src/app/exit/leave.ts';
import type { PackView } from '../../src/domain/pack/view.ts';
import { visitNow } from '../../src/storage/visit.ts';
import { merrowdale } from '../content/merrowdale.ts';
import { newPhone, openApp, page } from '../make/openApp.tsx';

const { view } = merrowdale();
const went: string[] = [];

beforeEach(() => {
  went.length = 0;
  vi.spyOn(window.location, 'replace').mockImplementation((url) => void went.push(String(url)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const cover of document.querySelectorAll('.exit-cover')) cover.remove();
  await newPhone();
});

const exit = () => screen.queryByRole('link', { name: 'Exit this page' });

describe('where the way out stands', () => {
  it.each(['/urgent/', '/provisions/safeguarding/', '/provisions/early-help/', '/provisions/advocacy/', '/exit-help/'])(
    'stands on %s',
    async (address) => {
      await openApp(address);
      expect(exit()?.getAttribute('href')).toMatch(/neutral\.html$/);
      expect(screen.getByRole('link', { name: 'What “Exit this page” does' })).toBeTruthy();
    },
  );

  it.each(['/', '/provisions/salt/', '/pathways/more-help/'])('does not stand on %s', async (address) => {
    await openApp(address);
    expect(exit()).toBeNull();
  });

  it('stands on every page of a pathway that is marked as sensitive', async () => {
    const pathway = { ...view.pathways['more-help']!, sensitive: true };
    const sensitive: PackView = { ...view, pathways: { ...view.pathways, 'more-help': pathway } };
    const app = await openApp('/pathways/more-help/', { view: sensitive });
    expect(exit()).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: 'Begin' }));
    await screen.findByRole('button', { name: 'Continue' });
    expect(exit()).toBeTruthy();
  });

  it('is explained on a page of its own, which says that the history is not erased', async () => {
    const app = await openApp('/urgent/');
    await app.user.click(screen.getByRole('link', { name: 'What “Exit this page” does' }));
    await page('Leaving this guide quickly');
    expect(screen.getByText(/does not clear your browser history/)).toBeTruthy();
  });
});

describe('somebody who must leave at once', () => {
  it('taps the button: all is covered, the tab has another name, an empty page takes its place', async () => {
    const app = await openApp('/urgent/');
    await app.user.click(exit()!);
    expect(document.querySelector('.exit-cover')).toBeTruthy();
    expect(document.title).toBe('Notes');
    await expect.poll(() => went).toHaveLength(1);
    expect(new URL(went[0]!).pathname).toMatch(/\/neutral\.html$/);
    expect(sessionStorage.getItem(leftMark)).toBe('yes');
  });

  it('presses Shift three times', async () => {
    const app = await openApp('/urgent/');
    await app.user.keyboard('{Shift}{Shift}{Shift}');
    await expect.poll(() => went).toHaveLength(1);
  });

  it('is not thrown out for a capital letter, or by Shift pressed twice', async () => {
    const app = await openApp('/urgent/');
    await app.user.keyboard('{Shift}a{Shift}b{Shift}{Shift}');
    expect(document.querySelector('.exit-cover')).toBeNull();
    expect(went).toEqual([]);
  });

  it('leaves nothing of a visit behind', async () => {
    const app = await openApp('/urgent/', { visit: 'Sky' });
    await screen.findByText('Visit with: Sky');
    await app.user.click(exit()!);
    await expect.poll(() => went).toHaveLength(1);
    expect(visitNow()).toBeUndefined();
    expect(Object.keys(sessionStorage)).toEqual([leftMark]);
  });

  it('goes on to the empty page again when the browser brings the page back', async () => {
    const neutralPage = 'http://localhost/of-this-test/neutral.html';
    await leave({ neutralPage });
    const back = new Event('pageshow');
    Object.defineProperty(back, 'persisted', { value: true });
    window.dispatchEvent(back);
    expect(went.filter((one) => one === neutralPage)).toHaveLength(2);
  });

  it('does not wait for a visit that cannot be finished', async () => {
    vi.useFakeTimers();
    void leave({ finish: () => new Promise(() => undefined), neutralPage: 'http://localhost/neutral.html' });
    expect(document.querySelector('.exit-cover')).toBeTruthy();
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(went).toEqual(['http://localhost/neutral.html']);
  });
});
