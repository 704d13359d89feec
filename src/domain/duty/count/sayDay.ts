import { weekday } from '../calendar.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

/** '2026-11-02' as 'Monday 2 November 2026'. */
export function sayDay(day: string): string {
  return `${sayWeekday(day)} ${Number(day.slice(8))} ${sayMonth(day)}`;
}

/** '2026-11-02' as 'Monday'. */
export function sayWeekday(day: string): string {
  return weekdays[weekday(day) - 1] ?? '';
}

/** '2026-11-02' as 'November 2026'. */
export function sayMonth(day: string): string {
  return `${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** 'six weeks', 'one month', '30 working days'. */
export function sayAmount(count: number, unit: string): string {
  return `${numbers[count] ?? count} ${unit}${count === 1 ? '' : 's'}`;
}

/** With a capital, to begin a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
