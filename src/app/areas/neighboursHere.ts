import type { PackInfo } from '../../domain/pack/schema/pack.ts';
import type { NeighbourSite } from '../../storage/neighbours.ts';
import { otherAreas, type OtherArea } from './otherAreasHere.ts';

/** An area across the border, with what families call it. */
export interface Neighbour extends NeighbourSite {
  readonly name: string;
}

/**
 * The neighbours that this area names and this host has: built beside it, or in a folder the area knows of. Always on
 * this origin, for nothing else is ever asked. `rootUrl` is where this area's own site stands.
 */
export function neighboursHere(
  { id: own, neighbours = [] }: Pick<PackInfo, 'id' | 'neighbours'>,
  rootUrl: string,
  beside: readonly OtherArea[] = otherAreas(),
): readonly Neighbour[] {
  const { origin } = new URL(rootUrl);
  return neighbours.flatMap(({ id, name, folder, signingKeys }) => {
    const there = beside.find((one) => one.id === id);
    // A folder in two slashes would be another host.
    const path = folder === undefined ? there && `../${id}/` : /^\/(?![/\\])/.test(folder) ? folder : undefined;
    const called = name ?? there?.name;
    if (id === own || path === undefined || called === undefined) return [];
    const root = new URL(path, rootUrl);
    if (root.origin !== origin) return [];
    return [{ id, name: called, root: root.href, keys: signingKeys ?? there?.signingKeys ?? [] }];
  });
}
