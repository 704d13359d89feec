import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf, servicesText } from '../../src/officer/exchange/writeServices.ts';
import { hostileCrawl, type Crawl } from '../../tools/measure/hostileCrawl.ts';
import { calendarFaults, tableFaults } from '../../tools/measure/hostileFiles.ts';
import { payloads } from '../../tools/measure/hostilePayloads.ts';
import { hostileSite, type HostileSite } from '../../tools/measure/hostileSite.ts';

/** One page of each kind, and those under names that every JavaScript object has. `npm run measure -- hostile-pack` walks all. */
const few = [
  '/',
  '/services/',
  '/services/send-team/',
  '/services/constructor/',
  '/guides/week-by-week/',
  '/guides/prototype/',
  '/letters/chase-late-plan/',
  '/timescales/final-plan/',
  '/pathways/asked-and-waiting/',
  '/terms/',
  '/terms/constructor/',
  '/contacts/ipsea/',
  '/provisions/salt/',
  '/routes/route-tribunal/',
  '/urgent/',
  '/law/',
  '/privacy/',
  '/you-asked/',
  '/report/',
  '/settings/',
];

let site: HostileSite;
let crawl: Crawl;
beforeAll(async () => {
  site = await hostileSite((bare) => few.includes(bare));
  crawl = await hostileCrawl(site.address);
});
afterAll(async () => {
  await crawl.close();
  site.remove();
});

describe('a pack made of attacks', () => {
  it('holds 150 of them, in every field that takes free text, in three languages', () => {
    expect(payloads).toHaveLength(150);
    const { placed } = site.hostile;
    for (const field of ['services.name', 'services.url', 'provisions.duties.what', 'guides.body', 'letters.body'])
      expect(placed.get(field)?.size, field).toBe(150);
    for (const field of ['provisions (ur)', 'terms.term', 'local.council', 'bodies.contacts.value', 'pack.name'])
      expect(placed.get(field)?.size ?? 0, field).toBeGreaterThan(0);
  });

  it('is only read: nothing runs, nothing is asked of anybody, with script, without, and with the policy off', async () => {
    await crawl.walk(site.pages, 'none');
    await crawl.walk(['provisions/salt/', 'services/send-team/', 'ur/terms/constructor/'], 'policy');
    await crawl.walk([...site.pages, ...site.pages.map((page) => `ur/${page}`)], 'no script');
    expect(crawl.screens()).toBeGreaterThan(45);
    for (const page of ['privacy/', 'you-asked/', 'report/', 'settings/', 'changes/', 'neighbour/'])
      expect(site.pages).toContain(page);
    expect(crawl.faults).toEqual([]);
    expect(crawl.elsewhere()).toEqual([]);
  });

  it('is only read in a search, on the way to an outcome, on paper, in a calendar and in a letter', async () => {
    await crawl.useApp('', 'none');
    expect(crawl.faults).toEqual([]);
    expect(crawl.elsewhere()).toEqual([]);
  });

  it('gives no formula to who opens the directory as a table', () => {
    const rows = Object.values(site.hostile.pack.directory).map(cellsOf);
    expect(rows.some((row) => /^[=@]/.test(row.name))).toBe(true);
    expect(tableFaults(servicesText(rows))).toEqual([]);
  });
});

describe('with the guard off', () => {
  const numbered = (start: string) => payloads.find(({ text }) => text.startsWith(start))!;

  it('a text that is put as HTML is seen to run, to ask elsewhere, or to be stopped by the policy', async () => {
    const watch = await hostileCrawl(site.address);
    const runs = numbered('<img src=x onerror=ran');
    await watch.walk([site.withGuardOff(runs)], 'none');
    expect(watch.faults.join('\n')).toContain(`ran ${runs.number}`);
    await watch.walk([site.withGuardOff(numbered('<script>ran'))], 'policy');
    expect(watch.faults.join('\n')).toContain('policy: script-src-elem');
    await watch.walk([site.withGuardOff(numbered('<img src=https://sink'))], 'none');
    expect(watch.elsewhere().join('\n')).toContain('sink.example');
    await watch.walk([site.withGuardOff(numbered('<meta http-equiv=refresh'))], 'no script');
    expect(watch.faults.join('\n')).toMatch(/leads away|went away/);
    await watch.close();
  });

  it('a calendar and a table that take texts as they are, are seen to be broken', () => {
    const inCalendar = payloads.filter(({ kind }) => kind.startsWith('lines of a calendar'));
    for (const { text } of inCalendar.slice(0, 2))
      expect(calendarFaults(`BEGIN:VEVENT\r\nSUMMARY:x\r\nDESCRIPTION:${text}\r\nEND:VEVENT\r\n`), text).not.toEqual(
        [],
      );
    expect(calendarFaults('BEGIN:VEVENT\r\nSUMMARY:x\r\nDESCRIPTION:x\r\nEND:VEVENT\r\n')).toEqual([]);
    const formulas = payloads.filter(({ kind }) => kind === 'formulas of a table');
    for (const { text } of formulas) expect(tableFaults(`"${text.replaceAll('"', '""')}"\n`), text).toHaveLength(1);
    expect(tableFaults('+44 1632 960100,-5,01632 960100\n')).toEqual([]);
  });
});
