import { chromium } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { recordingProxy } from '../../tools/measure/recordingProxy.ts';
import { flags } from '../../tools/measure/measuringPage.ts';
import { findBrowser } from '../../tools/project/findBrowser.ts';
import { canary, searchedFor } from './canaries.ts';
import { traced, type Traces } from './recorder.ts';

it('a page that tells what a family typed is heard, whichever way it tells', async () => {
  const proxy = await recordingProxy([canary(1)]);
  const traces: Traces = { lines: 0, told: [], elsewhere: [], typed: [] };
  const args = [...flags, ...proxy.flags];
  const browser = traced(await chromium.launch({ executablePath: findBrowser(), args }), traces);
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(inject('site'));
  await page.locator('#home-search').fill(canary(7));
  await page.evaluate(
    async ([word, searched]) => {
      // oxlint-disable-next-line no-console
      console.info(word);
      document.title = word!;
      history.replaceState({ word }, '');
      history.replaceState(null, '', `#q=${searched}`);
      await fetch('nowhere', { method: 'POST', body: word! });
      await fetch('nowhere', { headers: { 'x-word': word! } });
      await fetch('http://elsewhere.example/', { mode: 'no-cors' }).catch(() => undefined);
    },
    [canary(1), [...searchedFor][0]!],
  );
  await expect
    .poll(() => traces.told.map((one) => one.split(':')[0]).toSorted())
    .toEqual(['history', 'log', 'title'].map((place) => `${canary(1)} in ${place}`));
  expect(traces.typed).toEqual([canary(7)]);
  expect(traces.elsewhere).toEqual(['GET http://elsewhere.example/']);
  const { told, elsewhere } = proxy.heard();
  expect(told.map((one) => one.split(' ')[2])).toEqual(['POST', 'GET']);
  expect(elsewhere).toEqual(['GET http://elsewhere.example/']);
  await browser.close();
  await proxy.close();
});
