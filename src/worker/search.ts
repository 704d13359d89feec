import type { Problem } from '../domain/pack/problem.ts';
import type { Place } from '../domain/pack/schema/pack.ts';
import { find, type FindQuery, type Found } from '../domain/search/find.ts';
import { searchFrom } from '../domain/search/searchFiles.ts';
import { loadIndex, warm, type SearchIndex } from '../domain/search/searchIndex.ts';
import { tryPack } from '../domain/search/tryPack.ts';

/** What a page may ask; `pack` is the pack's search files, as bytes. `id` comes back with the answer; a page drops answers to questions it no longer asks. */
export type SearchMessage =
  | {
      readonly id: number;
      readonly kind: 'load';
      readonly pack: readonly ArrayBuffer[];
      /** Of the area a family lives in, where this is the pack of a neighbour. */
      readonly beyond?: readonly Place[] | undefined;
    }
  | { readonly id: number; readonly kind: 'find'; readonly query: FindQuery; readonly today: string }
  /** A newer pack, before it is put in place: of use in a worker of its own. */
  | { readonly id: number; readonly kind: 'try'; readonly files: PackBytes; readonly today: string };

export interface PackBytes {
  readonly core: ArrayBuffer;
  readonly pieces: readonly ArrayBuffer[];
  readonly services: readonly ArrayBuffer[];
  readonly search: readonly ArrayBuffer[];
}

export type SearchAnswer =
  | { readonly id: number; readonly kind: 'loaded' }
  | { readonly id: number; readonly kind: 'found'; readonly found: Found }
  | { readonly id: number; readonly kind: 'tried'; readonly faults: readonly string[] }
  /** The pack's index cannot be used: the page says so and offers lists instead. */
  | { readonly id: number; readonly kind: 'problem'; readonly problem: Problem };

/** As much of a worker's scope as is used here, so that pages can import the types above without a worker's library. */
const scope = self as unknown as {
  addEventListener(type: 'message', listen: (event: { readonly data: SearchMessage }) => void): void;
  postMessage(answer: SearchAnswer): void;
};
let index: Promise<SearchIndex | Problem> = Promise.resolve(
  problemOf('search-not-loaded', 'The search was asked before it was loaded.'),
);

scope.addEventListener('message', ({ data: message }) => {
  // A find that comes while the index still loads waits for it.
  if (message.kind === 'load') index = Promise.resolve(load(message));
  void answer(message);
});

async function answer(message: SearchMessage): Promise<void> {
  if (message.kind === 'try') return say({ id: message.id, kind: 'tried', faults: tried(message) });
  const loaded = await index;
  say(answerTo(message, loaded));
  if (message.kind === 'load' && !('code' in loaded)) warmUp(warm(loaded));
}

function say(answer: SearchAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker posts to its own page; only windows have origins
  scope.postMessage(answer);
}

function tried({ files, today }: Extract<SearchMessage, { kind: 'try' }>): string[] {
  const [pieces, services, search] = [files.pieces, files.services, files.search].map((some) => some.map(textOf));
  return tryPack({ core: textOf(files.core), pieces: pieces!, services: services!, search: search! }, today);
}

function textOf(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes);
}

/** Between two messages: a question that comes goes first. */
function warmUp(makePiece: () => boolean): void {
  setTimeout(() => {
    if (makePiece()) warmUp(makePiece);
  });
}

function load(message: Extract<SearchMessage, { kind: 'load' }>): SearchIndex | Problem {
  try {
    // Parsing is the worker's job, never the page's.
    const { index, words } = searchFrom(message.pack.map(textOf));
    const loaded = loadIndex(index, words, message.beyond);
    return 'index' in loaded ? loaded.index : loaded.problem;
  } catch (error) {
    return problemOf('search-index-broken', `The search index could not be read: ${String(error)}`);
  }
}

function answerTo(message: Exclude<SearchMessage, { kind: 'try' }>, loaded: SearchIndex | Problem): SearchAnswer {
  if ('code' in loaded) return { id: message.id, kind: 'problem', problem: loaded };
  if (message.kind === 'load') return { id: message.id, kind: 'loaded' };
  return { id: message.id, kind: 'found', found: find(loaded, message.query, message.today) };
}

function problemOf(code: string, message: string): Problem {
  return { level: 'error', code, message, tip: 'Download the information again.', place: { file: 'search.json' } };
}
