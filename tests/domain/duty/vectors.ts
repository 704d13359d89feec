// From the project's own facts digest, 22 November 2026: its 15 test vectors and its 15 date cases, copied.
import type { TermDates } from '../../../src/domain/duty/calendar.ts';
import type { Facts } from '../../../src/domain/pack/schema/facts.ts';
import type { Calendar } from '../../../src/domain/pack/schema/pack.ts';
import type { Timescale } from '../../../src/domain/pack/schema/timescale.ts';
import { aTimescale } from '../../make/aTimescale.ts';

/** Bank holidays of England as published for 2026 to 2028; Boxing Day 2026 is a Saturday, so 28 December stands for it. */
export const bankHolidays2026To2028: Calendar = {
  takenOn: '2026-11-22',
  source: 'the project’s own cases, 22 November 2026',
  bankHolidays: [
    '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28',
    '2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28',
    '2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26',
  ].flatMap((year) => year.split(' ').map((date) => ({ date, name: 'Bank holiday' }))),
};

/** School calendar A, 2026/27: made up. */
export const schoolCalendarA: TermDates = {
  sessions: [
    ['2026-09-02', '2026-10-23'],
    ['2026-11-02', '2026-12-18'],
    ['2027-01-04', '2027-02-12'],
    ['2027-02-22', '2027-03-25'],
    ['2027-04-12', '2027-05-28'],
    ['2027-06-07', '2027-07-21'],
  ],
  insetDays: ['2026-11-27', '2027-01-04', '2027-06-07'],
  checkedOn: '2026-11-22',
  reviewBy: '2027-09-01',
  owner: 'somebody',
  source: 'made up',
};

type Count = Timescale['count'];

function limit(
  id: string,
  rule: Count['rule'],
  number: number | undefined,
  inputs: string[],
  more: string[] = [],
): Timescale {
  const family = /^(appeal|draft-plan-comments|dwp|excl-irp-apply|transport-appeal-ask)/.test(id);
  return aTimescale({
    id,
    family,
    count: { rule, ...(number === undefined ? {} : { number }), inputs, optionalInputs: more },
  });
}

/** The time limits that the vectors and cases name, as the digest gives them. */
export const limits = {
  week6: limit('ehcna-decision', 'week_from_receipt', 6, ['requestReceivedOn']),
  week16: limit('ehcna-no-plan-decision', 'week_from_receipt', 16, ['requestReceivedOn']),
  week20: limit('final-plan', 'week_from_receipt', 20, ['requestReceivedOn']),
  draftComments: limit('draft-plan-comments', 'inclusive_from_day_of_service', 15, ['draftServedOn']),
  appeal: limit('appeal-deadline-2-months', 'tribunal_appeal_later_limb', 2, ['decisionLetterOn'], ['certificateOn']),
  appealCertificate: limit('appeal-deadline-certificate', 'tribunal_appeal_later_limb', 1, [
    'decisionLetterOn',
    'certificateOn',
  ]),
  reviewReport: limit('annual-review-report', 'week_from_event', 2, ['reviewMeetingOn']),
  reviewDecision: limit('annual-review-la-decision', 'week_from_event', 4, ['reviewMeetingOn']),
  reviewFinalPlan: limit('amended-plan-12-weeks', 'week_from_event', 12, ['reviewMeetingOn']),
  yearlyReview: limit('annual-review-12-months', 'period_starting_with', 12, ['finalPlanOn'], ['lastReviewOn']),
  planTransfer: limit('moving-area-transfer', 'plan_transfer_move_or_15_working_days', 15, [
    'movedOn',
    'oldCouncilAwareOn',
  ]),
  recommendation: limit('recommendation-health', 'inclusive_weeks', 5, ['recommendationOn']),
  dataRequest: limit(
    'sar',
    'corresponding_date_next_working_day',
    1,
    ['dataRequestReceivedOn'],
    ['identityProofReceivedOn'],
  ),
  certificateDeclined: limit('mediation-certificate-decline', 'working_days_after_event', 3, ['mediationDeclinedOn']),
  orderProvision: limit('order-amend-provision', 'week_from_event', 5, ['orderMadeOn']),
  orderSchool: limit('order-amend-school', 'week_from_event', 2, ['orderMadeOn']),
  phaseTransfer: limit('phase-transfer-15-feb', 'before_15_february', undefined, ['transferYear']),
  schoolAgeEnds: limit('young-person-rights', 'last_friday_in_june', undefined, ['sixteenthBirthdayOn']),
  sixthDay: limit('excl-day6', 'school_day_number', 6, ['exclusionStartedOn'], ['schoolClosedDays']),
  governors: limit('excl-governors-15', 'school_days_after_event', 15, ['governorsInformedOn'], ['schoolClosedDays']),
  reviewPanel: limit('excl-irp-apply', 'school_days_after_event', 15, ['governorsNoticeOn'], ['schoolClosedDays']),
  transportAsk: limit('transport-appeal-ask', 'working_days_after_event', 20, ['transportDecisionLetterOn']),
  transportStage2: limit('transport-appeal-stage2', 'working_days_after_event', 40, ['transportStage2ReceivedOn']),
  reconsideration: limit('dwp-mandatory-reconsideration', 'corresponding_date', 1, ['dwpDecisionLetterOn']),
  reconsiderationLatest: limit('dwp-latest', 'corresponding_date', 13, ['dwpDecisionLetterOn']),
} satisfies Record<string, Timescale>;

