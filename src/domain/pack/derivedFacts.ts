/** Facts worked out from other facts, usable in conditions beside those of `Facts`. See `situation.ts`. */
export const derivedFactNames = [
  'hasPlan',
  'overCompulsorySchoolAge',
  'ofSchoolAge',
  'isAdult',
  'schoolElsewhere',
  'daysSinceRequest',
  'daysSinceReviewMeeting',
  'phaseDayPassed',
  'appealStep',
  'complaintStep',
] as const;
