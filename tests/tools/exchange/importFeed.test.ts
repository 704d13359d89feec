import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cases, fileWith, imported, writtenCells } from './importing.ts';

const empty = () => mkdtempSync(join(tmpdir(), 'import-out-'));
const service = {
  id: 'ac148810-d857-441c-9679-408f346de14b',
  name: 'Talk club',
  status: 'active',
  assured_date: '2026-11-01',
};

function fromFeed(value: unknown) {
  const out = empty();
  const shape = imported(fileWith('feed.json', JSON.stringify(value)), { out });
  return {
    ...shape,
    cells: shape.written === null ? {} : (writtenCells(out)[0] ?? {}),
    codes: shape.problems.map((one) => one.code),
  };
}

describe('an Open Referral UK feed', () => {
  it.each([
    ['the UK profile 3.0', 'uk-profile-3.0--service_full.json'],
    ['HSDS 3.0', 'hsds-3.0--service_full.json'],
  ])('of %s imports without an error', (_name, file) => {
    const { exitCode, services, problems } = imported(`${cases}/${file}`);
    expect([exitCode, services]).toEqual([0, 1]);
    // The standard's own example stands at latitude 100.
    expect(problems.map((one) => one.code)).toContain('point-outside');
  });

  it('of HSDS 3.0 keeps how to apply, who it is for and the wait', () => {
    const out = empty();
    imported(`${cases}/hsds-3.0--service_full.json`, { out });
    const [cells] = writtenCells(out);
    expect(cells?.['access_text']).toContain('ask your GP for a referral letter');
    expect(cells?.['wait']).not.toBe('');
    expect(cells?.['checkedOn']).toBe('2005-01-01');
  });

  it.each(['Fail', 'Warn'])('of the validator’s %s set is reported, and nothing breaks', (set) => {
    for (const kind of ['service_full', 'service_list', 'taxonomy_list']) {
      const { problems } = imported(`${cases}/V3.0-UK-${set}--${kind}.json`);
      expect(problems.length).toBeGreaterThan(0);
    }
    expect(imported(`${cases}/V3.0-UK-Fail--service_full.json`).problems).toContainEqual(
      expect.objectContaining({ code: 'email-dropped', place: expect.objectContaining({ row: 1 }) }),
    );
  });

  it.each([
    ['3.0', { total_items: 1, contents: [service] }],
    ['1.0', { totalElements: 1, content: [service] }],
    ['neither', [service]],
    ['one service', service],
    ['a place', { id: 'p', location: {}, service }],
  ])('is read in the envelope of %s', (_name, feed) => {
    expect(fromFeed(feed).cells['name']).toBe('Talk club');
  });

  it('of version 1.0 has its words in other places', () => {
    const { cells } = fromFeed({
      content: [
        {
          ...service,
          id: 17,
          organization: { id: 1, name: 'Town Council', url: 'town.example.org' },
          attending_access: 'referral',
          eligibilitys: [
            { eligibility: 'child', minimum_age: 5, maximum_age: 11 },
            { eligibility: 'teen', minimum_age: 12, maximum_age: 18 },
          ],
          contacts: [{ id: 1, phones: [{ number: '01632 960100' }] }],
          service_at_locations: [
            {
              location: {
                latitude: 1.212,
                longitude: 54.078,
                physical_addresses: [{ address_1: '1 Quay', city: 'Saltham', postal_code: 'ZZ1 1AA' }],
                accessibility_for_disabilities: [{ accessibility: 'Hoist' }],
              },
            },
          ],
          regular_schedules: [{ weekday: 'Monday', opens_at: '10:00', closes_at: '11:30' }],
          cost_options: [{ option: 'Each week', amount: 2 }],
          languages: [{ language: 'Polish' }],
        },
      ],
    });
    expect(cells).toMatchObject({
      id: 'talk-club',
      organization: 'Town Council',
      access: 'professional',
      minimum_age: '5',
      maximum_age: '18',
      phone: '01632 960100',
      url: 'https://town.example.org',
      address_1: '1 Quay',
      accessibility: 'Hoist',
      schedule: 'Monday 10:00 to 11:30',
      cost: 'paid',
      cost_description: 'Each week £2',
      languages: 'Polish',
    });
  });

  it('says when latitude and longitude stand the wrong way round', () => {
    const location = { latitude: '-0.79', longitude: '51.81' };
    expect(fromFeed({ ...service, locations: [location] }).codes).toContain('point-swapped');
  });

  it('takes an alert, whether text or record, into the description', () => {
    for (const alert of ['Shut in May.', { text: 'Shut in May.' }, [{ text: 'Shut in May.' }]])
      expect(fromFeed({ ...service, description: 'We play.', alert }).cells['description']).toBe(
        'We play. Notice: Shut in May.',
      );
  });

  it('never takes a contact marked as personal', () => {
    const contacts = [{ personal_data: true, phones: [{ number: '07700 900100' }], email: 'her@example.org' }];
    expect(fromFeed({ ...service, contacts }).cells).toMatchObject({ phone: '', email: '' });
  });

  it('leaves out what is no longer active, and says so', () => {
    expect(fromFeed({ contents: [{ ...service, status: 'defunct' }] })).toMatchObject({
      leftOut: 1,
      services: 0,
      exitCode: 0,
    });
  });

  it('in a folder of pages and single services is read whole, the fuller entry of two taken', () => {
    const folder = empty();
    mkdirSync(join(folder, 'services'));
    writeFileSync(join(folder, 'page-1.json'), JSON.stringify({ contents: [service] }));
    writeFileSync(
      join(folder, 'page-2.json'),
      JSON.stringify({ contents: [{ ...service, id: 'b', name: 'Swim club' }] }),
    );
    writeFileSync(
      join(folder, 'services', service.id),
      JSON.stringify({ ...service, fees: 'Free for everybody who comes' }),
    );
    const out = empty();
    expect(imported(folder, { out })).toMatchObject({ services: 2, exitCode: 0 });
    expect(writtenCells(out).find((one) => one['name'] === 'Talk club')?.['cost']).toBe('free');
  });
});

describe('an Outpost feed', () => {
  it('keeps SEND needs, access features and the answers of the local offer', () => {
    const out = empty();
    expect(imported(`${cases}/bucks-scout-services.json`, { out })).toMatchObject({ services: 20, exitCode: 0 });
    const [first] = writtenCells(out);
    expect(first).toMatchObject({
      id: '12th-aylesbury-brownies',
      minimum_age: '5',
      maximum_age: '11',
      checkedOn: '2021-01-13',
    });
    expect(first?.['needs']?.split(';')).toEqual(['autism', 'deaf', 'physical-disability', 'vision']);
    expect(first?.['eligibility_description']).toBe('Example sentence');
  });

  it('has a list of taxonomies, which holds no service', () => {
    expect(imported(`${cases}/bucks-scout-taxonomies.json`).problems.map((one) => one.code)).toEqual(['feed-unknown']);
  });
});
