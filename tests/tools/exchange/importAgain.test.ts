import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeSmallPack } from '../../make/smallPack.ts';
import { fileWith, imported, packIn, writtenCells } from './importing.ts';

const one = {
  id: '1',
  name: 'Dune club',
  status: 'active',
  description: 'We play.',
  email: 'dune@example.org',
  assured_date: '2026-10-01',
  last_modified: '',
};
const two = { ...one, id: '2', name: 'Reef club' };
const feed = (...services: object[]) => fileWith('feed.json', JSON.stringify({ contents: services }));

let area = '';
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'import-again-'));
  cpSync('content', folder, { recursive: true });
  area = join(folder, 'merrowdale');
  return () => rmSync(folder, { recursive: true });
});
const row = (id: string) => writtenCells(area).find((each) => each['id'] === id);
const edit = (from: string, to: string) => {
  const file = join(area, 'services.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

describe('an import into a pack', () => {
  it('adds to what is there, and the pack still reads', () => {
    const before = writtenCells(area);
    expect(imported(feed(one, two), { into: area }).added).toEqual([
      { id: 'dune-club', name: 'Dune club' },
      { id: 'reef-club', name: 'Reef club' },
    ]);
    expect(writtenCells(area).slice(0, before.length)).toEqual(before);
    expect(packIn(area).problems.filter((each) => each.level === 'error')).toEqual([]);
  });

  it('a second time keeps the ids, even under a new name, and shows what changed', () => {
    imported(feed(one, two), { into: area });
    expect(imported(feed(one, two), { into: area })).toMatchObject({ added: [], changed: [], unchanged: 2, gone: [] });
    const renamed = { ...two, name: 'Coral club' };
    expect(imported(feed(one, renamed), { into: area }).changed).toEqual([
      { id: 'reef-club', columns: [{ column: 'name', from: 'Reef club', to: 'Coral club' }] },
    ]);
    expect(row('reef-club')?.['name']).toBe('Coral club');
  });

  it('does not overwrite what was edited here, and says where both changed', () => {
    imported(feed(one), { into: area });
    edit('We play.', 'We play and sing.');
    imported(feed(one), { into: area });
    expect(row('dune-club')?.['description']).toBe('We play and sing.');
    const { keptLocal, changed } = imported(feed({ ...one, description: 'We run.' }), { into: area });
    expect([keptLocal, changed]).toEqual([
      [{ id: 'dune-club', column: 'description', local: 'We play and sing.', incoming: 'We run.' }],
      [],
    ]);
    expect(row('dune-club')?.['description']).toBe('We play and sing.');
  });

  it('does not overwrite with what the source never said', () => {
    imported(feed(one), { into: area });
    edit('Not stated yet. Ring or write.', 'Come on Mondays.');
    imported(feed({ ...one, description: 'We run.' }), { into: area });
    expect(row('dune-club')).toMatchObject({ access_text: 'Come on Mondays.', description: 'We run.' });
  });

  it('takes a newer day of change and a new price from the source', () => {
    const { assured_date: _none, ...undated } = one;
    const before = { ...undated, last_modified: '2026-01-10T09:00:00Z', cost_options: [{ id: 'a', amount: 0 }] };
    imported(feed(before), { into: area });
    expect(row('dune-club')).toMatchObject({ checkedOn: '2026-01-10', cost: 'free' });
    imported(feed({ ...before, last_modified: '2026-06-10T09:00:00Z', cost_options: [{ id: 'a', amount: 4 }] }), {
      into: area,
    });
    expect(row('dune-club')).toMatchObject({ checkedOn: '2026-06-10', reviewBy: '2026-12-09', cost: 'paid' });
  });

  it('keeps what is gone from the source, and says what leads to it, each time', () => {
    imported(feed(one, two), { into: area });
    const claims = join(area, 'coverage.yaml');
    writeFileSync(claims, `${readFileSync(claims, 'utf8')}  - { id: lo-s2-20, by: [services/reef-club] }\n`);
    const gone = [{ id: 'reef-club', name: 'Reef club', pointedAtBy: ['coverage.yaml lo-s2-20'] }];
    expect(imported(feed(one), { into: area }).gone).toEqual(gone);
    expect(imported(feed(one), { into: area }).gone).toEqual(gone);
    expect(row('reef-club')).toBeDefined();
  });

  it('writes nothing at all when one row is wrong', () => {
    const before = readFileSync(join(area, 'services.csv'), 'utf8');
    expect(imported(feed(one, { ...two, name: '' }), { into: area })).toMatchObject({ exitCode: 1, written: null });
    expect(readFileSync(join(area, 'services.csv'), 'utf8')).toBe(before);
  });

  it('stops where what the last import left is broken', () => {
    writeFileSync(join(area, 'imported.json'), '{');
    expect(imported(feed(one), { into: area }).problems.map((each) => each.code)).toContain('record-broken');
  });

  // 54.078 north, 1.212 east is Saltham in places.yaml.
  it('finds the place of the pack by the town or by the point on the map', () => {
    imported(
      feed({ ...one, locations: [{ latitude: 54.08, longitude: 1.21 }] }, { ...two, locations: [{ city: 'Fennick' }] }),
      { into: area },
    );
    expect([row('dune-club')?.['place'], row('reef-club')?.['place']]).toEqual(['saltham', 'fennick']);
  });
});

describe('what is gone from the source', () => {
  let town = '';
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'import-gone-'));
    writeSmallPack(folder);
    town = join(folder, 'town');
    return () => rmSync(folder, { recursive: true });
  });
  const names = () => writtenCells(town).map((each) => each['name']);

  it('takes out what is gone where the officer says so, and leaves a kind notice in its place', () => {
    imported(feed(one, two), { into: town });
    const { gone, written } = imported(feed(one), { into: town, takeOut: true });
    expect([gone, written]).toEqual([[{ id: 'reef-club', name: 'Reef club', pointedAtBy: [], isOut: true }], town]);
    expect([names().includes('Dune club'), names().includes('Reef club')]).toEqual([true, false]);
    const notice = { id: 'reef-club', name: 'Reef club', takenOutOn: '2026-11-22', provisions: [], instead: [] };
    expect(packIn(town).view.local.withdrawn).toContainEqual(notice);
    // It is told once, and where it comes back its notice goes.
    expect(imported(feed(one), { into: town }).gone).toEqual([]);
    imported(feed(one, two), { into: town });
    expect(names()).toContain('Reef club');
    expect(packIn(town).view.local.withdrawn).not.toContainEqual(notice);
  });

  it('takes out nothing that something still leads to', () => {
    imported(feed(one, two), { into: town });
    const local = join(town, 'local.yaml');
    writeFileSync(local, readFileSync(local, 'utf8').replace('freeHelp: [', 'freeHelp: [reef-club'));
    const before = readFileSync(join(town, 'services.csv'), 'utf8');
    const { exitCode, written, problems } = imported(feed(one), { into: town, takeOut: true });
    expect([exitCode, written]).toEqual([1, null]);
    expect(problems.map((each) => each.code)).toContain('reference-missing');
    expect(readFileSync(join(town, 'services.csv'), 'utf8')).toBe(before);
  });
});
