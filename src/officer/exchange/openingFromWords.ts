import { dayAndNight, dayRuns, readOpening, type OpeningHours, type Span } from '../../domain/pack/openingHours.ts';

/** Whoever needs more says more than hours. */
const longest = 300;

const dayWord =
  '(?:mondays?|mon|tuesdays?|tues?|wednesdays?|wed|thursdays?|thurs?|thu|fridays?|fri|saturdays?|sat|sundays?|sun|every day|weekdays?|weekends?|daily)';
const clock = String.raw`\d{1,2}(?:[.:]\d\d)?(?:\s?(?:am|pm))?|\d{4}|noon|midnight`;
const bankHolidays = String.raw`(?:all )?(?:public and )?bank holidays?`;

const closedHolidays = new RegExp(
  `[,.;]? ?\\(?(?:closed|not|excluding|excl\\.?|except)(?: on| for)? ${bankHolidays}\\)?`,
  'g',
);
const openHolidays = new RegExp(`[,.;]? ?\\(?including ${bankHolidays}\\)?`, 'g');
const closedDaysSaid = new RegExp(
  `[,.;]? ?\\(?closed(?: on)? (${dayWord}(?:(?: and |, ?| ?& ?| ?- ?| to )${dayWord})*)\\)?(?=[.,;]|$)`,
  'g',
);
const daysFirst = new RegExp(`^(?:${dayWord}|term|in term|during)\\b`);
const dayAfterTime = new RegExp(`(?<=(?:${clock}))(?:[,.]? and |[,.] ?| )(?=${dayWord}\\b)`, 'g');
const timeAfterDay = new RegExp(`(?<=\\b${dayWord})(?:,? and |, ?)(?=(?:${clock})\\b)`, 'g');
const timeSpan = new RegExp(`(?<![\\d.:/])(${clock})( ?(?:-|to|until|till) ?)(${clock})(?![\\d/])`, 'g');

/**
 * What a family reads as opening hours, in the form that the guide reckons with. Undefined unless every word of it was
 * understood and no other hours could be meant: "9 to 12" and "Fridays by appointment" stay words.
 */
export function openingFromWords(schedule: string): string | undefined {
  if (schedule.length > longest) return undefined;
  const plain = evened(schedule);
  const closed = closedDays(plain);
  const { hours, faults } = readOpening(inParts(closed.rest));
  if (faults.length > 0 || hours.weekly.length === 0) return undefined;
  const open = new Set(hours.weekly.flatMap((one) => one.days));
  return closed.days.some((day) => open.has(day)) ? undefined : openingText(hours);
}

