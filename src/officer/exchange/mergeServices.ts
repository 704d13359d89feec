import { idSchema } from '../../domain/pack/schema/basic.ts';
import { columns, type Cells, type Column } from './draft.ts';
import type { ImportSource } from './importRecord.ts';

/** One service as the source has it now. */
export interface Incoming {
  readonly sourceId: string;
  readonly cells: Cells;
  /** Columns that the source itself fills; the others were filled in by us. */
  readonly supplied: ReadonlySet<Column>;
  /** Columns that follow from others of the source, such as the review day; only an import that knows the last one changes them. */
  readonly derived: ReadonlySet<Column>;
}

export interface Changed {
  readonly id: string;
  readonly columns: readonly { readonly column: string; readonly from: string; readonly to: string }[];
}

export interface Merged {
  readonly rows: readonly Cells[];
  readonly source: ImportSource;
  readonly added: readonly { readonly id: string; readonly name: string }[];
  readonly changed: readonly Changed[];
  /** Cells that were changed here and in the source; what stands here stays. */
  readonly keptLocal: readonly {
    readonly id: string;
    readonly column: string;
    readonly local: string;
    readonly incoming: string;
  }[];
  readonly gone: readonly { readonly id: string; readonly name: string }[];
  readonly unchanged: number;
}

/** Lays what came in over what is there. `last` is the source at the last import; nothing edited here is overwritten. */
export function mergeServices(here: readonly Cells[], incoming: readonly Incoming[], last: ImportSource): Merged {
  const rows = new Map(here.map((row) => [row.id, row]));
  const before = new Map(Object.entries(last));
  const taken = new Set([...rows.keys(), ...[...before.values()].map((one) => one.id)]);
  const source = new Map<string, ImportSource[string]>();
  const added: Merged['added'][number][] = [];
  const changed: Changed[] = [];
  const keptLocal: Merged['keptLocal'][number][] = [];
  let unchanged = 0;
  for (const one of incoming) {
    const known = before.get(one.sourceId);
    const id = known?.id ?? ownId(one, rows, taken);
    taken.add(id);
    const cells: Cells = { ...one.cells, id };
    source.set(one.sourceId, { id, cells });
    const row = rows.get(id);
    if (row === undefined) {
      rows.set(id, cells);
      added.push({ id, name: cells.name });
      continue;
    }
    const laid = overRow(row, { ...one, cells }, known?.cells);
    rows.set(id, laid.row);
    keptLocal.push(...laid.kept.map((each) => ({ id, ...each })));
    if (laid.changes.length > 0) changed.push({ id, columns: laid.changes });
    else unchanged += 1;
  }
  const gone = [...before].flatMap(([sourceId, { id }]) => {
    const row = rows.get(id);
    return !source.has(sourceId) && row ? [{ id, name: row.name }] : [];
  });
  return { rows: [...rows.values()], source: Object.fromEntries(source), added, changed, keptLocal, gone, unchanged };
}

function overRow(row: Cells, incoming: Incoming, base: Readonly<Record<string, string>> | undefined) {
  const changes: Changed['columns'][number][] = [];
  const kept: { column: string; local: string; incoming: string }[] = [];
  const next: Record<Column, string> = { ...row };
  for (const column of columns) {
    const [local, now] = [row[column], incoming.cells[column]];
    if (column === 'id' || local === now) continue;
    if (!incoming.supplied.has(column) && !(base && incoming.derived.has(column))) continue;
    const was = base?.[column];
    // The source is as it was: whatever is different here was changed here.
    if (was !== undefined && was === now) continue;
    if (was !== undefined && was !== local) {
      kept.push({ column, local, incoming: now });
      continue;
    }
    next[column] = now;
    changes.push({ column, from: local, to: now });
  }
  return { row: next, changes, kept };
}

/** An id of ours stays; a number or a uuid says nothing in an address, so the name makes one. */
function ownId({ sourceId, cells }: Incoming, rows: ReadonlyMap<string, Cells>, taken: ReadonlySet<string>): string {
  const readable = idSchema.safeParse(sourceId).success && !/^\d+$|^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(sourceId);
  if (readable && (rows.has(sourceId) || !taken.has(sourceId))) return sourceId;
  const slug = slugOf(cells.name);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(id)) return id;
  }
}

export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-|-$/g, '').slice(0, 60).replace(/-$/, '') || 'service';
}
