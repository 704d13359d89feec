import type { PackView } from '../../domain/pack/view.ts';
import type { MissedSearches } from '../../storage/missedSearches.ts';

/** What a topic is called in English, for the officer who reads the file. */
export function topicName({ provisions, needs }: Pick<PackView, 'provisions' | 'needs'>, topic: string): string {
  const [kind = '', id = ''] = topic.split('/');
  const name = kind === 'provisions' ? provisions[id]?.name : needs.find((need) => need.id === id)?.name;
  if (name === undefined) return kind === 'other' ? 'Something else' : id;
  return typeof name === 'string' ? name : name.text;
}

/** All that leaves the device: a table with a row for each month and topic. `report missed-searches` adds such files up. */
export function missedFile(view: PackView, { months }: MissedSearches): string {
  const rows = Object.entries(months).flatMap(([month, counts]) =>
    Object.entries(counts).map(([topic, count]) => [view.pack.id, month, topic, topicName(view, topic), String(count)]),
  );
  return [['area', 'month', 'topic', 'name', 'count'], ...rows].map((row) => row.map(cell).join(',') + '\n').join('');
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
