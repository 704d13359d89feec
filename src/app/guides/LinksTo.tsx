import type { Text } from '../../domain/pack/schema/basic.ts';
import type { PackView } from '../../domain/pack/view.ts';
import { LinkList } from '../parts/LinkList.tsx';
import { usePack } from '../parts/packContext.ts';

type Kind = 'provisions' | 'routes' | 'timescales' | 'letters';

/** A heading and links to pages of one kind; nothing where there are none. */
export function LinksTo({ kind, ids, heading }: { kind: Kind; ids: readonly string[]; heading: string }) {
  const { view } = usePack();
  const items = ids.flatMap((id) => {
    const title = titleOf(view, kind, id);
    return title === undefined ? [] : [{ id, title }];
  });
  if (items.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{heading}</h2>
      <LinkList kind={kind} items={items} />
    </section>
  );
}

function titleOf(view: PackView, kind: Kind, id: string): Text | undefined {
  if (kind === 'provisions' || kind === 'routes') return view[kind][id]?.name;
  return view[kind][id]?.title;
}
