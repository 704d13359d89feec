import { asLine } from './asLine.ts';
import type { ImportJson } from './shapes.ts';

/** An import as one reads it in a terminal: columns, what was cleaned, what changes, what was written. */
export function importLines(shape: ImportJson, asked: boolean): string {
  const errors = shape.problems.filter((one) => one.level === 'error');
  const warnings = shape.problems.filter((one) => one.level === 'warning');
  return [
    ...shape.mapping.map(
      ({ from, to, how }) => `column  ${from}  ${to === null ? '(not used)' : `is ${to}`}  [${how}]`,
    ),
    ...(shape.mapping.length > 0 ? [''] : []),
    ...warningLines(warnings),
    ...errors.map(asLine),
    ...shape.added.map(({ id, name }) => `added    ${id}  ${name}`),
    ...shape.changed.flatMap(({ id, columns }) => [
      `changed  ${id}`,
      ...columns.flatMap(({ column, from, to }) => [
        `           ${column}`,
        `           - ${from}`,
        `           + ${to}`,
      ]),
    ]),
    ...shape.keptLocal.flatMap(({ id, column, local, incoming }) => [
      `kept     ${id}  ${column}: changed here and in the source`,
      `           here   ${local}`,
      `           source ${incoming}`,
    ]),
    ...shape.gone.map(
      ({ id, name, pointedAtBy, isOut }) =>
        `gone     ${id}  ${name}: no longer in the source; ${isOut ? 'it goes from the pack, and its page says so' : 'the row stays until you take it out (--take-out)'}${pointedAtBy.length > 0 ? `. To it lead ${pointedAtBy.join(', ')}` : ''}`,
    ),
    ...shape.sheets.flatMap(({ sheet, what, name, columns, isOut }) => [
      what === 'gone'
        ? `gone     ${sheet}  ${name}: no longer in the workbook; ${isOut ? 'it goes from the pack' : 'it stays in the pack until you take it out (--take-out)'}`
        : `${what.padEnd(8)} ${sheet}  ${name}`,
      ...columns.flatMap(({ column, from, to }) => [
        `           ${column}`,
        ...(from === '' ? [] : [`           - ${from}`]),
        `           + ${to}`,
      ]),
    ]),
    '',
    `${shape.entries} entries read, ${shape.services} services: ${shape.added.length} added, ${shape.changed.length} changed, ${shape.unchanged} as before, ${shape.gone.length} gone, ${shape.leftOut} left out. ${errors.length} errors, ${warnings.length} things cleaned or to look at.`,
    ending(shape, asked, errors.length),
  ].join('\n');
}

function ending({ written, services, sheets }: ImportJson, asked: boolean, errors: number): string {
  if (written !== null) return `Written to ${written}. Now run check.`;
  if (errors > 0) return 'Nothing was written: correct the errors first.';
  if (services + sheets.length === 0) return 'Nothing was written: there is no service below the heading.';
  if (asked && services > 0) return 'Nothing was written: nothing has changed.';
  return 'Nothing was written: give --into DIR to merge into a pack, or --out DIR for a new services.csv.';
}

/** More than so many nobody reads in a terminal; then only the first of each kind are shown, and how many there are. */
const readable = 200;
const ofAKind = 5;

function warningLines(warnings: ImportJson['problems']): string[] {
  if (warnings.length <= readable) return warnings.map(asLine);
  const kinds = new Map<string, ImportJson['problems'][number][]>();
  for (const one of warnings) {
    const kind = kinds.get(one.code);
    if (kind) kind.push(one);
    else kinds.set(one.code, [one]);
  }
  return [...kinds].flatMap(([code, all]) => [
    ...all.slice(0, ofAKind).map(asLine),
    ...(all.length > ofAKind
      ? [`         and ${all.length - ofAKind} more of the kind ${code}; --json prints each`]
      : []),
  ]);
}
