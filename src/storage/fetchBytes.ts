import type { Device } from './device.ts';
import { inTime } from './inTime.ts';

/** Why a file could not be had from the network. */
export type FetchFault =
  'offline' | 'timed-out' | 'not-found' | 'server-error' | 'sign-in-page' | 'wrong-type' | 'too-large';

export type Fetched =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly fault?: undefined }
  | { readonly bytes?: undefined; readonly fault: FetchFault };

export interface FetchBytesOptions {
  readonly device: Device;
  /** Milliseconds for the whole of it, headers and body. */
  readonly patience: number;
  /** Reading stops as soon as there is more than this. */
  readonly limit: number;
  readonly cache: RequestCache;
}

/**
 * Fetches a JSON file's bytes, unparsed. A Wi-Fi's sign-in page answers 200 with HTML to everything, so HTML is told
 * apart from any other wrong type. Nothing of a failed answer is handed on.
 */
export async function fetchBytes(address: string, options: FetchBytesOptions): Promise<Fetched> {
  const stop = new AbortController();
  try {
    return await inTime(ask(address, options, stop.signal), options.patience, () => ({ fault: 'timed-out' }));
  } finally {
    stop.abort();
  }
}

async function ask(
  address: string,
  { device, limit, cache }: FetchBytesOptions,
  signal: AbortSignal,
): Promise<Fetched> {
  try {
    // `same-origin`: a redirect to anybody else fails instead of telling them that we asked.
    const response = await device.fetch(address, { cache, signal, mode: 'same-origin', referrerPolicy: 'no-referrer' });
    const fault = faultOf(response);
    if (fault !== undefined) return { fault };
    const bytes = await readAtMost(response, limit);
    if (bytes === undefined) return { fault: 'too-large' };
    return startsLikeHtml(bytes) ? { fault: 'sign-in-page' } : { bytes };
  } catch {
    return { fault: 'offline' };
  }
}

function faultOf(response: Response): FetchFault | undefined {
  if (response.status === 404 || response.status === 410) return 'not-found';
  if (!response.ok) return 'server-error';
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'sign-in-page';
  return type.endsWith('/json') || type.endsWith('+json') ? undefined : 'wrong-type';
}

async function readAtMost(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (response.body === null) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    parts.push(next.value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function startsLikeHtml(bytes: Uint8Array<ArrayBuffer>): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return start.startsWith('<');
}
