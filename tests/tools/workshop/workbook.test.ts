import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importServices } from '../../../tools/commands/importServices.ts';
import { importJson } from '../../../tools/commands/shapes.ts';
import { loadPack } from '../../../tools/disk/loadPack.ts';
import { readPackZip } from '../../../src/officer/workshop/packZip.ts';
import { Session } from '../../../src/officer/workshop/session.ts';
import { today } from '../../content/merrowdale.ts';
import { bookBytes, bookOf, set, type Book } from '../../make/book.ts';
import { writeSmallPack } from '../../make/smallPack.ts';
import { fileWith } from '../exchange/importing.ts';
import { base, file, openSession } from './bench.ts';

/** The town's own workbook, as the workshop gives it away. */
const townBook = (): Book => bookOf(openSession().workbook());

/** The bench of a site that was built from this pack. */
function openAfter(pack: Uint8Array): Session {
  const read = readPackZip('town.zip', pack);
  if ('problem' in read) throw new Error(read.problem.message);
  return new Session({ ...base, area: read.area }, today, () => undefined);
}

/** What the command line makes of it, laid over the same town. */
function imported(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'town-'));
  writeSmallPack(folder);
  const into = join(folder, 'town');
  const { output, exitCode } = importServices({
    source: fileWith('town.xlsx', bytes),
    mapFile: undefined,
    out: undefined,
    into,
    load: () => loadPack(into),
    json: true,
    today,
  });
  return {
    ...importJson.parse(JSON.parse(output)),
    exitCode,
    text: (name: string) => readFileSync(join(into, name), 'utf8'),
  };
}

function textOf(session: Session, name: string): string {
  const read = readPackZip('pack.zip', session.packZip());
  if ('problem' in read) throw new Error(read.problem.message);
  return read.area.text(name);
}

const placesOf = (
  problems: readonly {
    code: string;
    place: { sheet?: string | undefined; row?: number | undefined; column?: string | undefined };
  }[],
) => problems.map(({ code, place: { sheet, row, column } }) => [code, sheet, row, column].join(' ')).sort();

/** Of all kinds and levels, those that name a sheet. */
const toldOf = (session: Session) =>
  placesOf(
    session
      .problems({ own: false }, 0)
      .items.map((one) => one.problem)
      .filter((one) => one.place.sheet),
  );

const policy = {
  Title: 'Short breaks',
  Words: 'You can ask for a short break.',
  'Review by': '1/5/2027',
  Owner: 'Officer',
  Source: 'Cabinet',
  'Checked on': '1/11/2026',
};

