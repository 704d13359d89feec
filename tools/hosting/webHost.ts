import { Buffer } from 'node:buffer';

/** What a host answers at one address. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  /** Every address on the way, the asked one first. */
  readonly way: readonly string[];
}

const mostRedirects = 5;
const patience = 20_000;

/** A deployment as a phone meets it: asks for compressed files, keeps nothing, sends nothing. */
export class WebHost {
  readonly #answers = new Map<string, Promise<Answer>>();
  #root: string;

  constructor(address: string) {
    this.#root = address;
  }

  /** The folder of the first page, with a slash at the end. */
  get root(): string {
    return this.#root;
  }

  /** After a redirect of the first page everything else is looked for where it led. */
  moveTo(address: string): void {
    this.#root = new URL('.', address).href;
  }

  at(path: string): Promise<Answer> {
    const url = new URL(path, this.#root).href;
    const asked = this.#answers.get(url) ?? fetched(url);
    this.#answers.set(url, asked);
    return asked;
  }
}

async function fetched(url: string): Promise<Answer> {
  const way = [url];
  for (;;) {
    const now = way.at(-1) ?? url;
    const response = await fetch(now, {
      redirect: 'manual',
      headers: { 'accept-encoding': 'br, gzip' },
      signal: AbortSignal.timeout(patience),
    });
    const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    const body = Buffer.from(await response.arrayBuffer());
    if (next === null || way.length > mostRedirects)
      return { url: now, status: response.status, headers: response.headers, body, way };
    way.push(new URL(next, now).href);
  }
}

/** Seconds a browser may use an answer without asking again; 0 where it must ask. */
export function secondsKept(headers: Headers): number {
  const control = headers.get('cache-control') ?? '';
  if (/no-store|no-cache/.test(control)) return 0;
  const age = /max-age=(\d+)/.exec(control)?.[1];
  if (age !== undefined) return Number(age);
  const expires = Date.parse(headers.get('expires') ?? '');
  return Number.isNaN(expires) ? 0 : Math.max(0, Math.round((expires - Date.now()) / 1000));
}

/** "3 days", "1 year". */
export function asTime(seconds: number): string {
  const units = [
    [31_536_000, 'year'],
    [86_400, 'day'],
    [3_600, 'hour'],
    [60, 'minute'],
    [1, 'second'],
  ] as const;
  const [size, name] = units.find(([unit]) => seconds >= unit) ?? [1, 'second'];
  const number = Math.floor(seconds / size);
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}
