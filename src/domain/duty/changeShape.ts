/** What a newer pack changes in one family's outcome, to be said in a sentence. */
export interface OutcomeChange {
  readonly kind: ChangeKind;
  /** Whom or what it is about, as kind/id: `roles/sen-team`, `duties/…`, `timescales/…`. */
  readonly about: string;
  /** Its name in English, for when the newer pack no longer has it. */
  readonly name: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export type ChangeKind =
  /** Another team plays this role. */
  | 'who'
  | 'phone'
  | 'phone-new'
  | 'phone-gone'
  | 'email'
  /** Any other way to reach them. */
  | 'ways'
  | 'duty-new'
  | 'duty-gone'
  | 'duty-words'
  /** Must, should, may: `before` and `after` are these words. */
  | 'duty-strength'
  | 'duty-law'
  /** `before` and `after` are days. */
  | 'date'
  | 'date-new'
  | 'date-gone'
  | 'first-step'
  | 'route-new'
  | 'route-gone'
  | 'letter-new'
  | 'letter-gone'
  | 'letter-words'
  | 'helpline-new'
  | 'helpline-gone'
  | 'service-new'
  | 'service-gone'
  /** The way in, the cost, the wait, the times or the place. */
  | 'service-facts'
  | 'rights'
  /** A question that was not asked before. */
  | 'question-new';
