import type { Problem } from '../../domain/pack/problem.ts';
import { decodeText } from './decodeText.ts';
import type { SourceFile } from './sourceFile.ts';

/** A service of a feed as JSON, with where it stands: its number in the list of its file, from 1. */
export interface FeedEntry {
  readonly file: string;
  readonly row: number;
  readonly value: Readonly<Record<string, unknown>>;
}

const envelopes = ['contents', 'content', 'data', 'services', 'items', 'results'];

/** Every service of a feed, whichever envelope it comes in. The fuller of two entries with one id is kept. */
export function feedEntries(files: readonly SourceFile[]): { entries: FeedEntry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byId = new Map<string, FeedEntry>();
  for (const { name: file, bytes } of files) {
    const value = parsed(file, bytes, problems);
    if (value === undefined) continue;
    const list = listIn(value);
    if (list === undefined) {
      if (files.length === 1)
        problems.push(
          fault(
            file,
            'feed-unknown',
            'There is no list of services in this file.',
            'Give the answer of /services, or of /services/ID, of an Open Referral UK feed.',
          ),
        );
      continue;
    }
    list.forEach((one, index) => {
      if (!isRecord(one)) {
        problems.push(fault(file, 'entry-unknown', 'This entry is no service.', 'Take it out of the list.', index + 1));
        return;
      }
      const entry = { file, row: index + 1, value: one };
      const id = one['id'];
      const key = typeof id === 'string' || typeof id === 'number' ? String(id) : `${file} ${index}`;
      const before = byId.get(key);
      const repeats = before !== undefined && before.file === file;
      if (repeats && asText(before.value) !== asText(one))
        problems.push({
          ...fault(
            file,
            'id-twice',
            `The id ${key} stands twice; the fuller entry was taken.`,
            'Give each service its own id.',
            index + 1,
          ),
          level: 'warning',
        });
      if (!before || asText(one).length > asText(before.value).length) byId.set(key, entry);
    });
  }
  return { entries: [...byId.values()], problems };
}

/** Nobody nests a service a thousand deep but to break a reader. */
function asText(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}

function parsed(file: string, bytes: Uint8Array, problems: Problem[]): unknown {
  try {
    return JSON.parse(decodeText(bytes).text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
    problems.push(fault(file, 'json-broken', `This is not JSON: ${message}`, 'Fetch the file again.'));
    return undefined;
  }
}

/** The services in `value`; undefined where it holds something else, such as a taxonomy or the description of the feed. */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value))
    return value.length === 0 || value.some((one) => isRecord(one) && looksLikeService(one)) ? value : undefined;
  if (!isRecord(value)) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (!envelopes.includes(key.toLowerCase()) || !Array.isArray(inner)) continue;
    const services: unknown[] = inner.map((one: unknown) =>
      isRecord(one) && isRecord(one['service']) ? one['service'] : one,
    );
    return services.every(isOther) && services.length > 0 ? undefined : services;
  }
  if (isRecord(value['service'])) return [value['service']];
  if (isOther(value)) return undefined;
  return looksLikeService(value) ? [value] : undefined;
}

const serviceKeys = [
  'status',
  'organization',
  'organisation',
  'organization_id',
  'service_at_locations',
  'local_offer',
];

function looksLikeService(value: Readonly<Record<string, unknown>>): boolean {
  return serviceKeys.some((key) => key in value);
}

/** Organisations, places and taxonomies come in the same envelope; a place holds its service inside. */
function isOther(value: unknown): boolean {
  return (
    isRecord(value) &&
    !looksLikeService(value) &&
    [
      'taxonomy_terms',
      'parent_id',
      'vocabulary',
      'location',
      'website',
      'version',
      'term_uri',
      'uri',
      'logo',
      'taxonomy',
    ].some((key) => key in value)
  );
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fault(file: string, code: string, message: string, tip: string, row?: number): Problem {
  return { level: 'error', code, message, tip, place: { file, row } };
}
