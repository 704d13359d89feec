import Fuse from 'fuse.js';
import { keyOf, type SearchRecord } from '../../src/domain/search/record.ts';

/** As it comes, or with its own search word by word. */
export type FuseKind = 'as it comes' | 'word by word';

const keys = [
  { name: 'title', weight: 6 },
  { name: 'also', weight: 4 },
  { name: 'text', weight: 1 },
];

/** Fuse.js alone over the records, with the same fields and weights as ours; the ten best keys. */
export function fuseSearch(records: readonly SearchRecord[], kind: FuseKind): (query: string) => string[] {
  const words = kind === 'word by word' ? { useTokenSearch: true, ignoreLocation: true, threshold: 0.3 } : {};
  const fuse = new Fuse(records, { keys, ...words });
  return (query) => fuse.search(query, { limit: 10 }).map(({ item }) => keyOf(item));
}
