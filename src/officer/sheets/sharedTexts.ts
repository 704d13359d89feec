import type { SheetLimits } from './sheetLimits.ts';
import { SheetRefusal } from './sheetRefusal.ts';
import { readXml } from './readXml.ts';
import type { ZipPart } from './zipParts.ts';

/** Texts stand once in a part of their own; cells name them by number. Rich text loses its looks, hints of reading (furigana) go. */
export function readSharedTexts(part: ZipPart | undefined, limits: SheetLimits): string[] {
  const texts: string[] = [];
  if (part === undefined) return texts;
  let isText = false;
  let isHint = false;
  let text = '';
  readXml(part, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isHint = true;
      if (name === 't') isText = !isHint;
    },
    text(piece) {
      if (!isText) return;
      text += piece;
      if (text.length > limits.cellCharacters) throw tooLong(limits);
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isHint = false;
      if (name !== 'si') return;
      texts.push(unescaped(text));
      if (texts.length > limits.cells) throw tooMany(limits);
    },
  });
  return texts;
}

/** Signs that XML cannot hold are written as `_x000D_`. */
export function unescaped(text: string): string {
  if (text.includes('_x'))
    return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  // A piece of a long text keeps the whole of it in memory; this one stands by itself.
  return `${text}\0`.slice(0, -1);
}

export function tooLong(
  limits: SheetLimits,
  place: { sheet?: string; row?: number; column?: string } = {},
): SheetRefusal {
  return new SheetRefusal(
    'cell-too-long',
    `A cell holds more than ${limits.cellCharacters.toLocaleString('en-GB')} characters.`,
    'Shorten it: two or three sentences are read, a whole web page is not.',
    place,
  );
}

export function tooMany(limits: SheetLimits): SheetRefusal {
  return new SheetRefusal(
    'workbook-too-large',
    `The workbook holds more than ${limits.cells.toLocaleString('en-GB')} filled cells.`,
    'Take out sheets and columns that are not needed, or import it in parts.',
  );
}
