const date = { day: 'numeric', month: 'long', year: 'numeric' } as const;

const looks = {
  date,
  dayAndDate: { weekday: 'long', ...date },
  weekday: { weekday: 'long' },
  month: { month: 'long', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
} as const;

const made = new Map<string, Intl.DateTimeFormat>();

/**
 * A date or a time in a language's own words, with the digits that England's post and buses use. Each is made once:
 * the first takes a slow phone a sixteenth of a second, and the pages of a large area ask thousands of times.
 */
export function dateFormat(language: string, look: keyof typeof looks): Intl.DateTimeFormat {
  const key = `${language} ${look}`;
  const format =
    made.get(key) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-u-nu-latn`, { ...looks[look], timeZone: 'UTC' });
  made.set(key, format);
  return format;
}
