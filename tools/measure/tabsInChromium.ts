import { chromium, type BrowserContext } from 'playwright-core';
import { findBrowser } from '../project/findBrowser.ts';
import { buildScript, flags, measureFolder } from './measuringPage.ts';
import { serveFolder } from './serveFolder.ts';
import { actInTwoTabs, type KeptInTabs, type Tab, type TabAction, type TabAnswer, type TabRun } from './twoTabs.ts';

interface PageOfTab {
  readonly measure: {
    openTab(
      release: 'old' | 'new',
      locks: boolean,
    ): {
      act(action: TabAction): Promise<TabAnswer>;
      contents(): Promise<KeptInTabs>;
    };
  };
  tab: ReturnType<PageOfTab['measure']['openTab']>;
}

interface Runs {
  readonly runs: number;
  readonly actions: number;
  readonly random: () => number;
  /** Without them each tab writes when it will: shows what Web Locks are for. */
  readonly locks?: boolean;
}

/** What came of so many runs with two real tabs: locks, broadcasts, database and private files of Chromium. */
export async function tabsInChromium({ runs, actions, random, locks = true }: Runs): Promise<TabRun[]> {
  await buildScript('tools/measure/page/tab.ts', 'tab.js');
  const { address, close } = await serveFolder(measureFolder);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags] });
  const ended: TabRun[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      const context = await browser.newContext();
      const open = (first: 'old' | 'new') => openTab(context, { address, first, locks });
      const tabs = [await open('old'), await open('old')] as const;
      const left = async () => {
        await Promise.all(tabs.map((tab) => tab.close()));
        return (await open('new')).contents();
      };
      ended.push(await actInTwoTabs({ tabs, left }, actions, random));
      await context.close();
    }
  } finally {
    await browser.close();
    close();
  }
  return ended;
}

interface RealTab extends Tab {
  readonly contents: () => Promise<KeptInTabs>;
  readonly close: () => Promise<void>;
}

interface FirstOpened {
  readonly address: string;
  readonly first: 'old' | 'new';
  readonly locks: boolean;
}

async function openTab(context: BrowserContext, { address, first, locks }: FirstOpened): Promise<RealTab> {
  const page = await context.newPage();
  const reload = async (release: 'old' | 'new') => {
    await page.goto(address);
    await page.addScriptTag({ path: `${measureFolder}/tab.js` });
    await page.evaluate(
      ([release, locks]) => {
        const here = globalThis as unknown as PageOfTab;
        here.tab = here.measure.openTab(release, locks);
      },
      [release, locks] as const,
    );
  };
  await reload(first);
  return {
    reload,
    act: (action) => page.evaluate((action) => (globalThis as unknown as PageOfTab).tab.act(action), action),
    contents: () => page.evaluate(() => (globalThis as unknown as PageOfTab).tab.contents()),
    close: () => page.close(),
  };
}
