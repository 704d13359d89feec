import { existsSync, mkdtempSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cases, fileWith, imported, rowOf, writtenCells } from './importing.ts';

const empty = () => mkdtempSync(join(tmpdir(), 'import-out-'));
const dated = fileWith('map.yaml', 'defaults: { checkedOn: 2026-11-01 }');

describe('a spreadsheet saved as CSV', () => {
  const text = 'name,phone,checkedOn,description\nCafé Ångström,01632 960100,2026-11-01,“It’s £5”\n';
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  const big = Buffer.from(utf16).swap16();
  const windows = Buffer.from(text.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92'), 'latin1');
  it.each([
    ['UTF-8', 'UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', 'UTF-8', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', 'UTF-16', utf16],
    ['UTF-16, big end first', 'UTF-16', big],
    ['UTF-16 without a mark', 'UTF-16', Buffer.from(text, 'utf16le')],
    ['Windows-1252', 'Windows-1252', windows],
  ])('is read as %s', (_name, encoding, bytes) => {
    const out = empty();
    expect(imported(fileWith('list.csv', bytes), { out })).toMatchObject({ encoding, exitCode: 0 });
    expect(writtenCells(out)[0]).toMatchObject({
      id: 'cafe-angstrom',
      name: 'Café Ångström',
      description: '"It\'s £5"',
    });
  });

  it('is read with ; between the cells too', () => {
    const out = empty();
    imported(fileWith('list.csv', 'name;phone;keywords\nClub;01632 960100;"a;b"\n'), { out, map: dated });
    expect(writtenCells(out)[0]).toMatchObject({ name: 'Club', keywords: 'a;b' });
  });

  // Excel counts days from 1 January 1900; 46327 is 1 November 2026. In the UK the day stands before the month.
  it.each([
    ['46327', '2026-11-01'],
    ['01/11/2026', '2026-11-01'],
    ['1.11.26', '2026-11-01'],
    ['1 November 2026', '2026-11-01'],
    ['2026-11-01T10:30:00Z', '2026-11-01'],
  ])('has the day %s', (written, day) => {
    expect(rowOf({ checkedOn: written }).cells['checkedOn']).toBe(day);
  });

  it.each([
    ['31/02/2026', 'day-unclear'],
    ['11/22/2026', 'day-unclear'],
    ['soon', 'day-unclear'],
    ['2027-01-01', 'day-ahead'],
  ])('with the day %s is not written, and the cell is named', (written, code) => {
    const { problems, written: folder, exitCode } = rowOf({ 'Last checked': written });
    expect(problems.filter((one) => one.level === 'error')).toMatchObject([
      { code, place: { row: 2, column: 'Last checked' } },
    ]);
    expect([folder, exitCode]).toEqual([null, 1]);
  });

  it('never makes up a day on which it was checked', () => {
    expect(rowOf({}, 'defaults: {}').problems.find((one) => one.level === 'error')?.code).toBe('checked-missing');
  });

  it.each([
    ['1632960100', '01632960100', 'phone-zero'],
    ['7700900100', '07700900100', 'phone-zero'],
    ['+44 1632 960100', '01632 960100', undefined],
    ['Bristol Youth MAPS: 0117 332 7111', '0117 332 7111', 'phone-label'],
    ['01632 960100 / 01632 960101', '01632 960100', 'phone-second'],
    ['1.63296E+09', '', 'phone-rounded'],
    ['ask at the desk', '', 'phone-unclear'],
    ['999', '999', undefined],
  ])('has the phone %s', (written, phone, code) => {
    const { cells, codes } = rowOf({ phone: written, email: 'office@example.org' });
    expect(cells['phone']).toBe(phone);
    expect(codes.filter((one) => one.startsWith('phone'))).toEqual(code === undefined ? [] : [code]);
  });

  it.each([
    ['url', 'example.org/club', 'https://example.org/club'],
    ['url', 'http://example.org', 'https://example.org'],
    ['url', 'https://example.org/a b', 'https://example.org/ab'],
    ['url', 'javascript:alert(1)', ''],
    ['url', 'none', ''],
    ['email', 'mailto:office@example.org', 'office@example.org'],
    ['email', 'office(at)example.org', ''],
    ['email', 'Unknown-1@noemail.invalid', ''],
    [
      'description',
      '<p>Play &amp; talk</p><ul><li>Every week</li></ul><script>x()</script>',
      'Play & talk. Every week',
    ],
    ['minimum_age', '-1', '0'],
    ['maximum_age', '-1', '25'],
    ['maximum_age', '100', '25'],
  ])('%s "%s" becomes "%s"', (column, written, clean) => {
    const { cells, problems } = rowOf({ [column]: written });
    expect(cells[column]).toBe(clean);
    expect(problems.some((one) => one.place.column === column && one.place.row === 2)).toBe(true);
  });

  it.each([
    ['description', 'We offer:\n• Swimming\n• Games\nCome along!', 'We offer: Swimming. Games. Come along!'],
    ['description', 'We meet each\nweek.', 'We meet each week.'],
    ['address_1', 'Harbour House\nQuay Street', 'Harbour House, Quay Street'],
  ])('has lines of %s apart', (column, written, clean) => {
    expect(rowOf({ [column]: written }).cells[column]).toBe(clean);
  });

  it('has ages in one column', () => {
    expect(rowOf({ 'Age range': '5-11' }).cells).toMatchObject({ minimum_age: '5', maximum_age: '11' });
  });

  it('with a description of 145,000 letters is cut at a sentence, and the officer is told', () => {
    const { cells, codes } = rowOf({ description: 'A sentence of words. '.repeat(7000) });
    expect(cells['description']?.length).toBeLessThan(1201);
    expect(cells['description']).toMatch(/words\.$/);
    expect(codes).toContain('text-cut');
  });

  it('that says nothing about cost is not called free', () => {
    expect(rowOf({}).cells['cost']).toBe('some-cost');
    expect(rowOf({ Fees: 'Free for all' }).cells['cost']).toBe('free');
  });
});

describe('columns with other names', () => {
  const csv = 'Service name,Telephone,Who is it for,Odd\nTalk club,01632 960100,Under fives,Come along\n';

  it('are guessed, and the guess is shown', () => {
    expect(imported(fileWith('list.csv', csv)).mapping).toEqual([
      { from: 'Service name', to: 'name', how: 'guessed' },
      { from: 'Telephone', to: 'phone', how: 'guessed' },
      { from: 'Who is it for', to: 'eligibility_description', how: 'guessed' },
      { from: 'Odd', to: null, how: 'not used' },
    ]);
  });

  it('are what the map file says', () => {
    const out = empty();
    const map = fileWith(
      'map.yaml',
      'columns: { Odd: access_text }\ndefaults: { checkedOn: 2026-11-01, sector: health }\n',
    );
    imported(fileWith('list.csv', csv), { out, map });
    expect(writtenCells(out)[0]).toMatchObject({ access_text: 'Come along', sector: 'health' });
  });

  it.each([
    ['columns: { Odd: moon }', 'map.yaml', 1],
    ['columns: { Gone: name }', 'list.csv', 1],
    ['columns: [', 'map.yaml', 1],
  ])('with the map file %s are not read, and the place is named', (map, file) => {
    const { problems, exitCode } = imported(fileWith('list.csv', csv), { map: fileWith('map.yaml', map) });
    expect(exitCode).toBe(1);
    expect(problems[0]?.place.file).toContain(file);
  });
});

describe('Outpost’s spreadsheet', () => {
  it('puts the rows of one service together, and leaves out what is not visible', () => {
    const out = empty();
    const shape = imported(`${cases}/outpost-import--with-sample-data.csv`, { out, map: dated });
    expect(shape).toMatchObject({ entries: 2, services: 1, leftOut: 1, exitCode: 0 });
    const [service] = writtenCells(out);
    expect(service).toMatchObject({
      name: 'Second example service',
      organization: 'Not TPX Impact',
      cost: 'free',
      access: 'self',
    });
    expect(service?.['accessibility']).toContain('Hearing loop');
    expect(service?.['needs']?.split(';')).toContain('autism');
  });

  it('keeps hours, prices, suitability and the answers to the questions of the local offer', () => {
    const row = {
      import_id: '1',
      name: 'Club',
      contact_phone: '01632 960100',
      free: 'FALSE',
      cost_option: 'Members',
      cost_amount: '4',
      cost_type: 'per session',
      schedules_opens_at: '09:30:00',
      schedules_closes_at: '12:00:00',
      scheduled_weekday: 'monday',
      temporarily_closed: 'TRUE',
      suitabilities: 'Autism;Dementia',
      outcomes: 'Children make friends',
      recent_send_report: 'In May',
      recent_send_training: 'Each autumn',
      parental_involvement: 'Parents may stay',
      information_sharing: 'By newsletter',
      environment_accessibility: 'A ramp',
      how_to_start: 'Ring us',
      future_plans: 'A second day',
    };
    const out = empty();
    const csv = `${Object.keys(row).join(',')}\n${Object.values(row).join(',')}\n`;
    expect(imported(fileWith('list.csv', csv), { out, map: dated }).exitCode).toBe(0);
    const [service] = writtenCells(out);
    expect(service).toMatchObject({
      cost: 'paid',
      cost_description: 'Members: £4 per session',
      schedule: 'Monday 09:30-12:00',
      accessibility: 'A ramp',
      access_text: 'Ring us',
    });
    expect(service?.['description']).toContain('Closed for now.');
    const { outcomes, recent_send_report, recent_send_training, parental_involvement, information_sharing } = row;
    const answers = [outcomes, recent_send_report, recent_send_training, parental_involvement, information_sharing];
    for (const said of ['Dementia', 'A second day', ...answers])
      expect(service?.['eligibility_description']).toContain(said);
  });

  it('keeps a second place and a second price of the same service, and says what it did not take', () => {
    const csv =
      'import_id,import_id_reference,name,contact_phone,location_accessibilities\n1,,Club,01632 960100,Ramp\n2,1,,01632 960101,Hoist\n';
    const out = empty();
    const { problems } = imported(fileWith('list.csv', csv), { out, map: dated });
    expect(writtenCells(out)).toMatchObject([{ name: 'Club', phone: '01632 960100', accessibility: 'Ramp; Hoist' }]);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'row-second',
        place: expect.objectContaining({ row: 3, column: 'contact_phone' }),
      }),
    );
  });
});

