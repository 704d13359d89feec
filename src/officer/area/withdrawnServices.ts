import { isSeq, parseDocument } from 'yaml';
import { parts } from '../exchange/cleanWords.ts';

/** A service that is taken out, as its row says of it. */
export interface TakenOut {
  readonly id: string;
  readonly name: string;
  readonly provisions: string;
}

/**
 * The text of local.yaml with a kind notice for each service taken out, so that old links and leaflets do not end at
 * nothing. A service that is there again loses its notice. What is said of others stays as it was written.
 */
export function withWithdrawn(
  text: string,
  takenOut: readonly TakenOut[],
  isThere: (id: string) => boolean,
  today: string,
): string {
  const document = parseDocument(text);
  const list = document.get('withdrawn');
  const known = (isSeq(list) ? (list.toJSON() as { id?: unknown }[]) : []).map(({ id }) => String(id));
  const back = known.flatMap((id, at) => (isThere(id) ? [at] : []));
  const fresh = takenOut.filter(({ id }) => !known.includes(id));
  if (back.length + fresh.length === 0) return text;
  for (const at of back.reverse()) document.deleteIn(['withdrawn', at]);
  if (fresh.length > 0 && !isSeq(list)) document.set('withdrawn', document.createNode([]));
  for (const { id, name, provisions } of fresh)
    document.addIn(['withdrawn'], document.createNode({ id, name, takenOutOn: today, provisions: parts(provisions) }));
  return document.toString({ lineWidth: 0 });
}
