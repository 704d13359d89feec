import { dateSchema } from '../../domain/pack/schema/basic.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as spreadsheets and feeds write it, as YYYY-MM-DD; undefined where it is no day. Day before month, as in the UK. */
export function cleanDay(value: string): string | undefined {
  const text = value.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const uk = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?: .*)?$/.exec(text);
  if (uk) return day(year(uk[3] ?? ''), Number(uk[2]), Number(uk[1]));
  const named = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{2}|\d{4})$/i.exec(text);
  if (named)
    return day(year(named[3] ?? ''), months.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1, Number(named[1]));
  // A spreadsheet's own number of a day: 1 is 1 January 1900, and 29 February 1900 is counted though it never was.
  if (/^\d{5}(\.\d+)?$/.test(text)) {
    const serial = Math.floor(Number(text));
    return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  }
  return undefined;
}

function year(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function day(y: number, m: number, d: number): string | undefined {
  const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return dateSchema.safeParse(text).success ? text : undefined;
}
