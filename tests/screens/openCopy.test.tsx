import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { exportJourneys } from '../../src/storage/backup.ts';
import { deviceJourneys } from '../../src/storage/journeys.ts';
import { memoryDevice } from '../make/memoryDevice.ts';
import { newPhone, openApp, page, type OpenApp } from '../make/openApp.tsx';

afterEach(newPhone);

const mia = { name: 'Mia', pathways: ['asked-and-waiting'], packVersion: 1 };
const sam = { name: 'Sam', pathways: ['not-in-school'], packVersion: 1 };

/** A file from another phone on which two families' answers stand. */
async function copyFromAnotherPhone(): Promise<File> {
  const device = memoryDevice();
  const journeys = deviceJourneys(device);
  for (const one of [mia, sam]) {
    const { journey } = await journeys.start(one);
    await journeys.record(journey.id, { asker: 'parent' });
  }
  return fileOf(await exportJourneys(undefined, journeys, device));
}

/** A copy of Mia's answers, made before one of them was changed here. */
async function olderCopyOfMia(): Promise<File> {
  const { journey } = await deviceJourneys().start(mia);
  await deviceJourneys().record(journey.id, { asker: 'parent' });
  const file = fileOf(await exportJourneys([journey.id]));
  await deviceJourneys().record(journey.id, { asker: 'carer' });
  return file;
}

const fileOf = (text: string) => new File([text], 'answers.json', { type: 'application/json' });
const askers = async () => (await deviceJourneys().list()).map(({ answers }) => answers.asker).sort();

async function choose(file: File): Promise<OpenApp> {
  const app = await openApp('/journeys/');
  await page('My saved answers');
  await app.user.upload(screen.getByLabelText('Open a file with saved answers'), file);
  return app;
}

const preview = async () => within(await screen.findByRole('region', { name: 'What is in this file' }));

describe('a family that opens its copy', () => {
  it('first reads whose answers are in it and since when, and nothing is here before it says so', async () => {
    const app = await choose(await copyFromAnotherPhone());
    const shown = await preview();
    expect(document.activeElement).toBe(shown.getByRole('heading', { name: 'What is in this file' }));
    for (const name of ['Mia', 'Sam']) expect(shown.getByRole('heading', { name })).toBeTruthy();
    expect(shown.getAllByText('These are not here yet. They will be added.')).toHaveLength(2);
    expect(shown.getByText(/Saved answers in it: 2\./)).toBeTruthy();
    expect(shown.getAllByText(/^Begun on \d+ \w+ \d{4}, last changed on/)).toHaveLength(2);
    expect(await deviceJourneys().list()).toEqual([]);
    await app.user.click(shown.getByRole('button', { name: 'Bring them in' }));
    await screen.findByText('The answers are here now.');
    expect((await deviceJourneys().list()).map(({ name }) => name).sort()).toEqual(['Mia', 'Sam']);
    expect(screen.queryByRole('region', { name: 'What is in this file' })).toBeNull();
  });

  it('may leave it, and all is as it was; the same file can be opened again', async () => {
    const file = await copyFromAnotherPhone();
    const app = await choose(file);
    await app.user.click((await preview()).getByRole('button', { name: 'Do not bring them in' }));
    await screen.findByText('Nothing was brought in. All here is as it was.');
    expect(await deviceJourneys().list()).toEqual([]);
    const field = screen.getByLabelText<HTMLInputElement>('Open a file with saved answers');
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('');
    await app.user.upload(field, file);
    await preview();
  });

  it('is told when all of it is here already', async () => {
    const { journey } = await deviceJourneys().start(mia);
    await choose(fileOf(await exportJourneys([journey.id])));
    await screen.findByText('All of it is here already.');
    expect(screen.queryByRole('button', { name: 'Bring them in' })).toBeNull();
  });

  it.each([
    ['Both, side by side', ['carer', 'parent']],
    [/^Only those here/, ['carer']],
    [/^Only those in the file.*They replace those here$/, ['parent']],
  ])('of answers that differ keeps what it chooses: %s', async (choice, kept) => {
    const app = await choose(await olderCopyOfMia());
    const shown = await preview();
    expect(shown.getByRole('group', { name: /not the same/ })).toBeTruthy();
    expect(shown.getByLabelText<HTMLInputElement>('Both, side by side').checked).toBe(true);
    await app.user.click(shown.getByLabelText(choice));
    expect(await askers()).toEqual(['carer']);
    await app.user.click(shown.getByRole('button', { name: 'Bring them in' }));
    await screen.findByText('The answers are here now.');
    expect(await askers()).toEqual(kept);
  });

  it('reads what is wrong with a file that is no copy', async () => {
    await choose(fileOf('{}'));
    await screen.findByText(/This file is not a copy that this guide made/);
  });

  it('sees the odd days of a file as they stand, and the page goes on', async () => {
    const device = memoryDevice();
    const journeys = deviceJourneys(device);
    const { journey } = await journeys.start({ ...mia, name: '2026-99-99', pathways: ['constructor'] });
    await journeys.change((all) => ({ ...all, journeys: { [journey.id]: { ...journey, startedOn: 'some day' } } }));
    await choose(fileOf(await exportJourneys(undefined, journeys, device)));
    const shown = await preview();
    expect(shown.getByText(/^Begun on some day/)).toBeTruthy();
    expect(shown.getByRole('heading', { name: '2026-99-99' })).toBeTruthy();
  });
});
