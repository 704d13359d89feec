export const tableNames = [
  'organizations',
  'services',
  'locations',
  'service_at_location',
  'addresses',
  'accessibility',
  'contacts',
  'phones',
  'schedules',
  'service_areas',
  'languages',
  'taxonomies',
  'taxonomy_terms',
  'attributes',
] as const;
export type TableName = (typeof tableNames)[number];

/** A column of a table: what kind of value, whether it must be there, and which table's id it names. */
interface TableColumn {
  readonly type: 'string' | 'integer' | 'date';
  readonly format?: 'uri' | 'email';
  readonly isNeeded?: boolean;
  readonly names?: TableName;
}

const words: TableColumn = { type: 'string' };
const needed: TableColumn = { type: 'string', isNeeded: true };
const age: TableColumn = { type: 'integer' };
const idOf = (names: TableName): TableColumn => ({ type: 'string', isNeeded: true, names });

/** The tables of HSDS 3.0 that hold something of ours, with its names for columns; each after those that it names. */
export const tables: Readonly<Record<TableName, Readonly<Record<string, TableColumn>>>> = {
  organizations: { id: needed, name: needed, description: needed },
  services: {
    id: needed,
    organization_id: idOf('organizations'),
    name: needed,
    description: words,
    url: { type: 'string', format: 'uri' },
    email: { type: 'string', format: 'email' },
    status: needed,
    application_process: words,
    wait_time: words,
    fees: words,
    eligibility_description: words,
    minimum_age: age,
    maximum_age: age,
    assured_date: { type: 'date' },
  },
  locations: { id: needed, location_type: needed },
  service_at_location: { id: needed, service_id: idOf('services'), location_id: idOf('locations') },
  addresses: {
    id: needed,
    location_id: idOf('locations'),
    address_1: needed,
    city: needed,
    state_province: needed,
    postal_code: needed,
    country: needed,
    address_type: needed,
  },
  accessibility: { id: needed, location_id: idOf('locations'), description: words },
  contacts: { id: needed, service_id: idOf('services'), name: words },
  phones: { id: needed, contact_id: idOf('contacts'), number: needed, description: words },
  schedules: { id: needed, service_id: idOf('services'), description: words },
  service_areas: { id: needed, service_id: idOf('services'), name: words },
  languages: { id: needed, service_id: idOf('services'), name: words },
  taxonomies: { id: needed, name: needed, description: needed },
  taxonomy_terms: {
    id: needed,
    name: needed,
    description: needed,
    taxonomy: words,
    taxonomy_id: idOf('taxonomies'),
    term: words,
  },
  attributes: {
    id: needed,
    link_id: idOf('services'),
    taxonomy_term_id: idOf('taxonomy_terms'),
    link_type: words,
    link_entity: needed,
  },
};
