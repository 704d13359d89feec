import { addWeeks } from './calendar.ts';
import { sayDay } from './count/sayDay.ts';

/** A school's closure, and the day on which the council asked its head or principal for advice. */
export interface SchoolClosure {
  readonly adviceAskedOn: string;
  readonly firstClosedDay: string;
  /** The first day on which it is open again. */
  readonly reopensOn: string;
}

export interface ExceptionVerdict {
  readonly applies: boolean;
  /** The reasons, as sentences for a family. */
  readonly why: readonly string[];
}

/** "Closed for a continuous period of not less than 4 weeks". */
const leastWeeksClosed = 4;

/**
 * Whether the council may rely on the school's holidays for being late (exception `reg_exc_school_closed`; SEND Regs 2014
 * reg 5(4)(a), 10(4)(a), 13(3), 27(3)(a)): it asked for advice in the period that begins one week before the closure
 * and ends one week before the school re-opens. Both ends are taken as inside. Days are 'YYYY-MM-DD'.
 */
export function exceptionApplies({ adviceAskedOn, firstClosedDay, reopensOn }: SchoolClosure): ExceptionVerdict {
  const closed = `The school is closed from ${sayDay(firstClosedDay)} and opens again on ${sayDay(reopensOn)}.`;
  const longEnough = addWeeks(firstClosedDay, leastWeeksClosed);
  if (reopensOn < longEnough) {
    return no(
      closed,
      `That is less than four weeks in a row: it would have to stay closed until ${sayDay(longEnough)}.`,
    );
  }
  const from = addWeeks(firstClosedDay, -1);
  const until = addWeeks(reopensOn, -1);
  const window = `The council must have asked for advice between ${sayDay(from)} and ${sayDay(until)}.`;
  const asked = `It asked on ${sayDay(adviceAskedOn)}`;
  if (adviceAskedOn < from) return no(closed, window, `${asked}: too early for this exception.`);
  if (adviceAskedOn > until) return no(closed, window, `${asked}: too late for this exception.`);
  return {
    applies: true,
    why: [
      closed,
      window,
      `${asked}: inside that time.`,
      'It helps the council only if the closure made it impractical to keep the time limit. It must still act as soon as it can.',
    ],
  };
}

function no(...why: readonly string[]): ExceptionVerdict {
  return { applies: false, why: [...why, 'So the council cannot rely on this exception.'] };
}
