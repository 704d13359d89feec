import { unzipSync } from 'fflate';
import type { Problem } from '../../domain/pack/problem.ts';
import type { ContentFolder } from '../content/contentFolder.ts';
import { memoryFolder } from '../content/memoryFolder.ts';
import { mostBytes } from '../exchange/readSource.ts';
import { zipOf } from '../publish/zipFiles.ts';

/** No pack has as many files. */
const mostFiles = 5_000;

/** The packs of a zip: one area, and the nation it extends where that is in it too. */
export interface PackZip {
  readonly area: ContentFolder;
  readonly nation?: ContentFolder | undefined;
}

/** Whether the bytes are a zip with a pack in it: a workbook is a zip too. */
export function isPackZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    let found = false;
    unzipSync(bytes, {
      filter: ({ name }) => {
        found ||= /(^|\/)pack\.yaml$/.test(name);
        return false;
      },
    });
    return found;
  } catch {
    return false;
  }
}

/** Reads a zip of pack folders. Sizes are looked at before anything is unpacked. */
export function readPackZip(file: string, bytes: Uint8Array): PackZip | { readonly problem: Problem } {
  let size = 0;
  let count = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || isHidden(name)) return false;
        size += originalSize;
        count += 1;
        return size <= mostBytes && count <= mostFiles;
      },
    });
  } catch {
    return {
      problem: fault(file, 'zip-broken', 'This zip cannot be unpacked.', 'Make it again, or download it again.'),
    };
  }
  if (size > mostBytes || count > mostFiles)
    return {
      problem: fault(
        file,
        'file-too-large',
        `Unpacked it is ${Math.round(size / 1024 / 1024)} MB in ${count} files; at most 50 MB in ${mostFiles} files are read.`,
        'Zip the folder of the pack alone.',
      ),
    };
  const texts = new Map(Object.entries(parts).map(([name, part]) => [name, utf8.decode(part)]));
  return packsIn(file, texts);
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What a Mac and Windows put beside files. */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'Thumbs.db');
}

function packsIn(file: string, texts: ReadonlyMap<string, string>): PackZip | { readonly problem: Problem } {
  const folders = [...texts.keys()]
    .filter((name) => /(^|\/)pack\.yaml$/.test(name))
    .map((name) => folderAt(name.slice(0, -'pack.yaml'.length), texts));
  const areas = folders.filter((one) => parentOf(one) !== undefined);
  const [area] = areas;
  if (area === undefined || areas.length > 1)
    return {
      problem: fault(
        file,
        areas.length > 1 ? 'areas-several' : 'not-an-area',
        areas.length > 1 ? `There are ${areas.length} area packs in it.` : 'There is no area pack in it.',
        'Zip the folder of one area pack; its pack.yaml says `extends: england@1`.',
      ),
    };
  return { area, nation: folders.find((one) => one.name === parentOf(area)) };
}

function folderAt(prefix: string, texts: ReadonlyMap<string, string>): ContentFolder {
  const own = [...texts].filter(([name]) => name.startsWith(prefix));
  const inside = new Map(own.map(([name, text]) => [name.slice(prefix.length), text]));
  const id = /^id:\s*["']?([a-z0-9-]+)/m.exec(inside.get('pack.yaml') ?? '')?.[1];
  return memoryFolder(prefix.split('/').at(-2) || id || 'pack', inside);
}

/** The nation a pack lies over, by its pack.yaml. */
function parentOf(folder: ContentFolder): string | undefined {
  return /^\{?.*?\bextends:\s*["']?([a-z0-9-]+)/m.exec(folder.text('pack.yaml'))?.[1];
}

/** A folder as a zip, to be kept and dropped here again. */
export function packZip(folder: ContentFolder): Uint8Array {
  return zipOf(folder.files.map((file): [string, string] => [`${folder.name}/${file}`, folder.text(file)]));
}

function fault(file: string, code: string, message: string, tip: string): Problem {
  return { level: 'error', code, message, tip, place: { file } };
}
