// The values facts may have. Apart from the schema, so that no schema library is needed to read them.

export const planStages = [
  'none',
  'asking',
  'requested',
  'refused-to-assess',
  'assessing',
  'refused-to-issue',
  'draft',
  'final',
  'review-due',
  'review-held',
  'amendment-notice',
  'reassessment-requested',
  'ceasing',
  'ceased',
] as const;

export const schoolYears = [
  'pre-school',
  'reception',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  '10',
  '11',
  '12',
  '13',
  '14+',
] as const;

export const settings = [
  'none',
  'home',
  'early-years',
  'maintained-school',
  'academy',
  'special-school',
  'independent-school',
  'college',
  'alternative-provision',
  'hospital',
  'university',
  'training-or-work',
] as const;

export const attendances = [
  'full',
  'part-time-timetable',
  'sent-home',
  'suspended',
  'permanently-excluded',
  'cannot-attend',
  'off-roll',
  'home-educated',
] as const;

export const problemKinds = [
  'need-help',
  'late',
  'refused',
  'not-delivered',
  'disagree',
  'waiting',
  'reduced',
  'no-reply',
  'unsafe',
  'want-to-complain',
  'want-to-understand',
] as const;

/** What a family came for. `step`: they say themselves at which step of the EHC plan they are. */
export const errandKinds = ['plan', 'step', 'attendance', 'health', 'home', 'growing-up', 'complaint'] as const;

export const appealKinds = [
  'refusal-to-assess',
  'refusal-to-issue',
  'refusal-to-reassess',
  'refusal-to-amend',
  'section-B',
  'section-F',
  'section-I',
  'health',
  'care',
  'ceasing',
] as const;
