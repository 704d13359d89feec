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

const chunk = 0x8000;

/** Bytes as base64, so that they travel in JSON and are parsed as one text. */
export function textOf(bytes: readonly number[]): string {
  const letters: string[] = [];
  for (let from = 0; from < bytes.length; from += chunk)
    letters.push(String.fromCharCode(...bytes.slice(from, from + chunk)));
  return btoa(letters.join(''));
}

export function bytesOf(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
