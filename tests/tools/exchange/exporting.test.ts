import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Service } from '../../../src/domain/pack/schema/service.ts';
import { exportServices } from '../../../tools/commands/exportServices.ts';
import { exportJson } from '../../../tools/commands/shapes.ts';
import type { LoadedPack } from '../../../src/officer/content/loadContent.ts';
import { parseServices } from '../../../src/officer/content/servicesCsv.ts';
import { stableUuid } from '../../../src/officer/exchange/feedOf.ts';
import { cellsOf } from '../../../src/officer/exchange/writeServices.ts';
import { merrowdale } from '../../content/merrowdale.ts';
import { cases, imported, writtenCells } from './importing.ts';

const pack = merrowdale();
const all = Object.values(pack.directory);
const empty = () => join(mkdtempSync(join(tmpdir(), 'export-')), 'feed');
const withServices = (services: readonly Service[]): LoadedPack => ({
  ...pack,
  directory: Object.fromEntries(services.map((one) => [one.id, one])),
});
const exported = (services: readonly Service[], format: string, out = empty()) => {
  const result = exportServices({ pack: withServices(services), format, out, json: true });
  return { out, exitCode: result.exitCode, shape: exportJson.parse(JSON.parse(result.output)) };
};
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const validators = {
  service: ajv.compile(json(`${cases}/schema-uk-3.0--service.json`) as object),
  service_list: ajv.compile(json(`${cases}/schema-uk-3.0--service_list.json`) as object),
};
/** What the standard's own schema, of draft 2020-12, says against it. */
const faults = (name: keyof typeof validators, value: unknown): string[] => {
  validators[name](value);
  return (validators[name].errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
};

describe('the feed of the example area', () => {
  const { out, shape } = exported(all, 'open-referral-uk-3');
  const list = json(join(out, 'services/index.json')) as { contents: { id: string }[]; total_items: number };

  it('holds every service once in the list and once in full', () => {
    expect(shape).toMatchObject({ services: all.length, files: all.length + 2 });
    expect(list).toMatchObject({
      total_items: all.length,
      total_pages: 1,
      first_page: true,
      last_page: true,
      empty: false,
    });
    expect(readdirSync(join(out, 'services')).sort()).toEqual(
      ['index.json', ...list.contents.map((one) => `${one.id}.json`)].sort(),
    );
  });

  it('passes the schema of the UK profile for one service', () => {
    for (const name of readdirSync(join(out, 'services')).filter((each) => each !== 'index.json'))
      expect(faults('service', json(join(out, 'services', name))), name).toEqual([]);
  });

  it('passes the schema of the UK profile for the list', () => {
    for (const one of list.contents) expect(faults('service_list', one), one.id).toEqual([]);
  });

  it('leaves out what is empty, as the profile asks', () => {
    for (const name of readdirSync(join(out, 'services')))
      expect(readFileSync(join(out, 'services', name), 'utf8')).not.toMatch(/:\s*(null|""|\[\]|\{\})/);
  });

  it('says which standard it is', () => {
    expect(json(join(out, 'index.json'))).toMatchObject({ version: 'HSDS-UK-3.0' });
  });
});

it('the schemas of the profile do refuse the validator’s faulty service', () => {
  expect(faults('service', json(`${cases}/V3.0-UK-Fail--service_full.json`))).not.toEqual([]);
  const [first] = all;
  expect(faults('service', { id: 'not-a-uuid', status: 'open', name: first?.name })).toEqual([
    expect.stringContaining('/id'),
    expect.stringContaining('/status'),
  ]);
});

it('a uuid is of version 5, and the same each time', () => {
  // RFC 9562, appendix A.4, has the name www.example.com under the namespace of names; ours is that of addresses.
  expect(stableUuid('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
});

describe('a round trip', () => {
  it.each(['open-referral-uk-3', 'csv'])(
    'of every service of the example by %s loses and changes nothing',
    (format) => {
      const { out } = exported(all, format);
      const back = mkdtempSync(join(tmpdir(), 'export-back-'));
      const { problems } = imported(format === 'csv' ? join(out, 'services.csv') : out, { out: back });
      expect(problems).toEqual([]);
      expect(byId(writtenCells(back))).toEqual(byId(all.map((one) => ({ ...cellsOf(one) }))));
    },
  );

  // Whatever services, with whatever left empty that may be empty: what came in once goes out and comes in the same.
  it('import, export, import again is stable', () => {
    const mayBeEmpty = [
      'wait',
      'schedule',
      'sms',
      'url',
      'address_1',
      'city',
      'accessibility',
      'cost_description',
    ] as const;
    const someServices = fc
      .tuple(
        fc.subarray(all, { minLength: 1, maxLength: 6 }),
        fc.subarray([...mayBeEmpty]),
        fc.string({ unit: 'binary' }),
      )
      .map(([services, blank, text]) =>
        services.map((one) => ({
          ...one,
          ...Object.fromEntries(blank.map((column) => [column, ''])),
          description: `${one.description} ${text}`,
        })),
      );
    fc.assert(
      fc.property(someServices, fc.constantFrom('open-referral-uk-3', 'csv'), (services, format) => {
        const first = through(services, format);
        expect(through(first, format)).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });
});

it('as the tables of HSDS writes each with what describes it, in the place of an earlier one', () => {
  const { out, shape } = exported(all, 'hsds-tabular');
  expect(exported(all, 'hsds-tabular', out).exitCode).toBe(0);
  const { resources } = json(join(out, 'datapackage.json')) as { resources: { path: string }[] };
  expect(readdirSync(out).sort()).toEqual(['datapackage.json', ...resources.map((one) => one.path)].sort());
  expect(shape).toMatchObject({ format: 'hsds-tabular', services: all.length, files: resources.length + 1 });
});

it('leaves a folder alone that holds something else', () => {
  const out = mkdtempSync(join(tmpdir(), 'export-used-'));
  writeFileSync(join(out, 'letters.docx'), 'mine');
  const { exitCode, shape } = exported(all, 'csv', out);
  expect([exitCode, shape.written]).toEqual([1, false]);
  expect(readdirSync(out)).toEqual(['letters.docx']);
});

it('takes the place of an earlier export', () => {
  const { out } = exported(all, 'open-referral-uk-3');
  exported(all.slice(0, 2), 'open-referral-uk-3', out);
  expect(readdirSync(join(out, 'services'))).toHaveLength(3);
  expect(existsSync(`${out}.old`)).toBe(false);
});

it.each([
  [undefined, 'x'],
  ['ods', 'x'],
  ['csv', undefined],
])('asks for what it needs with --format %s --out %s', (format, out) => {
  expect(exportServices({ pack, format, out, json: false }).exitCode).toBe(2);
});

/** Out as a feed or a table and in again, as services. */
function through(services: readonly Service[], format: string): Service[] {
  const { out } = exported(services, format);
  const back = mkdtempSync(join(tmpdir(), 'export-back-'));
  const shape = imported(format === 'csv' ? join(out, 'services.csv') : out, { out: back });
  expect(shape.problems.filter((one) => one.level === 'error')).toEqual([]);
  const file = join(back, 'services.csv');
  return [...parseServices(file, readFileSync(file, 'utf8')).services.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function byId(rows: readonly Record<string, string>[]): Record<string, string>[] {
  return [...rows].sort((a, b) => ((a['id'] ?? '') < (b['id'] ?? '') ? -1 : 1));
}
