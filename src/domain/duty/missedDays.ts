import { evaluate } from '../pack/condition.ts';
import type { Facts } from '../pack/schema/facts.ts';
import { situationOf } from '../pack/situation.ts';
import type { PackView } from '../pack/view.ts';
import { deadline, type Calendars } from './deadline.ts';

/** The facts, and with them the day of each limit that has run out where the pack names a fact for that and nobody told it. */
export function withMissedDays(view: PackView, facts: Facts, calendars: Calendars, today: string): Facts {
  const situation = situationOf(facts, today);
  const missed = Object.values(view.timescales).flatMap((timescale) => {
    const { missedOn } = timescale;
    if (missedOn === undefined || facts[missedOn as keyof Facts] !== undefined) return [];
    if (evaluate(timescale.when, situation).holds === false) return [];
    const { date, state } = deadline(timescale, facts, calendars, today);
    return state === 'past' ? [[missedOn, date] as const] : [];
  });
  return missed.length > 0 ? { ...facts, ...Object.fromEntries(missed) } : facts;
}
