import type { Device } from './device.ts';
import { sha256 } from './sha256.ts';
import { mirrorCacheName, mirrorFolder } from './storeNames.ts';

/**
 * A second store with failure modes of its own: the private file system, or Cache Storage where that is absent or
 * cannot be written (Safari before 26). Two copies take turns, each with its sequence number and SHA-256, so that a write
 * cut short leaves the one before it whole.
 */
export interface Mirror {
  /** The newest copy that is whole, from wherever one is. */
  read(): Promise<MirrorCopy | undefined>;
  /** `everyCopy` after something was deleted: no older copy may still hold it. */
  write(copy: MirrorCopy, everyCopy?: boolean): Promise<void>;
  clear(): Promise<void>;
}

export interface MirrorCopy {
  readonly sequence: number;
  readonly text: string;
}

interface Shelf {
  read(index: number): Promise<string | undefined>;
  write(index: number, content: string): Promise<void>;
  clear(): Promise<void>;
}

/** `name` tells one mirror from another: `journeys`, `visit`. */
export function createMirror(device: Device, name: string): Mirror {
  const shelves = [fileShelf(device, name), cacheShelf(device, name)];
  return {
    read: async () => {
      const slots = shelves.flatMap((shelf) => [0, 1].map((index) => shelf.read(index).catch(() => undefined)));
      const copies = await Promise.all((await Promise.all(slots)).map(unsealed));
      return copies.flatMap((copy) => copy ?? []).sort((one, other) => other.sequence - one.sequence)[0];
    },
    write: async (copy, everyCopy = false) => {
      const content = await sealed(copy);
      const turn = copy.sequence % 2;
      const used = await firstThatWorks(shelves, async (shelf) => {
        await shelf.write(turn, content);
        if (everyCopy) await shelf.write(1 - turn, content);
      });
      if (everyCopy) await Promise.all(shelves.filter((shelf) => shelf !== used).map(tryToClear));
    },
    clear: async () => {
      await Promise.all(shelves.map(tryToClear));
    },
  };
}

async function sealed({ sequence, text }: MirrorCopy): Promise<string> {
  const body = `${sequence}\n${text}`;
  return `${await sha256(body)}\n${body}`;
}

async function unsealed(content: string | undefined): Promise<MirrorCopy | undefined> {
  const [, hash, body, sequence, text] = /^([0-9a-f]{64})\n((\d+)\n([\s\S]*))$/.exec(content ?? '') ?? [];
  if (hash === undefined || body === undefined || text === undefined || (await sha256(body)) !== hash) return undefined;
  return { sequence: Number(sequence), text };
}

async function firstThatWorks(shelves: readonly Shelf[], work: (shelf: Shelf) => Promise<void>): Promise<Shelf> {
  let last: unknown;
  for (const shelf of shelves) {
    try {
      await work(shelf);
      return shelf;
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

function fileShelf(device: Device, name: string): Shelf {
  const folder = async () => {
    if (device.files === undefined) throw new Error('no private file system');
    return (await device.files()).getDirectoryHandle(mirrorFolder, { create: true });
  };
  const fileName = (index: number) => `${name}-${index}.json`;
  return {
    read: async (index) => (await (await (await folder()).getFileHandle(fileName(index))).getFile()).text(),
    write: async (index, content) => {
      const directory = await folder();
      const file = await directory.getFileHandle(fileName(index), { create: true });
      if (file.createWritable === undefined) {
        await directory.removeEntry(fileName(index));
        throw new Error('private files cannot be written here');
      }
      const stream = await file.createWritable();
      await stream.write(content);
      // Until here the old content stands; closing puts the new in its place at once.
      await stream.close();
    },
    clear: async () => {
      const directory = await folder();
      for (const index of [0, 1]) await directory.removeEntry(fileName(index)).catch(ignoreMissing);
    },
  };
}

function cacheShelf(device: Device, name: string): Shelf {
  const cache = async () => {
    if (device.caches === undefined) throw new Error('no Cache Storage');
    return device.caches.open(mirrorCacheName);
  };
  const address = (index: number) => `/${mirrorCacheName}/${name}-${index}.json`;
  return {
    read: async (index) => {
      if (!(await device.caches?.has(mirrorCacheName))) return undefined;
      return (await (await cache()).match(address(index)))?.text();
    },
    write: async (index, content) => {
      await (await cache()).put(address(index), new Response(content, { headers: { 'content-type': 'text/plain' } }));
    },
    clear: async () => {
      if (!(await device.caches?.has(mirrorCacheName))) return;
      for (const index of [0, 1]) await (await cache()).delete(address(index));
    },
  };
}

/** A store that is not there holds nothing to clear. */
async function tryToClear(shelf: Shelf): Promise<void> {
  await shelf.clear().catch(() => undefined);
}

function ignoreMissing(error: unknown): void {
  if ((error as Error).name !== 'NotFoundError') throw error;
}
