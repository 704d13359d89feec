import { parse } from 'csv-parse/sync';

const calendarNames = new Set(
  'BEGIN END VERSION PRODID UID SEQUENCE DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION ACTION TRIGGER'.split(' '),
);

/** What a text in a calendar file (RFC 5545) has become that is no text: a line, an event or a property of its own. */
export function calendarFaults(text: string): string[] {
  const faults: string[] = [];
  if (/[^\r]\n|\r[^\n]/.test(text)) faults.push('a line break that is no end of line');
  const lines = text.replaceAll('\r\n ', '').split('\r\n').filter(Boolean);
  const open: string[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Za-z-]+)[^:]*:(.*)$/s.exec(line) ?? [];
    if (!calendarNames.has(name) && !name.startsWith('X-MICROSOFT-')) faults.push(`a line "${line.slice(0, 60)}"`);
    if (name === 'BEGIN') open.push(value);
    if (name === 'END' && open.pop() !== value) faults.push(`an end of ${value} that nothing began`);
  }
  const titles = new Set(lines.filter((line) => line.startsWith('SUMMARY:')));
  if (titles.size > 1) faults.push('an event with a title of its own');
  return faults;
}

/** Cells that a spreadsheet would take for a formula. Numbers with their sign are none. */
export function tableFaults(csv: string): string[] {
  const rows = parse(csv, { relaxColumnCount: true });
  return rows.flat().flatMap((cell) => (isFormula(cell) ? [`a formula ${JSON.stringify(cell.slice(0, 60))}`] : []));
}

function isFormula(cell: string): boolean {
  return /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d\s()./-]*$/.test(cell);
}
