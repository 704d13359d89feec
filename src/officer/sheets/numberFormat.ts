import { readXml } from './readXml.ts';
import type { ZipPart } from './zipParts.ts';

/** How a spreadsheet shows a number: as a day, a time, both, with zeros in front to so many digits, or as it is. */
export type NumberFormat = 'plain' | 'day' | 'time' | 'dayTime' | { readonly digits: number };

/** What the numbers of formats mean that no file spells out. */
function builtIn(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'day';
  if (id >= 18 && id <= 21) return 'time';
  if ((id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time';
  return id === 22 ? 'dayTime' : 'plain';
}

/** A format as an officer types it: `dd/mm/yyyy`, `[$-809]d mmmm yyyy`, `00000000000`. */
export function numberFormat(code: string): NumberFormat {
  const first = code.split(';')[0] ?? '';
  if (/general/i.test(first)) return 'plain';
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  if (/^0{4,15}$/.test(bare)) return { digits: bare.length };
  const day = /[yd]/i.test(bare) || /mmm/i.test(bare);
  const time = /[hs]/i.test(bare);
  if (day) return time ? 'dayTime' : 'day';
  return time ? 'time' : 'plain';
}

/** The format of each style of a workbook, by the number that a cell names. */
export function readFormats(part: ZipPart | undefined): NumberFormat[] {
  const written = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  if (part === undefined) return formats;
  readXml(part, {
    open(name, attributes) {
      if (name === 'numFmt') written.set(Number(attributes['numFmtId']), numberFormat(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      formats.push(written.get(id) ?? builtIn(id));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

const dayInMs = 86_400_000;
/** 31 December 9999: no spreadsheet knows a later day. */
const lastDay = 2_958_465;

/** A number of a cell as the person sees it. `since1904` is how old Macs counted days. */
export function shownNumber(raw: string, format: NumberFormat, since1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (typeof format === 'object')
    return Number.isInteger(value) && value >= 0 ? plain(value).padStart(format.digits, '0') : plain(value);
  if (format === 'plain' || value < 0 || value > lastDay) return plain(value);
  // A whole number has no time of day, a fraction below 1 no day.
  if (format === 'time' || (format === 'dayTime' && value < 1)) return clock(value);
  const { day, isReal } = dayOf(Math.floor(value), since1904);
  if (!isReal) return plain(value);
  return format === 'day' || Number.isInteger(value) ? day : `${day} ${clock(value)}`;
}

/** 15 digits are what a spreadsheet knows of a number; the rest is noise of its halves and quarters. */
function plain(value: number): string {
  const short = Number(value.toPrecision(15));
  return Math.abs(short) < 1e21 && Number.isInteger(short) ? BigInt(short).toString() : String(short);
}

/** Day 60 is 29 February 1900, which never was; days before it are counted from one day later. */
function dayOf(serial: number, since1904: boolean): { day: string; isReal: boolean } {
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return {
    day: new Date(start + serial * dayInMs).toISOString().slice(0, 10),
    isReal: since1904 || (serial >= 1 && serial !== 60),
  };
}

function clock(value: number): string {
  const minutes = Math.round((value - Math.floor(value)) * 24 * 60) % (24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
