import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { reportPage } from '../../../src/officer/report/html/reportPage.ts';
import { officerReport } from '../../../src/officer/report/officerReport.ts';
import { reportOfficer } from '../../../tools/commands/reportOfficer.ts';
import { reportOfficerJson, reportReviewJson } from '../../../tools/commands/reportOfficerShape.ts';
import { faultyJson } from '../../../tools/commands/shapes.ts';
import { writeReview } from '../../../tools/build/writeReview.ts';
import { reportReview } from '../../../tools/commands/reportReview.ts';
import { smallPack, writeSmallPack, type Change } from '../../make/smallPack.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true }));
let packs = 0;

/** The small pack with changes, in a folder. */
function town(changes: Readonly<Record<string, Change>> = {}): string {
  const at = join(folder, `pack-${(packs += 1)}`);
  writeSmallPack(at, changes);
  return join(at, 'town');
}

const asked = { html: undefined, csv: undefined, owners: undefined, json: true };
const told = (pack: string, today: string) =>
  reportOfficerJson.parse(JSON.parse(reportOfficer({ ...asked, folder: pack, today }).output));
const csv = (change: (text: string) => string) => ({ 'town/services.csv': change });
const rows = (file: string) =>
  parse(readFileSync(file, 'utf8'), { bom: true, columns: true }) as Record<string, string>[];

/** Checked on 1 October 2026, to be looked at again by 1 April 2027. */
describe('how long ago somebody looked', () => {
  it.each([
    ['2026-12-30', 90, { fresh: 2, over90: 0, over365: 0 }],
    ['2026-12-31', 91, { fresh: 0, over90: 2, over365: 0 }],
    ['2027-10-01', 365, { fresh: 0, over90: 2, over365: 0 }],
    ['2027-10-02', 366, { fresh: 0, over90: 0, over365: 2 }],
  ])('on %s, %i days after', (today, _days, ages) => {
    expect(told(town(), today).content?.ages).toEqual(ages);
  });

  it.each([
    ['2027-03-01', 31, 0, 0],
    ['2027-03-02', 30, 5, 0],
    ['2027-04-01', 0, 5, 0],
    ['2027-04-02', -1, 0, 5],
  ])(
    'counts by owner what is due within 30 days and what is late: on %s, %i days before',
    (today, _days, due, late) => {
      const owners = told(town(), today).content?.owners ?? [];
      expect(owners.reduce((all, one) => all + one.dueSoon, 0)).toBe(due);
      expect(owners.reduce((all, one) => all + one.overdue, 0)).toBe(late);
      expect(owners.map((one) => one.owner).sort()).toEqual(['Club leader', 'Officer', 'Pool manager']);
    },
  );

  it('keeps two people of one title in two organisations apart', () => {
    const pack = town(
      csv((text) =>
        text
          .replace('Club leader', 'Manager')
          .replace('Pool manager', 'Manager')
          .replace('Swim club,Town Council', 'Swim club,Town Pool'),
      ),
    );
    const managers = told(pack, '2026-11-22').content?.owners.filter((one) => one.owner === 'Manager');
    expect(managers?.map((one) => one.organisation).sort()).toEqual(['Town Council', 'Town Pool']);
  });
});

describe('what is missing', () => {
  it('names services without cost, a way in and a contact, as an import leaves them', () => {
    const pack = town(
      csv((text) =>
        text
          .replace('self,Come along.,free,Free', 'self,Not stated yet. Ring or write.,some-cost,Cost not stated yet')
          .replace('01632 960200,07700 900200,talk@town.example.org,https://town.example.org/talk', ',,,'),
      ),
    );
    const { content, todo, errors } = told(pack, '2026-11-22');
    const lacks = content?.missing.filter((one) => one.services.includes('talk-club')).map((one) => one.field);
    expect(lacks).toEqual(['a contact', 'the way in', 'cost']);
    expect(content?.missing.find((one) => one.field === 'cost')).toMatchObject({ services: ['talk-club'], stated: 1 });
    expect(errors).toBe(1);
    expect(todo).toMatchObject([{ owner: 'Club leader', item: 'services/talk-club', due: '2026-12-22' }]);
    expect(todo[0]?.what.join(' ')).toContain('Say what it costs');
  });
});

describe('what is wrong', () => {
  it('comes worst first, with row, column and what to write instead', () => {
    const pack = town(
      csv((text) =>
        text
          .replace(',self,Ring first.,free', ',self,Ring first.,gratis')
          .replace('2026-10-01,2027-04-01,Club', '2024-10-01,2025-04-01,Club'),
      ),
    );
    const { problems, errors } = told(pack, '2026-11-22');
    expect(errors).toBe(1);
    expect(problems[0]).toMatchObject({
      level: 'error',
      place: { row: 3, column: 'cost' },
      tip: 'Write one of: free, some-cost, paid.',
    });
    expect(problems[1]).toMatchObject({ code: 'freshness', place: { row: 2 } });
  });

  it('is told, and nothing else judged, where the pack cannot be read', () => {
    const { content, errors } = told(town({ 'town/local.yaml': 'council: [' }), '2026-11-22');
    expect([content, errors > 0]).toEqual([null, true]);
  });
});

