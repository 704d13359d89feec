import type { DatedItem } from '../datedItems.ts';
import { dueWithin, isDueSoon, isOverdue, staleAfter, type OwnerLine, type ReportedContent } from '../officerReport.ts';
import { barTable, type BarPart } from './barTable.ts';
import { longDay, many, markup, nothing, type Markup } from './markup.ts';

const mostOwners = 15;
const mostLate = 40;

/** How old things are, what is late, and whose it is. */
export function freshnessSection(content: ReportedContent): Markup {
  const { services, ages, items, owners, withoutOwner } = content;
  const busy = owners.filter((one) => one.overdue + one.dueSoon > 0);
  const late = items.filter(isOverdue).sort((a, b) => a.daysLeft - b.daysLeft);
  const soon = items.filter(isDueSoon).sort((a, b) => a.daysLeft - b.daysLeft);
  const age = (label: string, kind: BarPart['kind'], amount: number) => ({
    label,
    parts: [{ kind, amount }],
    cells: [String(amount), percent(amount, services)],
  });
  return markup`<section aria-labelledby="fresh">
<h2 id="fresh">When somebody last looked</h2>
${barTable({
  caption: 'Services, by how long ago they were checked',
  headings: ['Checked', 'Services', 'Share'],
  whole: services,
  rows: [
    age(`In the last ${staleAfter.first} days`, 'good', ages.fresh),
    age(`${staleAfter.first + 1} to ${staleAfter.second} days ago`, 'soon', ages.over90),
    age(`More than ${staleAfter.second} days ago`, 'bad', ages.over365),
  ],
})}
<h3>Who has something to look at</h3>
${busy.length === 0 ? markup`<p>Nobody: nothing is late, and nothing is due in ${dueWithin} days.</p>` : ownersTable(busy)}
${list('Late', late, (one) => `was due on ${longDay(one.reviewBy)}, ${many(-one.daysLeft, 'day')} ago`)}
${list(`Due in ${dueWithin} days`, soon, (one) => `by ${longDay(one.reviewBy)}`)}
${withoutOwner.length === 0 ? nothing : markup`<p>${many(withoutOwner.length, 'service')} with no owner named: ${withoutOwner.slice(0, mostLate).join(', ')}${withoutOwner.length > mostLate ? ' and more' : ''}.</p>`}
</section>`;
}

function ownersTable(busy: readonly OwnerLine[]): Markup {
  const shown = busy.slice(0, mostOwners);
  const rest = busy.slice(mostOwners);
  const whole = Math.max(...busy.map((one) => one.items));
  return markup`<ul class="key"><li>${square('bad')}late</li><li>${square('soon')}due in ${dueWithin} days</li><li>${square('dim')}not yet</li></ul>
${barTable({
  caption: 'Services, teams, policies and term dates, by owner',
  headings: ['Owner', 'Late', 'Due', 'Of'],
  whole,
  rows: shown.map(({ owner, organisation, items, overdue, dueSoon }) => ({
    label: `${owner}, ${organisation}`,
    parts: [
      { kind: 'bad', amount: overdue },
      { kind: 'soon', amount: dueSoon },
      { kind: 'dim', amount: items - overdue - dueSoon },
    ],
    cells: [String(overdue), String(dueSoon), String(items)],
  })),
})}
${rest.length === 0 ? nothing : markup`<p class="soft">And ${many(rest.length, 'more owner')}, with ${many(sum(rest), 'item')} late or due. All stand in the CSV file.</p>`}`;
}

function sum(owners: readonly OwnerLine[]): number {
  return owners.reduce((all, one) => all + one.overdue + one.dueSoon, 0);
}

function square(kind: BarPart['kind']): Markup {
  return markup`<svg viewBox="0 0 8 8" aria-hidden="true" focusable="false"><rect class="${kind}" width="8" height="8"/></svg>`;
}

function list(title: string, items: readonly DatedItem[], say: (item: DatedItem) => string): Markup {
  if (items.length === 0) return nothing;
  return markup`<h3>${title}: ${items.length}</h3>
<ul class="plain lists">${items
    .slice(0, mostLate)
    .map((one) => markup`<li><strong>${one.name}</strong>, ${one.owner}: ${say(one)}</li>`)}</ul>
${items.length > mostLate ? markup`<p class="soft">And ${many(items.length - mostLate, 'more')}, in the CSV file.</p>` : nothing}`;
}

export function percent(amount: number, whole: number): string {
  return whole === 0 ? '0%' : `${Math.floor((100 * amount) / whole)}%`;
}
