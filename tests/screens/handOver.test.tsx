import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceJourneys } from '../../src/storage/journeys.ts';
import { newPhone, openApp, page, type OpenApp } from '../make/openApp.tsx';

type Share = (data: { files: File[] }) => Promise<void>;

const refusal = (name: string) => Promise.reject(new DOMException('as ordered', name));
const downloaded: string[] = [];

/** An iPhone on whose home screen the guide is; without `share` one that cannot share files. */
function homeScreen(share?: Share): void {
  Object.assign(navigator, { standalone: true });
  if (share) Object.assign(navigator, { share, canShare: () => true });
}

beforeEach(() => {
  downloaded.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloaded.push(this.download);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const name of ['standalone', 'share', 'canShare']) Reflect.deleteProperty(navigator, name);
  await newPhone();
});

/** A family with saved answers taps "Save a copy as a file". */
async function saveCopy(): Promise<OpenApp> {
  await deviceJourneys().start({ name: 'Mia', pathways: ['asked-and-waiting'], packVersion: 1 });
  const app = await openApp('/journeys/');
  await page('My saved answers');
  await app.user.click(await screen.findByRole('button', { name: 'Save a copy as a file' }));
  return app;
}

const again = () => screen.findByRole('button', { name: 'Save or send it' });
const gone = () => expect.poll(() => screen.queryByRole('button', { name: 'Save or send it' })).toBeNull();

describe('a file that leaves an iPhone from its home screen', () => {
  it('goes to the share sheet, never to a download', async () => {
    const share = vi.fn<Share>(() => Promise.resolve());
    homeScreen(share);
    await saveCopy();
    await expect.poll(() => share.mock.calls.length).toBe(1);
    expect(share.mock.calls[0]![0].files[0]!.name).toBe('answers.json');
    expect(downloaded).toEqual([]);
    await gone();
  });

  it('is let be without a word when the family changes its mind', async () => {
    const share = vi.fn<Share>(() => refusal('AbortError'));
    homeScreen(share);
    await saveCopy();
    await expect.poll(() => share.mock.calls.length).toBe(1);
    expect(downloaded).toEqual([]);
    await gone();
    expect(screen.queryByText(/Your file is/)).toBeNull();
  });

  it.each(['NotAllowedError', 'InvalidStateError', 'DataError'])(
    'waits behind a button when the tap was too long ago (%s), and the next tap shares the same file at once',
    async (name) => {
      const share = vi.fn<Share>(() => refusal(name));
      homeScreen(share);
      const { user } = await saveCopy();
      const button = await again();
      expect(document.activeElement).toBe(button);
      expect(screen.getByText(/Your file is ready\. Your phone asks for one more tap/)).toBeTruthy();
      const [[first]] = share.mock.calls as [[{ files: File[] }]];
      let isOfTheTap = false;
      share.mockImplementation(() => {
        isOfTheTap = inTap;
        return Promise.resolve();
      });
      let inTap = false;
      // The share is asked for while the tap itself is being handled, with nothing awaited in between.
      document.addEventListener('click', () => (inTap = true), { capture: true, once: true });
      addEventListener('click', () => (inTap = false), { once: true });
      await user.click(button);
      expect(share).toHaveBeenCalledTimes(2);
      expect(isOfTheTap).toBe(true);
      expect(share.mock.calls[1]![0].files[0]).toBe(first.files[0]);
      expect(downloaded).toEqual([]);
      await gone();
    },
  );

  it('stays in hand when the next tap fails too, and can be left', async () => {
    homeScreen(() => refusal('NotAllowedError'));
    const { user } = await saveCopy();
    await user.click(await again());
    await screen.findByText('That did not work. Your file is still here: try again.');
    expect(downloaded).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    await gone();
  });

  it('is a download where nothing can be shared', async () => {
    homeScreen();
    await saveCopy();
    await expect.poll(() => downloaded).toEqual(['answers.json']);
  });
});

describe('a file that leaves any other browser', () => {
  it('is a download, though the browser could share it', async () => {
    const share = vi.fn<Share>(() => Promise.resolve());
    Object.assign(navigator, { share, canShare: () => true });
    await saveCopy();
    await expect.poll(() => downloaded).toEqual(['answers.json']);
    expect(share).not.toHaveBeenCalled();
  });
});
