import { dateFormat } from '../parts/dateFormat.ts';

/** "9am", "4.30pm", "noon" in English; by its own habit in another language. `minute` counts from midnight. */
export function timeWords(minute: number, language: string): string {
  const ofDay = minute % 1440;
  const [hour, rest] = [Math.floor(ofDay / 60), ofDay % 60];
  if (language !== 'en') return dateFormat(language, 'time').format(Date.UTC(2026, 0, 1, hour, rest));
  if (ofDay === 0) return 'midnight';
  if (ofDay === 720) return 'noon';
  const minutes = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

export function dayName(day: Date, language: string): string {
  return dateFormat(language, 'weekday').format(day);
}

/** The name of a day of the week; 1 is Monday. */
export function weekdayName(number: number, language: string): string {
  // 5 January 2026 was a Monday.
  return dayName(new Date(Date.UTC(2026, 0, 4 + number)), language);
}
