import type { SheetLimits } from './sheetLimits.ts';
import { damaged, SheetRefusal } from './sheetRefusal.ts';

/** Files that are no workbook by their first bytes: each with what to do instead. */
export function refuseByStart(bytes: Uint8Array, limits: SheetLimits): void {
  if (bytes.length > limits.fileBytes)
    throw new SheetRefusal(
      'file-too-large',
      `${Math.ceil(bytes.length / 1024 / 1024)} MB; at most ${Math.floor(limits.fileBytes / 1024 / 1024)} MB are read.`,
      'Take out pictures and old entries, or import it in parts.',
    );
  if (bytes.length === 0) throw new SheetRefusal('file-empty', 'The file is empty.', 'Save the spreadsheet again.');
  if (starts(bytes, [0x50, 0x4b, 3, 4]) || starts(bytes, [0x50, 0x4b, 5, 6])) return;
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw holds(bytes, 'EncryptedPackage') ? locked : old;
  const text = new TextDecoder().decode(bytes.subarray(0, 400)).trimStart().toLowerCase();
  if (text.startsWith('<'))
    throw new SheetRefusal(
      'workbook-other',
      'This is a web page or XML with the name of a workbook.',
      'Open it in Excel or LibreOffice, choose Save as, Excel workbook (XLSX).',
    );
  throw damaged('it does not begin as one');
}

const locked = new SheetRefusal(
  'workbook-locked',
  'The workbook is protected by a password.',
  'In Excel choose File, Info, Protect workbook, Encrypt with password, empty the box, and save.',
);
const old = new SheetRefusal(
  'workbook-other',
  'This is an old Excel workbook (XLS), not one in XLSX.',
  'Open it in Excel or LibreOffice, choose Save as, Excel workbook (XLSX).',
);

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((value, at) => bytes[at] === value);
}

/** Names inside an old compound file are written in two bytes a letter. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.codePointAt(0) ?? 0, 0]);
  const end = bytes.length - wanted.length;
  for (let at = bytes.indexOf(wanted[0]!); at >= 0 && at <= end; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((value, offset) => bytes[at + offset] === value)) return true;
  return false;
}
