import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { siteFiles } from '../../../src/officer/publish/siteFiles.ts';
import { feedFiles } from '../../../src/officer/publish/feedFiles.ts';
import { wholePack } from '../../../src/officer/publish/wholePack.ts';
import { packFiles } from '../../../src/officer/publish/packFiles.ts';
import { memoryFolder } from '../../../src/officer/content/memoryFolder.ts';
import { merrowdale } from '../../content/merrowdale.ts';

const pack = merrowdale();
const services = Object.values(pack.directory);
const files = new Map(feedFiles(pack));
const table = (name: string): Record<string, string>[] =>
  parse(files.get(`tables/${name}.csv`) ?? '', { columns: true });

function folderOf(written: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'feed-'));
  for (const [name, text] of written) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('a published site', () => {
  it('carries the feed and its tables under feed/, the same at every build', async () => {
    const { files: parts, manifest } = packFiles(pack);
    const folder = memoryFolder('none', new Map());
    const site = siteFiles({
      pack,
      whole: wholePack(parts, manifest),
      nation: folder,
      area: folder,
      shell: '',
      entry: {
        emptyPages: [],
        languageCodes: [],
        addressesOf: () => [],
        pageWriter: () => Promise.reject(new Error()),
      },
      app: [],
      pageWriter: '',
      address: undefined,
    });
    const written = new Map<string, string>();
    for await (const [name, content] of site)
      if (name.startsWith('feed/')) written.set(name.slice('feed/'.length), content as string);
    expect(written).toEqual(files);
    expect([...written.keys()]).toEqual(
      expect.arrayContaining(['index.json', 'services/index.json', 'tables/datapackage.json', 'tables/services.csv']),
    );
    expect([...written.keys()].filter((name) => /^services\/[0-9a-f-]{36}\.json$/.test(name))).toHaveLength(
      services.length,
    );
  });
});

describe('the tables', () => {
  it('hold every service, with its provider once for all its services', () => {
    expect(table('services').map((one) => one['name'])).toEqual(services.map((one) => one.name));
    expect(table('organizations').map((one) => one['name'])).toEqual([
      ...new Set(services.map((one) => one.organization)),
    ]);
  });

  it('are called and headed as HSDS 3.0 has them', () => {
    const { resources } = JSON.parse(files.get('tables/datapackage.json') ?? '') as {
      resources: { name: string; schema: { fields: { name: string }[] } }[];
    };
    // From the examples of the standard.
    const headings: Record<string, string> = {
      services:
        'id,organization_id,program_id,name,alternate_name,description,url,email,status,interpretation_services,application_process,fees_description,wait_time,fees,accreditations,eligibility_description,minimum_age,maximum_age,assured_date,assurer_email,licenses,alert,last_modified',
      organizations:
        'id,name,alternate_name,description,email,website,tax_status,tax_id,year_incorporated,legal_status,logo,uri,parent_organization_id',
      locations:
        'id,location_type,url,organization_id,name,alternate_name,description,transportation,latitude,longitude,external_identifier,external_identifier_type',
      service_at_location: 'id,service_id,location_id,description',
      addresses:
        'id,location_id,attention,address_1,address_2,city,region,state_province,postal_code,country,address_type',
      accessibility: 'id,location_id,description,details,url',
      contacts: 'id,organization_id,service_id,service_at_location_id,location_id,name,title,department,email',
      phones:
        'id,location_id,service_id,organization_id,contact_id,service_at_location_id,number,extension,type,description',
      schedules: 'id,service_id,location_id,service_at_location_id,description',
      service_areas: 'id,service_id,name,description,extent,extent_type,uri',
      languages: 'id,service_id,location_id,phone_id,name,code,note',
      taxonomies: 'id,name,description,uri,version',
      taxonomy_terms: 'id,code,name,description,parent_id,taxonomy,language,taxonomy_id,term_uri,term',
      attributes: 'id,link_id,taxonomy_term_id,link_type,link_entity,value',
    };
    expect(resources.map((one) => one.name).sort()).toEqual(Object.keys(headings).sort());
    for (const { name, schema } of resources)
      for (const field of schema.fields) expect(headings[name]?.split(','), name).toContain(field.name);
  });

  const python = hasPython();
  it.skipIf(!python)('are read by another tool, with every key, reference and type in order', () => {
    const { faults, counts, services: found } = readByPython(folderOf(files));
    expect(faults).toEqual([]);
    expect(counts['services']).toBe(services.length);
    expect(found.map(([, name, organization]) => [name, organization])).toEqual(
      services.map((one) => [one.name, one.organization]),
    );
    for (const [at, one] of services.entries()) {
      expect(found[at]?.[3]).toBe(one.description);
      expect(found[at]?.[4] ?? '').toBe(one.phone);
    }
  });

  it.skipIf(!python)('that name a provider who is not there are found faulty by it', () => {
    const broken = new Map(files).set('tables/organizations.csv', 'id,name,description\n');
    const { faults } = readByPython(folderOf(broken));
    expect(faults.filter((one) => one.startsWith('services row'))).toHaveLength(services.length);
  });
});

interface Read {
  readonly faults: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly services: readonly (readonly (string | null)[])[];
}

function readByPython(folder: string): Read {
  const said = execFileSync('python3', ['tests/tools/publish/readTables.py', join(folder, 'tables')], {
    encoding: 'utf8',
  });
  return JSON.parse(said) as Read;
}

/** STRICT tables came with SQLite 3.37. */
function hasPython(): boolean {
  const wanted =
    'import sqlite3, sys; sys.exit(0 if sys.version_info >= (3, 10) and sqlite3.sqlite_version_info >= (3, 37) else 1)';
  try {
    execFileSync('python3', ['-c', wanted], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
