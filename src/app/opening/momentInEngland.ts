import type { Moment } from '../../domain/duty/openState.ts';

/** Made when first asked: a clock costs a slow phone a sixteenth of a second. */
let clock: Intl.DateTimeFormat | undefined;
const makeClock = () =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

/** What calendar and clock in England show at an instant, whatever the zone of the device. */
export function momentInEngland(now: Date): Moment {
  clock ??= makeClock();
  const parts = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, value]));
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}
