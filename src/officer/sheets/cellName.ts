/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let left = index + 1;
  let letters = '';
  while (left > 0) {
    letters = String.fromCodePoint(65 + ((left - 1) % 26)) + letters;
    left = Math.floor((left - 1) / 26);
  }
  return letters;
}

/** `C7` as column 2 and row 7; undefined where it is no cell. */
export function cellAt(name: string): { readonly column: number; readonly row: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + (letter.codePointAt(0) ?? 0) - 64;
  return { column: column - 1, row: Number(match[2]) };
}
