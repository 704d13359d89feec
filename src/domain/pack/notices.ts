import type { Local } from './schema/pack.ts';

export type Notice = Local['notices'][number];

/** The notices that hold on a day: those about any of `items` (`services/swim-club`), or, without items, about everything. */
export function noticesOn(local: Local, day: string, items?: readonly string[]): readonly Notice[] {
  return local.notices.filter(
    ({ from, until, about = [] }) =>
      from <= day && day <= until && (items ? about.some((one) => items.includes(one)) : about.length === 0),
  );
}

/** Whether a notice shuts a service on a day. */
export function isShutByNotice(local: Local, service: string, day: string): boolean {
  return noticesOn(local, day, [`services/${service}`]).some((one) => one.closed);
}
