import { idSchema } from '../../domain/pack/schema/basic.ts';
import { columns, type Draft } from './draft.ts';
import type { FeedEntry } from './feedEntries.ts';
import { costOf, joined, listAt, recordAt, scheduleText, textAt } from './feedParts.ts';

type Json = Readonly<Record<string, unknown>>;

/** Where a draft's column comes from in a feed, for messages. */
const called: Draft['called'] = {
  organization: 'organization.name',
  phone: 'contacts[].phones[].number',
  checkedOn: 'assured_date',
  address_1: 'service_at_locations[].location.addresses[].address_1',
  latitude: 'location.latitude',
  longitude: 'location.longitude',
  cost: 'cost_options[]',
  cost_description: 'fees',
  schedule: 'schedules[].description',
  accessibility: 'location.accessibility[]',
  languages: 'languages[].name',
  needs: 'attributes[].taxonomy_term',
  access: 'attending_access',
  access_text: 'application_process',
};

/** One service of Open Referral UK 3.0 or 1.0, or of Outpost, which is a dialect of 1.0. */
export function feedDraft({ file, row, value }: FeedEntry): Draft {
  const organization = recordAt(value, 'organization', 'organisation');
  const fees = textAt(value, 'fees_description', 'fees');
  const cost = costOf(listAt(value, 'cost_options', 'costOptions'));
  const terms = termsOf(value);
  const own = recordAt(value, 'local_offer_navigator');
  const cells: Draft['cells'] = {
    name: textAt(value, 'name'),
    organization: textAt(organization, 'name'),
    description: textAt(value, 'description'),
    ...agesOf(value),
    ...whoAndHow(value),
    cost: textAt(value, 'free'),
    cost_description: fees || cost.words,
    costAmount: fees === '' || cost.amounts !== '' ? cost.amounts : '',
    wait: textAt(value, 'wait_time'),
    schedule: joined(listAt(value, 'schedules', 'regular_schedules', 'regular_schedule').map(scheduleText)),
    ...contactsOf(value, organization),
    ...placeOf(value),
    needs: joined(terms.needs, ';'),
    keywords: joined(terms.words.map((word) => word.replaceAll(';', ','))).replaceAll('; ', ';'),
    languages: joined(
      listAt(value, 'languages').map((one) => textAt(one, 'name', 'language')),
      ';',
    ),
    checkedOn: textAt(value, 'assured_date'),
    changedOn: textAt(value, 'last_modified', 'updated_at'),
    alert: textAt(
      { alert: Array.isArray(value['alert']) ? (value['alert'] as unknown[])[0] : value['alert'] },
      'alert',
    ),
    status: textAt(value, 'status'),
    visible: textAt(value, 'visible'),
    // A feed of ours says it where there are such hours.
    ...('id' in own ? { opening: '' } : {}),
    ...Object.fromEntries(
      columns.flatMap((column) => (typeof own[column] === 'string' ? [[column, own[column]]] : [])),
    ),
  };
  const sourceId = textAt(own, 'id') || textAt(value, 'id');
  return { file, row, sourceId, cells, called };
}

function agesOf(value: Json): Draft['cells'] {
  const eligibilities = listAt(value, 'eligibilitys', 'eligibilities');
  const numbers = (name: string) =>
    eligibilities.flatMap((one) => (textAt(one, name) === '' ? [] : [Number(textAt(one, name))]));
  const [least, most] = [numbers('minimum_age'), numbers('maximum_age')];
  return {
    minimum_age: textAt(value, 'minimum_age', 'min_age') || (least.length > 0 ? String(Math.min(...least)) : ''),
    maximum_age: textAt(value, 'maximum_age', 'max_age') || (most.length > 0 ? String(Math.max(...most)) : ''),
  };
}

const starts = /start to use|how can .* (start|get|access)/i;

/** Who it is for and how to get in: the words that matter most, and that each dialect keeps elsewhere. */
function whoAndHow(value: Json): Draft['cells'] {
  const offer = recordAt(value, 'local_offer');
  const answers = listAt(offer, 'survey_answers').filter((one) => textAt(one, 'answer') !== '');
  const start = answers.filter((one) => starts.test(textAt(one, 'question')));
  const others = answers.filter((one) => !starts.test(textAt(one, 'question')));
  const referral = textAt(value, 'needs_referral');
  return {
    eligibility_description: sentences([
      textAt(value, 'eligibility_description'),
      ...listAt(value, 'eligibilitys', 'eligibilities').map((one) => textAt(one, 'eligibility')),
      ...listAt(value, 'suitabilities').map((one) => textAt(one, 'name')),
      textAt(offer, 'description'),
      ...others.map((one) => textAt(one, 'answer')),
    ]),
    access_text: joined([textAt(value, 'application_process'), ...start.map((one) => textAt(one, 'answer'))], ' '),
    access:
      textAt(value, 'attending_access') || (referral === 'true' ? 'professional' : referral === 'false' ? 'self' : ''),
  };
}

