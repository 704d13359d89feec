import type { Sector } from '../../domain/pack/schema/basic.ts';
import { accessKinds } from '../../domain/pack/schema/serviceValues.ts';
import type { Column, Say } from './draft.ts';

const accessWords: readonly [RegExp, (typeof accessKinds)[number]][] = [
  [/\bself|open|drop.?in|walk.?in|anyone|direct|famil|parent/i, 'self'],
  [/\bgps?\b|doctor/i, 'gp'],
  [/school|senco|nursery|college|setting/i, 'school'],
  [/council|local authority|social (work|care)|\bla\b/i, 'council'],
  [/\bnhs\b|health|hospital|consultant|paediatric/i, 'nhs'],
  [/profession|referral|agency/i, 'professional'],
];

const needWords: readonly [RegExp, string][] = [
  [/multi.?sensory|deafblind/i, 'multi-sensory'],
  [/autis|\basd\b|\basc\b/i, 'autism'],
  [/\badhd\b|attention deficit/i, 'adhd'],
  [/dyslex|dyscalc|specific learning/i, 'dyslexia-and-similar'],
  [/cognit|learning (difficult|disab)|down.?s? syndrome/i, 'learning-disability'],
  [/speech|language|communication|\bslcn\b/i, 'speech-and-language'],
  [/social,? emotional|\bsemh\b|mental health|anxiety/i, 'social-emotional-mental-health'],
  [/behaviour/i, 'behaviour'],
  [/hearing|deaf/i, 'deaf'],
  [/visual|vision|sight|blind/i, 'vision'],
  [/physical|mobility|wheelchair/i, 'physical-disability'],
  [/sensory/i, 'sensory-processing'],
  [/medical|complex health/i, 'complex-health'],
  [/epilep/i, 'epilepsy'],
  [/carer|sibling/i, 'carers-and-family'],
];

const allWords = /^(any|all|every)( (send |sen |special )?needs?| send| sen| disabilit(y|ies))?$/i;

const sectorWords: readonly [RegExp, Sector][] = [
  [/\bnhs\b|hospital|clinic|health|therap|medical|\bcamhs\b/i, 'health'],
  [/school|college|nursery|education|learning|tuition|training|preschool|pre-school|childmind/i, 'education'],
  [/advice|rights|benefit|advoca|legal|grant|finance|money/i, 'rights-and-money'],
  [/social care|respite|short break|care|club|leisure|sport|activit|famil|parent|youth|support/i, 'care'],
];

/** The parts of a cell that is a list: with `;`, `|` or line breaks between; with commas where a comma cannot be part of one. */
export function parts(value: string, commas = false): string[] {
  const split = value.split(commas ? /[;|,\n]/ : /[;|\n]/);
  return [...new Set(split.map((one) => one.trim()).filter(Boolean))];
}

/** How to get in, in our six words. */
export function cleanAccess(value: string, say: Say): string {
  return known('access', value, [...accessKinds], accessWords, `Use ${accessKinds.join(', ')}.`, say);
}

/** Ids of needs. Words that are no need of ours go, and are said. */
export function cleanNeeds(value: string, ids: readonly string[], say: Say): string {
  return known(
    'needs',
    value,
    [...ids, 'all'],
    [[allWords, 'all'], ...needWords],
    'Use ids of needs.yaml, or all.',
    say,
  );
}

function known(
  column: Column,
  value: string,
  ids: readonly string[],
  words: readonly [RegExp, string][],
  tip: string,
  say: Say,
): string {
  const found = parts(value, true).flatMap((one) => {
    if (ids.includes(one)) return [one];
    const id = words.find(([pattern]) => pattern.test(one))?.[1];
    if (id === undefined) say('warning', `${column}-unknown`, column, `"${one}" was left out of ${column}.`, tip);
    else say('warning', `${column}-read`, column, `"${one}" was read as ${id}.`, tip);
    return id === undefined ? [] : [id];
  });
  return [...new Set(found)].join(';');
}

/** The sector, as written or guessed from what the service is; a guess is said. */
export function cleanSector(value: string, about: string, say: Say): string {
  const text = value.trim().toLowerCase();
  if (/^(education|health|care|rights-and-money)$/.test(text)) return text;
  const guess =
    sectorWords.find(([pattern]) => pattern.test(text))?.[1] ??
    sectorWords.find(([pattern]) => pattern.test(about))?.[1] ??
    'care';
  say(
    'warning',
    'sector-guessed',
    'sector',
    text === '' ? `No sector is stated; ${guess} was guessed.` : `"${value}" was read as ${guess}.`,
    'Write education, health, care or rights-and-money.',
  );
  return guess;
}

/** A cost cell that says nothing but which of the three it is. */
const bareCost = /^(|true|false|yes|no|y|n|1|0|free|none|paid|n\/?a|no charge)$/i;

/** free, some-cost or paid; unknown is never free. */
export function cleanCost(
  cells: { cost: string; words: string; amount: string },
  say: Say,
): { cost: string; cost_description: string } {
  const { words } = cells;
  const text = cells.cost.trim().toLowerCase();
  if (/^(free|some-cost|paid)$/.test(text)) return { cost: text, cost_description: words };
  const amounts = parts(cells.amount).map((one) => Number(one.replace(/[£,]/g, '')));
  const free =
    /^(true|yes|y|1|free.*|none|no charge|£0(\.00)?)$/i.test(text) ||
    (text === '' && /^\s*free\b/i.test(words)) ||
    (amounts.length > 0 && amounts.every((one) => one === 0));
  const asked = amounts.some((one) => one > 0);
  const cost = free && !asked ? 'free' : asked && !amounts.includes(0) ? 'paid' : 'some-cost';
  const stated = text !== '' || words !== '' || amounts.length > 0;
  if (stated) say('warning', 'cost-read', 'cost', `The cost was read as ${cost}.`, 'Write free, some-cost or paid.');
  else
    say(
      'warning',
      'cost-not-stated',
      'cost',
      'No cost is stated; some-cost was written, since unknown is not free.',
      'Ask, and write free, some-cost or paid.',
    );
  // "£3.50 a session" says more than that it costs something.
  const said = words === '' && !bareCost.test(text) ? cells.cost.trim() : words;
  return { cost, cost_description: stated ? said : 'Cost not stated yet' };
}
