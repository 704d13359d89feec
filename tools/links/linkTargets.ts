import type { Problem } from '../../src/domain/pack/problem.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';

/** A web address of a pack, and every entry that leads families to it. */
export interface LinkTarget {
  readonly address: string;
  readonly used: readonly { readonly entry: string; readonly place: Problem['place'] }[];
}

/** Every web address in the area's and the nation's files, each once. A part of a page (`#`) is the same address. */
export function linkTargets(pack: LoadedPack): LinkTarget[] {
  const targets = new Map<string, { entry: string; place: Problem['place'] }[]>();
  const add = (address: string, kind: string, id: string, path: readonly PropertyKey[]) => {
    const plain = address.replace(/#.*$/, '');
    const used = targets.get(plain) ?? [];
    targets.set(plain, used);
    const entry = `${kind}/${id}`;
    if (!used.some((one) => one.entry === entry)) used.push({ entry, place: pack.placeOf(kind, id, path) });
  };
  for (const service of pack.area.services.values())
    walk(service, [], (address, path) => add(address, 'services', service.id, path));
  for (const piece of [...pack.area.pieces, ...pack.national.pieces])
    walk(piece.item, [], (address, path) => add(address, piece.kind, piece.id, path));
  return [...targets].map(([address, used]) => ({ address, used }));
}

function walk(
  value: unknown,
  path: readonly PropertyKey[],
  found: (address: string, path: readonly PropertyKey[]) => void,
): void {
  if (typeof value === 'string') {
    if (/^https?:\/\/\S+$/.test(value) && URL.canParse(value)) found(value, path);
  } else if (Array.isArray(value)) value.forEach((item, at) => walk(item, [...path, at], found));
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) walk(item, [...path, key], found);
}

/** Names set apart for examples (RFC 2606): nobody is there to be asked. */
export function isForExamples(address: string): boolean {
  return /(^|\.)(example(\.(com|net|org))?|test|invalid)$/.test(new URL(address).hostname);
}
