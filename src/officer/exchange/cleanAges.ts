import type { Say } from './draft.ts';

/** The ages of a local offer: from birth to 25. Said of everything that is not so in the source. */
export function cleanAges(least: string, most: string, say: Say): { minimum_age: string; maximum_age: string } {
  const range = rangeIn(least.trim());
  const from = one('minimum_age', range?.[0] ?? least, say);
  const until = one('maximum_age', most.trim() === '' && range ? range[1] : most, say);
  if (range && !/^\d/.test(least.trim()))
    say(
      'warning',
      'age-read',
      'minimum_age',
      `"${least.trim()}" was read as ${range[0]} to ${range[1] || 25}.`,
      'Look if that is right.',
    );
  // 0 and 0, or 0 and 100: nobody has thought about ages.
  const unset = from === 0 && until === 0;
  const minimum = from ?? 0;
  const maximum = until === undefined || unset ? 25 : until;
  if (from === undefined && until === undefined)
    say(
      'warning',
      'age-not-stated',
      'minimum_age',
      'No ages are stated; 0 to 25 was written.',
      'Write who it is really for.',
    );
  else if (unset)
    say(
      'warning',
      'age-not-stated',
      'maximum_age',
      'Ages 0 to 0 mean not stated; 0 to 25 was written.',
      'Write who it is really for.',
    );
  if (minimum > 25)
    say(
      'error',
      'age-over-25',
      'minimum_age',
      `It begins at ${minimum}: nobody under 26 can use it.`,
      'Leave the row out of a local offer, or correct the age.',
    );
  return { minimum_age: String(minimum), maximum_age: String(Math.min(maximum, 25)) };
}

/** "5 to 11", "11+", "under 5", "all ages": the ages from and until, as text. */
function rangeIn(text: string): readonly [from: string, until: string] | undefined {
  if (/^(all|any)( ages?)?$/i.test(text)) return ['0', '25'];
  const [, least = '', most = ''] = /^(\d{1,2})\s*(?:-|–|to)\s*(\d{1,2})/.exec(text) ?? [];
  if (least !== '') return [least, most];
  const [, from] = /^(\d{1,2})\s*(?:\+|plus\b|and over\b|years and over\b)/i.exec(text) ?? [];
  if (from !== undefined) return [from, ''];
  const [, upTo = '', until] = /^(under|up to)\s*(\d{1,2})(?:s|\s*years?)?$/i.exec(text) ?? [];
  return until === undefined ? undefined : ['0', String(Number(until) - (upTo.toLowerCase() === 'under' ? 1 : 0))];
}

function one(column: 'minimum_age' | 'maximum_age', value: string, say: Say): number | undefined {
  const text = value.trim().replace(/\s*(years?|yrs?)$/i, '');
  if (text === '') return undefined;
  const number = Number(text);
  if (Number.isNaN(number)) {
    say('error', 'age-unclear', column, `"${text}" is no age.`, 'Write whole years, such as 5.');
    return undefined;
  }
  if (number < 0) {
    say('warning', 'age-below-0', column, `${text} means not stated.`, 'Leave the cell empty, or write the age.');
    return undefined;
  }
  if (column === 'maximum_age' && number > 25)
    say('warning', 'age-capped', column, `${text} became 25, where a local offer ends.`, 'Nothing to do.');
  if (!Number.isInteger(number))
    say('warning', 'age-rounded', column, `${text} was rounded down.`, 'Write whole years.');
  return Math.floor(number);
}