describe('an officer who brings the workbook of the area', () => {
  it('has every sheet read, and the workshop makes the very files that import makes', () => {
    const book = townBook();
    set(book, 'Teams', { Role: 'council' }, { Phone: '01632 960777' });
    set(book, 'Contacts', { Kind: 'Urgent help' }, { Phone: '08081 570155' });
    set(book, 'Policies', { Id: 'short-breaks' }, policy);
    set(book, 'Dates', { Kind: 'INSET day', From: '2026-11-27' });
    set(
      book,
      'Places',
      { Id: 'there' },
      { Name: 'There', Size: 'village', 'Postcode district': 'ZZ2', Latitude: '54.2', Longitude: '1.1' },
    );
    set(
      book,
      'Comments',
      { Id: 'signs' },
      {
        'Received on': '1/9/2026',
        'You said': 'No signs.',
        'We answer': 'True.',
        'What we do': 'We put signs up.',
        'Answered on': '1/10/2026',
      },
    );
    const bytes = bookBytes(book);
    const session = openSession();
    const summary = session.give([file('town.xlsx', bytes)]);
    expect([summary.errors, summary.ready, summary.sheetChanges]).toEqual([0, true, 6]);
    const shape = imported(bytes);
    expect(shape.exitCode).toBe(0);
    for (const name of ['bodies.yaml', 'local.yaml', 'places.yaml', 'comments.yaml', 'services.csv'])
      expect(textOf(session, name), name).toBe(shape.text(name));
    const view = session.view();
    expect(view?.roles['council']?.body?.contacts[0]).toMatchObject({ kind: 'tel', value: '01632 960777' });
    expect(view?.local.policies.map((one) => one.title)).toContain('Short breaks');
    expect(view?.local.urgent[0]?.tel).toBe('08081 570155');
  });

  it('keeps the two statements that the law asks for, field by field', () => {
    const book = townBook();
    const said = (kind: string, words: string) => set(book, 'Statements', { Kind: kind }, { Words: words });
    said('Accessibility: answer in working days', '5');
    said('Accessibility: phone', '01632 960100');
    said('Accessibility: reviewed on', '20/11/2026');
    said('Privacy: kept for days', '14');
    const issue = { Words: 'Old forms are pictures.', Criterion: '1.1.1 Non-text content', Plan: 'Ring us.' };
    set(book, 'Statements', { Kind: 'Accessibility: known issue', Words: issue.Words }, issue);
    const bytes = bookBytes(book);
    const session = openSession();
    expect(session.give([file('town.xlsx', bytes)]).errors).toBe(0);
    const { accessibility, privacy } = session.view()?.statements ?? {};
    expect(accessibility).toMatchObject({
      organisation: 'Town Council',
      answerDays: 5,
      contact: { email: 'offer@example.org', phone: '01632 960100' },
      reviewedOn: '2026-11-20',
      issues: [{ problem: 'Old forms are pictures.', criterion: '1.1.1 Non-text content', plan: 'Ring us.' }],
    });
    expect(session.changes(0).items).toContainEqual(
      expect.objectContaining({ how: 'sheet', sheet: 'Statements', name: 'Privacy: kept for days' }),
    );
    expect(privacy).toMatchObject({ controller: 'Town Council', logDays: 14 });
    expect(imported(bytes).text('statements.yaml')).toBe(textOf(session, 'statements.yaml'));
    // Emptied, the number is gone; a word that must be there makes the page wait.
    said('Accessibility: phone', '');
    said('Accessibility: who advises', '');
    const emptied = openSession();
    emptied.give([file('town.xlsx', bookBytes(book))]);
    expect(textOf(emptied, 'statements.yaml')).not.toContain('phone');
    expect(emptied.view()?.statements?.accessibility).toBeUndefined();
    expect(emptied.view()?.statements?.privacy).toBeDefined();
  });

  it('is told by cell where a statement cannot be as it is written', () => {
    const book = townBook();
    const row = set(book, 'Statements', { Kind: 'Accessibility: answer in working days' }, { Words: '90' });
    const second = set(book, 'Statements', { Kind: 'Privacy: reviewed on' }, { Words: 'in spring' });
    const session = openSession();
    session.give([file('town.xlsx', bookBytes(book))]);
    expect(toldOf(session)).toEqual([`cell-unclear Statements ${second} Words`, `schema Statements ${row} Words`]);
  });

  it('corrects a wrong cell of any sheet in its place', () => {
    const book = townBook();
    const row = set(book, 'Policies', { Id: 'travel' }, { Website: 'ask reception' });
    const session = openSession();
    const [first] = session.give([file('town.xlsx', bookBytes(book))]).problems.items;
    expect(first?.problem.place).toEqual({ file: 'town.xlsx', sheet: 'Policies', row, column: 'Website' });
    expect(first?.cell?.value).toBe('ask reception');
    const mended = session.setCell(first?.cell?.key ?? '', 'https://town.example.org/how-to-travel');
    expect(mended.errors).toBe(0);
    expect(session.view()?.local.policies[0]?.url).toBe('https://town.example.org/how-to-travel');
  });

  it('is told by cell what only the whole pack shows to be wrong', () => {
    const book = townBook();
    const row = set(book, 'Contacts', { Kind: 'Free help' }, { Services: 'no-such-club' });
    const bytes = bookBytes(book);
    const session = openSession();
    session.give([file('town.xlsx', bytes)]);
    expect(toldOf(session)).toEqual([`reference-missing Contacts ${row} Services`]);
    expect(placesOf(imported(bytes).problems.filter((one) => one.level === 'error'))).toEqual(toldOf(session));
  });

  it('is told of everything that nothing was read from', () => {
    const book = townBook();
    book['Team list'] = [['Name'], ['Somebody']];
    book['Old comments'] = [['Name'], ['Somebody']];
    (book['Places']?.[0] ?? []).push('', 'Colour');
    (book['Places']?.[1] ?? []).push('a note', 'green');
    const contact = set(book, 'Contacts', { Kind: 'Health board' }, { 'E-mail': 'board@example.org' });
    const expected = [
      `cell-unread Contacts ${contact} E-mail`,
      'column-unread Places 1 Colour',
      'column-unread Places 2 G',
      'sheet-hidden Old comments  ',
      'sheet-unread Team list  ',
    ];
    const bytes = bookBytes(book, ['Old comments']);
    const session = openSession();
    session.give([file('town.xlsx', bytes)]);
    expect(toldOf(session)).toEqual(expected);
    expect(placesOf(imported(bytes).problems)).toEqual(expected);
  });

  it('is told that hours stand alone where there is no number they belong to', () => {
    const book = townBook();
    const row = set(book, 'Teams', { Role: 'council' }, { Phone: '', 'Phone hours': 'Mondays' });
    const session = openSession();
    session.give([file('town.xlsx', bookBytes(book))]);
    expect(toldOf(session)).toEqual([`cell-alone Teams ${row} Phone hours`]);
  });

  it('needs no first sheet: without it teams are teams still, and no services', () => {
    const { 'Read me': _first, ...book } = townBook();
    set(book, 'Teams', { Role: 'council' }, { Phone: '01632 960777' });
    const session = openSession();
    const summary = session.give([file('town.xlsx', bookBytes(book))]);
    expect([summary.services, summary.errors, summary.sheetChanges]).toEqual([2, 0, 1]);
  });
});

