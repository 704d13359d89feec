import type { Clock, PoliteHosts } from './politeHosts.ts';

export const linkStates = [
  'fine',
  'moved',
  'slow',
  'refused',
  'gone',
  'not-found',
  'soft-404',
  'tls-error',
  'unreachable',
] as const;

/** `refused`: the host lets no programme in, so that only a person can say. `soft-404`: says "found" and shows that it is not. */
export type LinkState = (typeof linkStates)[number];

export interface LinkAnswer {
  readonly state: LinkState;
  /** What was seen, for the report. */
  readonly seen: string;
  /** Of what has moved for good. */
  readonly to?: string | undefined;
}

interface Asking {
  readonly hosts: PoliteHosts;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  /** An answer after so many milliseconds is slow, and none after so many is none. */
  readonly slowAfter: number;
  readonly patience: number;
}

const mostHops = 8;
const mostText = 200_000;
const headers = { 'user-agent': 'local-offer-link-check', accept: 'text/html, application/pdf;q=0.9, */*;q=0.8' };

/** What stands at an address: first only asked for (HEAD), then, where that does not settle it, fetched (GET). */
export async function askLink(address: string, asking: Asking): Promise<LinkAnswer> {
  try {
    const head = await follow(address, 'HEAD', asking);
    // Many hosts answer HEAD wrongly; and a page says only in its own words that it is not there.
    const settled = head.status >= 200 && head.status < 300 && !head.isPage;
    return judged(address, settled ? head : await follow(address, 'GET', asking));
  } catch (error) {
    return unanswered(error);
  }
}

interface Reached {
  readonly status: number;
  readonly isPage: boolean;
  readonly text: string;
  readonly url: string;
  /** Every step of the way was one for good. */
  readonly forGood: boolean;
  readonly slow: boolean;
}

async function follow(address: string, method: 'HEAD' | 'GET', asking: Asking): Promise<Reached> {
  let url = new URL(address);
  let forGood = true;
  let slow = false;
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const { response, text, took } = await once(url, method, asking);
    slow ||= took > asking.slowAfter;
    const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (next === null) {
      const isPage = /html/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, isPage, text, url: url.href, forGood, slow };
    }
    forGood &&= response.status === 301 || response.status === 308;
    url = new URL(next, url);
    if (!/^https?:$/.test(url.protocol)) throw new Error(`it leads to ${url.protocol}`);
  }
  throw new Error(`it leads on more than ${mostHops} times`);
}

async function once(url: URL, method: 'HEAD' | 'GET', { hosts, clock, fetch, patience }: Asking) {
  return hosts.ask(url.host, async () => {
    const begun = clock.now();
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url, { method, headers, redirect: 'manual', signal });
    const took = clock.now() - begun;
    const isPage = /html/.test(response.headers.get('content-type') ?? '');
    const text = method === 'GET' && response.ok && isPage ? await beginning(response) : '';
    if (text === '') await response.body?.cancel();
    return { response, text, took };
  });
}

/** No more of a page than its title and headings need. */
async function beginning(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > mostText) break;
  }
  return text;
}

function judged(address: string, { status, text, url, forGood, slow }: Reached): LinkAnswer {
  if (status === 410) return { state: 'gone', seen: 'the host says it is gone for good (410)' };
  if (status === 404) return { state: 'not-found', seen: 'the host says there is no such page (404)' };
  if ([401, 403, 405, 406, 429, 451].includes(status))
    return { state: 'refused', seen: `the host does not let a programme in (${status})` };
  if (status >= 400 || status < 200) return { state: 'unreachable', seen: `the host answers with fault ${status}` };
  const from = new URL(address);
  const to = new URL(url);
  const says = notFoundWords(text);
  if (says !== undefined) return { state: 'soft-404', seen: `the page says "${says}"` };
  if (from.pathname.length > 1 && to.pathname === '/' && to.search === '')
    return { state: 'soft-404', seen: `it leads to the first page, ${to.href}` };
  if (forGood && from.href !== to.href) return { state: 'moved', seen: `it has moved to ${to.href}`, to: to.href };
  return slow ? { state: 'slow', seen: 'the answer took long' } : { state: 'fine', seen: 'found' };
}

const notFound =
  /\b(page|file|document|content|record|service) (was |is |could |can )?(not|cannot be|no longer) (be )?(found|exists?|available|here)\b|\b404\b|\bno longer (exists|available)\b|\bcan(no|['’])t (be )?f(ou|i)nd (the|this|that|your) page\b|\bpage (doesn['’]t|does not) exist\b|^not found$/i;

/** What a page says of itself in its title or its first heading. Elsewhere the words may be about something else. */
function notFoundWords(html: string): string | undefined {
  const named = [/<title[^>]*>([^<]*)/i, /<h1[^>]*>([\s\S]*?)<\/h1>/i].map((one) => one.exec(html)?.[1] ?? '');
  return named
    .map((one) =>
      one
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&#39;', "'")
        .replaceAll('&rsquo;', '’')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .find((one) => notFound.test(one));
}

const tlsCodes =
  /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|EPROTO|HOSTNAME_MISMATCH|ERR_OSSL)/;

function unanswered(error: unknown): LinkAnswer {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (tlsCodes.test(code)) return { state: 'tls-error', seen: `its certificate is not good (${code})` };
  const why: Readonly<Record<string, string>> = {
    ENOTFOUND: 'there is no host of that name',
    ECONNREFUSED: 'the host takes no calls',
    ECONNRESET: 'the host hangs up',
  };
  if (error instanceof Error && error.name === 'TimeoutError')
    return { state: 'unreachable', seen: 'there is no answer in time' };
  const said = cause instanceof Error ? cause.message : String(cause);
  return { state: 'unreachable', seen: why[code] ?? (said || 'there is no answer') };
}
