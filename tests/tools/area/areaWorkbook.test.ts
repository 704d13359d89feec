import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { areaWorkbook } from '../../../src/officer/area/areaWorkbook.ts';
import type { LoadedPack } from '../../../src/officer/content/loadContent.ts';
import { readWorkbook } from '../../../src/officer/sheets/readWorkbook.ts';
import { writeWorkbook } from '../../../src/officer/sheets/writeWorkbook.ts';
import { importServices } from '../../../tools/commands/importServices.ts';
import { newArea } from '../../../tools/commands/newArea.ts';
import { importJson } from '../../../tools/commands/shapes.ts';
import { allProblems } from '../../../src/officer/rules/allProblems.ts';
import { today } from '../../content/merrowdale.ts';
import { bookBytes, bookOf, set, type Book } from '../../make/book.ts';
import { fileWith, packIn } from '../exchange/importing.ts';

const saved = (book: Book) => fileWith('area.xlsx', bookBytes(book));

function imported(file: string, into: string, pack: LoadedPack) {
  const result = importServices({
    source: file,
    mapFile: undefined,
    out: undefined,
    into,
    load: () => pack,
    json: true,
    today,
  });
  return { ...importJson.parse(JSON.parse(result.output)), exitCode: result.exitCode };
}

const textsOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => [one.name, readFileSync(join(one.parentPath, one.name), 'utf8')]),
  );

// Each test reads whole packs, some three times over.
const patience = { timeout: 240_000 };

describe('the workbook of an area that stands', patience, () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'area-')), 'merrowdale');
  let pack: LoadedPack;
  let bytes: Uint8Array;
  beforeAll(() => {
    cpSync('content/merrowdale', folder, { recursive: true });
    pack = packIn(folder);
    bytes = writeWorkbook(areaWorkbook(pack));
  });

  it('has a sheet a kind, with drop-down lists, and opens with what to do', () => {
    expect(readWorkbook(bytes).sheets.map((one) => one.name)).toEqual([
      'Read me',
      'Services',
      'Contacts',
      'Teams',
      'Policies',
      'Dates',
      'Places',
      'Comments',
      'Statements',
      'Lists',
    ]);
  });

  it('imported as it was exported changes nothing, byte by byte, and says nothing', () => {
    const before = textsOf(folder);
    const shape = imported(fileWith('m.xlsx', bytes), folder, pack);
    expect(shape).toMatchObject({ added: [], changed: [], gone: [], sheets: [], keptLocal: [], exitCode: 0 });
    expect(shape.problems).toEqual([]);
    expect(textsOf(folder)).toEqual(before);
  });

  it('brings what an officer changed in it into the right file, and leaves the notes in the files', () => {
    const book = bookOf(bytes);
    set(book, 'Teams', { Role: 'senco' }, { Phone: '01632 960999', 'Ask for': '' });
    set(book, 'Contacts', { Kind: 'The council' }, { 'E-mail': 'offer@merrowdale.example.org' });
    set(book, 'Policies', { Id: 'travel-policy' }, { 'Review by': '1/6/2027' });
    set(
      book,
      'Policies',
      { Id: 'new-fund' },
      {
        Title: 'New fund',
        Words: 'You can ask for it.',
        Provisions: 'short-breaks',
        'Checked on': '1/11/2026',
        'Review by': '1/5/2027',
        Owner: 'Fund officer',
        Source: 'Cabinet, November 2026',
      },
    );
    set(book, 'Dates', { Kind: 'INSET day', From: '2027-07-01' }, {});
    set(book, 'Services', { Id: 'send-team' }, { 'Waiting time': '' });
    set(
      book,
      'Services',
      { Name: 'Saturday gym' },
      { Organisation: 'Harbour Trust', Sector: 'care', Phone: '01632 960100', 'Checked on': '1/11/2026' },
    );
    const before = textsOf(folder);
    const shape = imported(saved(book), folder, pack);
    expect(shape.exitCode, JSON.stringify(shape.problems)).toBe(0);
    expect(shape.sheets.map((one) => `${one.what} ${one.sheet} ${one.name}`).sort()).toEqual([
      'added Policies new-fund',
      'changed Contacts Merrowdale Council',
      'changed Dates INSET day',
      'changed Policies travel-policy',
      'changed Teams senco',
    ]);
    expect([shape.added, shape.changed]).toMatchObject([
      [{ id: 'saturday-gym' }],
      [{ id: 'send-team', columns: [{ column: 'wait', to: '' }] }],
    ]);
    const now = packIn(folder);
    const senco = now.view.roles['senco']?.body;
    expect(senco?.contacts[0]).toMatchObject({ kind: 'tel', value: '01632 960999' });
    expect(senco && 'askFor' in senco).toBe(false);
    expect(now.view.local).toMatchObject({ feedbackEmail: 'offer@merrowdale.example.org' });
    expect(now.view.local.termDates.insetDays).toContain('2027-07-01');
    expect(now.view.local.policies.find((one) => one.id === 'travel-policy')?.reviewBy).toBe('2027-06-01');
    expect(now.view.local.policies.find((one) => one.id === 'new-fund')).toMatchObject({
      checkedOn: '2026-11-01',
      provisions: ['short-breaks'],
    });
    const after = textsOf(folder);
    expect(after['bodies.yaml']).toContain('# Who plays each role in Merrowdale. A made-up area');
    expect(after['places.yaml']).toBe(before['places.yaml']);
    expect(allProblems(now, today).filter((one) => one.level === 'error')).toEqual([]);
    // The same workbook once more: the new service has no id in it, and is still the same.
    expect(imported(saved(book), folder, now)).toMatchObject({ added: [], changed: [], exitCode: 0 });
  });

  it('with a wrong cell on any sheet writes nothing, and names sheet, row and column', () => {
    const book = bookOf(bytes);
    const places = [
      ['Teams', set(book, 'Teams', { Role: 'chief-wizard' }, { Name: 'x' }), 'Role'],
      ['Contacts', set(book, 'Contacts', { Kind: 'Urgency' }, { Name: 'x' }), 'Kind'],
      ['Policies', set(book, 'Policies', { Id: 'travel-policy' }, { Website: 'ask reception' }), 'Website'],
      ['Policies', set(book, 'Policies', { Id: 'early-years-fund' }, { 'Checked on': '31/02/2026' }), 'Checked on'],
      ['Dates', set(book, 'Dates', { Kind: 'Term', From: '2027-09-01' }, { Until: 'July' }), 'Until'],
      ['Places', set(book, 'Places', { Id: 'saltham' }, { Latitude: 'north' }), 'Latitude'],
      ['Services', set(book, 'Services', { Id: 'send-team' }, { Provisions: 'speech-theropy' }), 'Provisions'],
    ];
    const before = textsOf(folder);
    const shape = imported(saved(book), folder, pack);
    const found = shape.problems
      .filter((one) => one.level === 'error')
      .map(({ place }) => [place.sheet, place.row, place.column]);
    expect(found.sort()).toEqual(places.sort());
    expect([shape.exitCode, shape.written]).toEqual([1, null]);
    expect(textsOf(folder)).toEqual(before);
  });
});

