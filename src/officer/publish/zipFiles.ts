import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Without the extension for large archives, which not every unpacking programme knows. */
const mostFiles = 65_000;

/** Pictures and the like are packed already. */
const packed = /\.(png|jpe?g|webp|zip|xlsx|woff2)$/i;

/** The same in every zone: a zip keeps local time, and its bytes must not depend on where it was made. */
const mtime = new Date(1980, 0, 1);

/** Files as one zip, piece by piece. The same files give the same bytes. Throws when they are too many for a zip. */
export class ZipWriter {
  readonly #zip: Zip;
  #files = 0;

  constructor(onBytes: (bytes: Uint8Array<ArrayBuffer>) => void) {
    this.#zip = new Zip((error, bytes) => {
      if (error) throw error;
      onBytes(bytes as Uint8Array<ArrayBuffer>);
    });
  }

  add(name: string, content: string | Uint8Array): void {
    this.#files += 1;
    if (this.#files > mostFiles) throw new Error(`A zip holds ${mostFiles} files at most.`);
    const file = packed.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    file.mtime = mtime;
    this.#zip.add(file);
    file.push(typeof content === 'string' ? new TextEncoder().encode(content) : content, true);
  }

  end(): void {
    this.#zip.end();
  }
}

/** A few files as the bytes of one zip. */
export function zipOf(files: Iterable<readonly [name: string, content: string | Uint8Array]>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new ZipWriter((bytes) => pieces.push(bytes));
  for (const [name, content] of files) zip.add(name, content);
  zip.end();
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
