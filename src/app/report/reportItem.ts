import type { Text } from '../../domain/pack/schema/basic.ts';
import type { Directory, PackView } from '../../domain/pack/view.ts';

/** The item at an address, `/services/send-team/`: its id as kind/id, and its name where it has one. */
export function reportItem(
  address: string,
  view: PackView,
  directory: Directory,
): { readonly item: string; readonly name: Text | undefined } {
  // Whatever stands in an address that somebody was sent: only what looks like a page of ours is taken.
  const [, kind = '', id = ''] = /^(?:\/[a-z]{2}(?=\/))?\/([a-z-]+)\/(?:([a-z0-9-]+)\/)?$/.exec(address) ?? [];
  if (kind === '' || kind === 'report') return { item: '', name: undefined };
  return { item: id === '' ? kind : `${kind}/${id}`, name: id === '' ? undefined : nameOf(kind, id, view, directory) };
}

function nameOf(kind: string, id: string, view: PackView, directory: Directory): Text | undefined {
  switch (kind) {
    case 'services':
      return directory[id]?.name;
    case 'provisions':
      return view.provisions[id]?.name;
    case 'guides':
      return view.guides[id]?.title;
    case 'letters':
      return view.letters[id]?.title;
    case 'routes':
      return view.routes[id]?.name;
    case 'pathways':
      return view.pathways[id]?.name;
    case 'terms':
      return view.terms[id]?.term;
    case 'contacts':
      return view.contacts[id]?.name;
    default:
      return undefined;
  }
}
