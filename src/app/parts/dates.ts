import { dateFormat } from './dateFormat.ts';

/** "Monday 5 January 2026". Dates stay in English words' order of day, month, year; never in numbers alone. */
export function longDate(date: string, language: string, weekday = true): string {
  return dateFormat(language, weekday ? 'dayAndDate' : 'date')
    .format(new Date(`${date}T00:00:00Z`))
    .replace(',', '');
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day it is in England, whatever the device's own zone. */
export function todayInEngland(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}
