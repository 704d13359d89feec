import { randomId, thisDevice, todayOn, type Device } from './device.ts';
import { duringVisit } from './duringVisit.ts';
import { reportsName } from './storeNames.ts';

/** A report of a mistake that somebody wrote with no signal or no mail app, until they send it themselves. */
export interface WaitingReport {
  readonly id: string;
  /** What it is about, as kind/id or the page's address. */
  readonly item: string;
  readonly pack: string;
  readonly version: number;
  readonly text: string;
  /** YYYY-MM-DD */
  readonly writtenOn: string;
}

/** A mail link holds about so much. */
export const mostReportLetters = 1_000;
const mostReports = 20;

/**
 * Nothing here is ever sent by itself, nothing is kept or shown during a visit, when another family is here, and no answer of a family stands in it. It may be
 * lost, so `localStorage` will do.
 */
export function waitingReports(device: Device = thisDevice()): readonly WaitingReport[] {
  return duringVisit(device) ? [] : stored(device);
}

function stored(device: Device): readonly WaitingReport[] {
  try {
    const kept: unknown = JSON.parse(device.localStorage?.getItem(reportsName) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isReport).slice(0, mostReports) : [];
  } catch {
    return [];
  }
}

/** Keeps a report: `kept`, or why not. */
export function keepReport(
  report: Omit<WaitingReport, 'id' | 'writtenOn'>,
  device: Device = thisDevice(),
): 'kept' | 'visit' | 'full' | 'not-kept' {
  if (duringVisit(device)) return 'visit';
  const others = stored(device);
  if (others.length >= mostReports) return 'full';
  const text = report.text.trim().slice(0, mostReportLetters);
  const mine = { ...report, text, id: randomId(), writtenOn: todayOn(device) };
  return write([...others, mine], device) ? 'kept' : 'not-kept';
}

/** Takes a report away: it was sent, or is wanted no more. */
export function dropReport(id: string, device: Device = thisDevice()): void {
  write(
    stored(device).filter((one) => one.id !== id),
    device,
  );
}

function write(reports: readonly WaitingReport[], device: Device): boolean {
  try {
    if (reports.length === 0) device.localStorage?.removeItem(reportsName);
    else device.localStorage?.setItem(reportsName, JSON.stringify(reports));
    return device.localStorage !== undefined;
  } catch {
    return false;
  }
}

function isReport(value: unknown): value is WaitingReport {
  if (typeof value !== 'object' || value === null) return false;
  const { id, item, pack, version, text, writtenOn } = value as Record<string, unknown>;
  return [id, item, pack, text, writtenOn].every((one) => typeof one === 'string') && Number.isInteger(version);
}
