import type { PackView } from '../../domain/pack/view.ts';
import { listAt, recordAt, textAt } from '../exchange/feedParts.ts';
import { csvText } from '../exchange/writeServices.ts';
import { tableNames, tables, type TableName } from './tables.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The tables of HSDS, for whoever works in a spreadsheet: a tabular data package, which says in datapackage.json what
 * stands in each column and which table's ids it names. Filled from the services as the feed has them.
 */
export function tablePackage(view: PackView) {
  const rows = new Map<TableName, string[]>(tableNames.map((name) => [name, [headingOf(name)]]));
  // A provider and a word stand once, however many services name them.
  const seen = new Set<string>();
  const add = (name: TableName, row: Json) => {
    const id = textAt(row, 'id');
    if (seen.has(id)) return;
    if (name === 'organizations' || name === 'taxonomies' || name === 'taxonomy_terms') seen.add(id);
    rows.get(name)?.push(csvText([Object.keys(tables[name]).map((column) => textAt(row, column))]));
  };
  return {
    add: (service: Json) => addService(service, add),
    *files(): Generator<readonly [name: string, text: string]> {
      for (const [name, lines] of rows) yield [`tables/${name}.csv`, lines.join('')];
      yield ['tables/datapackage.json', `${JSON.stringify(describe(view), null, 1)}\n`];
    },
  };
}

function headingOf(name: TableName): string {
  return csvText([Object.keys(tables[name])]);
}

function addService(service: Json, add: (name: TableName, row: Json) => void): void {
  const service_id = textAt(service, 'id');
  add('organizations', recordAt(service, 'organization'));
  add('services', service);
  for (const at of listAt(service, 'service_at_locations')) {
    const location = recordAt(at, 'location');
    const location_id = textAt(location, 'id');
    add('locations', location);
    add('service_at_location', { ...at, service_id, location_id });
    for (const one of listAt(location, 'addresses')) add('addresses', { ...one, location_id });
    for (const one of listAt(location, 'accessibility')) add('accessibility', { ...one, location_id });
  }
  for (const contact of listAt(service, 'contacts')) {
    add('contacts', { ...contact, service_id });
    for (const one of listAt(contact, 'phones')) add('phones', { ...one, contact_id: textAt(contact, 'id') });
  }
  for (const name of ['schedules', 'service_areas', 'languages'] as const)
    for (const one of listAt(service, name)) add(name, { ...one, service_id });
  for (const attribute of listAt(service, 'attributes')) {
    const term = recordAt(attribute, 'taxonomy_term');
    const name = textAt(term, 'taxonomy');
    add('taxonomies', { id: textAt(term, 'taxonomy_id'), name, description: name });
    add('taxonomy_terms', term);
    add('attributes', {
      ...attribute,
      link_id: service_id,
      link_entity: 'service',
      taxonomy_term_id: textAt(term, 'id'),
    });
  }
}

/** datapackage.json, after the Data Package standard. */
function describe({ pack }: PackView): Json {
  return {
    profile: 'tabular-data-package',
    name: pack.id,
    title: `${pack.name}: local offer`,
    version: String(pack.version),
    created: `${pack.issued}T00:00:00Z`,
    licenses: [{ name: pack.licence.trim().replaceAll(/\s+/g, '-'), title: pack.licence }],
    resources: tableNames.map((name) => ({
      profile: 'tabular-data-resource',
      name,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: tableSchema(name),
    })),
  };
}

function tableSchema(name: TableName): Json {
  const columns = Object.entries(tables[name]);
  const foreignKeys = columns.flatMap(([fields, { names }]) =>
    names === undefined ? [] : [{ fields, reference: { resource: names, fields: 'id' } }],
  );
  return {
    fields: columns.map(([column, { type, format, isNeeded = false }]) => ({
      name: column,
      type,
      ...(format === undefined ? {} : { format }),
      ...(isNeeded ? { constraints: column === 'id' ? { required: true, unique: true } : { required: true } } : {}),
    })),
    primaryKey: 'id',
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}
