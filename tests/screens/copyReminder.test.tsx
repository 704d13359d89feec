import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportJourneys } from '../../src/storage/backup.ts';
import { deviceJourneys } from '../../src/storage/journeys.ts';
import { memoryDevice } from '../make/memoryDevice.ts';
import { newPhone, openApp, page } from '../make/openApp.tsx';

afterEach(async () => {
  vi.restoreAllMocks();
  localStorage.clear();
  await newPhone();
});

const reminder = /on this device only, and its browser may clear them/;
const answers = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`question-${at}`, 'yes']));

/** Time enough for a line that comes by itself. */
const settled = () => new Promise((go) => setTimeout(go, 500));

async function answered(device = memoryDevice()) {
  const journeys = deviceJourneys(device);
  const { journey } = await journeys.start({ name: 'Mia', pathways: ['asked-and-waiting'], packVersion: 1 });
  await journeys.record(journey.id, answers);
  return exportJourneys(undefined, journeys, device);
}

describe('a family with seven answers in a browser that has not agreed to keep them', () => {
  it('is reminded of a copy, takes it there, and is left in peace', async () => {
    const { journey } = await deviceJourneys().start({ name: 'Mia', pathways: [], packVersion: 1 });
    await deviceJourneys().record(journey.id, answers);
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:copy');
    const app = await openApp('/journeys/');
    const said = await screen.findByText(reminder);
    const box = said.closest('.notice')!;
    await app.user.click(box.querySelector('button')!);
    await screen.findByText(/A copy was handed over/);
    expect(screen.queryByText(reminder)).toBeNull();
    app.unmount();
    await openApp('/journeys/');
    await screen.findByRole('heading', { name: 'Mia' });
    await settled();
    expect(screen.queryByText(reminder)).toBeNull();
  });

  it('is not reminded of answers that it has just brought in from a file', async () => {
    const app = await openApp('/journeys/');
    await page('My saved answers');
    const file = new File([await answered()], 'answers.json', { type: 'application/json' });
    await app.user.upload(screen.getByLabelText('Open a file with saved answers'), file);
    await app.user.click(await screen.findByRole('button', { name: 'Bring them in' }));
    await screen.findByText('The answers are here now.');
    app.unmount();
    await openApp('/journeys/');
    await screen.findByRole('heading', { name: 'Mia' });
    await settled();
    expect(screen.queryByText(reminder)).toBeNull();
  });
});
