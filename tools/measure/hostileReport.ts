import { existsSync } from 'node:fs';
import { servicesText, cellsOf } from '../../src/officer/exchange/writeServices.ts';
import { table, writeMeasurement } from './figures.ts';
import { hostileCrawl, type Crawl, type Wall } from './hostileCrawl.ts';
import { tableFaults } from './hostileFiles.ts';
import { payloads } from './hostilePayloads.ts';
import { hostileSite, type HostileSite } from './hostileSite.ts';

/** Every page of a pack made of attacks, in Chromium: what `npm run measure -- hostile-pack` writes. */
export async function measureHostilePack(today: string): Promise<string> {
  if (!existsSync('dist/app/shell.html')) throw new Error('There is no built app. Run: npm run app');
  const site = await hostileSite();
  try {
    const rows = await walks(site);
    const { hostile } = site;
    const full = [...hostile.placed.values()].filter((numbers) => numbers.size === payloads.length).length;
    const formulas = tableFaults(servicesText(Object.values(hostile.pack.directory).map(cellsOf)));
    const kinds = [...Map.groupBy(payloads, ({ kind }) => kind)].map(([kind, all]) => `${kind} ${all.length}`);
    const body = [
      `${payloads.length} payloads (${kinds.join(', ')}) stand in ${hostile.texts} texts of ${hostile.placed.size} fields of the example area's pack: English, Urdu and Polish, the directory, links as far as their schema lets them through, and links in guides that no build would. ${full} fields hold every payload; the others have fewer texts than there are payloads.`,
      'Ran: the payload called a function, opened a dialog or a window, made an element, a handler, a style or a link that runs, gave a mail another head, a calendar another line, changed what every object has, or the page’s policy had to step in. Requests: everything that Chromium sent goes through a recording proxy.',
      table(['walk', 'screens', 'ran', 'requests elsewhere'], rows),
      `Cells of the exported table that a spreadsheet would take for a formula: ${formulas.length}.`,
      await guardOff(site),
    ].join('\n\n');
    return writeMeasurement('hostile-pack', 'A pack made of attacks', body, today);
  } finally {
    site.remove();
  }
}

async function walks({ address, pages, pathways }: HostileSite): Promise<(string | number)[][]> {
  const inUrdu = pages.map((page) => `ur/${page}`);
  const inPolish = pages.map((page) => `pl/${page}`);
  const rows: (string | number)[][] = [];
  const first: string[] = [];
  /** Walks that can go side by side, one browser each. */
  const row = async (name: string, ...side: ((crawl: Crawl) => Promise<void>)[]) => {
    const crawls = await Promise.all(
      side.map(async (walk) => {
        const crawl = await hostileCrawl(address);
        await walk(crawl);
        await crawl.close();
        return crawl;
      }),
    );
    const sum = (count: (crawl: Crawl) => number) => crawls.reduce((all, crawl) => all + count(crawl), 0);
    const [screens, ran] = [sum((crawl) => crawl.screens()), sum((crawl) => crawl.faults.length)];
    rows.push([name, screens, ran, sum((crawl) => crawl.elsewhere().length)]);
    first.push(...crawls.flatMap((crawl) => [...crawl.faults, ...crawl.elsewhere()]).slice(0, 20));
  };
  const halves = (some: readonly string[], wall: Wall) =>
    [0, 1].map(
      (half) => (crawl: Crawl) =>
        crawl.walk(
          some.filter((_, place) => place % 2 === half),
          wall,
        ),
    );
  await row('every page, English, the page’s policy switched off', ...halves(pages, 'none'));
  await row('every page, Urdu, as families have it', ...halves(inUrdu, 'policy'));
  const inAll = [...pages, ...inUrdu, ...inPolish];
  await row('every page, three languages, without script', ...halves(inAll, 'no script'));
  await row(
    'search, a pathway to its outcome, print, calendar, letter; policy off, then Urdu',
    (crawl) => crawl.useApp('', 'none'),
    (crawl) => crawl.useApp('ur/', 'policy'),
  );
  await row(
    `${pathways.length} pathways to their outcomes; policy off, then Urdu`,
    (crawl) => crawl.answer(pathways, '', 'none'),
    (crawl) => crawl.answer(pathways, 'ur/', 'policy'),
  );
  if (first.length > 0) throw new Error(`Payloads are more than text:\n${first.join('\n')}`);
  return rows;
}

/** Each payload once as HTML, as no page may put it: how many of them the same watch sees then. */
async function guardOff(site: HostileSite): Promise<string> {
  const seen = { none: 0, policy: 0 };
  for (const wall of ['none', 'policy'] as const) {
    const crawl = await hostileCrawl(site.address);
    for (const payload of payloads) {
      const before = crawl.faults.length + crawl.elsewhere().length;
      await crawl.walk([site.withGuardOff(payload)], wall);
      if (crawl.faults.length + crawl.elsewhere().length > before) seen[wall] += 1;
    }
    await crawl.close();
  }
  return `With the guard off, a page that puts the payload as HTML: of ${payloads.length} payloads ${seen.none} are seen to act without the page’s policy, ${seen.policy} with it (the policy stops them and says so, or markup is there). The others are no HTML: formulas, mail heads, letters that are not seen, names of objects.`;
}
