import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importServices } from '../../../tools/commands/importServices.ts';
import { importJson } from '../../../tools/commands/shapes.ts';
import { parseServices } from '../../../src/officer/content/servicesCsv.ts';
import type { LoadedPack } from '../../../src/officer/content/loadContent.ts';
import { loadPack } from '../../../tools/disk/loadPack.ts';
import { merrowdale, today } from '../../content/merrowdale.ts';

export const cases = 'tests/cases/open-referral';
const example = merrowdale();

/** A file with this content in a new folder. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'import-')), name);
  writeFileSync(file, content);
  return file;
}

interface Options {
  readonly map?: string;
  readonly out?: string;
  readonly into?: string;
  readonly takeOut?: boolean;
}

/** What import prints with --json. */
export function imported(source: string, { map, out, into, takeOut }: Options = {}) {
  const pack = into === undefined ? example : packIn(into);
  const result = importServices({ source, mapFile: map, out, into, takeOut, load: () => pack, json: true, today });
  return { ...importJson.parse(JSON.parse(result.output)), exitCode: result.exitCode };
}

export function packIn(folder: string): LoadedPack {
  const pack = loadPack(folder);
  if (!('view' in pack)) throw new Error(pack.problems.map((one) => one.message).join('\n'));
  return pack;
}

/** The named columns of the one row that import makes of these. */
export function rowOf(cells: Readonly<Record<string, string>>, map = 'defaults: { checkedOn: 2026-11-01 }') {
  const quoted = (one: string) => `"${one.replaceAll('"', '""')}"`;
  const all = { name: 'Talk club', phone: '01632 960100', ...cells };
  const csv = `${Object.keys(all).map(quoted).join(',')}\n${Object.values(all).map(quoted).join(',')}\n`;
  const out = mkdtempSync(join(tmpdir(), 'import-out-'));
  const result = imported(fileWith('list.csv', csv), { out, map: fileWith('map.yaml', map) });
  const record = result.written === null ? {} : writtenCells(out)[0];
  return { ...result, cells: record ?? {}, codes: result.problems.map((one) => one.code) };
}

/** The cells that were written, row by row. */
export function writtenCells(folder: string): Record<string, string>[] {
  const services = [...packServices(folder).values()];
  return services.map((one) =>
    Object.fromEntries(
      Object.entries(one).map(([name, value]) => [name, Array.isArray(value) ? value.join(';') : String(value ?? '')]),
    ),
  );
}

function packServices(folder: string) {
  const file = join(folder, 'services.csv');
  const { services, problems } = parseServices(file, readFileSync(file, 'utf8'));
  if (problems.length > 0) throw new Error(problems.map((one) => one.message).join('\n'));
  return services;
}
