import { feedPages, type FeedPage } from '../../src/officer/exchange/feedPages.ts';
import type { SourceFile } from '../../src/officer/exchange/sourceFile.ts';
import { mostBytes, refusedSource, type ReadSource } from '../../src/officer/exchange/readSource.ts';

/** An address instead of a file. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

interface Politeness {
  /** Between two questions to one host. */
  readonly pause: number;
  readonly patience: number;
}

const polite: Politeness = { pause: 1000, patience: 30_000 };

/** A feed or a file at an address: its pages one after the other, at most one a second, at most 50 MB in all. */
export async function fetchSource(
  address: string,
  { pause, patience }: Politeness = polite,
): Promise<{ readonly files: readonly SourceFile[] } | { readonly refused: ReadSource }> {
  const files: SourceFile[] = [];
  let left = mostBytes;
  let next: FeedPage | undefined = { address, number: 1 };
  const seen = new Set<string>();
  try {
    while (next !== undefined) {
      if (files.length > 0) await new Promise((done) => setTimeout(done, pause));
      const file = await fetched(next.address, left, patience);
      if ('refused' in file) return file;
      left -= file.bytes.length;
      const page = feedPages(next, file.bytes, seen);
      if (!page.isEmpty || files.length === 0) files.push(file);
      next = page.next;
    }
  } catch (error) {
    const why =
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
    return refuse(
      address,
      'address-silent',
      `There is no answer: ${why}.`,
      'Open the address in a browser; try again later.',
    );
  }
  return { files };
}

async function fetched(address: string, left: number, patience: number): Promise<SourceFile | { refused: ReadSource }> {
  const headers = { accept: 'application/json, text/csv, */*', 'user-agent': 'local-offer-import' };
  const response = await fetch(address, { headers, signal: AbortSignal.timeout(patience) });
  if (!response.ok)
    return refuse(
      address,
      'address-refused',
      `The answer is ${response.status} ${response.statusText}.`,
      'Check the address; a feed answers at …/services.',
    );
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.length;
    if (bytes > left)
      return refuse(
        address,
        'file-too-large',
        'It is more than 50 MB in all.',
        'Ask for fewer entries, or save it and import it in parts.',
      );
    pieces.push(piece);
  }
  const name = new URL(address).pathname.split('/').at(-1) ?? '';
  return { name: /\.(csv|xlsx)$/i.test(name) ? name : address, bytes: Buffer.concat(pieces) };
}

function refuse(address: string, code: string, message: string, tip: string): { refused: ReadSource } {
  return { refused: refusedSource(address, code, message, tip) };
}
