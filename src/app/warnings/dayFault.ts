import type { PackView } from '../../domain/pack/view.ts';
import { daysBetween } from '../parts/dates.ts';

/** What a device's day says of itself or of the guide, with the day in question. */
export type DayFault =
  | { readonly fault: 'dayBefore' | 'dayAfter'; readonly made: string }
  | { readonly fault: 'lawOld'; readonly made: string };

/**
 * A day before the guide was made, or more than two years after, can hardly be right; then nothing counted from it is.
 * It only warns: nothing is hidden or deleted for the clock's sake (O-21).
 */
export function dayFault(view: PackView, today: string): DayFault | undefined {
  const lawCheckedOn = view.national.lawCheckedOn ?? view.national.issued;
  const made = [view.pack.issued, lawCheckedOn].sort().at(-1)!;
  if (today < made) return { fault: 'dayBefore', made };
  if (daysBetween(made, today) > 731) return { fault: 'dayAfter', made };
  return daysBetween(lawCheckedOn, today) > 90 ? { fault: 'lawOld', made: lawCheckedOn } : undefined;
}
