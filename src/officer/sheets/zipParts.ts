import { damaged, SheetRefusal } from './sheetRefusal.ts';

/** A part of a zip as its list of contents tells it; the bytes are still packed. */
export interface ZipPart {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  readonly unpackedBytes: number;
  readonly crc: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const most = 20_000;

/**
 * The parts of a zip, by name in small letters. Nothing is unpacked. The list at the end of the file is believed, as
 * spreadsheets do; what it says of sizes is held to when a part is unpacked.
 */
export function zipParts(bytes: Uint8Array): Map<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || count > most) throw damaged('it lists more parts than a workbook has');
  const parts = new Map<string, ZipPart>();
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) throw damaged('its list of parts is cut off');
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const next = at + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (noteLength ?? 0);
    if (next > bytes.length) throw damaged('its list of parts is cut off');
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0))).replaceAll('\\', '/');
    if (!name.endsWith('/')) {
      const part = partAt(view, bytes, at, name);
      if (parts.has(name.toLowerCase())) throw damaged(`it holds ${name} twice`);
      parts.set(name.toLowerCase(), part);
    }
    at = next;
  }
  return parts;
}

function endOf(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) if (view.getUint32(at, true) === endMark) return at;
  throw damaged('its end is missing, as after a broken download');
}

function partAt(view: DataView, bytes: Uint8Array, at: number, name: string): ZipPart {
  if (view.getUint16(at + 8, true) & 1)
    throw new SheetRefusal(
      'workbook-locked',
      'The file is protected by a password.',
      'Save it without a password, and give that one.',
    );
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw damaged(`${name} is packed in a way no spreadsheet uses`);
  const { packedBytes, unpackedBytes, offset } = sizes(view, at);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localMark) throw damaged(`${name} is missing`);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packedBytes > bytes.length) throw damaged(`${name} is cut off`);
  return {
    name,
    packed: bytes.subarray(from, from + packedBytes),
    isDeflated: method === 8,
    unpackedBytes,
    crc: view.getUint32(at + 16, true),
  };
}

/** Sizes that some programmes write in eight bytes, in a field of their own. */
function sizes(view: DataView, at: number): { packedBytes: number; unpackedBytes: number; offset: number } {
  let packedBytes = view.getUint32(at + 20, true);
  let unpackedBytes = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  let field = at + 46 + view.getUint16(at + 28, true);
  const end = field + view.getUint16(at + 30, true);
  while (field + 4 <= end) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1 && field + 4 + length <= view.byteLength) {
      let value = field + 4;
      const long = (): number => {
        if (value + 8 > field + 4 + length) throw damaged('its list of parts is cut off');
        const number = Number(view.getBigUint64(value, true));
        value += 8;
        return number;
      };
      if (unpackedBytes === 0xffffffff) unpackedBytes = long();
      if (packedBytes === 0xffffffff) packedBytes = long();
      if (offset === 0xffffffff) offset = long();
    }
    field += 4 + length;
  }
  return { packedBytes, unpackedBytes, offset };
}
