import { isRealDay } from './realDay.ts';

/** From a minute of the day until another; an `until` past 1440 lies in the next day. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Hours that come back each week: 1 is Monday, 7 Sunday. */
export interface WeeklyHours {
  readonly days: readonly number[];
  readonly spans: readonly Span[];
  /** Only while pupils attend, or only while they do not. */
  readonly season: Season | undefined;
}

type Season = 'term' | 'holidays';

/** When a service or a telephone is open, in the clock time of England. */
export interface OpeningHours {
  readonly weekly: readonly WeeklyHours[];
  /** Undefined where nobody said: then a bank holiday may be either. */
  readonly bankHolidays: 'closed' | 'open' | undefined;
  /** Days on which it is shut, first and last included. */
  readonly closed: readonly { readonly from: string; readonly until: string }[];
  /** Days with hours of their own. */
  readonly special: readonly { readonly day: string; readonly spans: readonly Span[] }[];
}

/** A part of the words that cannot be read, and why. */
export interface OpeningFault {
  readonly code:
    'not-understood' | 'am-or-pm' | 'no-length' | 'too-long' | 'not-a-day' | 'days-turned' | 'overlap' | 'no-hours';
  readonly part: string;
}

export const dayAndNight = 1440;
/** Longer nights are a slip of the pen: "9am to 5am". */
const longestNight = 960;

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdays = [1, 2, 3, 4, 5];
const everyDay = [...weekdays, 6, 7];

/**
 * Reads `Mon-Fri 9am-5pm; Sat 10am-1pm; closed on bank holidays`: parts with `;` between. Nothing is guessed: a part that
 * is not wholly understood is a fault.
 */
export function readOpening(words: string): { readonly hours: OpeningHours; readonly faults: readonly OpeningFault[] } {
  const reader = new OpeningReader();
  const parts = words.split(/[;\n]/).map((part) => part.trim());
  for (const part of parts.filter((one) => one !== '')) reader.part(part);
  const hours = reader.hours();
  const hasHours = hours.weekly.length > 0 || hours.special.length > 0;
  if (!hasHours && reader.faults.length === 0) return { hours, faults: [{ code: 'no-hours', part: words.trim() }] };
  return { hours, faults: reader.faults };
}

/** A fault of one part; caught where the part ends. */
class PartFault extends Error {
  readonly code: OpeningFault['code'];
  constructor(code: OpeningFault['code']) {
    super(code);
    this.code = code;
  }
}

class OpeningReader {
  readonly faults: OpeningFault[] = [];
  #weekly: WeeklyHours[] = [];
  #season: Season | undefined;
  #bankHolidays: OpeningHours['bankHolidays'];
  readonly #closed: OpeningHours['closed'][number][] = [];
  readonly #special: OpeningHours['special'][number][] = [];

  hours(): OpeningHours {
    const season = this.#season;
    const weekly = season ? this.#weekly.map((one) => ({ ...one, season: one.season ?? season })) : this.#weekly;
    return { weekly, bankHolidays: this.#bankHolidays, closed: this.#closed, special: this.#special };
  }

  part(part: string): void {
    try {
      this.#read(evened(part));
    } catch (fault) {
      if (!(fault instanceof PartFault)) throw fault;
      this.faults.push({ code: fault.code, part });
    }
  }

  #read(words: string): void {
    if (/^(closed|not)( on)? bank holidays$/.test(words)) this.#bankHolidays = 'closed';
    else if (/^((also )?open on bank holidays|bank holidays too|(also|and) bank holidays)$/.test(words))
      this.#bankHolidays = 'open';
    else if (seasonOf(words)) this.#season = seasonOf(words);
    else if (/^(always|day-night|24 hours|24\/7)$/.test(words)) {
      this.#add({ days: everyDay, spans: [{ from: 0, until: dayAndNight }], season: undefined });
      this.#bankHolidays = 'open';
    } else if (words.startsWith('closed ')) this.#closedDays(words.slice('closed '.length));
    else if (/^open \d/.test(words)) this.#specialDay(words.slice('open '.length));
    else this.#week(words);
  }

  #closedDays(words: string): void {
    const days = /^(?:on )?([\d/]+|\d{4}-\d\d-\d\d)(?: ?- ?([\d/]+|\d{4}-\d\d-\d\d))?$/.exec(words);
    if (!days) throw new PartFault('not-a-day');
    const [first, last] = [dayOf(days[1] ?? ''), dayOf(days[2] ?? days[1] ?? '')];
    if (last < first) throw new PartFault('days-turned');
    this.#closed.push({ from: first, until: last });
  }

  #specialDay(words: string): void {
    const [day = '', ...times] = words.split(' ');
    this.#special.push({ day: dayOf(day), spans: spansOf(times.join(' ')) });
  }

  #week(words: string): void {
    const [, body = '', season = ''] =
      /^(.*?)(?:,? ((?:in |during )?(?:school )?(?:term|holidays).*))?$/.exec(words) ?? [];
    if (season !== '' && seasonOf(season) === undefined) throw new PartFault('not-understood');
    const daysFirst = /^([a-z][a-z, -]*?)[,:]? ((?:\d|noon|midnight|day-night).*)$/.exec(body);
    const timesFirst = /^((?:\d|noon|midnight).*?),? ((?:mon|tue|wed|thu|fri|sat|sun|weekd|weeke|every|daily).*)$/.exec(
      body,
    );
    const [days, times] = daysFirst ? [daysFirst[1], daysFirst[2]] : [timesFirst?.[2], timesFirst?.[1]];
    if (days === undefined || times === undefined) throw new PartFault('not-understood');
    this.#add({ days: daysOf(days), spans: spansOf(times), season: seasonOf(season) });
  }

  #add(one: WeeklyHours): void {
    if (this.#weekly.some((other) => overlap(one, other))) throw new PartFault('overlap');
    this.#weekly = [...this.#weekly, one];
  }
}

