import type { CountingRule } from '../../pack/schema/timescale.ts';
import {
  countBackFromMeeting,
  daysAfter,
  daysBeginningWith,
  monthsAfter,
  monthsAfterEventOrAware,
  monthsAfterThenWorkingDay,
  monthsBefore,
  monthsStartingWith,
  weeksAfter,
  weeksBeginningWith,
  windowOpensAfterMonths,
  yearsAfter,
} from './calendarPeriods.ts';
import type { CountingFunction } from './counting.ts';
import { firstReviewLaterLimb } from './firstReview.ts';
import { dateInLetter, noNumber, onTheDay, schoolDayCount, withoutDelay } from './noCounting.ts';
import { freedomOfInformation, hearingTwoRounds, schoolDayNumber, schoolDaysAfter } from './schoolDayPeriods.ts';
import { beforeEndOfMarch, beforeFifteenthOfFebruary, lastFridayInJune } from './schoolStages.ts';
import {
  appealLaterLimb,
  asTribunalOrder,
  neverRolledOver,
  rolledOver,
  tribunalWorkingDaysAfter,
} from './tribunalPeriods.ts';
import {
  planTransfer,
  workingDaysAfter,
  workingDaysAfterAcknowledgement,
  workingDaysBefore,
  workingDaysBeginningWith,
} from './workingDayPeriods.ts';

/** How each counting rule of the packs is worked out. */
export const countingTable: Readonly<Record<CountingRule, CountingFunction>> = {
  week_from_receipt: weeksAfter,
  week_from_event: weeksAfter,
  day_from_receipt: daysAfter,
  inclusive_from_day_of_service: daysBeginningWith,
  inclusive_working_days: workingDaysBeginningWith,
  inclusive_weeks: weeksBeginningWith,
  period_starting_with: monthsStartingWith,
  corresponding_date: monthsAfter,
  tribunal_rollover: rolledOver,
  tribunal_working_days: tribunalWorkingDaysAfter,
  la_deadline_on_weekend: neverRolledOver,
  count_back_from_meeting: countBackFromMeeting,
  before_15_february: beforeFifteenthOfFebruary,
  before_31_march: beforeEndOfMarch,
  school_days: schoolDaysAfter,
  working_day_default: workingDaysAfter,
  calendar_days_after_event: daysAfter,
  corresponding_date_next_working_day: monthsAfterThenWorkingDay,
  tribunal_appeal_later_limb: appealLaterLimb,
  plan_transfer_move_or_15_working_days: planTransfer,
  first_review_later_limb: firstReviewLaterLimb,
  count_back_from_transfer: monthsBefore,
  window_opens_after_months: windowOpensAfterMonths,
  later_of_event_or_aware: monthsAfterEventOrAware,
  years_after_event: yearsAfter,
  working_days_after_event: workingDaysAfter,
  working_days_before_event: workingDaysBefore,
  acknowledged_then_working_days: workingDaysAfterAcknowledgement,
  school_days_after_event: schoolDaysAfter,
  school_day_number: schoolDayNumber,
  school_day_count: schoolDayCount,
  hearing_two_rounds_school_days: hearingTwoRounds,
  foi_working_or_school_days: freedomOfInformation,
  same_as_tribunal_order: asTribunalOrder,
  same_day: onTheDay,
  without_delay: withoutDelay,
  date_in_letter: dateInLetter,
  last_friday_in_june: lastFridayInJune,
  no_number: noNumber,
};
