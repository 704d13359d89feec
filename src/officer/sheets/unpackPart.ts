import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { damaged } from './sheetRefusal.ts';
import type { ZipPart } from './zipParts.ts';

/** Small, so that no step unpacks to more than some megabytes. */
const step = 16 * 1024;

/** Unpacks a part bit by bit into `take`. Never more than its zip says it holds: a bomb is found out where it lies. */
export function unpackPart(part: ZipPart, take: (bytes: Uint8Array) => void): void {
  let unpacked = 0;
  let sum = 0;
  const out = (bytes: Uint8Array): void => {
    unpacked += bytes.length;
    if (unpacked > part.unpackedBytes) throw damaged(`${part.name} unpacks to more than it says`);
    sum = crc32(bytes, sum);
    take(bytes);
  };
  const { packed } = part;
  if (part.isDeflated) {
    const inflate = new Inflate(out);
    for (let from = 0; from < packed.length; from += step)
      inflating(part.name, () => inflate.push(packed.subarray(from, from + step), from + step >= packed.length));
  } else for (let from = 0; from < packed.length; from += step) out(packed.subarray(from, from + step));
  if (unpacked !== part.unpackedBytes || sum !== part.crc) throw damaged(`${part.name} is not as it was written`);
}

/** What the unpacking library says of bytes that are no packed bytes, in our words. */
function inflating(name: string, push: () => void): void {
  try {
    push();
  } catch (error) {
    // The library's own faults carry a number; ours, and those of a broken programme, go on.
    if (error instanceof Error && typeof (error as { code?: unknown }).code === 'number')
      throw damaged(`${name} cannot be unpacked`);
    throw error;
  }
}