describe('a new area', patience, () => {
  const parent = mkdtempSync(join(tmpdir(), 'new-area-'));
  const folder = join(parent, 'st-ives');
  const args = { name: "St Ives' Bay", out: folder, example: 'content/merrowdale', json: true, today };

  it('is a pack with nothing wrong in it, that says what is still to be filled in', () => {
    expect(newArea(args)).toMatchObject({ exitCode: 0 });
    const pack = packIn(folder);
    const problems = allProblems(pack, today);
    expect(problems.filter((one) => one.level === 'error')).toEqual([]);
    expect(pack.view.pack).toMatchObject({ id: 'st-ives-bay', name: "St Ives' Bay" });
    // Each role that has no national number waits for its team.
    const open = Object.values(pack.view.roles).filter((role) => role.contact === undefined);
    const told = problems.filter((one) => one.code === 'fill-in').map((one) => one.message);
    for (const { id } of open) expect(told.join('\n')).toContain(`bodies/${id} `);
  });

  it('never shows a family what waits to be filled in', () => {
    const { view, directory } = packIn(folder);
    expect(JSON.stringify([view, directory])).not.toMatch(/to fill in/i);
    expect(Object.values(view.roles).every((role) => role.body === undefined)).toBe(true);
    expect(view.local).toMatchObject({ urgent: [], policies: [], termDates: { sessions: [] } });
  });

  it('fills up from its workbook', () => {
    const pack = packIn(folder);
    const book = bookOf(readFileSync(join(folder, 'st-ives-bay.xlsx')));
    set(
      book,
      'Teams',
      { Role: 'senco' },
      {
        Name: 'The SENCO',
        Organisation: 'The school',
        Phone: '01632 960100',
        'E-mail': 'a@example.org',
        Interpreter: 'We book one.',
        'Review by': '1/5/2027',
        Owner: 'Officer',
        Source: 'Return',
      },
    );
    set(book, 'Teams', { Role: 'school' }, { Name: 'The school' });
    set(book, 'Contacts', { Kind: 'The council' }, { Name: 'Bay Council', 'E-mail': 'offer@example.org' });
    set(book, 'Dates', { Kind: 'Term', From: '1/9/2026' }, { Until: '18/12/2026' });
    set(
      book,
      'Dates',
      { Kind: 'Term dates checked' },
      { 'Review by': '1/6/2027', Owner: 'Officer', Source: 'Calendar' },
    );
    set(
      book,
      'Places',
      { Id: 'harbour' },
      { Name: 'Harbour', Size: 'town', 'Postcode district': 'ZZ1', Latitude: '54.1', Longitude: '1.2' },
    );
    (book['Places'] ?? []).splice(1, 1);
    const shape = imported(saved(book), folder, pack);
    expect(shape.exitCode, JSON.stringify(shape.problems)).toBe(0);
    // Half a team is no team yet: the cell that is missing is named.
    expect(shape.problems).toContainEqual(
      expect.objectContaining({
        code: 'fill-in',
        level: 'warning',
        place: expect.objectContaining({ sheet: 'Teams', column: 'Organisation' }),
      }),
    );
    const now = packIn(folder);
    expect(now.view.roles['senco']?.body).toMatchObject({
      name: 'The SENCO',
      contacts: [{ kind: 'tel', value: '01632 960100' }, { kind: 'email' }],
    });
    expect(now.view.roles['school']?.body).toBeUndefined();
    expect(now.view.local).toMatchObject({
      council: 'Bay Council',
      termDates: { sessions: [['2026-09-01', '2026-12-18']], owner: 'Officer' },
    });
    expect(now.view.places).toEqual([expect.objectContaining({ id: 'harbour', latitude: 54.1 })]);
  });

  it('is never written over a folder that is there', () => {
    expect(newArea(args)).toMatchObject({ exitCode: 1, output: expect.stringContaining('folder-in-use') });
    expect(newArea({ ...args, name: '???' })).toMatchObject({ exitCode: 2 });
  });
});
