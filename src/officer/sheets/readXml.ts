import { SaxesParser } from 'saxes';
import { damaged, SheetRefusal } from './sheetRefusal.ts';
import { unpackPart } from './unpackPart.ts';
import type { ZipPart } from './zipParts.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML part as it is read. Names come without their prefix. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Bytes between two tags: more is no cell, and must not pile up. */
const mostBetweenTags = 4 * 1024 * 1024;

/** Reads an XML part as it is unpacked: it never stands whole in memory. No entities but the five of XML, no document type. */
export function readXml(part: ZipPart, reader: XmlReader): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let waiting = 0;
  parser.on('doctype', () => {
    throw new SheetRefusal(
      'workbook-unsafe',
      `${part.name} brings its own document type, which no spreadsheet writes.`,
      'Open the file in Excel or LibreOffice and save it again as XLSX.',
    );
  });
  parser.on('error', () => {
    throw damaged(`${part.name} is not well-formed XML`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    waiting = 0;
    reader.open?.(withoutPrefix(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    waiting = 0;
    reader.close?.(withoutPrefix(name));
  });
  parser.on('text', (text) => reader.text?.(text));
  parser.on('cdata', (text) => reader.text?.(text));
  let decoder: TextDecoder | undefined;
  unpackPart(part, (bytes) => {
    decoder ??= decoderFor(bytes);
    waiting += bytes.length;
    parser.write(decode(part, decoder, bytes));
    if (waiting > mostBetweenTags) throw damaged(`${part.name} holds a text without end`);
  });
  if (decoder) parser.write(decode(part, decoder));
  parser.close();
}

function decoderFor(start: Uint8Array): TextDecoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

function decode(part: ZipPart, decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw damaged(`${part.name} holds bytes that are no letters`);
  }
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
