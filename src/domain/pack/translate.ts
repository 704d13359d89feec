import type { Text, Translated } from './schema/basic.ts';
import type { PackView } from './view.ts';

/** A language's file of a pack: `provisions/salt` → path of the English text → its translation. */
export type Overlay = Readonly<Record<string, Readonly<Record<string, Omit<Translated, 'lang'>>>>>;

/** Kinds whose pieces a translation may name, and where they stand in a view. */
export const translatedKinds = [
  'provisions',
  'routes',
  'timescales',
  'exceptions',
  'pathways',
  'guides',
  'letters',
  'terms',
  'contacts',
  'roles',
] as const;

/**
 * Lays a language over a pack. Every text with a translation carries both; the rest stays English and is shown as such.
 * Law, dates, money and safety are marked `protected`: their English is always shown.
 */
export function translate(view: PackView, lang: string, overlay: Overlay): PackView {
  const pieces = translating(view, lang, overlay);
  for (;;) {
    const step = pieces.next();
    if (step.done === true) return step.value;
  }
}

/** The same piece by piece, for whoever has to let a page answer in between. */
export function* translating(view: PackView, lang: string, overlay: Overlay): Generator<undefined, PackView> {
  const result: Record<string, unknown> = { ...view };
  for (const kind of translatedKinds) {
    const pieces: [string, unknown][] = [];
    for (const [id, item] of Object.entries(view[kind] as Readonly<Record<string, unknown>>)) {
      const texts = overlay[`${kind}/${id}`];
      pieces.push([id, texts ? laid(item, '', texts, lang, kind) : item]);
      yield undefined;
    }
    result[kind] = Object.fromEntries(pieces);
  }
  result.needs = view.needs.map((need) => withTexts(need, overlay[`needs/${need.id}`], lang, 'needs'));
  result.rights = view.rights.map((holder) => withTexts(holder, overlay[`rights/${holder.id}`], lang, 'rights'));
  return result as unknown as PackView;
}

function withTexts<Item>(item: Item, texts: Overlay[string] | undefined, lang: string, kind: string): Item {
  return texts ? (laid(item, '', texts, lang, kind) as Item) : item;
}

function laid(value: unknown, path: string, texts: Overlay[string], lang: string, kind: string): unknown {
  const own = texts[path];
  if (own !== undefined && isText(value)) {
    const english = typeof value === 'string' ? { text: value } : value;
    return { ...english, translated: { ...own, lang }, ...(isProtected(kind, path) ? { protected: true } : {}) };
  }
  if (Array.isArray(value))
    return value.map((item, index) => laid(item, joined(path, keyOf(item, index)), texts, lang, kind));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, laid(item, joined(path, key), texts, lang, kind)]),
  );
}

/** List items are named by their id or value, so that a translation survives a change of order. */
export function keyOf(item: unknown, index: number): string {
  const named = item as { id?: unknown; value?: unknown } | null;
  if (typeof named === 'object' && named !== null) {
    if (typeof named.id === 'string') return named.id;
    if (typeof named.value === 'string') return named.value;
  }
  return String(index);
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function isText(value: unknown): value is Exclude<Text, undefined> {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'text' in value);
}

/** Sentences of law, dates, money and safety (L-07), and what is said on the phone, to somebody who speaks English. */
export function isProtected(kind: string, path: string): boolean {
  if (kind === 'timescales' || kind === 'exceptions' || kind === 'rights') return true;
  const last = path.split('.').at(-1) ?? '';
  if (['lawSays', 'what', 'whoPays', 'cost', 'time', 'can', 'cannot', 'why'].includes(last)) return kind !== 'pathways';
  return path.includes('firstSteps') || path.includes('notOpen') || path.includes('script.');
}
