import type { z } from 'zod';
import type { Block, Inline } from '../../src/domain/pack/schema/page.ts';
import { guideFrontSchema, letterFrontSchema, rightsFileSchema } from '../../src/domain/pack/schema/page.ts';
import {
  calendarSchema,
  localSchema,
  needSchema,
  packInfoSchema,
  placeSchema,
  termSchema,
} from '../../src/domain/pack/schema/pack.ts';
import { pathwaySchema } from '../../src/domain/pack/schema/pathway.ts';
import { bodySchema, contactSchema, roleSchema } from '../../src/domain/pack/schema/people.ts';
import { provisionSchema } from '../../src/domain/pack/schema/provision.ts';
import { routeSchema } from '../../src/domain/pack/schema/route.ts';
import { serviceSchema } from '../../src/domain/pack/schema/service.ts';
import { exceptionSchema, timescaleSchema } from '../../src/domain/pack/schema/timescale.ts';
import type { BoundRole, PackView } from '../../src/domain/pack/view.ts';
import { fingerprint } from '../../src/officer/content/overlays.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import type { Translation } from '../../src/officer/content/translation.ts';
import { HostilePlanter } from './hostilePlanter.ts';

/** A pack whose every free text is an attack, and what stands in it. */
export interface HostilePack {
  readonly pack: LoadedPack;
  readonly texts: number;
  /** By field, `provisions.duties.what`: the numbers of its payloads. */
  readonly placed: ReadonlyMap<string, ReadonlySet<number>>;
}

const byId = {
  provisions: provisionSchema,
  routes: routeSchema,
  timescales: timescaleSchema,
  exceptions: exceptionSchema,
  pathways: pathwaySchema,
  guides: guideFrontSchema,
  letters: letterFrontSchema,
  terms: termSchema,
  contacts: contactSchema,
} as const;
const holderSchema = rightsFileSchema.shape.holders.element;

/** Ids that every JavaScript object knows already; the schema lets them through. */
const objectNames = ['constructor', 'prototype'];
/** A link as Markdown lets it through; the reader of it is not asked again on the phone. */
const hostileLinks = [
  'https://sink.example/"><script>ran(0)</script>',
  'mailto:a@sink.example?bcc=b@sink.example',
  'javascript:ran(0)',
  'data:text/html,<script>ran(0)</script>',
  '//sink.example/0',
];

/**
 * The same pack with a payload in every text its schema leaves free: English, every translation, the directory, and the
 * bodies of guides and letters. Ids, days and names of other pieces stay, so that the whole app can be walked.
 */
export function hostilePack(loaded: LoadedPack): HostilePack {
  const planter = new HostilePlanter();
  const written = new Map<string, Map<string, string>>();
  const tell = (piece: string) => (path: string, english: string) => {
    const texts = written.get(piece) ?? new Map<string, string>();
    written.set(piece, texts.set(path, english));
  };
  const view = hostileView(loaded.view, planter, tell);
  const directory = Object.fromEntries(
    Object.entries(withObjectNames(loaded.directory)).map(([id, one]) => [
      id,
      { ...planter.plant(serviceSchema, one, 'services'), id },
    ]),
  );
  const translations = loaded.view.pack.languages
    .filter((lang) => lang !== 'en')
    .flatMap((lang) => [...written].map(([piece, texts]) => translation(lang, piece, texts, planter)));
  const pack: LoadedPack = {
    ...loaded,
    view,
    directory,
    problems: [],
    national: { ...loaded.national, translations },
    area: { ...loaded.area, translations: [] },
  };
  return { pack, texts: planter.texts, placed: planter.placed };
}

type Tell = (piece: string) => (path: string, english: string) => void;

function hostileView(view: PackView, planter: HostilePlanter, tell: Tell): PackView {
  const result: Record<string, unknown> = { ...view };
  for (const [kind, schema] of Object.entries(byId)) {
    const items = view[kind as keyof typeof byId] as Readonly<Record<string, object>>;
    const named = kind === 'terms' || kind === 'guides' ? withObjectNames(items) : items;
    result[kind] = Object.fromEntries(
      Object.entries(named).map(([id, item]) => [
        id,
        withBody(planter.plant(schema as z.ZodType, item, kind, tell(`${kind}/${id}`)), kind, planter),
      ]),
    );
  }
  result.roles = Object.fromEntries(
    Object.entries(view.roles).map(([id, { body, ...role }]) => {
      const planted: BoundRole = planter.plant(roleSchema, role, 'roles', tell(`roles/${id}`));
      return [id, { ...planted, ...(body ? { body: planter.plant(bodySchema, body, 'bodies') } : {}) }];
    }),
  );
  result.needs = view.needs.map((need) => planter.plant(needSchema, need, 'needs', tell(`needs/${need.id}`)));
  result.rights = view.rights.map((one) => planter.plant(holderSchema, one, 'rights', tell(`rights/${one.id}`)));
  result.places = view.places.map((place) => planter.plant(placeSchema, place, 'places'));
  result.calendar = planter.plant(calendarSchema, view.calendar, 'calendar');
  result.local = planter.plant(localSchema, view.local, 'local');
  for (const name of ['pack', 'national'] as const)
    result[name] = {
      ...planter.plant(packInfoSchema, { ...view[name], languages: [] }, name),
      languages: view[name].languages,
    };
  return result as unknown as PackView;
}

function withObjectNames<Item>(items: Readonly<Record<string, Item>>): Record<string, Item> {
  const first = Object.values(items)[0]!;
  return { ...items, ...Object.fromEntries(objectNames.map((id) => [id, first])) };
}

function withBody(item: object, kind: string, planter: HostilePlanter): object {
  if (!('body' in item)) return item;
  let links = 0;
  const inline = (one: Inline): Inline => {
    if ('text' in one) return { text: planter.text(`${kind}.body`, one.text) };
    if ('strong' in one) return { strong: one.strong.map(inline) };
    links += 1;
    return {
      link: links % 2 ? one.link : hostileLinks[links % hostileLinks.length]!,
      children: one.children.map(inline),
    };
  };
  const block = (one: Block): Block => {
    if ('heading' in one) return { ...one, children: one.children.map(inline) };
    if ('paragraph' in one) return { paragraph: one.paragraph.map(inline) };
    if ('law' in one) return { law: one.law.map((paragraph) => paragraph.map(inline)) };
    return { ...one, list: one.list.map((line) => line.map(inline)) };
  };
  return { ...item, body: (item.body as readonly Block[]).map(block) };
}

function translation(
  lang: string,
  piece: string,
  written: ReadonlyMap<string, string>,
  planter: HostilePlanter,
): Translation {
  const [kind = ''] = piece.split('/');
  const texts = Object.fromEntries(
    [...written].map(([path, english]) => [
      path,
      { text: planter.text(`${kind} (${lang})`, english), of: fingerprint(english) },
    ]),
  );
  const yaml = { file: `${piece}.${lang}.yaml`, value: undefined, lineAt: () => 1 };
  return { status: 'checked', by: 'an attacker', date: '2026-11-22', texts, lang, target: piece, yaml };
}
