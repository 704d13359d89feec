import { languages } from '../../i18n/setup.ts';
import type { CheckLine } from '../../storage/deviceCheck.ts';
import { longDate } from '../parts/dates.ts';

/** The number, day or names in the sentence of a line, as they are read. */
export function lineValue({ check, value = '' }: CheckLine, language: string): string {
  if (check === 'clock') return longDate(value, language);
  if (check === 'space') return Number(value) < 1_000 ? `${value} MB` : `${(Number(value) / 1_000).toFixed(1)} GB`;
  if (check !== 'language') return value;
  const names = value.split(' ').map((code) => languages.find((one) => one.code === code)?.name ?? code);
  return names.join(', ');
}
