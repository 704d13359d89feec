const formats = new Map<string, Intl.DateTimeFormat>();

/** "Monday 5 January 2026". Dates stay in English words' order of day, month, year; never in numbers alone. */
export function longDate(date: string, language: string, weekday = true): string {
  return makeDateFormat(language, weekday)
    .format(new Date(`${date}T00:00:00Z`))
    .replace(',', '');
}

/** Made once: the first takes a slow phone a sixteenth of a second, so it is made before the page is taken over. */
export function makeDateFormat(language: string, weekday: boolean): Intl.DateTimeFormat {
  const key = `${language}${weekday}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-u-nu-latn`, {
      ...(weekday ? { weekday: 'long' } : {}),
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  formats.set(key, format);
  return format;
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
