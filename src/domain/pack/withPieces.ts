import type { PackView } from './view.ts';

/** What travels apart from the core, by kind: read as one text it would hold up a slow phone for a tenth of a second. */
export const apartKinds = ['provisions', 'guides', 'letters', 'timescales'] as const satisfies (keyof PackView)[];

export type Pieces = Partial<Pick<PackView, (typeof apartKinds)[number]>>;

/** The whole view, from its core and the pieces that travelled apart. A pack without any is whole as it is. */
export function withPieces(core: PackView, files: readonly Pieces[]): PackView {
  if (files.length === 0) return core;
  // Entry by entry: an id that every object inherits (`__proto__`) stays an id.
  const entries = (kind: keyof Pieces) => [core, ...files].flatMap((one) => Object.entries(one[kind] ?? {}));
  const laid = apartKinds.map((kind) => [kind, Object.fromEntries<unknown>(entries(kind))]);
  return { ...core, ...(Object.fromEntries(laid) as Required<Pieces>) };
}