interface Vector {
  readonly case: string;
  readonly limit: keyof typeof limits;
  readonly facts: Facts;
  readonly date: string;
  /** Where the digest gives the un-rolled or a safe date. */
  readonly safeDate?: string;
}

export const vectors: readonly Vector[] = [
  { case: 'vector 1', limit: 'week6', facts: { requestReceivedOn: '2026-11-23' }, date: '2027-01-04' },
  { case: 'vector 2', limit: 'week16', facts: { requestReceivedOn: '2026-11-23' }, date: '2027-03-15' },
  { case: 'vector 3', limit: 'week20', facts: { requestReceivedOn: '2026-11-23' }, date: '2027-04-12' },
  { case: 'vector 4', limit: 'draftComments', facts: { draftServedOn: '2026-11-23' }, date: '2026-12-07' },
  {
    case: 'vector 5',
    limit: 'appeal',
    facts: { decisionLetterOn: '2026-06-10' },
    date: '2026-09-01',
    safeDate: '2026-08-10',
  },
  {
    case: 'vector 6',
    limit: 'appeal',
    facts: { decisionLetterOn: '2026-10-28' },
    date: '2027-01-04',
    safeDate: '2026-12-28',
  },
  {
    case: 'vector 7',
    limit: 'appeal',
    facts: { decisionLetterOn: '2026-12-31' },
    date: '2027-03-01',
    safeDate: '2027-02-28',
  },
  {
    case: 'vector 8',
    limit: 'appealCertificate',
    facts: { decisionLetterOn: '2026-12-01', certificateOn: '2027-01-15' },
    date: '2027-02-15',
  },
  { case: 'vector 8, other limb', limit: 'appeal', facts: { decisionLetterOn: '2026-12-01' }, date: '2027-02-01' },
  { case: 'vector 9', limit: 'reviewReport', facts: { reviewMeetingOn: '2027-01-20' }, date: '2027-02-03' },
  { case: 'vector 10', limit: 'reviewDecision', facts: { reviewMeetingOn: '2027-01-20' }, date: '2027-02-17' },
  { case: 'vector 11', limit: 'reviewFinalPlan', facts: { reviewMeetingOn: '2027-01-20' }, date: '2027-04-14' },
  { case: 'vector 12', limit: 'yearlyReview', facts: { finalPlanOn: '2026-03-10' }, date: '2027-03-09' },
  {
    case: 'vector 13',
    limit: 'planTransfer',
    facts: { movedOn: '2026-12-18', oldCouncilAwareOn: '2026-12-18' },
    date: '2027-01-12',
  },
  { case: 'vector 13, the move alone', limit: 'planTransfer', facts: { movedOn: '2026-12-18' }, date: '2027-01-12' },
  { case: 'vector 14', limit: 'recommendation', facts: { recommendationOn: '2027-01-04' }, date: '2027-02-07' },
  {
    case: 'vector 15',
    limit: 'dataRequest',
    facts: { dataRequestReceivedOn: '2026-09-03' },
    date: '2026-10-05',
    safeDate: '2026-10-03',
  },
  { case: 'D01 week 6', limit: 'week6', facts: { requestReceivedOn: '2026-11-02' }, date: '2026-12-14' },
  { case: 'D01 week 16', limit: 'week16', facts: { requestReceivedOn: '2026-11-02' }, date: '2027-02-22' },
  { case: 'D01 week 20', limit: 'week20', facts: { requestReceivedOn: '2026-11-02' }, date: '2027-03-22' },
  { case: 'D08 week 6', limit: 'week6', facts: { requestReceivedOn: '2027-06-14' }, date: '2027-07-26' },
  { case: 'D08 week 16', limit: 'week16', facts: { requestReceivedOn: '2027-06-14' }, date: '2027-10-04' },
  { case: 'D08 week 20', limit: 'week20', facts: { requestReceivedOn: '2027-06-14' }, date: '2027-11-01' },
  {
    case: 'D17',
    limit: 'appeal',
    facts: { decisionLetterOn: '2026-12-31' },
    date: '2027-03-01',
    safeDate: '2027-02-28',
  },
  {
    case: 'D24 as sent',
    limit: 'appeal',
    facts: { decisionLetterOn: '2027-03-03' },
    date: '2027-05-04',
    safeDate: '2027-05-03',
  },
  { case: 'D24 by the letter', limit: 'appeal', facts: { decisionLetterOn: '2027-02-26' }, date: '2027-04-26' },
  { case: 'D31', limit: 'certificateDeclined', facts: { mediationDeclinedOn: '2026-12-23' }, date: '2026-12-30' },
  { case: 'D34 provision', limit: 'orderProvision', facts: { orderMadeOn: '2027-01-12' }, date: '2027-02-16' },
  { case: 'D34 school', limit: 'orderSchool', facts: { orderMadeOn: '2027-01-12' }, date: '2027-01-26' },
  { case: 'D38 decision', limit: 'reviewDecision', facts: { reviewMeetingOn: '2026-09-15' }, date: '2026-10-13' },
  { case: 'D38 final plan', limit: 'reviewFinalPlan', facts: { reviewMeetingOn: '2026-09-15' }, date: '2026-12-08' },
  { case: 'D41', limit: 'phaseTransfer', facts: { bornOn: '2016-05-14' }, date: '2027-02-15', safeDate: '2027-02-14' },
  { case: 'D44', limit: 'phaseTransfer', facts: { bornOn: '2022-09-01' }, date: '2027-02-15', safeDate: '2027-02-14' },
  { case: 'D51, 2007', limit: 'schoolAgeEnds', facts: { bornOn: '2007-09-23' }, date: '2024-06-28' },
  { case: 'D51, March 2011', limit: 'schoolAgeEnds', facts: { bornOn: '2011-03-12' }, date: '2027-06-25' },
  { case: 'D51, September 2011', limit: 'schoolAgeEnds', facts: { bornOn: '2011-09-01' }, date: '2028-06-30' },
  { case: 'D55 sixth day', limit: 'sixthDay', facts: { exclusionStartedOn: '2026-12-07' }, date: '2026-12-14' },
  { case: 'D55 governors', limit: 'governors', facts: { governorsInformedOn: '2026-12-07' }, date: '2027-01-12' },
  { case: 'D55 review panel', limit: 'reviewPanel', facts: { governorsNoticeOn: '2027-01-14' }, date: '2027-02-04' },
  {
    case: 'D58 stage 1',
    limit: 'transportAsk',
    facts: { transportDecisionLetterOn: '2026-12-07' },
    date: '2027-01-07',
  },
  {
    case: 'D58 stage 2',
    limit: 'transportStage2',
    facts: { transportStage2ReceivedOn: '2027-01-11' },
    date: '2027-03-08',
  },
  {
    case: 'D59',
    limit: 'reconsideration',
    facts: { dwpDecisionLetterOn: '2027-01-31' },
    date: '2027-02-28',
    safeDate: '2027-02-26',
  },
  {
    case: 'D59 latest',
    limit: 'reconsiderationLatest',
    facts: { dwpDecisionLetterOn: '2027-01-31' },
    date: '2028-02-29',
  },
];

/** D08 and D09: when the council asked the head for advice, and when the school was closed. */
export const closures = [
  { case: 'D08', adviceAskedOn: '2027-07-05', firstClosedDay: '2027-07-22', reopensOn: '2027-09-02', applies: false },
  { case: 'D09', adviceAskedOn: '2026-12-14', firstClosedDay: '2026-12-19', reopensOn: '2027-01-05', applies: false },
] as const;

/** D47: fifth birthday on a prescribed day. */
export const schoolAgeBegins = { bornOn: '2022-08-31', from: '2027-08-31' } as const;
