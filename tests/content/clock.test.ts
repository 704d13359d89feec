import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { todayInEngland } from '../../src/app/parts/dates.ts';
import { dayFault } from '../../src/app/warnings/dayFault.ts';
import { outcome } from '../../src/domain/duty/outcome.ts';
import type { Answers } from '../../src/domain/pathway/answer.ts';
import { resolve } from '../../src/domain/pathway/resolve.ts';
import { updatePack } from '../../src/storage/download.ts';
import { deviceJourneys, recoverJourneys } from '../../src/storage/journeys.ts';
import { openPack } from '../../src/storage/packs.ts';
import { memoryDevice, openedAgain } from '../make/memoryDevice.ts';
import { PackServer } from '../make/packServer.ts';
import { merrowdale } from './merrowdale.ts';

const real = merrowdale();
const { directory } = real;
/** Made on 3 November 2026, its law looked at on the 22nd: the newest day that this guide knows. */
const view = {
  ...real.view,
  pack: { ...real.view.pack, issued: '2026-11-03' },
  national: { ...real.view.national, issued: '2026-11-03', lawCheckedOn: '2026-11-22' },
};
const { families } = parse(readFileSync('tests/cases/families.yaml', 'utf8')) as {
  families: readonly { readonly id: string; readonly pathway: string; readonly answers: Answers }[];
};

/** What a device's clock says when the day is 22 November 2026 or later, and what the page must say of it. */
const clocks = [
  ['ten years back', '2016-11-22T10:00:00Z', 'dayBefore'],
  ['a year back', '2025-11-22T10:00:00Z', 'dayBefore'],
  ['a day back', '2026-11-21T10:00:00Z', 'dayBefore'],
  ['a day on', '2026-11-23T10:00:00Z', undefined],
  ['a year on', '2027-11-22T10:00:00Z', 'lawOld'],
  ['ten years on', '2036-11-22T10:00:00Z', 'dayAfter'],
  ['the night the clocks go forward', '2027-03-28T00:59:59Z', 'lawOld'],
  ['the night the clocks go back', '2027-10-31T00:59:59Z', 'lawOld'],
  ['29 February', '2028-02-29T23:59:59Z', 'lawOld'],
] as const;

describe.each(clocks)('a device whose clock says %s', (_, clock, fault) => {
  it('is told so above every page, or not where it is right', () => {
    expect(dayFault(view, todayInEngland(new Date(clock)))?.fault).toBe(fault);
  });

  it.each(families.slice(0, 3))('keeps the answers of $id, its guide, and works the outcome out', async (family) => {
    const now = () => new Date(clock);
    const before = memoryDevice();
    await updatePack('elmshire', '.', { device: before, fetch: new PackServer({ version: 1 }).fetch });
    const { journey } = await deviceJourneys(before).start({ name: 'S', pathways: [family.pathway], packVersion: 1 });
    await deviceJourneys(before).record(journey.id, family.answers);

    const device = openedAgain(before, { now });
    expect(await recoverJourneys(device)).toMatchObject({ restored: false, where: 'database' });
    await deviceJourneys(device).record(journey.id, { further: 'yes' });
    const found = await deviceJourneys(device).find(journey.id);
    expect(found?.answers).toEqual({ ...family.answers, further: 'yes' });
    expect((await openPack('elmshire', device))?.manifest.version).toBe(1);
    const newer = await updatePack('elmshire', '.', { device, fetch: new PackServer({ version: 2 }).fetch });
    expect(newer).toMatchObject({ outcome: 'updated', version: 2 });

    const today = todayInEngland(now());
    const { facts } = resolve([view.pathways[family.pathway]!], family.answers, ['merrowdale'], today);
    const { headline, deadlines } = outcome(view, directory, facts, today);
    expect(headline).toBeDefined();
    for (const { date } of deadlines) expect(date ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('the day it is', () => {
  it.each([
    ['the last second of a winter day', '2026-11-22T23:59:59Z', '2026-11-22'],
    ['midnight', '2026-11-23T00:00:00Z', '2026-11-23'],
    ['midnight in summer, an hour before that of Greenwich', '2026-06-30T23:00:00Z', '2026-07-01'],
    ['the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['the hour that is left out', '2026-03-29T01:30:00Z', '2026-03-29'],
  ])('is that of England at %s, wherever the phone is', (_, moment, day) => {
    expect(todayInEngland(new Date(moment))).toBe(day);
  });
});
