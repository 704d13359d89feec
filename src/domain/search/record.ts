import type { Sector, Text } from '../pack/schema/basic.ts';
import type { Block, Inline } from '../pack/schema/page.ts';
import type { Provision } from '../pack/schema/provision.ts';
import type { Service } from '../pack/schema/service.ts';
import type { Directory, PackView } from '../pack/view.ts';

/** Everything that can be found. The order breaks ties between equal scores. */
export const recordKinds = [
  'pathways',
  'provisions',
  'routes',
  'guides',
  'services',
  'contacts',
  'letters',
  'terms',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One thing that can be found, flat. */
export interface SearchRecord {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  /** Other names, as families say them. */
  readonly also: readonly string[];
  readonly text: string;
  readonly sector?: Sector | undefined;
  /** Only services have these. Ages in years, both included; the day as YYYY-MM-DD. */
  readonly needs?: readonly string[] | undefined;
  readonly minAge?: number | undefined;
  readonly maxAge?: number | undefined;
  readonly cost?: string | undefined;
  readonly access?: readonly string[] | undefined;
  readonly place?: string | undefined;
  readonly area?: readonly string[] | undefined;
  readonly checkedOn?: string | undefined;
}

/** `kind/id`: how a record is named across kinds. */
export function keyOf(record: { readonly kind: string; readonly id: string }): string {
  return `${record.kind}/${record.id}`;
}

/** One flat record for everything in a pack and its directory that a family can look for. */
export function recordsOf(view: PackView, directory: Directory): SearchRecord[] {
  return [
    ...each(view.pathways, (one) => ({ kind: 'pathways', title: one.name, text: [one.summary] })),
    ...each(view.provisions, (one, id) => provisionRecord(view, one, id)),
    ...each(view.routes, (one) => ({ kind: 'routes', title: one.name, text: [one.who, one.can, one.startHere] })),
    ...each(view.guides, (one) => ({
      kind: 'guides',
      title: one.title,
      also: one.also,
      text: [one.summary, bodyText(one.body)],
    })),
    ...each(view.letters, (one) => ({
      kind: 'letters',
      title: one.title,
      also: one.also,
      text: [one.summary, one.subject],
    })),
    ...each(view.terms, (one) => ({
      kind: 'terms',
      title: one.term,
      also: [...(one.expansion ? [one.expansion] : []), ...one.also],
      text: [one.plain],
    })),
    ...each(view.contacts, (one) => ({
      kind: 'contacts',
      title: one.name,
      also: one.tags.map(spaced),
      text: [one.helpsWith, one.note],
    })),
    ...Object.entries(directory).map(([id, one]) => serviceRecord(view, one, id)),
  ];
}

interface Draft {
  readonly kind: RecordKind;
  readonly title: Text;
  readonly also?: readonly string[];
  readonly text: readonly (Text | undefined)[];
  readonly sector?: Sector;
}

function each<Item>(items: Readonly<Record<string, Item>>, draft: (item: Item, id: string) => Draft): SearchRecord[] {
  return Object.entries(items).map(([id, item]) => {
    const { kind, title, also = [], text, sector } = draft(item, id);
    const [shown = '', ...versions] = versionsOf(title);
    return { kind, id, title: shown, also: [...versions, ...also], text: joined(text), sector };
  });
}

/** A provision is also found by the glossary's words for it and by what its duties say. */
function provisionRecord(view: PackView, one: Provision, id: string): Draft {
  const terms = Object.values(view.terms).filter((term) => term.provisions.includes(id));
  const duties = one.duties.flatMap((duty) => [
    duty.headline,
    duty.what,
    duty.lawSays,
    ...duty.law.source.map(sourceText),
  ]);
  return {
    kind: 'provisions',
    title: one.name,
    also: one.also,
    text: [
      one.plain,
      one.whoPays,
      one.note,
      ...terms.flatMap((term) => [term.term, term.expansion, ...term.also]),
      ...duties,
    ],
    sector: one.sector,
  };
}

function serviceRecord(view: PackView, one: Service, id: string): SearchRecord {
  const provisions = one.provisions.flatMap((each) => versionsOf(view.provisions[each]?.name));
  const needs = view.needs.filter((need) => one.needs.includes(need.id)).flatMap((need) => versionsOf(need.name));
  return {
    kind: 'services',
    id,
    title: one.name,
    also: [...one.keywords, ...provisions, one.organization, one.place],
    text: joined([
      one.description,
      one.eligibility_description,
      one.access_text,
      one.cost_description,
      one.schedule,
      one.accessibility,
      one.city,
      ...one.area.map(spaced),
      ...one.languages,
      ...needs,
    ]),
    sector: one.sector,
    needs: one.needs,
    minAge: one.minimum_age,
    maxAge: one.maximum_age,
    cost: one.cost,
    access: one.access,
    place: one.place,
    area: one.area,
    checkedOn: one.checkedOn,
  };
}

/** The English first, then what a young person reads and the translation: all of them find it. */
function versionsOf(text: Text | undefined): string[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [text];
  const translated = 'translated' in text ? [text.translated?.text, text.translated?.you] : [];
  return [text.text, text.you, ...translated].filter((one) => one !== undefined && one !== '') as string[];
}

function joined(texts: readonly (Text | undefined)[]): string {
  return [...new Set(texts.flatMap(versionsOf))].join('\n');
}

function sourceText(source: { readonly act: string; readonly section: string }): string {
  return `${source.act} ${source.section}`;
}

function spaced(id: string): string {
  return id.replaceAll('-', ' ');
}

function bodyText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if ('heading' in block) return inlineText(block.children);
      if ('paragraph' in block) return inlineText(block.paragraph);
      return ('list' in block ? block.list : block.law).map(inlineText).join('\n');
    })
    .join('\n');
}

function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => ('text' in one ? one.text : inlineText('strong' in one ? one.strong : one.children)))
    .join('');
}
