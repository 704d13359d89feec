import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { reportText } from '../../src/app/device/reportText.ts';
import { english } from '../../src/i18n/en.ts';
import { loadAllEnglish, makeI18n } from '../../src/i18n/setup.ts';
import type { CheckLine, DeviceReport } from '../../src/storage/deviceCheck.ts';
import { merrowdale } from '../content/merrowdale.ts';
import { newPhone, openApp } from '../make/openApp.tsx';

afterEach(newPhone);
const { view } = merrowdale();

/** Every part that is tried, with every way it may turn out. */
const outcomes: Readonly<Record<CheckLine['check'], readonly string[]>> = {
  worker: ['good', 'missing'],
  shell: ['good', 'missing', 'unknown'],
  pack: ['good', 'missing', 'fellBack'],
  language: ['good', 'missing'],
  answers: ['good', 'broken'],
  copy: ['good', 'broken'],
  space: ['good', 'little', 'unknown'],
  keeps: ['agreed', 'not-agreed', 'unknown'],
  clock: ['good', 'early', 'late', 'unknown'],
  signature: ['good', 'notAsked', 'before', 'withdrawn'],
};
const pairs = Object.entries(outcomes).flatMap(([check, ways]) => ways.map((says) => [check, says] as const));

describe('the page that checks this device', () => {
  it('has a sentence for every part and every way it may turn out, and none that is never said', () => {
    const said = Object.keys(english.pages).filter((key) => /^check_[a-z]+_/.test(key));
    expect(said.sort()).toEqual(pairs.map(([check, says]) => `check_${check}_${says}`).sort());
  });

  it('makes a report that names versions, browser and every part', async () => {
    await loadAllEnglish();
    const t = makeI18n('en', english).getFixedT('en', 'pages');
    const lines = pairs.map(([check, says]) => ({ check, says, state: 'note', value: '2026-11-22' }) as CheckLine);
    const report: DeviceReport = {
      ready: false,
      lines,
      pack: { version: 3, issued: '2026-11-03', storedOn: '2026-11-05T10:00:00.000Z', wire: 1 },
      previous: false,
      lastTry: { at: '2026-11-22T09:00:00.000Z', outcome: 'refused', reason: 'sign-in-page' },
    };
    const text = reportText(report, view, t, 'A browser 1.0');
    for (const part of ['version 3', 'sign-in-page', 'A browser 1.0', english.pages.deviceNotReady])
      expect(text).toContain(part);
    expect(text.split('\n').filter((line) => line.startsWith('To know: '))).toHaveLength(pairs.length);
    expect(text).not.toMatch(/check_|\{\{/);
  });
});

describe('a pack past its day', () => {
  const expiring = (expires: string) => ({ ...view, pack: { ...view.pack, expires } });

  it('says so above every page, and still shows the page', async () => {
    await openApp('/provisions/', { view: expiring('2026-11-01') });
    expect(screen.getByText(/This information was good until 1 November 2026/)).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /Speech and language therapy/ }).length).toBeGreaterThan(0);
  });

  it('says nothing on its last day', async () => {
    await openApp('/provisions/', { view: expiring('2026-11-22') });
    expect(screen.queryByText(/This information was good until/)).toBeNull();
  });
});
