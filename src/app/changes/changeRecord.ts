import type { OutcomeChange } from '../../domain/duty/changeShape.ts';
import type { JourneyStore } from '../../storage/journeys.ts';
import type { Journey, Note } from '../../storage/kept.ts';

/** What packs changed in one journey's outcome since the family last looked; kept with the journey and deleted with it. */
export interface ChangeRecord {
  /** The version of the last pack that was compared. */
  readonly upTo: number;
  /** The day the family last said that they had read it. */
  readonly readOn?: string | undefined;
  readonly lists: readonly ChangeList[];
}

/** What one newer pack changed. */
export interface ChangeList {
  readonly version: number;
  /** YYYY-MM-DD */
  readonly issued: string;
  readonly changes: readonly OutcomeChange[];
}

const about = 'pack-changes';

export async function changeRecord(
  store: JourneyStore,
  journey: Pick<Journey, 'id' | 'packVersion'>,
): Promise<ChangeRecord> {
  const [note] = await store.notesOf(journey.id, about);
  return (note && recordFrom(note)) ?? { upTo: journey.packVersion, lists: [] };
}

export async function writeChangeRecord(store: JourneyStore, journey: string, record: ChangeRecord): Promise<void> {
  const [note] = await store.notesOf(journey, about);
  await store.writeNote({ id: note?.id, journey, about, text: JSON.stringify(record) });
}

/** The family has read it: the list begins anew. */
export async function markRead(store: JourneyStore, journey: Journey, today: string): Promise<void> {
  const { upTo } = await changeRecord(store, journey);
  await writeChangeRecord(store, journey.id, { upTo, readOn: today, lists: [] });
}

function recordFrom({ text }: Note): ChangeRecord | undefined {
  try {
    const record = JSON.parse(text) as Partial<ChangeRecord> | null;
    return typeof record?.upTo === 'number' && Array.isArray(record.lists) ? (record as ChangeRecord) : undefined;
  } catch {
    return undefined;
  }
}
