import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceJourneys } from '../../src/storage/journeys.ts';
import { finishVisit, startVisit } from '../../src/storage/visit.ts';
import { removeEverything } from '../../src/storage/wipe.ts';
import { newPhone, openApp, page } from '../make/openApp.tsx';

const mayBeCleared = /If you used this guide before, your browser may have cleared them/;
const none = 'Nothing is saved on this device yet.';
const mia = { name: 'Mia', pathways: ['asked-and-waiting'], packVersion: 1 };

/** A browser clears all of a site at once. */
const clearedByBrowser = () => removeEverything();

beforeEach(async () => void (await clearedByBrowser()));
afterEach(async () => {
  vi.restoreAllMocks();
  await newPhone();
});

/** The guide runs as an app of its own. */
function installed(): void {
  const asks = matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    query === '(display-mode: standalone)' ? ({ matches: true } as MediaQueryList) : asks(query),
  );
}

/** Time enough for a bar that comes by itself. */
const settled = () => new Promise((go) => setTimeout(go, 200));

describe('a family that opens the bookmark of its answers, and none are there', () => {
  it('reads that the browser may have cleared them, that nothing was sent, and how to go on', async () => {
    const app = await openApp('/journey/#request-received');
    const words = await screen.findByText(mayBeCleared);
    expect(words.textContent).toContain('Nothing was sent anywhere.');
    expect(screen.queryByText(none)).toBeNull();
    expect(screen.getByRole('link', { name: 'Begin again' }).getAttribute('href')).toBe('../');
    await app.user.click(screen.getByRole('link', { name: 'Open a saved copy' }));
    await page('My saved answers');
    expect(screen.getByLabelText('Open a file with saved answers')).toBeTruthy();
  });

  it.each([
    ['ur', /شاید براؤزر نے انہیں صاف کر دیا.*کہیں کچھ نہیں بھیجا گیا/],
    ['pl', /przeglądarka mogła je usunąć.*Nic nie zostało nigdzie wysłane/],
  ] as const)('reads it in its language: %s', async (language, words) => {
    await openApp('/journey/', { language });
    await screen.findByText(words);
  });

  it('reads only that there are none when it deleted them itself', async () => {
    const { journey } = await deviceJourneys().start(mia);
    await deviceJourneys().remove(journey.id);
    await openApp('/journey/#request-received');
    await screen.findByText(none);
    expect(screen.queryByText(mayBeCleared)).toBeNull();
  });

  it('reads only that there are none on a visit', async () => {
    await openApp('/journey/', { visit: 'Sky' });
    await screen.findByText(none);
    expect(screen.queryByText(mayBeCleared)).toBeNull();
  });
});

describe('somebody who opens the guide in a browser for the first time', () => {
  it.each(['/', '/journeys/'])('is not told that anything was lost: %s', async (address) => {
    await openApp(address);
    await settled();
    expect(screen.queryByText(mayBeCleared)).toBeNull();
  });
});

describe('the guide as an app of its own', () => {
  it('that starts with nothing says once what may have happened, visit or no visit, and again after the browser cleared it', async () => {
    installed();
    await openApp();
    await screen.findByText(mayBeCleared);
    expect(screen.getByRole('link', { name: 'Open a saved copy' }).getAttribute('href')).toBe('./journeys/');
    cleanup();
    await startVisit({ name: 'Sky' });
    await finishVisit();
    await openApp();
    await settled();
    expect(screen.queryByText(mayBeCleared)).toBeNull();
    await newPhone();
    await clearedByBrowser();
    await openApp();
    await screen.findByText(mayBeCleared);
  });

  it('says nothing of it while there are answers, nor after the family deleted them', async () => {
    installed();
    const { journey } = await deviceJourneys().start(mia);
    await openApp();
    await settled();
    expect(screen.queryByText(mayBeCleared)).toBeNull();
    await deviceJourneys().remove(journey.id);
    await newPhone();
    await openApp();
    await settled();
    expect(screen.queryByText(mayBeCleared)).toBeNull();
  });

  it('explains the empty list of saved answers', async () => {
    installed();
    await openApp('/journeys/');
    await page('My saved answers');
    await screen.findByText(mayBeCleared);
  });
});