function contactsOf(value: Json, organization: Json): Draft['cells'] {
  const contacts = listAt(value, 'contacts').filter(
    (one) => one['personal_data'] !== true && one['sensitive_data'] !== true && one['visible'] !== false,
  );
  const phones = [
    ...contacts.flatMap((one) => [
      ...listAt(one, 'phones').map((phone) => textAt(phone, 'number')),
      textAt(one, 'phone'),
    ]),
    ...listAt(value, 'phones').map((one) => textAt(one, 'number')),
    ...listAt(value, 'service_at_locations').flatMap((one) =>
      listAt(one, 'phones').map((phone) => textAt(phone, 'number')),
    ),
    ...listAt(organization, 'phones').map((one) => textAt(one, 'number')),
  ].filter(Boolean);
  return {
    phone: phones[0] ?? '',
    email:
      textAt(value, 'email') ||
      contacts.map((one) => textAt(one, 'email')).find(Boolean) ||
      textAt(organization, 'email'),
    url: textAt(value, 'url') || textAt(organization, 'website', 'url'),
  };
}

function placeOf(value: Json): Draft['cells'] {
  const locations = [
    ...listAt(value, 'service_at_locations').flatMap((one) => listAt(one, 'location')),
    ...listAt(value, 'locations'),
  ];
  const [first] = locations;
  const features = locations.flatMap((one) =>
    listAt(one, 'accessibility', 'accessibility_for_disabilities', 'accessibilities').map((each) =>
      textAt(each, 'description', 'accessibility', 'name'),
    ),
  );
  if (!first) return { accessibility: joined([...features, textAt(value, 'interpretation_services')]) };
  const address = [...listAt(first, 'addresses', 'physical_addresses'), first][0] ?? {};
  const masked = first['mask_exact_address'] === true;
  const point = recordAt(first, 'geometry')['coordinates'];
  const [longitude, latitude] = Array.isArray(point)
    ? point.map(String)
    : [textAt(first, 'longitude'), textAt(first, 'latitude')];
  return {
    accessibility: joined([...features, textAt(value, 'interpretation_services')]),
    address_1: masked ? '' : textAt(address, 'address_1'),
    city: textAt(address, 'city'),
    postal_code: masked ? '' : textAt(address, 'postal_code'),
    latitude: masked ? '' : (latitude ?? ''),
    longitude: masked ? '' : (longitude ?? ''),
  };
}

/** Terms that say for which need it is, and all other terms, which become words to search by. */
function termsOf(value: Json): { needs: string[]; words: string[] } {
  const terms = [
    ...listAt(value, 'attributes').map((one) => ({
      role: textAt(one, 'link_type'),
      name: termName(textAt(one, 'link_type'), recordAt(one, 'taxonomy_term')),
    })),
    ...listAt(value, 'service_taxonomys', 'service_taxonomies').map((one) => ({
      role: '',
      name: textAt(recordAt(one, 'taxonomy'), 'name'),
    })),
    ...listAt(value, 'taxonomies').map((one) => ({ role: '', name: textAt(one, 'name') })),
    ...listAt(value, 'send_needs').map((one) => ({ role: 'need', name: textAt(one, 'name') })),
  ].filter((one) => one.name !== '');
  return {
    needs: terms.filter((one) => /^need$/i.test(one.role)).map((one) => one.name),
    words: terms.filter((one) => !/^need$/i.test(one.role)).map((one) => one.name),
  };
}

/** A need of ours stands by its id in `term`; elsewhere the name says more. */
function termName(role: string, term: Json): string {
  const id = textAt(term, 'term');
  return /^need$/i.test(role) && idSchema.safeParse(id).success ? id : textAt(term, 'name');
}

/** Several texts as sentences, one after the other; one alone stays as it is. */
function sentences(texts: readonly string[]): string {
  const said = [...new Set(texts.map((one) => one.trim()).filter(Boolean))];
  return said.length < 2 ? (said[0] ?? '') : said.map((one) => (/[.!?]$/.test(one) ? one : `${one}.`)).join(' ');
}