describe('a file for a mail-merge', () => {
  it('has one line an item, with the owner, an address where it is known, what to do and by when', () => {
    const [out, owners] = [join(folder, 'todo.csv'), join(folder, 'owners.csv')];
    writeFileSync(owners, 'Owner,Email\nclub leader,club@town.example.org\n');
    reportOfficer({ ...asked, folder: town(), csv: out, owners, today: '2027-04-20' });
    const [club, ...others] = rows(out);
    expect(club).toMatchObject({
      owner: 'Club leader',
      owner_email: 'club@town.example.org',
      name: 'Talk club',
      due: '2027-04-01',
      service_phone: '01632 960200',
    });
    expect(club?.what_to_do).toContain('Late since 2027-04-01');
    expect(others.map((one) => one.owner_email)).toEqual(['', '', '', '']);
  });

  it('carries no cell that a spreadsheet would run', () => {
    const out = join(folder, 'formula.csv');
    const pack = town(csv((text) => text.replace('Club leader', '"=HYPERLINK(""https://bad.example.org"")"')));
    reportOfficer({ ...asked, folder: pack, csv: out, today: '2027-04-20' });
    expect(rows(out).some((one) => /^[=+@-]/.test(one.owner ?? ''))).toBe(false);
  });

  it('asks for a list of owners that has the two columns', () => {
    const owners = join(folder, 'wrong.csv');
    writeFileSync(owners, 'name,mail\na,b\n');
    expect(reportOfficer({ ...asked, folder: town(), owners, today: '2027-04-20' })).toMatchObject({ exitCode: 2 });
  });
});

describe('review.csv', () => {
  const review = (pack: string, today: string, out?: string) =>
    reportReviewJson.parse(
      JSON.parse(reportReview({ folder: pack, out, owners: undefined, json: true, today }).output),
    );

  it('holds what is due within 30 days and what is late, by person', () => {
    const early = town(csv((text) => text.replace('2027-04-01,Pool', '2027-03-01,Pool')));
    const { overdue, dueSoon, items } = review(early, '2027-03-15');
    expect([overdue, dueSoon]).toEqual([1, 4]);
    expect(items.map((one) => [one.owner, one.state, one.daysLeft])).toEqual([
      ['Club leader', 'due in 30 days', 17],
      ['Officer', 'due in 30 days', 17],
      ['Officer', 'due in 30 days', 17],
      ['Officer', 'due in 30 days', 17],
      ['Pool manager', 'overdue', -14],
    ]);
  });

  it('names services without an owner, as an import leaves them', () => {
    const { withoutOwner, items } = review(
      town(csv((text) => text.replace('Pool manager', 'Local offer officer'))),
      '2026-11-22',
    );
    expect([withoutOwner, items.map((one) => one.item)]).toEqual([1, ['services/swim-club']]);
  });

  it('says what is wrong where the pack cannot be read', () => {
    const folder = town({ 'town/local.yaml': 'council: [' });
    const { exitCode, output } = reportReview({
      folder,
      out: undefined,
      owners: undefined,
      json: true,
      today: '2027-04-20',
    });
    expect(exitCode).toBe(1);
    expect(faultyJson.parse(JSON.parse(output)).problems[0]?.code).toBe('yaml-broken');
  });

  it('is a table that a spreadsheet opens', () => {
    const out = join(folder, 'review.csv');
    review(town(), '2027-04-20', out);
    expect(readFileSync(out, 'utf8').startsWith('\ufeff')).toBe(true);
    expect(rows(out)).toHaveLength(5);
    expect(rows(out)[0]).toMatchObject({ owner: 'Club leader', state: 'overdue', days_left: '-19' });
  });
});

describe('a build', () => {
  it('leaves the same review.csv beside the site, where no family finds it', () => {
    const site = join(folder, 'site');
    const file = writeReview(`${site}-reports`, 'review.csv', smallPack(), '2027-04-20');
    expect(file).toBe(`${site}-reports/review.csv`);
    expect(existsSync(site)).toBe(false);
    const lines = readFileSync(file, 'utf8').replace('\ufeff', '').trim().split('\n');
    // All that the town keeps was to be looked at by 1 April: two clubs, a team, a policy, the term dates.
    expect(lines.slice(1).map((line) => line.split(',')[3])).toEqual(Array.from({ length: 5 }, () => 'overdue'));
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual([
      'Club leader',
      'Officer',
      'Officer',
      'Officer',
      'Pool manager',
    ]);
  });
});

describe('the report as a page', () => {
  const page = (changes: Parameters<typeof smallPack>[0] = {}, today = '2027-04-20') => {
    const loaded = smallPack(changes);
    return reportPage(officerReport({ folder: 'town', loaded, problems: loaded.problems, today }), loaded.area.folder);
  };

  it('needs nothing beside itself: no script, no picture, no address it would fetch', () => {
    expect(page()).not.toMatch(/<script|<img|<link|src=|url\(|@import|https?:\/\//);
  });

  it('shows what somebody wrote as text, never as markup', () => {
    const hostile = page({
      'town/services.csv': (text) => text.replace(',Talk club,', ',<img src=x onerror=alert(1)>,'),
    });
    expect(hostile).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(hostile).not.toContain('<img');
  });

  it('says in figures and words what each bar shows', () => {
    const html = page();
    const bars = [...html.matchAll(/<tr>(?:(?!<\/tr>)[\s\S])*<svg[\s\S]*?<\/tr>/g)].map(([row]) => row);
    expect(bars.length).toBeGreaterThan(8);
    for (const row of bars) {
      expect(row).toMatch(/<th scope="row">[^<]+<\/th>/);
      expect(row).toMatch(/<td class="figure">[\d,]+/);
      expect(row).toContain('aria-hidden="true"');
    }
  });

  it('lays the score beside the study of 151 local offers', () => {
    expect(page()).toContain('a study of 151 local offers in England found: between 29% and 98%');
  });
});
