import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cases, fileWith, imported, writtenCells } from './importing.ts';

// What the standard, its validator, Outpost and the DfE publish as examples: SOURCES.md says from where.
const files = readdirSync(cases).filter((name) => /\.(json|csv)$/.test(name) && !name.startsWith('schema-'));
/** By what their makers call them. */
const hasServices = (name: string) => /service|organization_full/.test(name) && !name.startsWith('outpost');

describe('of the published samples', () => {
  it.each(files.filter((name) => hasServices(name) && !name.includes('-Fail--')))(
    '%s has services and imports without an error',
    (name) => {
      const { exitCode, services, problems } = imported(`${cases}/${name}`);
      expect(problems.filter((one) => one.level === 'error')).toEqual([]);
      expect([exitCode, services > 0]).toEqual([0, true]);
    },
  );

  it.each(files.filter((name) => !hasServices(name) && name.endsWith('.json')))(
    '%s holds no service, which is told',
    (name) => {
      expect(imported(`${cases}/${name}`)).toMatchObject({ exitCode: 1, problems: [{ code: 'feed-unknown' }] });
    },
  );

  it.each(files.filter((name) => hasServices(name) && name.includes('-Fail--')))(
    '%s is faulty: each fault is told with its entry, and nothing breaks',
    (name) => {
      const { problems } = imported(`${cases}/${name}`);
      expect(problems.length).toBeGreaterThan(0);
      for (const { place, message, tip } of problems) {
        expect(place.row).toBeGreaterThan(0);
        expect(message && tip).not.toBe('');
      }
    },
  );
});

describe('Outpost', () => {
  const list = json('bucks-scout-services.json') as { content: Outpost[] };
  const out = mkdtempSync(join(tmpdir(), 'import-out-'));
  imported(`${cases}/bucks-scout-services.json`, { out });
  const cells = new Map(writtenCells(out).map((one) => [one['name'], one]));

  it('says which of the seven SEND needs: a service keeps as many kinds of need as it names', () => {
    for (const one of list.content.filter(({ send_needs }) => send_needs.length > 0))
      expect(cells.get(one.name)?.['needs']?.split(';').length, one.name).toBeGreaterThanOrEqual(
        Math.min(2, one.send_needs.length),
      );
    const withNeeds = list.content.filter(({ send_needs }) => send_needs.length > 0);
    expect(withNeeds.length).toBe(6);
  });

  it('says what helps to get in and about: each feature stands in the row', () => {
    const features = list.content.flatMap(({ name, locations }) =>
      locations.flatMap(({ accessibilities }) => accessibilities.map((one) => [name, one.name] as const)),
    );
    expect(features.length).toBe(3);
    for (const [name, feature] of features) expect(cells.get(name)?.['accessibility']).toContain(feature);
  });

  it('keeps for whom a service is suitable, and every answer to the seven questions of the local offer', () => {
    const [first] = list.content;
    const suitabilities = json('bucks-scout-suitabilities.json') as { label: string }[];
    const answers = (first?.local_offer?.survey_answers ?? []).map((one, index) => ({
      ...one,
      answer: `Answer number ${index + 1}.`,
    }));
    expect(answers.length).toBe(7);
    const service = {
      ...first,
      suitabilities: suitabilities.map(({ label }, id) => ({ id, name: label })),
      local_offer: { ...first?.local_offer, survey_answers: answers },
    };
    const folder = mkdtempSync(join(tmpdir(), 'import-out-'));
    imported(fileWith('feed.json', JSON.stringify(service)), { out: folder });
    const [row] = writtenCells(folder);
    const said = `${row?.['eligibility_description']} ${row?.['access_text']}`;
    for (const { answer } of answers) expect(said).toContain(answer);
    for (const { label } of suitabilities) expect(said).toContain(label);
  });
});

interface Outpost {
  readonly name: string;
  readonly send_needs: readonly { readonly name: string }[];
  readonly locations: readonly { readonly accessibilities: readonly { readonly name: string }[] }[];
  readonly local_offer?: { readonly survey_answers: readonly { readonly question: string; readonly answer: string }[] };
}

function json(name: string): unknown {
  return JSON.parse(readFileSync(`${cases}/${name}`, 'utf8'));
}
