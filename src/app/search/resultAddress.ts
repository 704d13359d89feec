import type { FoundRecord } from '../../domain/search/find.ts';
import type { addresses, PageKind } from '../addresses.ts';

/** The page of what was found. */
export function resultAddress(to: ReturnType<typeof addresses>, { kind, id }: FoundRecord): string {
  return kind === 'pathways' ? to.pathway(id) : to.page(kind satisfies PageKind, id);
}
