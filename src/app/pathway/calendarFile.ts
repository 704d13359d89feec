import ical, { ICalAlarmType } from 'ical-generator';
import type { Deadline } from '../../domain/duty/outcomeShape.ts';
import type { Text } from '../../domain/pack/schema/basic.ts';

interface Words {
  readonly say: (text: Text) => string;
  /** The title that gives nothing away on a shared screen. */
  readonly neutral: string;
  readonly now: Date;
}

/** The dates as all-day events of a calendar file (RFC 5545), with a reminder a week and a day before. */
export function calendarFile(deadlines: readonly Deadline[], { say, neutral, now }: Words): string {
  const calendar = ical({ prodId: { company: 'local-offer-navigator', product: 'dates', language: 'EN' } });
  for (const deadline of deadlines) {
    const day = deadline.safeDate ?? deadline.date;
    if (day === null || deadline.state === 'past') continue;
    const event = calendar.createEvent({
      id: `${deadline.timescale}-${day}@local-offer-navigator`,
      start: new Date(`${day}T00:00:00`),
      end: new Date(`${day}T00:00:00`),
      allDay: true,
      stamp: now,
      summary: neutral,
      description: `${say(deadline.title)}\n${say(deadline.what)}`,
    });
    for (const days of [7, 1])
      event.createAlarm({ type: ICalAlarmType.display, trigger: days * 24 * 60 * 60, description: neutral });
  }
  return calendar.toString();
}
