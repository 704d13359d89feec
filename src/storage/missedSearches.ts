import { thisDevice, todayOn, type Device } from './device.ts';
import { missedSearchesName } from './storeNames.ts';

/**
 * How often a search led to nothing, by month and topic. Nothing is counted until somebody switches it on here, and
 * nothing during a visit. No word, no day and no time is kept, and no id of the device; it may be lost, so
 * `localStorage` will do.
 */
export interface MissedSearches {
  readonly on: boolean;
  /** `2026-11` → topic id → how often. */
  readonly months: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const none: MissedSearches = { on: false, months: {} };
const most = { months: 13, topics: 200, count: 9_999 };
const monthShape = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const topicShape = /^(?:other|(?:provisions|needs)\/[a-z0-9][a-z0-9-]{0,80})$/;

/** Whatever in the store is not such a count is passed over. */
export function missedSearches(device: Device = thisDevice()): MissedSearches {
  try {
    const kept: unknown = JSON.parse(device.localStorage?.getItem(missedSearchesName) ?? 'null');
    if (!isObject(kept)) return none;
    const months = Object.entries(isObject(kept['months']) ? kept['months'] : {})
      .filter(([month, counts]) => monthShape.test(month) && isObject(counts))
      .map(([month, counts]) => [month, countsIn(counts as object)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(-most.months);
    return { on: kept['on'] === true, months: Object.fromEntries(months) };
  } catch {
    return none;
  }
}

/** Counts one search. False where nothing was counted: switched off, during a visit, or a browser that keeps nothing. */
export async function countMissed(topic: string, device: Device = thisDevice()): Promise<boolean> {
  const { duringVisit } = await import('./duringVisit.ts');
  const { on, months } = missedSearches(device);
  if (!on || duringVisit(device) || !topicShape.test(topic)) return false;
  const month = todayOn(device).slice(0, 7);
  const before = months[month] ?? {};
  if (before[topic] === undefined && Object.keys(before).length >= most.topics) return false;
  const counts = { ...before, [topic]: Math.min(most.count, (before[topic] ?? 0) + 1) };
  return write({ on, months: { ...months, [month]: counts } }, device);
}

/** Switching off keeps the counts until they are cleared. Never during a visit. */
export async function switchCounting(on: boolean, device: Device = thisDevice()): Promise<boolean> {
  const { duringVisit } = await import('./duringVisit.ts');
  if (duringVisit(device)) return false;
  return write({ ...missedSearches(device), on }, device);
}

/** The switch stays as it is. */
export function clearMissed(device: Device = thisDevice()): boolean {
  return write({ ...missedSearches(device), months: {} }, device);
}

/** Off and without counts nothing is kept at all. */
function write(kept: MissedSearches, device: Device): boolean {
  try {
    const isNothing = !kept.on && Object.keys(kept.months).length === 0;
    if (isNothing) device.localStorage?.removeItem(missedSearchesName);
    else device.localStorage?.setItem(missedSearchesName, JSON.stringify(kept));
    return device.localStorage !== undefined;
  } catch {
    return false;
  }
}

function countsIn(counts: object): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts).filter(
      ([topic, count]: [string, unknown]) =>
        topicShape.test(topic) && Number.isInteger(count) && (count as number) > 0 && (count as number) <= most.count,
    ),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
