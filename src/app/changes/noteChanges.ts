import { outcomeChanges, type PackOutcome } from '../../domain/duty/outcomeChanges.ts';
import type { OutcomeChange } from '../../domain/duty/changeShape.ts';
import { outcome } from '../../domain/duty/outcome.ts';
import type { Answers } from '../../domain/pathway/answer.ts';
import { resolveIn, type JourneyState } from '../../domain/pathway/resolve.ts';
import type { Directory, PackView } from '../../domain/pack/view.ts';
import { thisDevice, type Device } from '../../storage/device.ts';
import { deviceJourneys } from '../../storage/journeys.ts';
import type { Journey } from '../../storage/kept.ts';
import { openPack, type StoredPack } from '../../storage/packs.ts';
import { openPreviousPack } from '../../storage/previousPack.ts';
import { todayInEngland } from '../parts/dates.ts';
import { changeRecord, writeChangeRecord } from './changeRecord.ts';

/**
 * Works every saved journey out with the pack before and the pack now, and notes with the journey what differs (U-30).
 * To be called while both packs are on the device: the next download takes the older one's place.
 */
export async function noteChanges(area: string, device: Device = thisDevice()): Promise<void> {
  const store = deviceJourneys(device);
  const journeys = await store.list();
  const now = journeys.length === 0 ? undefined : await openPack(area, device);
  if (now === undefined) return;
  const { version, issued } = now.manifest;
  let packs: { readonly before: Pack; readonly after: Pack } | undefined;
  for (const journey of journeys) {
    const record = await changeRecord(store, journey);
    if (record.upTo === version) continue;
    // The family went back to the pack before: what the one left behind had changed no longer holds.
    const lists = record.lists.filter((list) => list.version <= version);
    if (record.upTo < version) {
      const previous = await openPreviousPack(area, device);
      if (previous === undefined || previous.manifest.version >= version) continue;
      packs ??= { before: await readPack(previous), after: await readPack(now) };
      const changes = changesFor(journey, packs.before, packs.after, todayInEngland(device.now()));
      if (changes.length > 0) lists.push({ version, issued, changes });
    }
    await writeChangeRecord(store, journey.id, { ...record, upTo: version, lists });
  }
}

interface Pack {
  readonly view: PackView;
  readonly directory: Directory;
}

async function readPack(pack: StoredPack): Promise<Pack> {
  const [view, directory] = await Promise.all([pack.core(), pack.services()]);
  return { view, directory };
}

/** A journey that had not reached its outcome has none that could have changed. */
export function changesFor(journey: Journey, before: Pack, after: Pack, today: string): OutcomeChange[] {
  const [old, now] = [stateOf(journey, before.view, today), stateOf(journey, after.view, today)];
  if (old.next !== undefined) return [];
  const made = (pack: Pack, state: JourneyState): PackOutcome => ({
    ...pack,
    outcome: outcome(pack.view, pack.directory, state.facts, today),
  });
  const changes = outcomeChanges(made(before, old), made(after, now));
  if (now.next === undefined) return changes;
  const ask = typeof now.next.ask === 'string' ? now.next.ask : now.next.ask.text;
  return [{ kind: 'question-new', about: `questions/${now.next.id}`, name: ask }, ...changes];
}

function stateOf({ pathways, answers }: Journey, view: PackView, today: string): JourneyState {
  return resolveIn(view, { pathways, answers: answers as Answers }, today);
}
