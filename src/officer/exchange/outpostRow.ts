import type { Column, Draft, Extra } from './draft.ts';

type Cells = Partial<Record<Column | Extra, string>>;

/** Gives the cell under a heading of Outpost's spreadsheet; empty where there is none. */
type CellUnder = (heading: string) => string;

const yes = /^(true|yes|y|1)$/i;
const no = /^(false|no|n|0)$/i;

/** Answers to the questions of the local offer: they say who it is for, each in a column of its own. */
export const outpostAnswers: readonly string[] = [
  'outcomes',
  'recent_send_report',
  'recent_send_training',
  'parental_involvement',
  'information_sharing',
  'future_plans',
];
/** Columns that say something together with another: hours, a price, for whom it is suitable. */
export const outpostBeside: Readonly<Record<string, Column | Extra>> = {
  schedules_opens_at: 'schedule',
  schedules_closes_at: 'schedule',
  cost_type: 'cost_description',
  temporarily_closed: 'status',
  environment_accessibility: 'accessibility',
  ...Object.fromEntries(outpostAnswers.map((name) => [name, 'eligibility_description'])),
};

/** Whether a table is one of Outpost's, by headings that nobody else has. */
export function isOutpost(heading: readonly string[]): boolean {
  return ['import_id', 'needs_referral', 'contact_visible', 'mask_exact_address'].some((name) =>
    heading.some((one) => one.toLowerCase() === name),
  );
}

/** What a row of Outpost's spreadsheet says in several columns at once, put where a family finds it. */
export function outpostRow(cells: Cells, under: CellUnder): Draft['cells'] {
  const row: Cells = { ...cells };
  const put = (column: Column | Extra, value: string) => {
    if (value !== '') row[column] = value;
  };
  // Words that are no need of ours are kept as words.
  const suitable = under('suitabilities').replace(/\s*;\s*/g, ', ');
  const answers = outpostAnswers.map(under);
  put('eligibility_description', sentences([cells.eligibility_description ?? '', suitable, ...answers]));
  put('accessibility', listed([cells.accessibility ?? '', under('environment_accessibility')]));
  put('schedule', hours(under));
  put('cost_description', price(under));
  if (yes.test(under('temporarily_closed'))) row.status = 'temporarily closed';
  const referral = under('needs_referral');
  if (yes.test(referral)) row.access = 'professional';
  if (no.test(referral)) row.access = 'self';
  return withoutPrivate(row, under);
}

/** It says of a row that its contact is not public, or that the address must not be exact. */
function withoutPrivate(row: Cells, under: CellUnder): Cells {
  const hidden: Column[] = [
    ...(no.test(under('contact_visible')) ? (['phone', 'email', 'sms'] as const) : []),
    ...(yes.test(under('mask_exact_address')) ? (['address_1', 'postal_code'] as const) : []),
  ];
  return Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.includes(column as Column)));
}

/** "Monday 09:00-18:00", as the import reads opening hours. */
function hours(under: CellUnder): string {
  const day = under('scheduled_weekday');
  const [from, until] = ['schedules_opens_at', 'schedules_closes_at'].map(
    (name) => /^\d{1,2}:\d\d/.exec(under(name))?.[0],
  );
  return from && until ? `${day.charAt(0).toUpperCase()}${day.slice(1)} ${from}-${until}`.trim() : '';
}

function price(under: CellUnder): string {
  const amount = under('cost_amount').replace(/^£/, '');
  if (amount === '') return '';
  return [under('cost_option'), `£${amount} ${under('cost_type')}`.trim()].filter(Boolean).join(': ');
}

function listed(texts: readonly string[]): string {
  return texts.filter(Boolean).join('; ');
}

function sentences(texts: readonly string[]): string {
  const said = texts.filter(Boolean);
  return said.length < 2 ? (said[0] ?? '') : said.map((one) => (/[.!?]$/.test(one) ? one : `${one}.`)).join(' ');
}
