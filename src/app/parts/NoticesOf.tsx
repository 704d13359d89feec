import { noticesOn } from '../../domain/pack/notices.ts';
import { usePack } from './packContext.ts';
import { Say } from './Say.tsx';

/** What an area has to say just now about these pages; gone by itself on the day after its last. */
export function NoticesOf({ items }: { items: readonly string[] }) {
  const { view, today } = usePack();
  if (today === undefined) return null;
  return noticesOn(view.local, today, items).map((notice) => (
    <p key={notice.id} className="notice warn">
      <Say text={notice.text} />
    </p>
  ));
}
