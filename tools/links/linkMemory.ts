import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { linkStates, type LinkState } from './askLink.ts';

const memorySchema = z.strictObject({
  /** By address: the days on which it was found wanting since it was last fine. */
  links: z.record(z.string(), z.array(z.strictObject({ on: z.string(), state: z.enum(linkStates) }))),
});

/** What earlier runs saw, so that one bad evening of a host is not taken for a broken link. */
export type LinkMemory = ReadonlyMap<string, readonly { readonly on: string; readonly state: LinkState }[]>;

/** On so many days a link must be found wanting before it is called broken. */
export const daysUntilBroken = 3;

const wanting: ReadonlySet<LinkState> = new Set(['gone', 'not-found', 'soft-404', 'tls-error', 'unreachable']);

export function isWanting(state: LinkState): boolean {
  return wanting.has(state);
}

export function readLinkMemory(file: string): LinkMemory | { readonly fault: string } {
  if (!existsSync(file)) return new Map();
  try {
    return new Map(Object.entries(memorySchema.parse(JSON.parse(readFileSync(file, 'utf8'))).links));
  } catch {
    return { fault: `${file} is not what an earlier link check wrote. Delete it, or name another file with --state.` };
  }
}

/** With what was seen today. A link that is fine again is forgotten; one day counts once. */
export function remembered(before: LinkMemory, address: string, state: LinkState, today: string): LinkMemory {
  const after = new Map(before);
  if (!isWanting(state)) after.delete(address);
  else {
    const earlier = (before.get(address) ?? []).filter(({ on }) => on < today);
    after.set(address, [...earlier, { on: today, state }]);
  }
  return after;
}

/** Only of links that still stand in the pack. */
export function writeLinkMemory(file: string, memory: LinkMemory, addresses: ReadonlySet<string>): void {
  const links = Object.fromEntries([...memory].filter(([address]) => addresses.has(address)).sort());
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ links }, null, 2)}\n`);
}