describe('what officers write in their own words', () => {
  it.each([
    ['All ages', '0', '25'],
    ['11+', '11', '25'],
    ['under 5s', '0', '4'],
    ['up to 18 years', '0', '18'],
    ['5 to 11', '5', '11'],
  ])('"%s" for ages', (text, from, until) => {
    expect(rowOf({ 'Age range': text }).cells).toMatchObject({ minimum_age: from, maximum_age: until });
  });

  it('a price in the column of costs stays, beside what kind of cost it is', () => {
    expect(rowOf({ Cost: '£3.50 a session' }).cells).toMatchObject({
      cost: 'some-cost',
      cost_description: '£3.50 a session',
    });
  });

  it('any need is every need', () => {
    expect(rowOf({ 'SEND needs': 'Any' }).cells['needs']).toBe('all');
  });

  it('a row without a name that only says where and when is more of the service above it, which is told', () => {
    const csv = 'Name,Phone,Days,Town\nDrop-in,01632 960100,Mon 4pm-6pm,Saltham\n,,Wed 4pm-6pm,Fennick\n';
    const out = empty();
    const { problems, exitCode } = imported(fileWith('list.csv', csv), { out, map: dated });
    expect(exitCode).toBe(0);
    expect(writtenCells(out)).toMatchObject([{ name: 'Drop-in', schedule: 'Mon 4pm-6pm; Wed 4pm-6pm' }]);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'row-joined', place: expect.objectContaining({ row: 3 }) }),
    );
  });
});

