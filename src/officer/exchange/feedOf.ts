import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PackView } from '../../domain/pack/view.ts';
import type { Service } from '../../domain/pack/schema/service.ts';
import type { Column } from './draft.ts';
import { cellsOf } from './writeServices.ts';

/** What the standard has no field for; import reads it back. */
const ownColumns: readonly Column[] = [
  'id',
  'sector',
  'provisions',
  'access',
  'cost',
  'sms',
  'opening',
  'place',
  'area',
  'reviewBy',
  'owner',
  'source',
];

type Json = Readonly<Record<string, unknown>>;
type Mint = (kind: string, id: string) => string;

/** A uuid that is the same at every export: version 5 of RFC 9562, under its namespace for addresses. */
export function stableUuid(name: string): string {
  const namespace = hexToBytes('6ba7b8119dad11d180b400c04fd430c8');
  const hash = sha1(concatBytes(namespace, utf8ToBytes(name))).subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(hash);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A service as Open Referral UK 3.0 has it in full; `shallow` is how it stands in the list of /services. */
export function feedService(view: PackView, service: Service): { id: string; full: Json; shallow: Json } {
  const mint: Mint = (kind, id) => stableUuid(`local-offer:${view.pack.id}:${kind}:${id}`);
  const id = mint('service', service.id);
  const organizationId = mint('organization', service.organization);
  const shallow = stated({
    id,
    name: service.name,
    description: service.description,
    url: service.url,
    email: service.email,
    status: 'active',
    fees: service.cost_description,
    minimum_age: service.minimum_age,
    maximum_age: service.maximum_age,
    assured_date: service.checkedOn,
    // Of HSDS 3.0; the UK profile allows further names.
    eligibility_description: service.eligibility_description,
    application_process: service.access_text,
    wait_time: service.wait,
    organization: {
      id: organizationId,
      name: service.organization,
      description: `${service.organization}, in the local offer of ${view.pack.name}.`,
    },
  });
  const full = stated({
    ...shallow,
    organization_id: organizationId,
    schedules: some(service.schedule, (text) => ({ id: mint('schedule', service.id), description: text })),
    ...placeOf(view, service, mint),
    languages: service.languages.map((name) => ({ id: mint('language', `${service.id} ${name}`), name })),
    contacts: contactsOf(service, mint),
    attributes: attributesOf(view, service, mint),
    service_areas: service.area.map((area) => ({
      id: mint('service-area', `${service.id} ${area}`),
      name: view.places.find((one) => one.id === area)?.name ?? view.pack.name,
    })),
    local_offer_navigator: own(service),
  });
  return { id, full, shallow };
}

function own(service: Service): Json {
  const cells = cellsOf(service);
  const columns = hasAddress(service)
    ? ownColumns
    : [...ownColumns, 'address_1' as const, 'city' as const, 'postal_code' as const, 'accessibility' as const];
  return stated(Object.fromEntries(columns.map((column) => [column, cells[column]])));
}

function hasAddress(service: Service): boolean {
  return service.address_1 !== '' && service.city !== '' && service.postal_code !== '';
}

function placeOf(view: PackView, service: Service, mint: Mint): Json {
  if (!hasAddress(service)) return {};
  const location = stated({
    id: mint('location', service.id),
    location_type: 'physical',
    addresses: [
      {
        id: mint('address', service.id),
        address_1: service.address_1,
        city: service.city,
        state_province: view.pack.name,
        postal_code: service.postal_code,
        country: 'GB',
        address_type: 'physical',
      },
    ],
    accessibility: some(service.accessibility, (text) => ({
      id: mint('accessibility', service.id),
      description: text,
    })),
  });
  return { service_at_locations: [{ id: mint('service-at-location', service.id), location }] };
}

/** Numbers stand inside a contact, as live feeds have them, though the profile's contact does not name them. */
function contactsOf(service: Service, mint: Mint): Json[] {
  if (service.phone === '') return [];
  const phones = [
    { id: mint('phone', service.id), number: service.phone },
    ...some(service.sms, (number) => ({ id: mint('sms', service.id), number, description: 'Text messages' })),
  ];
  return [{ id: mint('contact', service.id), name: service.organization, phones }];
}

function attributesOf(view: PackView, service: Service, mint: Mint): Json[] {
  const needName = (id: string): string => {
    const name = view.needs.find((one) => one.id === id)?.name;
    return (typeof name === 'string' ? name : name?.text) ?? 'Every need';
  };
  const attribute = (role: string, term: string, name: string): Json => ({
    id: mint('attribute', `${service.id} ${role} ${term}`),
    link_type: role,
    taxonomy_term: {
      id: mint(role, term),
      name,
      description: name,
      term,
      taxonomy: `local-offer-${role}`,
      taxonomy_id: mint('taxonomy', role),
    },
  });
  return [
    ...service.needs.map((id) => attribute('need', id, needName(id))),
    ...service.keywords.map((word) => attribute('keyword', word, word)),
  ];
}

function some<Item>(text: string, make: (text: string) => Item): Item[] {
  return text === '' ? [] : [make(text)];
}

/** The profile asks to leave out what is empty. */
function stated(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== '' && !(Array.isArray(one) && one.length === 0)),
  );
}
