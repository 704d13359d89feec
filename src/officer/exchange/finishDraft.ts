import { notStated } from '../../domain/pack/notStated.ts';
import type { Problem } from '../../domain/pack/problem.ts';
import { openingSchema } from '../../domain/pack/schema/opening.ts';
import { serviceSchema } from '../../domain/pack/schema/service.ts';
import { cleanAges } from './cleanAges.ts';
import { cleanEmail, cleanPhone, cleanUrl } from './cleanContact.ts';
import { cleanDay } from './cleanDay.ts';
import { cleanText } from './cleanText.ts';
import { cleanAccess, cleanCost, cleanNeeds, cleanSector, parts } from './cleanWords.ts';
import { columns, listColumns, sayFor, type Cells, type Column, type Draft, type Say } from './draft.ts';
import { openingFromWords } from './openingFromWords.ts';
import { nearestPlace, type KnownPlace } from './nearestPlace.ts';
import { cellValue } from '../content/servicesCsv.ts';

export interface Finishing {
  readonly defaults: Partial<Record<Column, string>>;
  readonly needs: readonly string[];
  readonly provisions: readonly string[];
  readonly places: readonly KnownPlace[];
  readonly today: string;
}

/** A draft as a whole row of services.csv, all but its id. Everything changed, filled in or wrong is in `problems`. */
export function finishDraft(draft: Draft, rules: Finishing): { cells: Cells | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const say = sayFor(draft, problems);
  const left = leftOut(draft, say);
  if (left) return { cells: undefined, problems };
  const raw = (column: Column): string => draft.cells[column]?.trim() || (rules.defaults[column] ?? '');
  const words = (column: Column): string => cleanText(column, raw(column), say);
  const cells: Record<Column, string> = {
    ...(Object.fromEntries(
      columns.map((column) => [column, listColumns.has(column) ? parts(raw(column)).join(';') : words(column)]),
    ) as Record<Column, string>),
    id: '',
    ...cleanAges(raw('minimum_age'), raw('maximum_age'), say),
    phone: cleanPhone('phone', raw('phone'), say),
    sms: cleanPhone('sms', raw('sms'), say),
    email: cleanEmail('email', raw('email'), say),
    url: cleanUrl('url', raw('url'), say),
    access: cleanAccess(raw('access'), say),
    needs: cleanNeeds(raw('needs'), rules.needs, say),
  };
  readHours(cells, say);
  hoursFromWords(draft, cells, say);
  cells.sector = cleanSector(raw('sector'), `${cells.name} ${cells.organization} ${cells.keywords}`, say);
  const cost = { cost: raw('cost'), words: cells.cost_description, amount: draft.cells.costAmount ?? '' };
  Object.assign(cells, cleanCost(cost, say));
  if (cells.name === '')
    say('error', 'name-missing', 'name', 'The service has no name.', 'Write its name as on the door.');
  knownIds(cells, rules, say);
  cells.place = nearestPlace(draft, cells, rules.places, say);
  alertInto(cells, draft, say);
  fillIn(cells, draft, rules, say);
  dates(cells, draft, rules, say);
  if (problems.every((one) => one.level !== 'error')) fits(cells, say);
  return { cells: problems.some((one) => one.level === 'error') ? undefined : cells, problems };
}

/** Hours that cannot be reckoned with are words for the family: kept as such where it has none, else told. */
function readHours(cells: Record<Column, string>, say: Say): void {
  if (cells.opening === '' || openingSchema.safeParse(cells.opening).success || cells.schedule !== '') return;
  cells.schedule = cells.opening;
  cells.opening = '';
  say(
    'warning',
    'hours-in-words',
    'opening',
    `"${cells.schedule}" was kept as words: the guide cannot say "open now" by it.`,
    'Write days and times with ; between: Mon-Fri 9am-5pm; closed on bank holidays.',
  );
}