describe('a file that is no good', () => {
  it.each([
    ['empty.csv', '', 'file-empty'],
    ['quotes.csv', 'name\n"open', 'csv-broken'],
    ['noname.csv', 'colour\nred\n', 'csv-column-missing'],
    ['book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'workbook-damaged'],
    ['page.csv', Buffer.from('%PDF-1.7 a page of words, not a table\0\0\0\0'), 'not-text'],
    ['list.json', '{ "contents": [', 'json-broken'],
    ['other.json', '{ "weather": "fine" }', 'feed-unknown'],
    ['twice.csv', 'id,name\na,One\na,Two\n', 'id-twice'],
    ['wide.csv', 'name,phone\nClub,1,2\n', 'csv-cells'],
    ['provision.csv', 'name,provisions\nClub,speech-theropy\n', 'provision-unknown'],
    ['old.csv', 'name,minimum_age\nClub,65\n', 'age-over-25'],
    ['age.csv', 'name,minimum_age\nClub,young\n', 'age-unclear'],
    ['nameless.csv', 'name,phone\n,01632 960100\n', 'name-missing'],
  ])('%s: nothing is written, and the problem says where and what to do', (name, content, code) => {
    const out = join(empty(), 'new');
    const { problems, exitCode } = imported(fileWith(name, content), { out, map: dated });
    const found = problems.find((one) => one.code === code);
    expect([exitCode, found?.level, (found?.tip.length ?? 0) > 10]).toEqual([1, 'error', true]);
    expect(found?.place.file).toContain(name);
    expect(existsSync(out)).toBe(false);
  });

  it('of more than 50 MB is refused unread', () => {
    const file = fileWith('huge.csv', 'name\n');
    truncateSync(file, 51 * 1024 * 1024);
    expect(statSync(file).size).toBeGreaterThan(50 * 1024 * 1024);
    const begun = performance.now();
    expect(imported(file).problems.map((one) => one.code)).toEqual(['file-too-large']);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('does not write over a services.csv that is there', () => {
    const out = empty();
    const file = fileWith('list.csv', 'name\nClub\n');
    imported(file, { out, map: dated });
    expect(imported(file, { out, map: dated }).problems.map((one) => one.code)).toContain('file-exists');
  });
});
