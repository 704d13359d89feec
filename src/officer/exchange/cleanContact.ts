import type { Column, Say } from './draft.ts';

/** One number that can be dialled. Labels and further numbers go, and are said; a zero that a spreadsheet ate comes back. */
export function cleanPhone(column: Column, value: string, say: Say): string {
  const text = value.replace(/^tel:/i, '').trim();
  if (text === '') return '';
  if (/^\d(\.\d+)?e\+?\d+$/i.test(text)) {
    say(
      'warning',
      'phone-rounded',
      column,
      `"${text}": the spreadsheet rounded this number.`,
      'Type the number again, the column formatted as text.',
    );
    return '';
  }
  const found = [...text.matchAll(/(?:\+|\b)\d[\d ()-]{5,}\d/g)].map((one) => one[0].trim());
  const [first] = found;
  if (first === undefined) {
    if (/^\d{3,6}$/.test(text)) return text;
    say(
      'warning',
      'phone-unclear',
      column,
      `"${short(text)}" is no telephone number.`,
      'Write one number, such as 01632 960100.',
    );
    return '';
  }
  if (found.length > 1)
    say(
      'warning',
      'phone-second',
      column,
      `Only the first number of "${short(text)}" was taken.`,
      'Put a mobile for texts into the column sms.',
    );
  else if (first !== text)
    say(
      'warning',
      'phone-label',
      column,
      `"${short(text)}" became ${first}.`,
      'Put words about the number into access_text.',
    );
  return withZero(column, first.replace(/^(\+|00)44 ?(\(0\))? ?/, '0'), say);
}

function withZero(column: Column, number: string, say: Say): string {
  const digits = number.replace(/\D/g, '');
  if (/^[1-38]\d{8,9}$|^7\d{9}$/.test(digits)) {
    say(
      'warning',
      'phone-zero',
      column,
      `${number} had lost its first 0.`,
      'Format the column as text before you type numbers.',
    );
    return `0${number}`;
  }
  if (digits.length > 11 || (digits.startsWith('0') && digits.length < 10))
    say(
      'warning',
      'phone-length',
      column,
      `${number} has ${digits.length} digits.`,
      'Check the number; most have 11 digits.',
    );
  return number;
}

const address = /^[^\s@<>"]+@[^\s@<>"]+\.[a-z]{2,}$/i;

/** One e-mail address, or nothing: a made-up or broken address must not be shown to a family. */
export function cleanEmail(column: Column, value: string, say: Say): string {
  const text = value
    .replace(/<[^>]*>/g, '')
    .replace(/^mailto:/i, '')
    .trim();
  if (text === '') return '';
  const found = text
    .split(/[\s,;]+/)
    .map((one) => one.replace(/^mailto:/i, ''))
    .filter((one) => address.test(one));
  const [first] = found;
  if (first === undefined || /\.invalid$/i.test(first)) {
    say(
      'warning',
      'email-dropped',
      column,
      `"${short(text)}" is no address anybody can write to.`,
      'Write one address, such as office@example.org.',
    );
    return '';
  }
  if (first !== value.trim())
    say('warning', 'email-cleaned', column, `"${short(value)}" became ${first}.`, 'Check that it is the right one.');
  return first;
}

/** A web address that begins with https://, or nothing. */
export function cleanUrl(column: Column, value: string, say: Say): string {
  const text = value.replace(/\s+/g, '');
  if (text === '') return '';
  const secure = /^https?:\/\//i.test(text) ? text.replace(/^http:/i, 'https:') : `https://${text.replace(/^\/+/, '')}`;
  const host = URL.canParse(secure) ? new URL(secure).hostname : '';
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(host) || (/^[a-z]+:/i.test(text) && !/^https?:/i.test(text))) {
    say(
      'warning',
      'url-dropped',
      column,
      `"${short(value)}" is no web address.`,
      'Write it as https://example.org/page.',
    );
    return '';
  }
  if (secure !== value.trim())
    say('warning', 'url-cleaned', column, `"${short(value)}" became ${secure}.`, 'Open it once to see that it works.');
  return secure;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