/** The same words, however they were typed; what only introduces them is gone. */
function evened(schedule: string): string {
  const plain = schedule
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/\b([ap])\.\s?m\b\.?/g, '$1m')
    .replace(/\bmidday\b/g, 'noon')
    .replace(/\bo'?clock\b|(?<=\d)hrs\b/g, '')
    .replace(/^(?:we are |we're |our )?(?:opening hours|opening times|office hours|hours|open)(?: are)?[:,]? /, '')
    .replace(/\b(?:from|between) (?=\d)/g, '')
    .replace(closedHolidays, ';closed on bank holidays')
    .replace(openHolidays, ';open on bank holidays')
    .replace(/[,.]? ?\((term[ -]?time(?: only)?)\)/g, ', $1')
    .replace(/\b(?:7|seven) days a week\b/g, 'every day');
  const whole =
    /^(?:24 hours(?: a day)?|24\/7|always open|day and night|at any time, day and night|24 hours(?: a day)?,? every day|every day,? 24 hours(?: a day)?|24 hours(?: a day)?,? 365 days a year)\.?$/;
  return whole.test(plain.trim()) ? '24 hours' : plain.replace(/\b24 hours a day\b/g, '24 hours').trim();
}

/** "Closed on Sundays" says nothing more where no hours stand for a Sunday; else the two do not fit. */
function closedDays(plain: string): { readonly rest: string; readonly days: readonly number[] } {
  const days: number[] = [];
  const rest = plain.replace(closedDaysSaid, (_all, named: string) => {
    days.push(...readOpening(`${named} 9am-5pm`).hours.weekly.flatMap((one) => one.days));
    return '';
  });
  return { rest, days };
}

/** Days and times of one kind in each part, and every time with its half of the day. */
function inParts(plain: string): string {
  const isDaysFirst = daysFirst.test(plain);
  const split = isDaysFirst ? plain.replace(dayAfterTime, ';') : plain.replace(timeAfterDay, ';');
  return split
    .split(';')
    .map((part) => seasonLast(part.trim().replace(/[.,]$/, '')))
    .map((part) => part.replace(/\bevery day,? 24 hours\b/, 'every day 24 hours'))
    .map((part) => part.replace(timeSpan, withHalves))
    .join('; ');
}

/** "Term time, Mondays 4pm to 5pm". */
function seasonLast(part: string): string {
  const season = /^((?:in |during )?(?:school )?term[ -]?(?:time)?(?: only)?)[:,]? (.+)$/.exec(part);
  return season ? `${season[2]} ${season[1]?.replace(/term$/, 'term time')}` : part;
}

/** Both ends of a span with am or pm, where only one reading is a working day; else as it was, and it will not be read. */
function withHalves(whole: string, first: string, dash: string, last: string): string {
  const [from, to] = [timeOf(first), timeOf(last)];
  if (from === undefined || to === undefined) return whole;
  const late = to.hour % 12 === 0 || from.hour % 12 === 0;
  const both = (one: string, other: string) => `${from.text}${one}${dash}${to.text}${other}`;
  if (from.half === '' && to.half === '') {
    // 9 to 5: nobody is open from nine at night until five in the morning.
    if (from.hour >= 8 && from.hour <= 10 && to.hour >= 2 && to.hour <= 6) return both('am', 'pm');
    // 9:00 to 17:00: the second says that the clock has 24 hours.
    if (to.hour > 12 && from.text.includes(':') && from.hour >= 6)
      return `${from.text.padStart(5, '0')}${dash}${to.text}`;
    return whole;
  }
  if (late) return whole;
  if (from.half === '' && to.half === 'pm') {
    if (from.at > to.at) return from.hour >= 6 && from.hour < 12 ? both('am', 'pm') : whole;
    return from.hour <= 6 && from.at < to.at ? both('pm', 'pm') : whole;
  }
  if (from.half === 'am' && to.half === '') return from.hour >= 6 && to.hour <= 5 ? both('am', 'pm') : whole;
  return whole;
}

function timeOf(words: string): { text: string; hour: number; at: number; half: string } | undefined {
  const [, hour = '', minutes = '', half = ''] = /^(\d{1,2})([.:]\d\d)?\s?(am|pm)?$/.exec(words) ?? [];
  if (hour === '') return undefined;
  return {
    text: `${hour}${minutes}`,
    hour: Number(hour),
    at: Number(hour) * 60 + Number(minutes.slice(1)),
    half,
  };
}

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Hours in the form of the column Open. */
function openingText({ weekly, bankHolidays }: OpeningHours): string | undefined {
  const isAlways = weekly.some(
    (one) => one.days.length === 7 && one.spans[0]?.until === dayAndNight && one.spans[0].from === 0,
  );
  if (isAlways && weekly.length === 1 && weekly[0]?.season === undefined) return 'day and night';
  const parts = weekly.map(({ days, spans, season }) => {
    const when = season === undefined ? '' : season === 'term' ? ' in term' : ' in school holidays';
    return `${daysText(days)} ${spans.map(spanText).join(', ')}${when}`;
  });
  const holidays = bankHolidays === undefined ? [] : [`${bankHolidays} on bank holidays`];
  return [...parts, ...holidays].join('; ');
}

function daysText(days: readonly number[]): string {
  return dayRuns(days)
    .flatMap((run) =>
      run.length > 2 ? [`${names[run[0]! - 1]}-${names[run.at(-1)! - 1]}`] : run.map((day) => names[day - 1]!),
    )
    .join(', ');
}

function spanText({ from, until }: Span): string {
  return from === 0 && until === dayAndNight ? 'day and night' : `${minuteText(from)}-${minuteText(until)}`;
}

function minuteText(minute: number): string {
  const [hour, rest] = [Math.floor(minute / 60) % 24, minute % 60];
  if (rest === 0 && hour === 0) return 'midnight';
  if (rest === 0 && hour === 12) return 'noon';
  return `${hour % 12 || 12}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}
