import type { Text } from '../../domain/pack/schema/basic.ts';
import type { PageKind } from '../addresses.ts';
import { Go } from './Go.tsx';
import { Say } from './Say.tsx';
import { useAddresses } from './useAddresses.ts';

interface Item {
  readonly id: string;
  readonly title: Text;
  readonly text?: Text | undefined;
}

/** Links to pages of one kind. */
export function LinkList({ kind, items }: { kind: PageKind; items: readonly Item[] }) {
  const to = useAddresses();
  if (items.every((item) => item.text === undefined))
    return (
      <ul className="rows">
        {items.map((item) => (
          <li key={item.id}>
            <Go to={to.page(kind, item.id)}>
              <span>
                <Say text={item.title} />
              </span>
            </Go>
          </li>
        ))}
      </ul>
    );
  return (
    <ul className="plain-list stack tight">
      {items.map((item) => (
        <li key={item.id}>
          <Go to={to.page(kind, item.id)}>
            <Say text={item.title} />
          </Go>
          {item.text ? (
            <p className="soft">
              <Say text={item.text} />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
