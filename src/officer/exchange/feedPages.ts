/** A page of a feed: where it stands and its number, from 1. */
export interface FeedPage {
  readonly address: string;
  readonly number: number;
}

/** More pages than any council's feed has. */
const most = 2000;

/**
 * The page after this one. Feeds count pages in three ways, and some never say that one is the last: it ends at an empty
 * page, at one that only repeats ids, or when the counted pages are through. `seen` remembers the ids of a feed.
 */
export function feedPages(
  page: FeedPage,
  bytes: Uint8Array,
  seen: Set<string>,
): { readonly next: FeedPage | undefined; readonly isEmpty: boolean } {
  const value = parsed(bytes);
  const list = ['contents', 'content', 'data', 'services', 'items', 'results']
    .map((name) => value?.[name])
    .find((one): one is unknown[] => Array.isArray(one));
  if (value === undefined || list === undefined) return { next: undefined, isEmpty: false };
  const ids = list.map((one) => String((one as { id?: unknown } | null)?.id ?? JSON.stringify(one)));
  const fresh = ids.filter((id) => !seen.has(id));
  for (const id of ids) seen.add(id);
  const counters = new Map(Object.entries(value).map(([name, one]) => [name.toLowerCase().replaceAll('_', ''), one]));
  const pages = Number(counters.get('totalpages') ?? Number.NaN);
  const isLast =
    counters.get('lastpage') === true ||
    counters.get('last') === true ||
    (Number.isFinite(pages) && page.number >= pages) ||
    // Nothing counts pages: the answer is whole.
    (!Number.isFinite(pages) && !counters.has('last') && !counters.has('lastpage'));
  if (fresh.length === 0 || isLast || page.number >= most) return { next: undefined, isEmpty: fresh.length === 0 };
  const address = new URL(page.address);
  address.searchParams.set('page', String(page.number + 1));
  return { next: { address: address.href, number: page.number + 1 }, isEmpty: false };
}

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
