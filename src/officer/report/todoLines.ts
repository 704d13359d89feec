import type { Problem } from '../../domain/pack/problem.ts';
import { dayAfter, type DatedItem } from './datedItems.ts';
import { isDueSoon, isOverdue, staleAfter, type OfficerReport, type ReportedContent } from './officerReport.ts';

/** One thing to do for one person, for a letter to them. */
export interface TodoLine {
  readonly owner: string;
  readonly organisation: string;
  /** `services/talk-club`, or a file where it is about no one item. */
  readonly item: string;
  readonly name: string;
  readonly what: readonly string[];
  /** A day that has passed: it is late. */
  readonly due: string;
  readonly checkedOn: string;
  readonly reviewBy: string;
  readonly phone: string;
  readonly email: string;
  readonly place: Problem['place'];
}

/** What is not late is wanted within so many days. */
const daysToMend = 30;

/** Everything the area itself has to do, one line an item, by owner and by day. */
export function todoLines({ problems, content, area, today }: OfficerReport, folder: string): TodoLine[] {
  const own = problems.filter(({ place }) => place.file.startsWith(`${folder}/`));
  const told = new Map<string, { problem: Problem; tips: string[] }>();
  const byRow = new Map(
    (content?.items ?? []).flatMap((item) => (item.place.row === undefined ? [] : [[placeKey(item.place), item]])),
  );
  const tips = content === undefined ? new Map<string, string[]>() : tipsByEntry(content);
  for (const problem of own) {
    // The day itself says it already.
    if (problem.code === 'freshness') continue;
    const tip = `${problem.message} ${problem.tip}`;
    const item = byRow.get(placeKey(problem.place));
    if (item) addTo(tips, item.entry, tip);
    else {
      const key = placeKey(problem.place);
      told.set(key, { problem, tips: [...(told.get(key)?.tips ?? []), tip] });
    }
  }
  const soon = dayAfter(today, daysToMend);
  const lines = content === undefined ? [] : content.items.flatMap((item) => lineOf(item, tips, soon));
  const others = [...told.values()].map(({ problem: { place }, tips }) => ({
    ...nobody,
    owner: 'Local offer officer',
    organisation: area.name,
    item: place.file.slice(folder.length + 1),
    name: `${place.file} ${place.line === undefined ? `row ${place.row ?? 1}` : `line ${place.line}`}`,
    what: tips,
    due: soon,
    place,
  }));
  return [...lines, ...others].sort(
    (a, b) =>
      a.owner.localeCompare(b.owner, 'en') ||
      a.organisation.localeCompare(b.organisation, 'en') ||
      (a.due < b.due ? -1 : Number(a.due > b.due)),
  );
}

const nobody = { checkedOn: '', reviewBy: '', phone: '', email: '' };

function placeKey({ file, row, line }: Problem['place']): string {
  return `${file} ${row ?? ''} ${line ?? ''}`;
}

function lineOf(item: DatedItem, tips: ReadonlyMap<string, readonly string[]>, soon: string): TodoLine[] {
  const late = isOverdue(item);
  const what = [
    ...(late ? [`Late since ${item.reviewBy}. Is it still right? Then set checkedOn and reviewBy.`] : []),
    ...(isDueSoon(item) ? [`Due on ${item.reviewBy}. Is it still right? Then set checkedOn and reviewBy.`] : []),
    ...(!late && item.daysOld > staleAfter.second ? ['Nobody has looked at it for over a year.'] : []),
    ...(tips.get(item.entry) ?? []),
  ];
  if (what.length === 0) return [];
  return [{ ...item, item: item.entry, what, due: item.reviewBy < soon ? item.reviewBy : soon }];
}

/** What is to be done about each entry, besides looking at it. */
function tipsByEntry({ missing, duplicates, withoutOwner }: ReportedContent): Map<string, string[]> {
  const tips = new Map<string, string[]>();
  for (const { services, tip } of missing) for (const id of services) addTo(tips, `services/${id}`, tip);
  for (const { first, second } of duplicates) {
    addTo(tips, `services/${first}`, `Likely the same as services/${second}: keep one.`);
    addTo(tips, `services/${second}`, `Likely the same as services/${first}: keep one.`);
  }
  for (const entry of withoutOwner) addTo(tips, entry, 'Name the role that keeps it right (owner).');
  return tips;
}

function addTo(tips: Map<string, string[]>, key: string, tip: string): void {
  const own = tips.get(key);
  if (own) own.push(tip);
  else tips.set(key, [tip]);
}
