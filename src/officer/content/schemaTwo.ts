import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Edit, Migration } from './migrations.ts';

/**
 * Schema 2 (22 November 2026). Which entry answers a requirement is said by the area in coverage.yaml; in schema 1 the
 * nation's requirements carried notes for programmers instead. A mail link leads to one address and brings no words along.
 */
export const schemaTwo: Migration = {
  to: 2,
  about:
    'What answers a requirement stands in coverage.yaml of the area; a mail link holds one address and nothing else.',
  editsOf(file, text) {
    if (file === 'pack.yaml') return [...version(text), ...mailLinks(text)];
    if (file === 'requirements.yaml') return [...coverageNotes(text), ...mailLinks(text)];
    if (file === 'services.csv') return [...mailCells(text)];
    return /\.(ya?ml|md)$/.test(file) ? mailLinks(text) : [];
  },
};

function version(text: string): Edit[] {
  const found = /((?:^|[{,]\s*|\n)schema:[ \t]*)(["']?1["']?)(?=\s*(?:[,}#\n]|$))/.exec(text);
  if (!found) return [];
  const start = found.index + found[1]!.length;
  return [{ start, end: start + found[2]!.length, text: '2', says: 'schema: 1 becomes schema: 2' }];
}

function coverageNotes(text: string): Edit[] {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return [];
  const list = document.contents.get('requirements', true);
  if (!isSeq(list)) return [];
  return list.items.flatMap((item): Edit[] => {
    if (!isMap(item)) return [];
    const at = item.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === 'coverage');
    const pair = item.items[at];
    const key = pair && isScalar(pair.key) ? pair.key.range : undefined;
    const value = pair?.value as { range?: readonly [number, number, number] | null } | null | undefined;
    if (!isPair(pair) || !key) return [];
    const says = `${String(item.get('id') ?? 'a requirement')}: the note "coverage" goes`;
    // A list in lines ends, for the parser, where the next name begins.
    const end = key[0] + text.slice(key[0], value?.range?.[1] ?? key[1]).trimEnd().length;
    return [{ ...(item.flow ? inFlow(text, key[0], end, at) : wholeLines(text, key[0], end)), text: '', says }];
  });
}

/** With its lines; the first name of an item stands behind the dash, which stays for the next. */
function wholeLines(text: string, start: number, end: number): { start: number; end: number } {
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const lineEnd = text.indexOf('\n', end);
  const after = lineEnd < 0 ? text.length : lineEnd + 1;
  if (text.slice(lineStart, start).trim() === '') return { start: lineStart, end: after };
  const indent = /^ */.exec(text.slice(after))?.[0].length ?? 0;
  return { start, end: after + indent };
}

/** Between braces: with the comma behind it, or, of the last, the one before it. */
function inFlow(text: string, start: number, end: number, at: number): { start: number; end: number } {
  const behind = /^\s*,\s*/.exec(text.slice(end))?.[0].length;
  if (behind !== undefined) return { start, end: end + behind };
  const before = at === 0 ? 0 : (/\s*,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0);
  return { start: start - before, end };
}

function mailLinks(text: string): Edit[] {
  return [...text.matchAll(/(mailto:[^\s?&%,;"'<>)\]}]+@[^\s?&%,;"'<>)\]}]+)\?[^\s"'<>)\]}]*/g)].map(
    ({ 0: whole, 1: link = '', index }) => ({
      start: index,
      end: index + whole.length,
      text: link,
      says: `${whole} becomes ${link}`,
    }),
  );
}

/** A cell that holds a mail link holds its address. */
function mailCells(text: string): Edit[] {
  return [...text.matchAll(/(?<=^|[,"\n])mailto:([^\s?&%,;"'<>]+@[^\s?&%,;"'<>]+)(\?[^,"\n\r]*)?(?=[,"\r\n]|$)/g)].map(
    ({ 0: whole, 1: mail = '', index }) => ({
      start: index,
      end: index + whole.length,
      text: mail,
      says: `${whole} becomes ${mail}`,
    }),
  );
}