/** The same words, however they were typed: small letters, one space, one kind of dash, three letters a day. */
function evened(part: string): string {
  return part
    .toLowerCase()
    .replace(/[–—−]/g, '-')
    .replace(/\bday and night\b/g, 'day-night')
    .replace(/\b(to|until|till)\b/g, '-')
    .replace(/\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b/g, (word) => word.slice(0, 3))
    .replace(/\.$/, '')
    .replace(/\s*&\s*|\s+and\s+|\s*,\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/(\d) (am|pm)\b/g, '$1$2')
    .replace(/\b12 ?(noon|midnight)\b/g, '$1')
    .trim();
}

function seasonOf(words: string): Season | undefined {
  if (/^(in |during )?(school )?terms?([ -]time)?( only)?$/.test(words)) return 'term';
  return /^(in |during )?(the )?school holidays( only)?$/.test(words) ? 'holidays' : undefined;
}

function daysOf(words: string): number[] {
  const days = new Set<number>();
  for (const part of words.split(', ')) {
    const range = /^([a-z]{3}) ?- ?([a-z]{3})$/.exec(part);
    const [from, to] = range ? [dayNumber(range[1]), dayNumber(range[2])] : [0, 0];
    if (range)
      for (let day = from; ; day = (day % 7) + 1) {
        days.add(day);
        if (day === to) break;
      }
    else if (/^(every )?weekdays?$/.test(part)) for (const day of weekdays) days.add(day);
    else if (/^(at )?weekends?$/.test(part)) for (const day of [6, 7]) days.add(day);
    else if (/^(every day|daily)$/.test(part)) for (const day of everyDay) days.add(day);
    else days.add(dayNumber(part));
  }
  return [...days].sort((a, b) => a - b);
}

function dayNumber(name = ''): number {
  const at = dayNames.indexOf(name);
  if (at < 0) throw new PartFault('not-understood');
  return at + 1;
}

function spansOf(words: string): Span[] {
  const spans = words.split(', ').map(spanOf);
  if (spans.some((one, at) => spans.slice(at + 1).some((other) => meet(one, other)))) throw new PartFault('overlap');
  return spans.sort((a, b) => a.from - b.from);
}

function spanOf(words: string): Span {
  if (words === 'day-night' || words === '24 hours') return { from: 0, until: dayAndNight };
  const [first, last, more] = words.split(/ ?- ?/);
  if (first === undefined || last === undefined || more !== undefined) throw new PartFault('not-understood');
  const [from, to] = [timeOf(first), timeOf(last)];
  // "1:30 to 3pm": the clock of 24 hours and that of 12 in one breath leave open which half of the day is meant.
  if (from.clock !== undefined && to.clock !== undefined && from.clock !== to.clock) throw new PartFault('am-or-pm');
  const until = to.minute === 0 ? dayAndNight : to.minute;
  if (until === from.minute) throw new PartFault('no-length');
  if (until > from.minute) return { from: from.minute, until };
  if (until + dayAndNight - from.minute > longestNight) throw new PartFault('too-long');
  return { from: from.minute, until: until + dayAndNight };
}

function timeOf(words: string): { minute: number; clock: 12 | 24 | undefined } {
  if (words === 'noon') return { minute: 720, clock: undefined };
  if (words === 'midnight') return { minute: 0, clock: undefined };
  const twelve = /^(\d{1,2})(?:[.:](\d\d))?(am|pm)$/.exec(words);
  const day = /^(\d\d)[:.]?(\d\d)$/.exec(words);
  const [, hours = '', minutes = '0', half] = twelve ?? day ?? [];
  if (hours === '') throw new PartFault(/^\d{1,2}([.:]\d\d)?$/.test(words) ? 'am-or-pm' : 'not-understood');
  const [hour, minute] = [Number(hours), Number(minutes)];
  const fits = twelve ? hour >= 1 && hour <= 12 : hour <= 23 || (hour === 24 && minute === 0);
  if (!fits || minute > 59) throw new PartFault('not-understood');
  if (!twelve) return { minute: (hour % 24) * 60 + minute, clock: 24 };
  return { minute: ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute, clock: 12 };
}

/** `2026-12-24` or `24/12/2026`. */
function dayOf(words: string): string {
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(words.trim());
  const day = british ? `${british[3]}-${british[2]?.padStart(2, '0')}-${british[1]?.padStart(2, '0')}` : words.trim();
  if (!isRealDay(day)) throw new PartFault('not-a-day');
  return day;
}

/** Whether two parts say something of the same minute of the same day: then it is not clear which of them holds. */
function overlap(one: WeeklyHours, other: WeeklyHours): boolean {
  if (one.season !== undefined && other.season !== undefined && one.season !== other.season) return false;
  if (!one.days.some((day) => other.days.includes(day))) return false;
  return one.spans.some((span) => other.spans.some((second) => meet(span, second)));
}

function meet(one: Span, other: Span): boolean {
  return one.from < other.until && other.from < one.until;
}

/** Days of the week in order, 1 to 7, as runs of days that follow each other: to say "Monday to Friday" for five of them. */
export function dayRuns(days: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return runs;
}
