import { thisDevice, type Device } from './device.ts';
import { duringVisit } from './duringVisit.ts';
import { deviceJourneys } from './journeys.ts';
import type { Journey } from './kept.ts';
import { persistence } from './persistence.ts';
import { copiesName } from './storeNames.ts';

/** By journey: how far it was when a copy left this device. */
type Copies = Readonly<Record<string, { readonly sequence: number; readonly answers: number }>>;

/** So many answers may be on this device alone before the family is reminded (O-19). */
const mostAlone = 5;

/** Remembers that a file with these journeys was handed over; all of them without ids. */
export async function noteCopied(ids?: readonly string[], device: Device = thisDevice()): Promise<void> {
  if (duringVisit(device)) return;
  const journeys = await deviceJourneys(device).list();
  const before = copies(device);
  // Those that were deleted meanwhile go.
  const now = journeys.flatMap((journey) => {
    const isNew = ids === undefined || ids.includes(journey.id);
    const copied = isNew ? { sequence: journey.sequence, answers: answersIn(journey) } : before[journey.id];
    return copied ? [[journey.id, copied] as const] : [];
  });
  try {
    device.localStorage?.setItem(copiesName, JSON.stringify(Object.fromEntries(now)));
  } catch {
    // A browser that keeps nothing reminds again.
  }
}

/**
 * Whether more than five answers are on this device alone and its browser has not agreed to keep them. Never on a visit:
 * there nothing is to stay.
 */
export async function shouldRemindOfCopy(device: Device = thisDevice()): Promise<boolean> {
  if (duringVisit(device)) return false;
  const before = copies(device);
  const alone = (await deviceJourneys(device).list()).reduce((sum, one) => sum + answersAlone(one, before), 0);
  return alone > mostAlone && (await persistence(device)) !== 'agreed';
}

/** A journey that was changed counts as one answer at least, even where it has no more than in the copy. */
function answersAlone(journey: Journey, before: Copies): number {
  const copied = before[journey.id];
  if (copied === undefined) return answersIn(journey);
  return copied.sequence === journey.sequence ? 0 : Math.max(1, answersIn(journey) - copied.answers);
}

const answersIn = ({ answers }: Journey) => Object.keys(answers).length;

function copies(device: Device): Copies {
  try {
    const kept: unknown = JSON.parse(device.localStorage?.getItem(copiesName) ?? '{}');
    const isGood = typeof kept === 'object' && kept !== null && Object.values(kept).every((one) => one !== null);
    return isGood ? (kept as Copies) : {};
  } catch {
    return {};
  }
}
