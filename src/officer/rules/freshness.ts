import type { LoadedPack } from '../content/loadContent.ts';
import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

/** The law is read again at least this often. */
const daysBetweenLawChecks = 90;
/** Bank holidays are known about two years ahead; with less than a year left, dates begin to be worked out by rule. */
const daysOfCalendar = 365;

type Found = ReturnType<Rule['check']>[number];

/** What is overdue for a look, each with who is to look. A warning: nothing useful is hidden for being old. */
export const freshness: Rule = {
  name: 'freshness',
  level: 'warning',
  about: `Services, bodies, policies and term dates past their reviewBy, by owner; law last checked over ${daysBetweenLawChecks} days ago; less than a year of bank holidays left.`,
  check(pack, today) {
    return [...overdue(pack, today), ...lawAge(pack, today), ...calendarEnd(pack, today)];
  },
};

function overdue(pack: LoadedPack, today: string): Found[] {
  const { policies, termDates } = pack.view.local;
  const checked = [
    ...Object.values(pack.directory).map((one) => ({ kind: 'services', ...one })),
    ...pack.area.bodies.map((one) => ({ kind: 'bodies', id: one.role, ...one })),
    ...policies.map((one) => ({ kind: 'policies', ...one })),
  ].map(({ kind, id, owner, reviewBy }) => ({
    name: `${kind}/${id}`,
    owner,
    reviewBy,
    place: pack.placeOf(kind, id, ['reviewBy']),
  }));
  const terms = { name: 'term dates', ...termDates, place: placeInFile(pack.area, 'local.yaml', ['termDates']) };
  return [...checked, terms]
    .filter((one) => one.reviewBy < today)
    .sort((a, b) => a.owner.localeCompare(b.owner) || a.reviewBy.localeCompare(b.reviewBy))
    .map(({ name, owner, reviewBy, place }) => ({
      message: `${owner}: ${name} was to be looked at again by ${reviewBy}.`,
      tip: 'Ask the owner if it is still right, then set checkedOn and reviewBy.',
      place,
    }));
}

function lawAge({ national }: LoadedPack, today: string): Found[] {
  const checkedOn = national.files['pack.yaml']?.lawCheckedOn;
  if (checkedOn !== undefined && daysBetween(checkedOn, today) <= daysBetweenLawChecks) return [];
  const message = checkedOn
    ? `The law was last checked on ${checkedOn}, ${daysBetween(checkedOn, today)} days ago.`
    : 'pack.yaml does not say when the law was last checked.';
  const tip = 'Read the sources again, correct what changed, then set lawCheckedOn.';
  return [{ message, tip, place: placeInFile(national, 'pack.yaml') }];
}

function calendarEnd({ national, view }: LoadedPack, today: string): Found[] {
  const last = view.calendar.bankHolidays.reduce((latest, { date }) => (date > latest ? date : latest), '');
  if (last !== '' && daysBetween(today, last) >= daysOfCalendar) return [];
  return [
    {
      message: last ? `The last bank holiday listed is ${last}.` : 'No bank holiday is listed.',
      tip: 'Add the years that the government has published since.',
      place: placeInFile(national, 'calendar.yaml'),
    },
  ];
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
