import {
  dayOf,
  countedFrom,
  lacking,
  notBefore,
  type Counted,
  type Counting,
  type CountingFunction,
} from './counting.ts';
import { periodStartingWith } from './calendarPeriods.ts';
import { sayDay } from './sayDay.ts';

/**
 * The new council's first review, "before the expiry of the later of" 12 months beginning with the last review (or the day
 * the plan was made) and three months beginning with the transfer (SEND Regs 2014 reg 15(5)).
 */
export const firstReviewLaterLimb: CountingFunction = (counting) => {
  const { number = 3 } = counting.count;
  const yearFrom = (['lastReviewOn', 'finalPlanOn'] as const).find((one) => dayOf(counting, one) !== undefined);
  const year = yearFrom && limb(yearFrom, 12, counting);
  const sinceTransfer = limb('planTransferredOn', number, counting);
  if (year === undefined && sinceTransfer === undefined) return lacking(['planTransferredOn']);
  if (year === undefined)
    return sinceTransfer ? notBefore(sinceTransfer, ['finalPlanOn', 'lastReviewOn'], counting) : lacking([]);
  if (sinceTransfer === undefined) return notBefore(year, ['planTransferredOn'], counting);
  const later = (year.date ?? '') >= (sinceTransfer.date ?? '') ? year : sinceTransfer;
  return {
    ...later,
    steps: [...year.steps, ...sinceTransfer.steps, `The later of the two counts: ${sayDay(later.date ?? '')}.`],
  };
};

function limb(name: string, months: number, counting: Counting): Counted | undefined {
  const start = dayOf(counting, name);
  return start === undefined ? undefined : countedFrom(name, start, periodStartingWith(start, months), counting);
}
