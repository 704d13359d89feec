import { inflateSync } from 'node:zlib';

/** What a PDF made by Chromium says. */
export interface Pdf {
  readonly pages: number;
  /** Width and height of its first page in points. */
  readonly size: readonly [number, number];
  /** All text without blanks, for Chromium places words by coordinates. */
  readonly text: string;
  /** The largest and the most used size of letters, in points. */
  readonly usualSize: number;
}

interface Piece {
  readonly head: string;
  readonly body: string;
}

export function readPdf(bytes: Buffer): Pdf {
  const pieces = piecesOf(bytes);
  const pages = [...pieces.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pages[0]!.head)!;
  const letters = new Map<number, number>();
  const text = pages.map((page) => textOf(page, pieces, letters)).join('\n');
  const [usualSize] = [...letters].sort((one, other) => other[1] - one[1])[0]!;
  return { pages: pages.length, size: [Number(box[1]), Number(box[2])], text, usualSize };
}

function piecesOf(bytes: Buffer): Map<string, Piece> {
  const all = bytes.toString('latin1');
  const pieces = new Map<string, Piece>();
  for (const { 1: id, index, 0: start } of all.matchAll(/(\d+) 0 obj\b/g)) {
    const end = all.indexOf('endobj', index);
    const at = all.indexOf('stream', index);
    if (at < 0 || at > end) {
      pieces.set(id!, { head: all.slice(index + start.length, end), body: '' });
      continue;
    }
    const head = all.slice(index + start.length, at);
    const from = at + 'stream'.length + (all[at + 6] === '\r' ? 2 : 1);
    const raw = bytes.subarray(from, from + Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0));
    pieces.set(id!, { head, body: (head.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1') });
  }
  return pieces;
}

/** Follows the page to its text, glyph by glyph, through the table of each font. */
function textOf({ head }: Piece, pieces: Map<string, Piece>, letters: Map<number, number>): string {
  const resources = partAt(head, 'Resources', pieces);
  const fontList = partAt(resources, 'Font', pieces);
  const fonts = new Map(
    [...fontList.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, tableOf(pieces.get(id!)!, pieces)]),
  );
  const ids = /\/Contents\s+\[?((?:\s*\d+ 0 R)+)/.exec(head)![1]!.matchAll(/(\d+) 0 R/g);
  const content = [...ids].map(([, id]) => pieces.get(id!)!.body).join('\n');
  let table = new Map<string, string>();
  let size = 0;
  let text = '';
  for (const [, font, points, hex] of content.matchAll(/\/(F\d+) ([\d.]+) Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font) {
      table = fonts.get(font) ?? new Map();
      size = Number(points);
      continue;
    }
    const glyphs = hex!.toUpperCase().match(/.{4}/g) ?? [];
    text += glyphs.map((glyph) => table.get(glyph) ?? '').join('');
    letters.set(size, (letters.get(size) ?? 0) + glyphs.length);
  }
  return text.replace(/\s/g, '');
}

function partAt(head: string, name: string, pieces: Map<string, Piece>): string {
  const id = new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1];
  if (id !== undefined) return pieces.get(id)!.head;
  const from = head.indexOf(`/${name}`);
  return from < 0 ? '' : head.slice(from);
}

function tableOf({ head }: Piece, pieces: Map<string, Piece>): Map<string, string> {
  const map = pieces.get(/\/ToUnicode (\d+) 0 R/.exec(head)?.[1] ?? '')?.body ?? '';
  const table = new Map<string, string>();
  const letter = (hex: string) =>
    String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((one) => Number.parseInt(one, 16)));
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, hex] of block!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      table.set(glyph!.toUpperCase(), letter(hex!));
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, hex] of block!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      for (let code = Number.parseInt(from!, 16); code <= Number.parseInt(to!, 16); code += 1) {
        const value = Number.parseInt(hex!, 16) + code - Number.parseInt(from!, 16);
        table.set(code.toString(16).toUpperCase().padStart(4, '0'), String.fromCharCode(value));
      }
  return table;
}
