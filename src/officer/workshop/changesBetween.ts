import { listColumns, type Column } from '../exchange/draft.ts';

export interface ServiceChange {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly { readonly column: string; readonly from: string; readonly to: string }[];
}

/** What is different in the services, by their ids. */
export interface Changes {
  readonly added: readonly { readonly id: string; readonly name: string }[];
  readonly changed: readonly ServiceChange[];
  readonly gone: readonly { readonly id: string; readonly name: string }[];
}

type Services = ReadonlyMap<string, Readonly<Record<string, string>>>;

export function changesBetween(before: Services, after: Services): Changes {
  const named = (id: string, cells: Readonly<Record<string, string>>) => ({ id, name: cells.name || id });
  const changed: ServiceChange[] = [];
  for (const [id, now] of after) {
    const was = before.get(id);
    if (was === undefined) continue;
    const names = [...new Set([...Object.keys(was), ...Object.keys(now)])];
    const columns = names
      .map((column) => ({ column, from: plain(column, was[column]), to: plain(column, now[column]) }))
      .filter(({ from, to }) => from !== to);
    if (columns.length > 0) changed.push({ ...named(id, now), columns });
  }
  return {
    added: [...after].filter(([id]) => !before.has(id)).map(([id, cells]) => named(id, cells)),
    changed,
    gone: [...before].filter(([id]) => !after.has(id)).map(([id, cells]) => named(id, cells)),
  };
}

/** `a; b` and `a;b` are the same list. */
function plain(column: string, cell = ''): string {
  if (!listColumns.has(column as Column)) return cell;
  return cell
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
    .join(';');
}