describe('a row whose first words are written anew', () => {
  const issue = { Kind: 'Accessibility: known issue', Words: 'Our leaflets are scans.' };
  const about = { Criterion: '1.1.1 Non-text content', Plan: 'Each is typed by April 2027.' };

  it('of a known issue takes the place of the words before', () => {
    const book = townBook();
    set(book, 'Statements', issue, about);
    const session = openSession();
    session.give([file('town.xlsx', bookBytes(book))]);
    const again = openAfter(session.packZip());
    set(book, 'Statements', issue, { Words: 'Some leaflets are scans.' });
    again.give([file('town.xlsx', bookBytes(book))]);
    expect(again.view()?.statements?.accessibility?.issues).toMatchObject([{ problem: 'Some leaflets are scans.' }]);
  });

  it('of a service that has no id in the workbook keeps its id and its address', () => {
    const book = townBook();
    const sing = { Description: 'Children sing.', Organisation: 'Hall', Sector: 'care', Phone: '01632 960334' };
    set(book, 'Services', { Name: 'Sing club' }, { ...sing, 'Checked on': '1/11/2026' });
    const session = openSession();
    session.give([file('town.xlsx', bookBytes(book))]);
    const again = openAfter(session.packZip());
    set(book, 'Services', { Name: 'Sing club' }, { Name: 'Singing on Mondays' });
    const summary = again.give([file('town.xlsx', bookBytes(book))]);
    expect([summary.counts, summary.listGone]).toEqual([{ added: 0, changed: 1, gone: 0 }, []]);
    expect(again.services(['sing-club'])['sing-club']?.name).toBe('Singing on Mondays');
  });
});

describe('a row that is taken out of a sheet of the workbook', () => {
  it('is shown as gone, and goes from the pack only when the officer says so', () => {
    const book = townBook();
    book['Policies']?.splice(set(book, 'Policies', { Id: 'travel' }, {}) - 1, 1);
    set(book, 'Teams', { Role: 'council' }, { Phone: '01632 960777' });
    const session = openSession();
    const policies = () => session.view()?.local.policies.map((one) => one.id);
    session.give([file('town.xlsx', bookBytes(book))]);
    const change = { how: 'sheet', sheet: 'Policies', what: 'gone', name: 'travel', columns: [] };
    expect(session.changes(0).items).toContainEqual(change);
    expect(policies()).toEqual(['travel']);
    session.setSheetOut('Policies', 'travel', true);
    expect(session.changes(0).items).toContainEqual({ ...change, isOut: true });
    expect([policies(), session.summary().errors]).toEqual([[], 0]);
    session.setSheetOut('Policies', 'travel', false);
    expect(policies()).toEqual(['travel']);
  });
});

describe('an officer of an area that has nothing yet', () => {
  it('gets its workbook from the workshop, brings it back filled in, and has a pack of its own', () => {
    const session = openSession();
    expect(session.newWorkbook('???')).toBeUndefined();
    const book = bookOf(session.newWorkbook('Testshire') ?? new Uint8Array());
    set(
      book,
      'Teams',
      { Role: 'council' },
      {
        Name: 'SEND team',
        Organisation: 'Testshire Council',
        Phone: '01632 960333',
        Interpreter: 'We book one.',
        'Review by': '1/5/2027',
        Owner: 'Officer',
        Source: 'Return',
      },
    );
    set(book, 'Policies', { Id: 'short-breaks' }, policy);
    set(
      book,
      'Services',
      { Name: 'Sing club' },
      { Organisation: 'Hall', Sector: 'care', Phone: '01632 960334', 'Checked on': '1/11/2026' },
    );
    const summary = session.give([file('testshire.xlsx', bookBytes(book))]);
    expect(session.problems({ own: true }, 0).items.filter((one) => one.problem.level === 'error')).toEqual([]);
    expect([summary.area.id, summary.given?.isNew, summary.services, summary.issue.version]).toEqual([
      'testshire',
      true,
      1,
      1,
    ]);
    expect(summary.counts).toEqual({ added: 1, changed: 0, gone: 0 });
    const view = session.view();
    expect(view?.pack.name).toBe('Testshire');
    expect(view?.roles['council']?.body?.name).toBe('SEND team');
    expect(view?.local.policies.map((one) => one.id)).toEqual(['short-breaks']);
  });
});
