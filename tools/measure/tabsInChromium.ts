import { chromium, type BrowserContext } from 'playwright-core';
import { findBrowser } from '../project/findBrowser.ts';
import { buildScript, flags, measureFolder } from './measuringPage.ts';
import { serveFolder } from './serveFolder.ts';
import { actInTwoTabs, type KeptInTabs, type Tab, type TabAction, type TabAnswer, type TabLoss } from './twoTabs.ts';

interface PageOfTab {
  readonly measure: {
    openTab(release: 'old' | 'new'): {
      act(action: TabAction): Promise<TabAnswer>;
      contents(): Promise<KeptInTabs>;
    };
  };
  tab: ReturnType<PageOfTab['measure']['openTab']>;
}

/** What was lost in each of so many runs with two real tabs: locks, broadcasts, database and private files of Chromium. */
export async function tabsInChromium(runs: number, actions: number, random: () => number): Promise<TabLoss[][]> {
  await buildScript('tools/measure/page/tab.ts', 'tab.js');
  const { address, close } = await serveFolder(measureFolder);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags] });
  const lost: TabLoss[][] = [];
  try {
    for (let run = 0; run < runs; run++) {
      const context = await browser.newContext();
      const tabs = [await openTab(context, address), await openTab(context, address)] as const;
      const left = async () => {
        await Promise.all(tabs.map((tab) => tab.close()));
        return (await openTab(context, address, 'new')).contents();
      };
      lost.push(await actInTwoTabs({ tabs, left }, actions, random));
      await context.close();
    }
  } finally {
    await browser.close();
    close();
  }
  return lost;
}

interface RealTab extends Tab {
  readonly contents: () => Promise<KeptInTabs>;
  readonly close: () => Promise<void>;
}

async function openTab(context: BrowserContext, address: string, first: 'old' | 'new' = 'old'): Promise<RealTab> {
  const page = await context.newPage();
  const reload = async (release: 'old' | 'new') => {
    await page.goto(address);
    await page.addScriptTag({ path: `${measureFolder}/tab.js` });
    await page.evaluate((release) => {
      const here = globalThis as unknown as PageOfTab;
      here.tab = here.measure.openTab(release);
    }, release);
  };
  await reload(first);
  return {
    reload,
    act: (action) => page.evaluate((action) => (globalThis as unknown as PageOfTab).tab.act(action), action),
    contents: () => page.evaluate(() => (globalThis as unknown as PageOfTab).tab.contents()),
    close: () => page.close(),
  };
}