/** Hours that a source has in words alone are read where they can mean but one thing; else they stay words, and that is told. */
function hoursFromWords({ cells: source }: Draft, cells: Record<Column, string>, say: Say): void {
  // Where the source has a column for them, empty is meant so.
  if (source.opening !== undefined || cells.schedule === '' || cells.opening !== '') return;
  const opening = openingFromWords(cells.schedule);
  cells.opening = opening ?? '';
  if (opening === undefined)
    say(
      'warning',
      'hours-unread',
      'schedule',
      `"${shortened(cells.schedule)}" was kept as words: the guide cannot say "open now" by it.`,
      'Write the column Open where the hours are fixed: Mon-Fri 9am-5pm; closed on bank holidays.',
    );
  else
    say(
      'warning',
      'hours-read',
      'schedule',
      `"${shortened(cells.schedule)}" was read as ${opening}.`,
      opening.includes('bank holidays')
        ? 'Look if that is right.'
        : 'Look if that is right, and say what holds on bank holidays.',
    );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** A provision is what a duty hangs on: a misspelt one must not get lost. */
function knownIds(cells: Record<Column, string>, rules: Finishing, say: Say): void {
  for (const id of parts(cells.provisions).filter((one) => !rules.provisions.includes(one)))
    say(
      'error',
      'provision-unknown',
      'provisions',
      `"${id}" is no provision.`,
      'Use ids of content/england/provisions, with ; between, or leave it empty.',
    );
}

/** What its own source does not show must not be shown here. */
function leftOut(draft: Draft, say: Say): boolean {
  const status = draft.cells.status ?? '';
  if (/^(inactive|defunct|closed|archived)$/i.test(status)) {
    say(
      'warning',
      'left-out',
      'status',
      `"${draft.cells.name ?? ''}" is ${status} and was left out.`,
      'Nothing to do, or set it active.',
    );
    return true;
  }
  if (/^(false|no|0)$/i.test(draft.cells.visible ?? '')) {
    say(
      'warning',
      'left-out',
      'visible',
      `"${draft.cells.name ?? ''}" is not visible in its source and was left out.`,
      'Make it visible there.',
    );
    return true;
  }
  return false;
}

function alertInto(cells: Record<Column, string>, draft: Draft, say: Say): void {
  const alert = cleanText('description', draft.cells.alert ?? '', () => undefined);
  const closed = /temporarily closed/i.test(draft.cells.status ?? '') ? 'Closed for now.' : '';
  const news = [closed, alert].filter(Boolean).join(' ');
  if (news === '') return;
  cells.description = [cells.description, `Notice: ${news}`].filter(Boolean).join(' ');
  say(
    'warning',
    'alert-kept',
    'alert',
    'The alert was put at the end of the description.',
    'Take it out when it is over.',
  );
}

function fillIn(cells: Record<Column, string>, draft: Draft, rules: Finishing, say: Say): void {
  for (const column of ['description', 'eligibility_description', 'access_text'] as const) {
    if (cells[column] !== '') continue;
    cells[column] = notStated[column];
    say(
      'warning',
      'not-stated',
      column,
      `Empty; "${notStated[column]}" was written.`,
      'Ask the service, and write it.',
    );
  }
  if (cells.organization === '') {
    cells.organization = cells.name;
    say('warning', 'not-stated', 'organization', 'Empty; the name of the service was written.', 'Write who runs it.');
  }
  if (cells.owner === '') cells.owner = notStated.owner;
  if (cells.source === '') cells.source = `Import of ${draft.file.split(/[\\/]/).at(-1) ?? ''}, ${rules.today}`;
  if (cells.phone === '' && cells.email === '' && cells.url === '')
    say(
      'warning',
      'contact-missing',
      'phone',
      'There is no phone, no e-mail and no web address.',
      'Fill in one: without it the pack is not built.',
    );
}

/** The day somebody checked it. A day on which a record was changed says less, and is said; no day at all is never made up. */
function dates(cells: Record<Column, string>, draft: Draft, rules: Finishing, say: Say): void {
  const checked = draft.cells.checkedOn?.trim() ?? '';
  const given = checked || (draft.cells.changedOn?.trim() ?? '') || (rules.defaults.checkedOn ?? '');
  const day = cleanDay(given);
  if (given === '')
    return say(
      'error',
      'checked-missing',
      'checkedOn',
      'Nobody says when this was last checked.',
      'Fill it in, or write the day into the map file: defaults: { checkedOn: 2026-11-22 }.',
    );
  if (day === undefined)
    return say('error', 'day-unclear', 'checkedOn', `"${given}" is no day.`, 'Write it as 2026-11-22 or 22/11/2026.');
  if (day > rules.today)
    return say(
      'error',
      'day-ahead',
      'checkedOn',
      `${day} has not come yet.`,
      'Write the day on which somebody checked it.',
    );
  cells.checkedOn = day;
  if (checked === '' && draft.cells.changedOn)
    say(
      'warning',
      'checked-guessed',
      'checkedOn',
      `Nobody says it was checked; ${day}, when it was last changed, was taken.`,
      'Check it, and write the day.',
    );
  else if (day !== given) say('warning', 'day-read', 'checkedOn', `"${given}" was read as ${day}.`, 'Nothing to do.');
  const review = cells.reviewBy === '' ? halfAYearOn(day) : cleanDay(cells.reviewBy);
  if (review === undefined)
    return say(
      'error',
      'day-unclear',
      'reviewBy',
      `"${cells.reviewBy}" is no day.`,
      'Write it as 2026-11-22 or 22/11/2026.',
    );
  if (cells.reviewBy === '')
    say(
      'warning',
      'review-set',
      'reviewBy',
      `No review day; ${review}, half a year on, was written.`,
      'Change it if you review more often.',
    );
  cells.reviewBy = review;
}

function halfAYearOn(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 182);
  return date.toISOString().slice(0, 10);
}

/** The row must fit what `check` will ask of services.csv. */
function fits(cells: Record<Column, string>, say: Say): void {
  const row = { ...cells, id: 'new' };
  const parsed = serviceSchema.safeParse(Object.fromEntries(columns.map((name) => [name, cellValue(name, row[name])])));
  for (const issue of parsed.error?.issues ?? [])
    say('error', 'schema', String(issue.path[0] ?? 'name') as Column, issue.message, 'Correct this cell.');
}
