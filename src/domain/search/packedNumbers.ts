/** Where reading stands. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Writes a whole number from 0 in as few bytes as it needs: seven bits a byte, the highest bit says that more follow. */
export function writeNumber(bytes: number[], value: number): void {
  let left = value;
  while (left > 127) {
    bytes.push((left & 127) | 128);
    left >>>= 7;
  }
  bytes.push(left);
}

export function numberAt(cursor: Cursor): number {
  let byte = cursor.bytes[cursor.at++] as number;
  if (byte < 128) return byte;
  let value = byte & 127;
  for (let shift = 7; byte > 127; shift += 7) {
    byte = cursor.bytes[cursor.at++] as number;
    value |= (byte & 127) << shift;
  }
  return value;
}

/**
 * Bytes as text, a letter for each, so that they travel in JSON: no quote, backslash or sign that steers, which JSON would
 * write longer. In base64 three bytes lie across four letters, and brotli no longer sees what repeats.
 */
export function textOf(bytes: readonly number[]): string {
  const letters = Array.from(bytes, (byte) =>
    String.fromCharCode(byte + (byte < 0x39 ? 0x23 : byte < 0x5b ? 0x24 : 0x45)),
  );
  return letters.join('');
}

export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    bytes[at] = letter - (letter < 0x5c ? 0x23 : letter < 0x7f ? 0x24 : 0x45);
  }
  return bytes;
}
