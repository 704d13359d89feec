import type { Token } from './words.ts';

/** Years of age, both included. */
export interface Ages {
  readonly least: number;
  readonly most: number;
}

export interface AgesFound {
  readonly ages: Ages;
  /** Indexes of the tokens that said it. */
  readonly places: readonly number[];
}

/** Stages of life by their everyday names. Year 1 is age 5 to 6; Reception is the year before. */
const stages: Readonly<Record<string, Ages>> = {
  baby: { least: 0, most: 1 },
  newborn: { least: 0, most: 1 },
  toddler: { least: 1, most: 3 },
  preschooler: { least: 2, most: 4 },
  nursery: { least: 2, most: 4 },
  reception: { least: 4, most: 5 },
  teen: { least: 13, most: 18 },
  teenager: { least: 13, most: 18 },
  teenage: { least: 13, most: 18 },
};
const olds = new Set('old olds yo yrold yrolds yearold yearolds'.split(' '));
const yearWords = new Set('year years yr yrs y'.split(' '));
const monthWords = new Set('month months mth mths'.split(' '));
/** Words before a number that is an age: "hes 9", "aged 14", "my 7". */
const agedBefore = new Set(
  'aged age im hes shes is am my turned turning turns nearly almost just are at he she'.split(' '),
);
/** Words after a number that is not an age: "15 hours", "2 year wait". */
const notAges =
  /^(?:h(?:ou)?rs?|weeks?|wks?|days?|years?|yrs?|months?|mins?|minutes?|times?|hundred|thousand|k|pounds?|quid|percent|miles?|nights?|people|children|kids|child|to|in|of|a|per|x|st|nd|rd|th|[ap]m)$/;

/** The age that a query speaks of: "4 year old", "yr 9", "im 17", "toddler"; the first one said. Nothing above 25. */
export function agesIn(tokens: readonly Token[]): AgesFound | undefined {
  for (const index of tokens.keys()) {
    const found = yearGroup(tokens, index) ?? yearsOld(tokens, index) ?? stage(tokens, index);
    if (found && found.ages.least <= 25) return found;
  }
  return undefined;
}

function yearGroup(tokens: readonly Token[], index: number): AgesFound | undefined {
  const joined = /^(?:yr|y|year)(\d{1,2})$/.exec(word(tokens, index));
  const year = joined ? joined[1] : yearWords.has(word(tokens, index)) ? word(tokens, index + 1) : undefined;
  if (year === undefined || !/^\d{1,2}$/.test(year) || Number(year) < 1 || Number(year) > 14) return undefined;
  const least = Number(year) + 4;
  return { ages: { least, most: least + 1 }, places: joined ? [index] : [index, index + 1] };
}

function yearsOld(tokens: readonly Token[], index: number): AgesFound | undefined {
  const joined = /^(\d{1,2})(?:yo|yrs?old|yearolds?|y|yrs)$/.exec(word(tokens, index));
  const number = joined ? joined[1] : word(tokens, index);
  if (number === undefined || !/^\d{1,2}$/.test(number)) return undefined;
  const next = word(tokens, index + 1);
  const exactly = { ages: { least: Number(number), most: Number(number) }, places: [index] };
  if (joined) return exactly;
  if (olds.has(next)) return { ...exactly, places: [index, index + 1] };
  if (olds.has(word(tokens, index + 2)) && (yearWords.has(next) || monthWords.has(next))) {
    const ages = monthWords.has(next)
      ? { least: Math.floor(Number(number) / 12), most: Math.floor(Number(number) / 12) }
      : exactly.ages;
    return { ages, places: [index, index + 1, index + 2] };
  }
  const alone = tokens.length === 1;
  return alone || (agedBefore.has(word(tokens, index - 1)) && !notAges.test(next)) ? exactly : undefined;
}

function stage(tokens: readonly Token[], index: number): AgesFound | undefined {
  const text = word(tokens, index);
  const ages = stages[text] ?? (text.endsWith('s') ? stages[text.slice(0, -1)] : undefined);
  return ages && Object.hasOwn(stages, text.replace(/s$/, '')) ? { ages, places: [] } : undefined;
}

function word(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text ?? '';
}
